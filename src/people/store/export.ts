// The lists of a people file as they stand here: what comes back in as the same.

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { List } from '../people-file/people-file.ts'
import { COLUMNS } from '../people-file/people-file.ts'

export type ListRow = readonly (string | null)[]

/** A department by its name where that leads back to it, else by its id. */
const DEPARTMENT = sql`(select case
    when not exists (select from department as other where other.id = lower(own.name) and other.id <> own.id)
      and own.id = (select min(other.id) from department as other where lower(other.name) = lower(own.name))
    then own.name else own.id end
  from department as own where own.id = person.department)`

/** Where each cell comes from; what isn't named here is a column of the list's table by its own name. */
const SOURCES: Readonly<{ [list in List]: { readonly from: RawBuilder<unknown>; readonly cells: Readonly<{ [column: string]: RawBuilder<unknown> }> } }> = {
  departments: { from: sql`department order by id`, cells: {} },
  people: {
    from: sql`person left join employment on employment.person = person.id left join standing on standing.person = person.id order by id`,
    cells: { team: sql`person.team`, department: DEPARTMENT, left: sql`left_on`, working: sql`trim_scale(working)` },
  },
  levels: { from: sql`level_step order by person, from_day`, cells: { from: sql`from_day`, to: sql`to_day` } },
  absences: { from: sql`absence order by person, from_day, entry`, cells: { from: sql`from_day`, to: sql`to_day`, working: sql`trim_scale(working)` } },
}

/** The rows of a list, with these of its columns; who may see them is decided by policies. */
export async function listRows(tx: Tx, list: List, columns: readonly string[]): Promise<readonly ListRow[]> {
  const { from, cells } = SOURCES[list]
  const known = COLUMNS[list].filter(({ name }) => columns.includes(name)).map(({ name }) => sql`(${cells[name] ?? sql.ref(name)})::text`)
  const found = await sql<{ cells: ListRow }>`select array[${sql.join(known)}] as cells from ${from}`.execute(tx)
  return found.rows.map((row) => row.cells)
}
