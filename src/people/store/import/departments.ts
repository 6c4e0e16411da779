// Bringing in the list of departments, and those that the list of people names and nobody has listed.

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import { differing } from './changes.ts'
import type { Found } from './found.ts'
import { found } from './found.ts'
import type { Layout } from './references.ts'
import { has } from './references.ts'

const COLUMNS = ['name', 'parent'] as const

/** New departments without a name, where the list has no column of names. */
export function namelessDepartments(tx: Tx): Promise<Found<{ row: number }>> {
  return found(tx, sql`select row from staged_departments as own where not exists (select from department where department.id = own.id)`)
}

export function unknownParents(tx: Tx): Promise<Found<{ row: number; text: string }>> {
  return found(
    tx,
    sql`select row, parent as text from staged_departments as own
      where parent is not null and not exists (select from department where department.id = own.parent)
        and not exists (select from staged_departments as other where other.id = own.parent)`,
  )
}

export async function compareDepartments(tx: Tx, layout: Layout): Promise<void> {
  const columns = COLUMNS.filter((column) => has(layout, 'departments', column))
  const fields = differing(columns.map((field) => ({ field, given: sql.ref(`own.${field}`), here: sql.ref(`department.${field}`) })))
  await sql`create temp table changed_departments on commit drop as
    select * from (
      select own.*, coalesce(to_jsonb(own) ->> 'name', department.name, own.id) as label, department.id is null as is_new,
        case when department.id is null then '{}'::text[] else ${fields} end as fields
      from staged_departments as own left join department on department.id = own.id
    ) as compared
    where is_new or fields <> '{}'`.execute(tx)
}

export const DEPARTMENTS_UNTOUCHED: RawBuilder<unknown> = sql`
  select count(*) from department where not exists (select from staged_departments where staged_departments.id = department.id)`

export async function bringInDepartments(tx: Tx, layout: Layout): Promise<void> {
  const columns = COLUMNS.filter((column) => has(layout, 'departments', column))
  const names = sql.join(['id', ...columns].map((column) => sql.ref(column)))
  await sql`insert into department (${names}) select ${names} from changed_departments where is_new order by row`.execute(tx)
  if (columns.length === 0) return
  const sets = columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`changed_departments.${column}`)}`)
  await sql`update department set ${sql.join(sets)} from changed_departments where department.id = changed_departments.id and not is_new`.execute(tx)
}

/** Makes departments from names: name → id. */
export async function makeDepartments(tx: Tx, ids: ReadonlyMap<string, string>): Promise<void> {
  await sql`insert into department (id, name)
    select id, name from jsonb_each_text(${JSON.stringify(Object.fromEntries(ids))}::jsonb) as made (name, id)`.execute(tx)
}
