// What the database is asked about readiness that is kept for everyone, and about whose has to be counted anew. For the system alone.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { KeptReport } from '../kept.ts'

/** Somebody whose readiness has to be counted anew. */
export interface Due {
  readonly person: string
  /** Ids as they were written in the versions of their time; null: it may be any. */
  readonly touched: readonly string[] | null
  /** Of the last change; read before what it changed. */
  readonly revision: string
}

/** Those who wait longest, without those whose `revision` is named. */
export async function nextDue(tx: Tx, count: number, without: readonly string[]): Promise<readonly Due[]> {
  const found = await sql<Due>`
    select person, to_jsonb(touched) as touched, revision::text from recount_due
    where revision::text not in (select jsonb_array_elements_text(${JSON.stringify(without)}::jsonb))
    order by revision limit ${count}`.execute(tx)
  return found.rows
}

/** Writes down those whose kept reports time can have changed, and those whose are kept from another day than any that has been. */
export async function timeHasCome(tx: Tx): Promise<void> {
  await sql`insert into recount_due (person, touched)
    select distinct person, array[]::text[] from readiness_kept where next_on <= today() or as_of > today() order by person
    on conflict (person) do nothing`.execute(tx)
}

/** Writes down all of these to be counted from scratch. */
export async function recountWhole(tx: Tx, people: readonly string[]): Promise<void> {
  await sql`insert into recount_due (person)
    select id from person where id in (select jsonb_array_elements_text(${JSON.stringify(people)}::jsonb)) order by id
    on conflict (person) do update set touched = null, revision = nextval('recount_revision')`.execute(tx)
}

/** By person. */
export async function keptOf(tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, readonly KeptReport[]>> {
  const found = await sql<KeptReport & { readonly person: string }>`
    select person, towards, ladder, version, level, track, as_of as "asOf", next_on as "nextOn", ready, found, digest from readiness_kept
    where person in (select jsonb_array_elements_text(${JSON.stringify(people)}::jsonb)) order by person, towards desc`.execute(tx)
  const byPerson = new Map<string, KeptReport[]>()
  for (const { person, ...report } of found.rows) byPerson.set(person, [...(byPerson.get(person) ?? []), report])
  return byPerson
}

/** Of these people, those whose kept reports are said to be up to date on the day. */
export async function settledAmong(tx: Tx, people: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await sql<{ person: string }>`
    select asked.person from jsonb_array_elements_text(${JSON.stringify(people)}::jsonb) as asked (person)
    where not exists (select from recount_due where recount_due.person = asked.person)
      and not exists (select from readiness_kept as kept where kept.person = asked.person and (next_on <= today() or as_of > today()))`.execute(tx)
  return new Set(found.rows.map(({ person }) => person))
}

export interface Counted extends Due {
  /** None: there is nothing to keep of them. */
  readonly reports: readonly KeptReport[]
  readonly leftOn: Day | null
}

/**
 * Keeps what was counted in place of what was kept, of everybody of whom nothing has changed since; gives their number. The others stay due.
 * Whoever is being changed at the moment isn't waited for.
 */
export async function keep(tx: Tx, counted: readonly Counted[]): Promise<number> {
  const seen = JSON.stringify(counted.map(({ person, revision }) => ({ person, revision })))
  const done = await sql<{ person: string }>`
    delete from recount_due where person in (
      select person from recount_due join jsonb_to_recordset(${seen}::jsonb) as seen (person text, revision bigint) using (person, revision)
      for update of recount_due skip locked)
    returning person`.execute(tx)
  const people = new Set(done.rows.map(({ person }) => person))
  const rows = counted.flatMap(({ person, reports, leftOn }) => (people.has(person) ? reports.map((report) => rowOf(person, report, leftOn)) : []))
  await sql`delete from readiness_kept where person in (select jsonb_array_elements_text(${JSON.stringify([...people])}::jsonb))
    and (person, towards) not in (select person, towards from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (person text, towards text))`.execute(
    tx,
  )
  await sql`insert into readiness_kept (person, towards, ladder, version, level, track, as_of, next_on, ready, found, digest)
    select person, towards, ladder, version, level, track, "asOf", least("nextOn", "leftOn" + 1), ready, found, digest
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (person text, towards text, ladder text, version text, level text, track text,
      "asOf" date, "nextOn" date, "leftOn" date, ready boolean, found jsonb, digest text)
    on conflict (person, towards) do update set ladder = excluded.ladder, version = excluded.version, level = excluded.level, track = excluded.track,
      as_of = excluded.as_of, next_on = excluded.next_on, ready = excluded.ready, found = excluded.found, digest = excluded.digest`.execute(tx)
  return people.size
}

function rowOf(person: string, report: KeptReport, leftOn: Day | null) {
  return { ...report, person, leftOn }
}
