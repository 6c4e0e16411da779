// What a list changes against what is here: counted, shown by a few examples, and told from any other set of changes.

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { List, Outcome } from '../../people-file/people-file.ts'
import { changes } from './staging.ts'

const EXAMPLES = 20

/**
 * Counts what `changed_<list>` holds: `row`, `label`, `is_new` and `fields`. A new row changes no field.
 * `untouched`: a query that counts who or what is here and not in the file.
 */
export async function outcomeOf(tx: Tx, list: List, rows: number, untouched: RawBuilder<unknown>): Promise<Outcome> {
  const counts = await sql<{ added: number; changed: number; untouched: number }>`
    select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed, (${untouched})::int as untouched
    from ${changes(list)}`.execute(tx)
  const { added = 0, changed = 0, untouched: left = 0 } = counts.rows[0] ?? {}
  const fields = await sql<{ field: string; times: number }>`
    select field, count(*)::int as times from ${changes(list)}, unnest(fields) as field group by field order by field`.execute(tx)
  const examples = await sql<{ row: number; name: string; fields: readonly string[] }>`
    select row, label as name, fields from ${changes(list)} order by is_new, row limit ${EXAMPLES}`.execute(tx)
  return {
    list,
    rows,
    added,
    changed,
    fields: Object.fromEntries(fields.rows.map(({ field, times }) => [field, times])),
    same: rows - added - changed,
    untouched: left,
    examples: examples.rows,
  }
}

/** The same changes give the same number, in whatever order they stand. */
export async function fingerprintOf(tx: Tx, list: List): Promise<string> {
  const found = await sql<{ sum: string }>`
    select coalesce(sum(hashtextextended(row || ' ' || is_new || ' ' || fields::text, 0)::numeric), 0)::text as sum from ${changes(list)}`.execute(tx)
  return found.rows[0]?.sum ?? ''
}

/** The name of each field whose value in the file is another than the one here. */
export function differing(
  pairs: readonly { readonly field: string; readonly given: RawBuilder<unknown>; readonly here: RawBuilder<unknown> }[],
): RawBuilder<unknown> {
  if (pairs.length === 0) return sql`'{}'::text[]`
  const each = pairs.map(({ field, given, here }) => sql`case when ${given} is distinct from ${here} then ${sql.lit(field)} end`)
  return sql`array_remove(array[${sql.join(each)}], null)`
}
