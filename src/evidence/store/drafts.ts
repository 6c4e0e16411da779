// What the database is asked about drafts.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** How many of these items there are; policies let through one's own alone. */
export async function setDraft(tx: Tx, person: string, ids: readonly string[], draft: boolean): Promise<number> {
  const changed =
    await sql`update evidence set draft = ${draft} where person = ${person} and id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`.execute(
      tx,
    )
  return Number(changed.numAffectedRows ?? 0)
}
