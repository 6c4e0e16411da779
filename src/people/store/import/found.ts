// What checks in SQL find: the rows as far as they are kept, and how many there are.

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import { KEPT } from '../../people-file/collect.ts'
import { staged } from './staging.ts'

export interface Found<Row> {
  readonly rows: readonly Row[]
  /** How many there are beyond those. */
  readonly more: number
}

/** Runs a query that gives one line for each thing found, with its `row`. */
export async function found<Row>(tx: Tx, query: RawBuilder<Row>): Promise<Found<Row>> {
  const { rows } = await sql<Row & { all: number }>`
    select *, count(*) over ()::int as "all" from (${query}) as finding order by row limit ${KEPT}`.execute(tx)
  return { rows, more: (rows[0]?.all ?? rows.length) - rows.length }
}

/** Rows whose id stands in an earlier row already. */
export function keysTwice(tx: Tx, list: 'people' | 'departments'): Promise<Found<{ row: number; text: string; first: number }>> {
  return found(
    tx,
    sql`select own.row, own.id as text, twice.first from ${staged(list)} as own
      join (select id, min(row) as first from ${staged(list)} group by id having count(*) > 1) as twice on twice.id = own.id
      where own.row > twice.first`,
  )
}
