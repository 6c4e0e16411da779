// What the database is asked about an organisation: who is where, who leads whom, and what is kept of somebody.

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Department, Employment, Led, Named, PeopleFound, PersonCard, PersonLine, Place, ReportingLine } from '../organisation.ts'

/** Who hasn't left; the last day counts. */
const HERE = sql`(person.left_on is null or person.left_on >= (select today()))`

/** A person of a `person` row as everybody may see them. */
const LINE = sql<PersonLine>`jsonb_strip_nulls(jsonb_build_object(
  'id', person.id, 'name', person.name, 'title', person.title, 'team', person.team,
  'department', (select name from department where department.id = person.department),
  'manager', (select jsonb_build_object('id', line.id, 'name', line.name) from person line where line.id = person.manager),
  'reports', (select count(*) from person report where report.manager = person.id and (report.left_on is null or report.left_on >= (select today())))
))`

/** The id and the name as it is today of whom a column means; null where it means nobody. */
export function named(id: RawBuilder<unknown>): RawBuilder<Named> {
  return sql<Named>`case when ${id} is not null then jsonb_build_object('id', ${id}, 'name',
    coalesce((select called from (select id as who, name as called from person) as known where who = ${id}), ${id})) end`
}

export interface Wanted {
  /** Words that each have to occur in name, title, team or department. */
  readonly words: readonly string[]
  /** Id of a department; those below it count in. */
  readonly department?: string
  readonly size: number
  readonly page: number
}

/** One page of those who are here, by name. */
export async function findPeople(tx: Tx, { words, department, size, page }: Wanted): Promise<PeopleFound> {
  const found = await sql<{ person: PersonLine | null; total: number }>`
    with recursive below as (
      select id from department where id = ${department ?? null}
      union select department.id from department join below on department.parent = below.id
    ), hit as materialized (
      select person.* from person left join department on department.id = person.department
      where ${HERE}
        and (${department ?? null}::text is null or person.department in (select id from below))
        and not exists (select from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) word
          where strpos(lower(concat_ws(' ', person.name, person.title, person.team, department.name)), word) = 0)
    ), shown as (select * from hit order by name, id limit ${size} offset ${(page - 1) * size})
    select (select count(*)::int from hit) as total, person
    from (select) as one left join lateral (select ${LINE} as person, person.name, person.id from shown as person) as listed on true
    order by listed.name, listed.id`.execute(tx)
  return { people: found.rows.flatMap(({ person }) => (person ? [person] : [])), total: found.rows[0]?.total ?? 0 }
}

/**
 * At most so many of those who are here and below `at`, nearest first, then by name; from the top when `at` is null.
 * Whoever's manager is not here stands at the top.
 */
export async function chartBelow(tx: Tx, at: string | null, most: number): Promise<readonly PersonLine[]> {
  const found = await sql<{ person: PersonLine }>`
    with recursive here as materialized (select id, name, manager from person where ${HERE}),
    down as (
      select id, name, 1 as depth from here
      where case when ${at}::text is null then manager is null or manager not in (select id from here) else manager = ${at} end
      union all
      select here.id, here.name, depth + 1 from down join here on here.manager = down.id
    ) cycle id set looped using path,
    shown as (select id, name, depth from down where not looped order by depth, name, id limit ${most})
    select ${LINE} as person from shown join person on person.id = shown.id order by shown.depth, shown.name, shown.id`.execute(tx)
  return found.rows.map((row) => row.person)
}

/** All departments, by name, with how many are in each. */
export async function departments(tx: Tx): Promise<readonly Department[]> {
  const found = await sql<{ department: Department }>`
    select jsonb_strip_nulls(jsonb_build_object('id', department.id, 'name', department.name, 'parent', parent, 'people', count(person.id))) as department
    from department left join person on person.department = department.id and ${HERE}
    group by department.id order by department.name, department.id`.execute(tx)
  return found.rows.map((row) => row.department)
}

/** Null when there is nobody of this id, or nobody that the asker is to know. */
export async function cardOf(tx: Tx, id: string): Promise<PersonCard | null> {
  const found = await sql<{ card: Omit<PersonCard, 'reports'>; reports: readonly PersonLine[] }>`
    select jsonb_strip_nulls(jsonb_build_object(
        'line', ${LINE}, 'department', (select jsonb_build_object('id', id, 'name', name) from department where department.id = person.department),
        'leftOn', left_on, 'relation', coalesce((relations(person.id))[1], 'none'),
        'roles', array(select role from person_role where person_role.person = person.id and ended_on is null order by role)
      )) as card,
      coalesce((select jsonb_agg(${LINE} order by name, id) from (select * from person report where report.manager = ${id}) as person where ${HERE}), '[]') as reports
    from person where id = ${id} and (${HERE} or id = self() or keeps_people())`.execute(tx)
  const [row] = found.rows
  return row ? { ...row.card, reports: row.reports } : null
}

