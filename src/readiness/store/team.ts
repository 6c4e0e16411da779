// Whom somebody leads, as far as their records are in use.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** Ids of those whom the asker leads today, not for somebody else, and where records are in use; at most `most`. */
export async function whoIsLed(tx: Tx, most: number): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select id from person where manager = self() and id in (select report from reports() as report) and not 'record' = any (features_off(id))
    order by id limit ${most}`.execute(tx)
  return found.rows.map(({ id }) => id)
}
