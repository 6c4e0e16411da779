// What the database is asked about people. Who may see the answer is decided by policies, not here.

import { sql } from 'kysely'
import type { Actor, Feature, RelationTo, Role } from '../../access/access.ts'

import type { Tx } from '../../platform/database.ts'
import type { Relation } from '../../platform/operation.ts'
import type { Absence, Person, PersonFacts } from '../people.ts'

/** A person as JSON, without what isn't known. */
const PERSON = sql<Person>`jsonb_strip_nulls(to_jsonb(person.*))`

export async function personById(tx: Tx, id: string): Promise<Person | null> {
  const found = await sql<{ person: Person }>`select ${PERSON} as person from person where id = ${id}`.execute(tx)
  return found.rows[0]?.person ?? null
}

/** Everybody who is here, by name. */
export async function everybody(tx: Tx): Promise<readonly Person[]> {
  const found = await sql<{ person: Person }>`select ${PERSON} as person from person order by name, id`.execute(tx)
  return found.rows.map((row) => row.person)
}

/** What the actor is to the subject today, by the functions that the policies use too, and what is not in use where the subject is. */
export async function relationTo(tx: Tx, actor: Actor, subject: string): Promise<Relation> {
  if (actor.kind !== 'person') return { to: 'none' }
  const found = await sql<{ relations: readonly RelationTo[]; off: readonly Feature[]; manager: string | null }>`
    select relations(${subject}), features_off(${subject}) as off, (select manager from person where id = ${subject}) as manager`.execute(tx)
  const { relations = [], off = [], manager = null } = found.rows[0] ?? {}
  const to = relations[0] ?? 'none'
  return to === 'stand-in' && manager ? { to, off, standingInFor: manager } : { to, off }
}

export async function rolesOf(tx: Tx, person: string): Promise<readonly Role[]> {
  const found = await sql<{ role: Role }>`select role from person_role where person = ${person} and ended_on is null order by role`.execute(tx)
  return found.rows.map((row) => row.role)
}

/** The first user: the administrator with a record of their own. Null before the first start is through. */
export async function owner(tx: Tx): Promise<Person | null> {
  const found = await sql<{ person: Person }>`
    select ${PERSON} as person from person join person_role on person_role.person = person.id
    where role = 'administrator' and ended_on is null order by entry limit 1`.execute(tx)
  return found.rows[0]?.person ?? null
}

/** Welcomes a person, or changes what colleagues see of them; only for the system, as it sets the reporting line. */
export async function welcome(tx: Tx, person: Person): Promise<void> {
  await sql`insert into person (id, name, title, team, manager)
    values (${person.id}, ${person.name}, ${person.title ?? null}, ${person.team ?? null}, ${person.manager ?? null})
    on conflict (id) do update set name = excluded.name, title = excluded.title, team = excluded.team, manager = excluded.manager`.execute(tx)
}

export async function giveRole(tx: Tx, person: string, role: Role): Promise<void> {
  await sql`insert into person_role (person, role) values (${person}, ${role}) on conflict do nothing`.execute(tx)
}

/** The facts of a person's record; null when the person is not there, or their standing not the asker's to see. */
export async function factsOf(tx: Tx, id: string): Promise<PersonFacts | null> {
  const found = await sql<{ facts: PersonFacts }>`
    select jsonb_strip_nulls(jsonb_build_object(
      'name', person.name, 'title', person.title, 'team', person.team,
      'manager', coalesce((select name from person line where line.id = person.manager), manager_name),
      'family', family, 'level', level, 'track', track, 'since', since,
      'industry', industry, 'location', location, 'experience', experience
    )) as facts
    from person left join standing on standing.person = person.id
    where person.id = ${id} and reads(person.id)`.execute(tx)
  return found.rows[0]?.facts ?? null
}

/** Keeps the person's own facts. A manager named here opens nothing to anybody: the reporting line is not the person's to set. */
export async function saveFacts(tx: Tx, id: string, facts: PersonFacts): Promise<void> {
  await sql`update person set name = ${facts.name}, title = ${facts.title ?? null}, team = ${facts.team ?? null} where id = ${id}`.execute(tx)
  await sql`insert into standing (person, family, level, track, since, industry, location, experience, manager_name)
    values (${id}, ${facts.family ?? null}, ${facts.level ?? null}, ${facts.track ?? null}, ${facts.since ?? null}::date,
      ${facts.industry ?? null}, ${facts.location ?? null}, ${facts.experience ?? null}, ${facts.manager ?? null})
    on conflict (person) do update set family = excluded.family, level = excluded.level, track = excluded.track, since = excluded.since,
      industry = excluded.industry, location = excluded.location, experience = excluded.experience, manager_name = excluded.manager_name`.execute(tx)
}

/** True for who is in no organisation's list, and so says themselves where they stand. */
export async function keepsOneself(tx: Tx): Promise<boolean> {
  const found = await sql<{ own: boolean }>`select keeps_oneself() as own`.execute(tx)
  return found.rows[0]?.own ?? false
}

/** In the order in which they were written down. */
export async function absencesOf(tx: Tx, id: string): Promise<readonly Absence[]> {
  const found = await sql<{ absence: Absence }>`
    select jsonb_strip_nulls(jsonb_build_object('from', from_day, 'to', to_day, 'working', working)) as absence
    from absence where person = ${id} order by entry`.execute(tx)
  return found.rows.map((row) => row.absence)
}

export async function replaceAbsences(tx: Tx, id: string, absences: readonly Absence[]): Promise<void> {
  await sql`delete from absence where person = ${id}`.execute(tx)
  await sql`insert into absence (person, from_day, to_day, working)
    select ${id}, "from", "to", working
    from jsonb_to_recordset(${JSON.stringify(absences)}::jsonb) as given ("from" date, "to" date, working numeric)`.execute(tx)
}

/** True while there is nobody here but one person: then nobody else can speak for themselves. */
export async function isAlone(tx: Tx): Promise<boolean> {
  const found = await sql<{ here: number }>`select count(*)::int as here from (select from person limit 2) as few`.execute(tx)
  return (found.rows[0]?.here ?? 0) < 2
}
