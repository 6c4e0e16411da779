// Fills an empty demo database with the invented organisation.

import type { Actor } from '../access/access.ts'
import type { Day } from '../algorithms/calendar.ts'
import { dayIn } from '../algorithms/calendar.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import { saveAsk } from '../evidence/store/asking.ts'
import { importRecord, receiveAnswers } from '../evidence/store.ts'
import { parseLadder } from '../ladder/parse.ts'
import { ladderSource } from '../ladder/store/versions.ts'
import { foundOrganisation, recallRole } from '../people/store/founding.ts'
import { giveRole, owner, welcome } from '../people/store/people.ts'
import { writeAudit } from '../platform/audit.ts'
import type { Database } from '../platform/database.ts'
import { chooseFeature } from '../privacy/store.ts'
import { asksOf } from './asks.ts'
import { buildDemo } from './demo.ts'
import { foundingOf, looksOf, OTHERS, OWNER, rolesOf } from './organisation.ts'

const LADDER = 'standard'
const SEED = 1

/**
 * Fills it once, as of `now`; calls `onFilling` when there is something to do. The owner comes last, with what others answered,
 * so that a filling that was interrupted is done again.
 */
export async function fillDemo(database: Database, now: Date, onFilling: () => void): Promise<void> {
  const { filled, source } = await database.transaction('system', async (tx) => ({
    filled: (await owner(tx)) !== null,
    source: await ladderSource(tx, LADDER),
  }))
  if (filled) return
  if (!source) throw new Error(`the ladder ${LADDER} has to be installed before the demo is filled`)
  onFilling()
  const ladder = parseLadder(source.source)
  const today = dayIn(now)
  const { people } = buildDemo(ladder, today, SEED)

  await database.transaction('system', async (tx) => {
    for (const { id, facts, team, manager } of people) {
      const title = facts.title === undefined ? {} : { title: facts.title }
      await welcome(tx, { id, name: facts.name, team, ...title, ...(manager === null ? {} : { manager }) })
    }
    for (const { id, name, title, team, manager } of OTHERS) await welcome(tx, { id, name, title, team, manager })
  })
  for (const { id, record } of people) {
    await database.transaction({ kind: 'person', person: id, roles: [] }, (tx) => importRecord(tx, id, ownWords(record), 'replace'))
  }
  const on = { ladder: ladder.id, version: ladder.version }
  for (const [person, asks] of Map.groupBy(asksOf(people), (ask) => ask.person)) {
    const actor: Actor = { kind: 'person', person, roles: [] }
    await database.transaction(
      actor,
      async (tx) => {
        for (const { evidence, witness } of asks) await saveAsk(tx, person, evidence, witness, 0, on)
      },
      { now },
    )
  }
  await database.transaction('system', async (tx) => {
    for (const { id, record } of people) await receiveAnswers(tx, id, record)
    await foundOrganisation(tx, foundingOf(ladder, today))
    for (const role of rolesOf(today)) await recallRole(tx, role)
    await giveRole(tx, OWNER, 'administrator')
  })
  const keeper: Actor = { kind: 'person', person: OWNER, roles: ['administrator'] }
  await database.transaction(keeper, (tx) => chooseFeature(tx, 'record', null, true))
  // After the owner: what is written down can't be taken back, and a filling that is done again would write it twice.
  await rememberLooks(database, today)
}

/** Nobody but the reader writes down that they read. */
async function rememberLooks(database: Database, today: Day): Promise<void> {
  for (const { by, at, acting, standingInFor, operation, on } of looksOf(today)) {
    const actor: Actor = { kind: 'person', person: by, roles: [] }
    const entry = { at: new Date(`${on}T09:00:00Z`), actor, acting, operation, subject: at, note: '' }
    await database.transaction(actor, async (tx) => {
      await writeAudit(tx, standingInFor === undefined ? entry : { ...entry, standingInFor })
    })
  }
}

/** What the person can write down without anybody else. */
function ownWords(record: PersonRecord): PersonRecord {
  return {
    ...record,
    evidence: record.evidence.map((item) => ({ ...item, seenBy: [] })),
    marks: record.marks.filter(({ by }) => !by.includes('manager')),
  }
}
