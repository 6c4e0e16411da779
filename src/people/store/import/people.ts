// Bringing in the list of people: what stands in its way, what it changes, and the change itself.

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Outcome } from '../../people-file/people-file.ts'
import { differing } from './changes.ts'
import type { Found } from './found.ts'
import { found } from './found.ts'
import type { Layout } from './references.ts'
import { has } from './references.ts'

/** Column of the list → column of the table. */
const PERSON = { name: 'name', title: 'title', team: 'team', department: 'department', manager: 'manager', left: 'left_on' }
const EMPLOYMENT = { position: 'position', mail: 'mail', joined: 'joined', working: 'working' }
const STANDING = {
  family: 'family',
  level: 'level',
  track: 'track',
  since: 'since',
  industry: 'industry',
  location: 'location',
  experience: 'experience',
}

type Home = Readonly<{ [column: string]: string }>

function present(layout: Layout, home: Home): readonly (readonly [string, string])[] {
  return Object.entries(home).filter(([column]) => has(layout, 'people', column))
}

/** New people without a name, where the list has no column of names. */
export function nameless(tx: Tx): Promise<Found<{ row: number }>> {
  return found(tx, sql`select row from staged_people as own where not exists (select from person where person.id = own.id)`)
}

export function ownManagers(tx: Tx): Promise<Found<{ row: number }>> {
  return found(tx, sql`select row from staged_people where manager = id`)
}

export function mailsTwice(tx: Tx): Promise<Found<{ row: number; text: string; first: number }>> {
  return found(
    tx,
    sql`select own.row, own.mail as text, twice.first from staged_people as own
      join (select lower(mail) as mail, min(row) as first from staged_people where mail is not null group by 1 having count(*) > 1) as twice on twice.mail = lower(own.mail)
      where own.row > twice.first`,
  )
}

/** Mail addresses of people who aren't in the file. */
export function mailsTaken(tx: Tx): Promise<Found<{ row: number; text: string; name: string; id: string }>> {
  return found(
    tx,
    sql`select own.row, own.mail as text, person.name, person.id from staged_people as own
      join employment on lower(employment.mail) = lower(own.mail) join person on person.id = employment.person
      where not exists (select from staged_people as holder where holder.id = employment.person)`,
  )
}

/** Levels or fields of work that the ladder doesn't know, unless they stand there already. */
export function unknownTo(tx: Tx, column: 'level' | 'family', known: readonly string[]): Promise<Found<{ row: number; text: string }>> {
  const own = sql.ref(column)
  return found(
    tx,
    sql`select own.row, own.${own} as text from staged_people as own left join standing on standing.person = own.id
      where own.${own} <> all (${known}::text[]) and own.${own} is distinct from standing.${own}`,
  )
}

/** Where the list has one of the two days, the other is the one that stands here. */
export async function leftBeforeJoined(tx: Tx, layout: Layout): Promise<Found<{ row: number; joined: string; left: string }>> {
  const [joined, left] = [has(layout, 'people', 'joined'), has(layout, 'people', 'left')]
  if (joined === left) return { rows: [], more: 0 }
  return found(
    tx,
    joined
      ? sql`select row, own.joined, left_on as "left" from staged_people as own join person on person.id = own.id where left_on < own.joined`
      : sql`select row, employment.joined, own."left" from staged_people as own join employment on person = own.id where own."left" < employment.joined`,
  )
}

