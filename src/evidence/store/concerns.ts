// What the database is asked about concerns after they were raised. Policies decide whose they are.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** What its author can do with a concern. */
export const CHANGES = ['settle', 'renew', 'withdraw'] as const
export type Change = (typeof CHANGES)[number]

const COLUMN = { settle: sql`resolved`, renew: sql`renewed`, withdraw: sql`withdrawn` }

/** Of the asker's newest concern on this item, from today on. False when there is none that it can be done to. */
export async function changeMyConcern(tx: Tx, person: string, item: string, change: Change): Promise<boolean> {
  const changed = await sql`update confirmation set ${COLUMN[change]} = today() where entry = (select max(entry) from confirmation
    where person = ${person} and evidence = ${item} and witness_person = self() and concern is not null and withdrawn is null
      and (resolved is null or ${change === 'withdraw'}))`.execute(tx)
  return changed.numAffectedRows === 1n
}

/** What the asker says to the newest concern of this witness on an item of theirs. False when there is none. */
export async function answerConcernOf(tx: Tx, item: string, witness: string, answer: string): Promise<boolean> {
  const found = await sql<{ done: boolean }>`select answer_concern(${item}, ${witness}, ${answer}) as done`.execute(tx)
  return found.rows[0]?.done ?? false
}
