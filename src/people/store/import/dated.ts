// Bringing in what a person has several of, each from a day on: steps of their level history, and absences.

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import { differing } from './changes.ts'
import type { Found } from './found.ts'
import { found } from './found.ts'
import type { Layout } from './references.ts'
import { has } from './references.ts'
import { changes, staged } from './staging.ts'

export type DatedList = 'levels' | 'absences'

/** The table behind each list, and column of the list → column of the table, but for the person and the first day, which are the key. */
const HOMES: Readonly<{ [list in DatedList]: { readonly table: string; readonly columns: Readonly<{ [column: string]: string }> } }> = {
  levels: {
    table: 'level_step',
    columns: { ladder: 'ladder', version: 'version', level: 'level', track: 'track', title: 'title', to: 'to_day', why: 'why' },
  },
  absences: { table: 'absence', columns: { to: 'to_day', working: 'working' } },
}

function present(layout: Layout, list: DatedList): readonly (readonly [string, string])[] {
  return Object.entries(HOMES[list].columns).filter(([column]) => has(layout, list, column))
}

/** Lays out each row that adds or changes something; where two here begin on one day, a row is held against the one it is most like. */
export async function compareDated(tx: Tx, layout: Layout, list: DatedList): Promise<void> {
  const pairs = present(layout, list).map(([field, at]) => ({ field, given: sql.ref(`own.${field}`), here: sql.ref(`one.${at}`) }))
  const alike = sql.join(
    pairs.map(({ given, here }) => sql`${given} is not distinct from ${here}`),
    sql` and `,
  )
  await sql`create temp table ${changes(list)} on commit drop as
    select * from (
      select own.*, coalesce(person.name, own.person) as label, here.entry, here.entry is null as is_new, coalesce(here.fields, '{}') as fields
      from ${staged(list)} as own
      left join person on person.id = own.person
      left join lateral (
        select one.entry, ${differing(pairs)} as fields from ${sql.table(HOMES[list].table)} as one
        where one.person = own.person and one.from_day = own."from" order by (${alike}) desc, one.entry limit 1
      ) as here on true
    ) as compared
    where is_new or fields <> '{}'`.execute(tx)
}

/** Rows that begin on the same day for the same person as another, unless both stand here as they are. */
export function beginTwice(tx: Tx, list: DatedList): Promise<Found<{ row: number; text: string; first: number }>> {
  return found(
    tx,
    sql`select own.row, own.person || ', ' || own."from" as text, case when own.row = first then last else first end as first
      from ${changes(list)} as own
      join (select person, "from", min(row) as first, max(row) as last from ${staged(list)} group by 1, 2 having count(*) > 1) as twice
        on twice.person = own.person and twice."from" = own."from"`,
  )
}

export function datedUntouched(list: DatedList): RawBuilder<unknown> {
  return sql`select count(*) from ${sql.table(HOMES[list].table)} as here
    where not exists (select from ${staged(list)} as own where own.person = here.person and own."from" = here.from_day)`
}

export async function bringInDated(tx: Tx, layout: Layout, list: DatedList): Promise<void> {
  const columns = present(layout, list)
  const table = sql.table(HOMES[list].table)
  const names = sql.join(['person', 'from_day', ...columns.map(([, at]) => at)].map((name) => sql.ref(name)))
  const values = sql.join(['person', 'from', ...columns.map(([column]) => column)].map((name) => sql.ref(name)))
  await sql`insert into ${table} (${names}) select ${values} from ${changes(list)} where is_new order by row`.execute(tx)
  const sets = columns.map(([column, at]) => sql`${sql.ref(at)} = changed.${sql.ref(column)}`)
  await sql`update ${table} as here set ${sql.join(sets)} from ${changes(list)} as changed where here.entry = changed.entry`.execute(tx)
}