/** Lays out each row that adds or changes somebody. Being kept by the organisation is a change too. */
export async function compare(tx: Tx, layout: Layout): Promise<void> {
  const given = (column: string) => (column === 'department' ? sql`named_department.id` : sql`own.${sql.ref(column)}`)
  const pairs = (table: string, home: Home) =>
    present(layout, home).map(([column, at]) => ({ field: column, given: given(column), here: sql`${sql.ref(`${table}.${at}`)}` }))
  const standing = present(layout, STANDING)
  const fields = differing([
    ...pairs('person', PERSON),
    { field: 'kept', given: sql`true`, here: sql`(employment.person is not null)` },
    ...pairs('employment', EMPLOYMENT),
    ...pairs('standing', STANDING),
  ])
  const department = has(layout, 'people', 'department')
  await sql`create temp table changed_people on commit drop as
    select * from (
      select own.*, ${department ? sql`named_department.id` : sql`null::text`} as department_id,
        coalesce(${has(layout, 'people', 'name') ? sql`own.name` : sql`null::text`}, person.name, own.id) as label,
        person.id is null as is_new, employment.person is not null as is_kept,
        ${standing.length > 0 ? sql`standing.person is not null` : sql`false`} as is_placed,
        case when person.id is null then '{}'::text[] else ${fields} end as fields
      from staged_people as own
      left join person on person.id = own.id
      left join employment on employment.person = own.id
      ${standing.length > 0 ? sql`left join standing on standing.person = own.id` : sql``}
      ${department ? sql`left join named_department on named_department.given = own.department` : sql``}
    ) as compared
    where is_new or fields <> '{}'`.execute(tx)
}

export async function countMoves(tx: Tx, layout: Layout): Promise<{ moved: number; leaving: number }> {
  const leaving = has(layout, 'people', 'left') ? sql`count(*) filter (where "left" is not null and (is_new or 'left' = any (fields)))::int` : sql`0`
  const counted = await sql<{ moved: number; leaving: number }>`
    select count(*) filter (where 'manager' = any (fields))::int as moved, ${leaving} as leaving from changed_people`.execute(tx)
  return counted.rows[0] ?? { moved: 0, leaving: 0 }
}

export const PEOPLE_UNTOUCHED: RawBuilder<unknown> = sql`
  select count(*) from person where not exists (select from staged_people where staged_people.id = person.id)`

/** Brings in what was compared; triggers keep who reported to whom. */
export async function bringInPeople(tx: Tx, layout: Layout, { changed }: Outcome): Promise<void> {
  await insertInto(tx, 'person', 'id', present(layout, PERSON), sql`is_new`)
  if (changed > 0) await changePeople(tx, layout)
  await insertInto(tx, 'employment', 'person', present(layout, EMPLOYMENT), sql`not is_kept`)
  const standing = present(layout, STANDING)
  if (standing.length === 0) return
  const something = sql`num_nonnulls(${sql.join(standing.map(([column]) => sql.ref(column)))}) > 0`
  await insertInto(tx, 'standing', 'person', standing, sql`not is_placed and ${something}`)
}

async function changePeople(tx: Tx, layout: Layout): Promise<void> {
  await updateIn(tx, 'person', 'id', present(layout, PERSON), sql`not is_new`)
  // Two people may swap addresses, and no two may have the same one in between.
  if (has(layout, 'people', 'mail')) {
    await sql`update employment set mail = null from changed_people where person = changed_people.id and 'mail' = any (fields) and employment.mail is not null`.execute(
      tx,
    )
  }
  await updateIn(tx, 'employment', 'person', present(layout, EMPLOYMENT), sql`is_kept`)
  await updateIn(tx, 'standing', 'person', present(layout, STANDING), sql`is_placed`)
}

type Placed = readonly (readonly [string, string])[]

function givenFor(column: string): RawBuilder<unknown> {
  return sql.ref(column === 'department' ? 'changed_people.department_id' : `changed_people.${column}`)
}

async function insertInto(tx: Tx, table: string, key: string, columns: Placed, where: RawBuilder<unknown>): Promise<void> {
  const names = [key, ...columns.map(([, at]) => at)].map((name) => sql.ref(name))
  const values = [sql.ref('changed_people.id'), ...columns.map(([column]) => givenFor(column))]
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) select ${sql.join(values)} from changed_people where ${where}`.execute(tx)
}

async function updateIn(tx: Tx, table: string, key: string, columns: Placed, where: RawBuilder<unknown>): Promise<void> {
  if (columns.length === 0) return
  const changed = columns.map(([column]) => column)
  const sets = columns.map(([column, at]) => sql`${sql.ref(at)} = ${givenFor(column)}`)
  await sql`update ${sql.table(table)} set ${sql.join(sets)} from changed_people
    where ${sql.ref(`${table}.${key}`)} = changed_people.id and ${where} and fields && ${changed}::text[]`.execute(tx)
}