/** What the organisation keeps of a person; policies leave out what isn't the asker's to see. */
export async function employmentOf(tx: Tx, id: string): Promise<Employment> {
  const found = await sql<{ employment: Omit<Employment, 'lines'> }>`
    select jsonb_strip_nulls(jsonb_build_object(
      'position', position, 'mail', mail, 'joined', joined, 'working', employment.working, 'level', level,
      'ladder', standing.ladder, 'version', standing.version, 'track', track, 'since', since,
      'steps', coalesce((select jsonb_agg(jsonb_build_object('ladder', ladder, 'version', version, 'level', level, 'track', track, 'title', title,
        'from', from_day, 'to', to_day, 'why', why) order by from_day desc) from level_step where person = ${id}), '[]'),
      'absences', coalesce((select jsonb_agg(jsonb_build_object('from', from_day, 'to', to_day, 'working', working) order by from_day desc)
        from absence where person = ${id}), '[]')
    )) as employment
    from (select ${id}::text as id) as asked
    left join employment on employment.person = asked.id left join standing on standing.person = asked.id`.execute(tx)
  const [row] = found.rows
  return { steps: [], absences: [], ...row?.employment, lines: await linesOf(tx, id) }
}

/** Who led this person, the latest first. */
export async function linesOf(tx: Tx, id: string): Promise<readonly ReportingLine[]> {
  const found = await sql<{ line: ReportingLine }>`
    select jsonb_strip_nulls(jsonb_build_object('person', ${named(sql`person`)}, 'manager', ${named(sql`manager`)},
      'from', from_day, 'to', to_day, 'setBy', ${named(sql`set_by`)})) as line
    from reporting_line where person = ${id} order by from_day desc, entry desc`.execute(tx)
  return found.rows.map((row) => row.line)
}

/** Those whom the asker leads today, or for whose manager they stand in. */
export async function ledBy(tx: Tx, asker: string): Promise<readonly Led[]> {
  const found = await sql<{ led: Led }>`
    select jsonb_strip_nulls(jsonb_build_object('person', ${LINE}, 'level', level, 'ladder', ladder, 'version', version, 'since', since,
      'standingInFor', case when person.manager <> ${asker} then ${named(sql`person.manager`)} end)) as led
    from person left join standing on standing.person = person.id
    where person.id in (select report from reports() as report)
    order by person.manager <> ${asker}, person.manager, name, person.id`.execute(tx)
  return found.rows.map((row) => row.led)
}

/** Those who are here and share this person's manager or team. */
export async function matesOf(tx: Tx, id: string): Promise<readonly PersonLine[]> {
  const found = await sql<{ person: PersonLine }>`
    select ${LINE} as person from person, (select manager, team from person where id = ${id}) as me
    where ${HERE} and person.id <> ${id} and (person.manager = me.manager or person.team = me.team)
    order by person.name, person.id limit 200`.execute(tx)
  return found.rows.map((row) => row.person)
}

export async function placeOf(tx: Tx, id: string): Promise<Place> {
  const found = await sql<Place>`
    select (select count(*) from (select from person limit 2) as few) < 2 as alone, keeps_oneself() as "keepsOneself",
      exists (select from reports()) as leads,
      exists (select from person mate, (select manager, team from person where id = ${id}) as me
        where mate.id <> ${id} and (mate.manager = me.manager or mate.team = me.team)) as "hasTeam"`.execute(tx)
  return found.rows[0] ?? { alone: true, keepsOneself: true, leads: false, hasTeam: false }
}

/** Those who are here and are meant by this: an id, or a whole name. */
export async function peopleMeant(tx: Tx, text: string): Promise<readonly Named[]> {
  const found = await sql<Named>`
    select id, name from person where ${HERE} and (id = ${text} or lower(name) = lower(${text})) order by id = ${text} desc, id limit 3`.execute(tx)
  const [first] = found.rows
  return first?.id === text ? [first] : found.rows
}

/** The people from `manager` up to `person`, both included, if `person` leads `manager` however far above; else none. */
export async function lineBetween(tx: Tx, manager: string, person: string): Promise<readonly Named[]> {
  const found = await sql<Named & { depth: number }>`
    with recursive up as (
      select id, name, manager, 1 as depth from person where id = ${manager}
      union all
      select person.id, person.name, person.manager, depth + 1 from up join person on person.id = up.manager where up.id <> ${person}
    ) cycle id set looped using path
    select id, name, depth from up where not looped order by depth`.execute(tx)
  const line = found.rows.map(({ id, name }) => ({ id, name }))
  return line.at(-1)?.id === person ? line : []
}

/** Until the transaction ends nobody else changes a reporting line: two changes that are fine alone could make a circle together. */
export async function holdLines(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('nextrung reporting lines'))`.execute(tx)
}

export interface Move {
  readonly manager?: string | null
  readonly department?: string | null
  readonly leftOn?: string | null
}

/** Changes what is given and nothing else. False when nobody of this id is the asker's to move. */
export async function movePersonTo(tx: Tx, id: string, { manager, department, leftOn }: Move): Promise<boolean> {
  const moved = await sql`update person set
      manager = case when ${manager !== undefined} then ${manager ?? null} else manager end,
      department = case when ${department !== undefined} then ${department ?? null} else department end,
      left_on = case when ${leftOn !== undefined} then ${leftOn ?? null}::date else left_on end
    where id = ${id}`.execute(tx)
  return moved.numAffectedRows === 1n
}

export async function isDepartment(tx: Tx, id: string): Promise<boolean> {
  return (await sql`select from department where id = ${id}`.execute(tx)).rows.length > 0
}
