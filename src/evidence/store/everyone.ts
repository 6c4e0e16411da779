// What the database is asked about many records at once: of each only what counts, in columns, and nothing that anybody wrote.

import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { VersionId } from '../../people/store/ladder.ts'
import type { Tx } from '../../platform/database.ts'
import { BY_THEMSELVES } from '../counting.ts'
import type { Confirmation, Evidence, PersonRecord } from '../evidence.ts'
import { oneNameEach } from '../witness-names.ts'

/** Either a list of ids, or all whose ids stand between two, both included. */
export type Among = readonly string[] | { readonly from: string; readonly to: string }

/** One person who is judged on a ladder, with what is counted of them. */
export interface CountedPerson extends VersionId {
  readonly person: string
  /** Their first day on the version, else the day it was published. */
  readonly since: Day
  /** Versions that the record may name ids of, the newest first. */
  readonly formers: readonly VersionId[]
  /** The last day that they are here, where it is known. */
  readonly leftOn: Day | null
  /** As it was written. What witnesses said themselves, without their words. */
  readonly record: PersonRecord
}

/** Stands between the ids of a list: drivers take long to read an array. */
const BETWEEN = '\u001f'

/** All that JavaScript takes for blank at the ends of a text. */
const BLANKS = ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/** For the system: of these people all who have a level, are here, and whose department has records in use; by id. */
export async function countedAmong(tx: Tx, among: Among): Promise<readonly CountedPerson[]> {
  const { people, items, words } = await rowsAmong(tx, among)
  const byPerson = itemsByPerson(items)
  addWords(byPerson, words)
  return people.map(({ record, ...person }) => {
    const evidence = [...(byPerson.get(person.person)?.values() ?? [])]
    return { ...person, record: oneNameEach({ ...record, episodes: [], evidence }) }
  })
}

/** The rows alone, as the driver gives them. */
export async function rowsAmong(tx: Tx, among: Among) {
  return { people: await judgedRows(tx, among), items: await itemRows(tx, among), words: await wordRows(tx, among) }
}

/** The ids of the next so many people who are judged on a ladder, after one. */
export async function nextPeople(tx: Tx, after: string, count: number): Promise<readonly string[]> {
  const found = await sql<{ person: string }>`
    select person from standing where level is not null and ladder is not null and person > ${after} order by person limit ${count}`.execute(tx)
  return found.rows.map(({ person }) => person)
}

function isAmong(column: RawBuilder<unknown>, among: Among): RawBuilder<boolean> {
  if ('from' in among) return sql`${column} between ${among.from} and ${among.to}`
  return sql`${column} in (select jsonb_array_elements_text(${JSON.stringify(among)}::jsonb))`
}

type JudgedRow = Omit<CountedPerson, 'record'> & { readonly record: Pick<PersonRecord, 'person' | 'absences' | 'marks'> }

async function judgedRows(tx: Tx, among: Among): Promise<readonly JudgedRow[]> {
  const found = await sql<JudgedRow>`
    select standing.person, standing.ladder, standing.version, left_on as "leftOn",
      coalesce((select min(from_day) from level_step as step
        where step.person = standing.person and step.ladder = standing.ladder and step.version = standing.version), own.published_on) as since,
      coalesce((select jsonb_agg(jsonb_build_object('ladder', former.id, 'version', former.version) order by former.entry desc)
        from ladder_version as former where former.entry <> own.entry and ((former.id = own.id and former.entry < own.entry)
          or (former.id, former.version) in (select step.ladder, step.version from level_step as step where step.person = standing.person))), '[]') as formers,
      jsonb_build_object(
        'person', jsonb_strip_nulls(jsonb_build_object('name', person.name, 'team', person.team, 'manager', coalesce(person.manager, manager_name),
          'level', level, 'track', track)),
        'absences', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('from', from_day, 'to', to_day, 'working', working)))
          from absence where absence.person = standing.person), '[]'),
        'marks', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('expectation', expectation, 'status', status, 'by', agreed_by,
          'why', why, 'on', mark.since, 'until', until))) from mark where mark.person = standing.person), '[]')
      ) as record
    from standing join person on person.id = standing.person join ladder_version as own on own.id = standing.ladder and own.version = standing.version
    where ${isAmong(sql`standing.person`, among)} and level is not null and (left_on is null or left_on >= today())
      and (department is null or not 'record' = any (features_off(person.id)))
    order by standing.person`.execute(tx)
  return found.rows
}

