// Lays a file's rows out in a table of the transaction, so that they are checked and brought in as sets. It goes with the transaction.

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Column, List } from '../../people-file/people-file.ts'
import type { StagedRow } from '../../people-file/rows.ts'

const TYPES: { readonly [kind: string]: string } = { day: 'date', share: 'numeric', part: 'numeric' }

/** Neither can be in a cell: control characters are refused before. */
const BETWEEN_CELLS = '\u001f'
const BETWEEN_ROWS = '\u001e'

export function staged(list: List): RawBuilder<unknown> {
  return sql.table(`staged_${list}`)
}

export function changes(list: List): RawBuilder<unknown> {
  return sql.table(`changed_${list}`)
}

/** Comparing a million rows in the 4 MB of a usual server would go by the disk. */
export async function makeRoom(tx: Tx): Promise<void> {
  await sql`select set_config('work_mem', '64MB', true)`.execute(tx)
}

export async function makeStage(tx: Tx, list: List, columns: readonly Column[]): Promise<void> {
  const typed = columns.map(({ name, kind }) => sql`${sql.ref(name)} ${sql.raw(TYPES[kind] ?? 'text')}`)
  await sql`create temp table ${staged(list)} (row int, ${sql.join(typed)}) on commit drop`.execute(tx)
}

/** One text for all rows: parsing it costs the server less than as many parameters cost the client. */
export async function fillStage(tx: Tx, list: List, columns: readonly Column[], rows: readonly (readonly [number, StagedRow])[]): Promise<void> {
  const text = rows.map(([number, cells]) => number + BETWEEN_CELLS + cells.map((cell) => cell ?? '').join(BETWEEN_CELLS)).join(BETWEEN_ROWS)
  const values = columns.map(({ kind }, index) => sql`cell[${sql.lit(index + 2)}]::${sql.raw(TYPES[kind] ?? 'text')}`)
  await sql`insert into ${staged(list)}
    select cell[1]::int, ${sql.join(values)}
    from (select string_to_array(line, ${BETWEEN_CELLS}, '') as cell from string_to_table(${text}, ${BETWEEN_ROWS}) as line offset 0) as divided`.execute(tx)
}

/** Without statistics the planner takes a million rows for a thousand. */
export async function stageIsFull(tx: Tx, list: List): Promise<number> {
  await sql`analyze ${staged(list)}`.execute(tx)
  const found = await sql<{ rows: number }>`select count(*)::int as rows from ${staged(list)}`.execute(tx)
  return found.rows[0]?.rows ?? 0
}
