// Fills an empty demo database with the invented organisation.

import { dayIn } from '../algorithms/calendar.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import { importRecord, receiveAnswers } from '../evidence/store.ts'
import { parseLadder } from '../ladder/parse.ts'
import { ladderSource } from '../ladder/store.ts'
import { giveRole, owner, welcome } from '../people/store/people.ts'
import type { Database } from '../platform/database.ts'
import { buildDemo } from './demo.ts'

const LADDER = 'standard'
const SEED = 1
/** Runs the system, and is whom the first link opens the demo as. */
const OWNER = 'yuki-tanabe'

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
  const { people } = buildDemo(parseLadder(source.source), dayIn(now), SEED)

  await database.transaction('system', async (tx) => {
    for (const { id, facts, team, manager } of people) {
      const title = facts.title === undefined ? {} : { title: facts.title }
      await welcome(tx, { id, name: facts.name, team, ...title, ...(manager === null ? {} : { manager }) })
    }
  })
  for (const { id, record } of people) {
    await database.transaction({ kind: 'person', person: id, roles: [] }, (tx) => importRecord(tx, id, ownWords(record), 'replace'))
  }
  await database.transaction('system', async (tx) => {
    for (const { id, record } of people) await receiveAnswers(tx, id, record)
    await giveRole(tx, OWNER, 'administrator')
  })
}

/** What the person can write down without anybody else. */
function ownWords(record: PersonRecord): PersonRecord {
  return {
    ...record,
    evidence: record.evidence.map((item) => ({ ...item, seenBy: [] })),
    marks: record.marks.filter(({ by }) => !by.includes('manager')),
  }
}