interface ItemRow extends Pick<Evidence, 'id' | 'date' | 'kind' | 'title' | 'scope' | 'autonomy' | 'result'> {
  readonly person: string
  readonly episode: string | null
  readonly claims: string
  readonly source: string | null
}

async function itemRows(tx: Tx, among: Among): Promise<readonly ItemRow[]> {
  const found = await sql<ItemRow>`
    select person, id, happened_on as date, kind, episode, title, scope, autonomy, result, array_to_string(claims, ${BETWEEN}) as claims, source_from as source
    from evidence where ${isAmong(sql`person`, among)} order by person, id`.execute(tx)
  return found.rows
}

interface WordRow extends Pick<Confirmation, 'witness' | 'as' | 'on' | 'how'> {
  readonly person: string
  readonly evidence: string
  readonly by: string | null
  readonly team: string | null
  readonly showed: string
  /** The first letter of what was said; empty: nothing but blanks. */
  readonly says: string | null
  readonly saw: string | null
  readonly concern: string | null
  readonly resolved: Day | null
  readonly renewed: Day | null
  readonly withdrawn: Day | null
}

async function wordRows(tx: Tx, among: Among): Promise<readonly WordRow[]> {
  const found = await sql<WordRow>`
    select person, evidence, witness, witness_person as by, relation as "as", team, said_on as "on", how, array_to_string(showed, ${BETWEEN}) as showed,
      left(btrim(says, ${BLANKS}), 1) as says, saw, case when concern is not null then '' end as concern, resolved, renewed, withdrawn
    from confirmation where ${isAmong(sql`person`, among)} and how in (${sql.join(BY_THEMSELVES)}) order by person, evidence`.execute(tx)
  return found.rows
}

type Items = Map<string, Evidence & { readonly seenBy: Confirmation[] }>

function itemsByPerson(rows: readonly ItemRow[]): Map<string, Items> {
  const all = new Map<string, Items>()
  let own: Items = new Map()
  let last = ''
  for (const row of rows) {
    if (row.person !== last) {
      last = row.person
      own = new Map()
      all.set(last, own)
    }
    own.set(row.id, itemOf(row))
  }
  return all
}

function addWords(items: ReadonlyMap<string, Items>, rows: readonly WordRow[]): void {
  // An item that was removed since it was read takes its words along.
  for (const row of rows) items.get(row.person)?.get(row.evidence)?.seenBy.push(wordOf(row))
}

type Written<T> = { -readonly [K in keyof T]: T[K] }

/** Spreading what is there and leaving out what isn't takes several times as long, and there are millions. */
function itemOf({ id, date, kind, episode, title, scope, autonomy, result, claims, source }: ItemRow): Evidence & { readonly seenBy: Confirmation[] } {
  const item: Written<Evidence> & { seenBy: Confirmation[] } = { id, date, kind, title, scope, autonomy, result, for: listed(claims), links: [], seenBy: [] }
  if (episode !== null) item.episode = episode
  if (source !== null) item.source = { from: source, key: '' }
  return item
}

function wordOf({ witness, by, as, team, on, how, showed, says, saw, concern, resolved, renewed, withdrawn }: WordRow): Confirmation {
  const word: Written<Confirmation> = { witness, as, on, how, showed: listed(showed) }
  if (by !== null) word.by = by
  if (team !== null) word.team = team
  if (says !== null) word.says = says
  if (saw !== null) word.saw = saw
  if (concern !== null) word.concern = concern
  if (resolved !== null) word.resolved = resolved
  if (renewed !== null) word.renewed = renewed
  if (withdrawn !== null) word.withdrawn = withdrawn
  return word
}

function listed(ids: string): readonly string[] {
  return ids === '' ? [] : ids.split(BETWEEN)
}
