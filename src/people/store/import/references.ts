// Who and what the rows of a file name: people by id or mail address, departments by id or name, here or in the file itself.

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { List } from '../../people-file/people-file.ts'
import type { Found } from './found.ts'
import { found } from './found.ts'
import { staged } from './staging.ts'

/** The lists that are laid out, with the columns that each has. */
export type Layout = ReadonlyMap<List, ReadonlySet<string>>

export function has(layout: Layout, list: List, column: string): boolean {
  return layout.get(list)?.has(column) ?? false
}

/** Puts ids in the place of mail addresses; those that nobody has stay, and are found unknown. */
export async function settleMails(tx: Tx, layout: Layout, list: List, column: string): Promise<void> {
  const own = sql.ref(column)
  const any = await sql`select from ${staged(list)} where ${own} like '%@%' limit 1`.execute(tx)
  if (any.rows.length === 0) return
  const inFile = has(layout, 'people', 'mail')
    ? sql`select lower(mail) as address, id from staged_people where mail is not null
        union all select lower(mail), person from employment where not exists (select from staged_people where staged_people.id = employment.person)`
    : sql`select lower(mail) as address, person as id from employment where mail is not null`
  await sql`update ${staged(list)} set ${own} = holder.id from (${inFile}) as holder where ${own} = holder.address`.execute(tx)
}

/** Rows that name somebody who is neither here nor in the file. */
export function unknownPeople(tx: Tx, layout: Layout, list: List, column: string): Promise<Found<{ row: number; text: string }>> {
  const own = sql.ref(column)
  const inFile = layout.has('people') ? sql`and not exists (select from staged_people as other where other.id = own.${own})` : sql``
  return found(
    tx,
    sql`select own.row, own.${own} as text from ${staged(list)} as own
      where own.${own} is not null and not exists (select from person where person.id = own.${own}) ${inFile}`,
  )
}

/** The names and ids of departments that people's rows give, each with the id that it means; null where there is none yet. */
export async function nameDepartments(tx: Tx, layout: Layout): Promise<readonly string[]> {
  const given = has(layout, 'people', 'department')
    ? sql`select distinct department from staged_people where department is not null`
    : sql`select null::text as department where false`
  await sql`create temp table named_department on commit drop as
    select given.department as given, coalesce(
      (select id from (${knownDepartments(layout)}) as known where id = lower(given.department) limit 1),
      (select min(id) from (${knownDepartments(layout)}) as known where lower(name) = lower(given.department))
    ) as id from (${given}) as given`.execute(tx)
  const unknown = await sql<{ given: string }>`select min(given) as given from named_department where id is null group by lower(given) order by 1`.execute(tx)
  return unknown.rows.map((row) => row.given)
}

export async function departmentIds(tx: Tx, layout: Layout): Promise<ReadonlySet<string>> {
  const known = await sql<{ id: string }>`select id from (${knownDepartments(layout)}) as known`.execute(tx)
  return new Set(known.rows.map((row) => row.id))
}

/** Gives departments that are to be made their ids. */
export async function settleDepartments(tx: Tx, ids: ReadonlyMap<string, string>): Promise<void> {
  await sql`update named_department set id = made.id from jsonb_each_text(${JSON.stringify(Object.fromEntries(ids))}::jsonb) as made (name, id)
    where named_department.id is null and lower(given) = lower(made.name)`.execute(tx)
}

function knownDepartments(layout: Layout): RawBuilder<unknown> {
  if (!layout.has('departments')) return sql`select id, name from department`
  const name = has(layout, 'departments', 'name') ? sql`name` : sql`null::text`
  return sql`select id, ${name} as name from staged_departments
    union all select id, name from department where not exists (select from staged_departments where staged_departments.id = department.id)`
}
