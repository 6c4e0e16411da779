// An installation in which somebody was seen, for tests of what is signed there and brought in elsewhere.

import type { Actor, Role } from '../../src/access/access.ts'
import type { Confirmation, Evidence } from '../../src/evidence/evidence.ts'
import { itemDigest } from '../../src/evidence/item-digest.ts'
import { ensureSigningKey } from '../../src/evidence/operations/signing.ts'
import { receiveAnswers, recordOf, saveEvidence } from '../../src/evidence/store.ts'
import { installBuiltInLadders } from '../../src/ladder/jobs.ts'
import { giveRole, relationTo, saveFacts, welcome } from '../../src/people/store/people.ts'
import { writeAudit } from '../../src/platform/audit.ts'
import type { OpenedDatabase } from '../../src/platform/database.ts'
import type { Operation } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'
import { sealUnder } from '../../src/platform/seal.ts'
import { anItem } from './records.ts'

export const as = (person: string, ...roles: Role[]): Actor => ({ kind: 'person', person, roles })
export const ADA = as('ada')
export const PIA = as('pia', 'people-team')

/** An item of Ada's that is claimed for one expectation of the ladder that comes along. */
export function claimed(more: Partial<Evidence> = {}): Evidence {
  return anItem({ id: 'cutover', date: '2026-02-11', title: 'Warned of the risk', for: ['communicates-risks'], ...more })
}

/** What Bo said of an item as it is, under an account. */
export function seenByBo(item: Evidence, more: Partial<Confirmation> = {}): Confirmation {
  return {
    ...{ witness: 'Bo', as: 'stakeholder', team: 'finance', on: '2026-02-20', how: 'account', showed: item.for, says: 'He came with two options.' },
    saw: itemDigest(item),
    ...more,
  }
}

/** Ada works here under Mia; Pia is of the people team. */
export async function installationIn(database: OpenedDatabase, baseUrl: string, items: readonly Evidence[] = []) {
  const seal = sealUnder(`secret of ${baseUrl}`, 'test')
  const now = () => new Date('2026-06-30T10:00:00Z')
  const world = { database, now, relation: relationTo, writeAudit, outside: { baseUrl, mail: null, seal } }
  await installBuiltInLadders(database, now())
  await ensureSigningKey(database, seal)
  const about = { now: now() }
  await database.transaction(
    'system',
    async (tx) => {
      for (const [id, manager] of [['mia'], ['pia'], ['ada', 'mia']] as const) {
        await welcome(tx, { id, name: id.charAt(0).toUpperCase() + id.slice(1), team: 'claims', ...(manager ? { manager } : {}) })
      }
      await giveRole(tx, 'pia', 'people-team')
    },
    about,
  )
  await database.transaction(
    ADA,
    async (tx) => {
      await saveFacts(tx, 'ada', { name: 'Ada', level: 'mid', team: 'claims' })
      for (const item of items) await saveEvidence(tx, 'ada', item)
    },
    about,
  )
  await database.transaction('system', async (tx) =>
    receiveAnswers(tx, 'ada', { person: { name: 'Ada' }, absences: [], episodes: [], evidence: items, marks: [] }),
  )
  return {
    world,
    act: <Input, Output>(actor: Actor, operation: Operation<Input, Output>, input: object): Promise<Output> => perform(world, actor, operation, input),
    record: () => database.transaction(ADA, (tx) => recordOf(tx, 'ada')),
  }
}
