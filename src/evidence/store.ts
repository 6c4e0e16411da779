// What the database is asked about evidence. JSON goes in, domain types come out; policies decide who sees what.

import { sql } from 'kysely'
import { canonicalJson } from '../algorithms/canonical.ts'
import type { Absence } from '../people/people.ts'
import { absencesOf, factsOf, keepsOneself, personById, replaceAbsences, saveFacts } from '../people/store/people.ts'
import type { Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import { atTheFilesWord, isNoted, marksAtTheFilesWord } from './at-file-word.ts'
import type { Disagreement, Episode, Evidence, Mark, PersonRecord } from './evidence.ts'
import { oneNameEach } from './witness-names.ts'

/** All that the asker may see of a person, in the order in which it came in. @throws Problem `missing` when that is nothing */
export async function recordOf(tx: Tx, person: string): Promise<PersonRecord> {
  const facts = await factsOf(tx, person)
  if (!facts) throw new Problem('missing', words('en').access.notYours)
  return oneNameEach({
    person: facts,
    absences: await absencesOf(tx, person),
    episodes: await episodesOf(tx, person),
    evidence: await evidenceOf(tx, person),
    marks: await marksOf(tx, person),
  })
}

/** An item of an `evidence` row with everything that was said of it. */
const ITEM = sql<Evidence>`jsonb_strip_nulls(jsonb_build_object(
  'id', id, 'date', happened_on, 'kind', kind, 'episode', episode, 'title', title, 'outcome', outcome,
  'scope', scope, 'autonomy', autonomy, 'result', result, 'for', claims, 'links', links,
  'source', case when source_from is not null then jsonb_build_object('from', source_from, 'key', source_key, 'wrote', source_wrote) end,
  'draft', case when draft then true end, 'confidential', case when confidential then true end,
  'seenBy', coalesce((
    select jsonb_agg(jsonb_build_object(
      'witness', witness, 'by', witness_person, 'as', relation, 'team', team, 'on', said_on, 'how', how, 'showed', showed,
      'says', says, 'saw', saw, 'concern', concern,
      'answer', answer, 'resolved', resolved, 'renewed', renewed, 'withdrawn', withdrawn,
      'credential', credential
    ) order by confirmation.entry)
    from confirmation where confirmation.person = evidence.person and confirmation.evidence = evidence.id
  ), '[]'::jsonb)
))`

/** A mark of a `mark` row. */
const MARK = sql<Mark>`jsonb_strip_nulls(jsonb_build_object('expectation', expectation, 'status', status, 'by', agreed_by,
  'why', why, 'on', since, 'until', until, 'owedBy', owed_by))`

export async function evidenceOf(tx: Tx, person: string): Promise<readonly Evidence[]> {
  const found = await sql<{ item: Evidence }>`select ${ITEM} as item from evidence where person = ${person} order by entry`.execute(tx)
  return found.rows.map((row) => row.item)
}

/** A record without what no count needs, and the version that its person is on. */
export interface Counted {
  readonly ladder: string
  readonly version: string
  readonly record: PersonRecord
}

/** For the system: what was submitted by these people, who have a level. Whom somebody leads is all that is said of their manager. */
export async function recordsToCount(tx: Tx, people: readonly string[]): Promise<readonly Counted[]> {
  const found = await sql<Counted>`
    select ladder, version, jsonb_build_object(
      'person', jsonb_strip_nulls(jsonb_build_object('name', person.name, 'team', person.team, 'manager', coalesce(person.manager, manager_name),
        'level', level, 'track', track)),
      'absences', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('from', from_day, 'to', to_day, 'working', working)))
        from absence where absence.person = standing.person), '[]'),
      'episodes', '[]'::jsonb,
      'evidence', coalesce((select jsonb_agg(${ITEM} order by entry) from evidence where evidence.person = standing.person), '[]'),
      'marks', coalesce((select jsonb_agg(${MARK} order by entry) from mark where mark.person = standing.person), '[]')
    ) as record
    from standing join person on person.id = standing.person
    where standing.person in (select jsonb_array_elements_text(${JSON.stringify(people)}::jsonb))
    order by standing.person`.execute(tx)
  return found.rows.map((row) => ({ ...row, record: oneNameEach(row.record) }))
}

async function episodesOf(tx: Tx, person: string): Promise<readonly Episode[]> {
  const found = await sql<{ episode: Episode }>`
    select jsonb_strip_nulls(jsonb_build_object('id', id, 'title', title, 'from', from_day, 'to', to_day)) as episode
    from episode where person = ${person} order by entry`.execute(tx)
  return found.rows.map((row) => row.episode)
}

async function marksOf(tx: Tx, person: string): Promise<readonly Mark[]> {
  const found = await sql<{ mark: Mark }>`
    select ${MARK} as mark
    from mark where person = ${person} order by entry`.execute(tx)
  return found.rows.map((row) => row.mark)
}

/** Adds an item or changes the one of this id. What witnesses answered themselves stays as it is. */
export async function saveEvidence(tx: Tx, person: string, item: Evidence, episode: Episode | null = null): Promise<void> {
  if (episode) await saveEpisodes(tx, person, [episode])
  await saveItems(tx, person, [item])
}

export async function removeEvidence(tx: Tx, person: string, id: string): Promise<void> {
  await sql`delete from evidence where person = ${person} and id = ${id}`.execute(tx)
}

/** How many items were not there, were there and changed, and were there just so. */
export interface ImportResult {
  readonly added: number
  readonly updated: number
  readonly same: number
}

/**
 * Brings a record file into the person's own record. `merge` updates by id and keeps the rest; `replace` keeps only what the file has.
 * What the file says that others answered or agreed is kept as the file's word, unless they did it here.
 */
export async function importRecord(tx: Tx, person: string, record: PersonRecord, how: 'merge' | 'replace' = 'merge'): Promise<ImportResult> {
  const before = await recordOf(tx, person)
  const items = atTheFilesWord(record.evidence, before.evidence)
  const known = new Map(before.evidence.map((item) => [item.id, canonicalJson(item)]))
  const changed = items.filter((item) => known.get(item.id) !== canonicalJson(item))
  if (how === 'replace') await removeAllBut(tx, person, record)
  // A file doesn't change what the organisation keeps.
  if (await keepsOneself(tx)) {
    await saveFacts(tx, person, how === 'replace' ? record.person : { ...before.person, ...record.person })
    await replaceAbsences(tx, person, how === 'replace' ? record.absences : joined(before.absences, record.absences))
  }
  await saveEpisodes(tx, person, record.episodes)
  await saveItems(tx, person, changed)
  const hasManager = (await personById(tx, person))?.manager !== undefined
  const marks = hasManager ? marksAtTheFilesWord(record.marks, before.marks) : record.marks
  // What is there just so keeps what was agreed to it here.
  const kept = new Set(before.marks.map(canonicalJson))
  await saveMarks(
    tx,
    person,
    marks.filter((mark) => !kept.has(canonicalJson(mark))),
  )
  const added = changed.filter((item) => !known.has(item.id)).length
  return { added, updated: changed.length - added, same: items.length - changed.length }
}

/** Of two absences that begin on the same day, the later word counts. */
function joined(before: readonly Absence[], after: readonly Absence[]): readonly Absence[] {
  return [...new Map([...before, ...after].map((absence) => [absence.from, absence])).values()]
}

async function removeAllBut(tx: Tx, person: string, record: PersonRecord): Promise<void> {
  const items = JSON.stringify(record.evidence.map((item) => item.id))
  await sql`delete from evidence where person = ${person} and id not in (select jsonb_array_elements_text(${items}::jsonb))`.execute(tx)
  await sql`delete from episode where person = ${person}`.execute(tx)
  const marked = JSON.stringify(record.marks.map((mark) => mark.expectation))
  await sql`delete from mark where person = ${person} and expectation not in (select jsonb_array_elements_text(${marked}::jsonb))`.execute(tx)
}

export async function saveEpisodes(tx: Tx, person: string, episodes: readonly Episode[]): Promise<void> {
  await sql`insert into episode (person, id, title, from_day, to_day)
    select ${person}, id, title, "from", "to"
    from jsonb_to_recordset(${JSON.stringify(episodes)}::jsonb) as given (id text, title text, "from" date, "to" date)
    on conflict (person, id) do update set title = excluded.title, from_day = excluded.from_day, to_day = excluded.to_day`.execute(tx)
}

async function saveItems(tx: Tx, person: string, items: readonly Evidence[]): Promise<void> {
  await saveWithoutWords(tx, person, items)
  await saveNoted(tx, person, items)
}

/** The items without what was said of them. */
export async function saveWithoutWords(tx: Tx, person: string, items: readonly Evidence[]): Promise<void> {
  await sql`insert into evidence (person, id, happened_on, kind, episode, title, outcome, scope, autonomy, result,
      claims, links, source_from, source_key, source_wrote, draft, confidential)
    select ${person}, id, date, kind, episode, title, outcome, scope, autonomy, result,
      "for", links, source ->> 'from', source ->> 'key', source ->> 'wrote', coalesce(draft, false), coalesce(confidential, false)
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as given (id text, date date, kind text, episode text, title text, outcome text,
      scope text, autonomy text, result text, "for" text[], links text[], source jsonb, draft boolean, confidential boolean)
    on conflict (person, id) do update set happened_on = excluded.happened_on, kind = excluded.kind, episode = excluded.episode,
      title = excluded.title, outcome = excluded.outcome, scope = excluded.scope, autonomy = excluded.autonomy, result = excluded.result,
      claims = excluded.claims, links = excluded.links, source_from = excluded.source_from, source_key = excluded.source_key,
      source_wrote = excluded.source_wrote, draft = excluded.draft, confidential = excluded.confidential`.execute(tx)
}

/** What the person noted of who saw the items, in place of what they had noted. */
export async function saveNoted(tx: Tx, person: string, items: readonly Evidence[]): Promise<void> {
  const ids = JSON.stringify(items.map((item) => item.id))
  // The policy keeps this from what witnesses answered themselves.
  await sql`delete from confirmation where person = ${person} and evidence in (select jsonb_array_elements_text(${ids}::jsonb))`.execute(tx)
  await addConfirmations(
    tx,
    person,
    items.map((item) => ({ ...item, seenBy: item.seenBy.filter(isNoted) })),
  )
}

async function addConfirmations(tx: Tx, person: string, items: readonly Pick<Evidence, 'id' | 'seenBy'>[]): Promise<void> {
  await sql`insert into confirmation (person, evidence, witness, witness_person, relation, team, said_on, how, showed, says, saw, concern,
      answer, resolved, renewed, withdrawn)
    select ${person}, item.id, witness, "by", "as", team, "on", how, showed, says, saw, concern, answer, resolved, renewed, withdrawn
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as item (id text, "seenBy" jsonb),
      jsonb_to_recordset("seenBy") as given (witness text, "by" text, "as" text, team text, "on" date, how text, showed text[],
        says text, saw text, concern text, answer text, resolved date, renewed date, withdrawn date)`.execute(tx)
}

async function saveMarks(tx: Tx, person: string, marks: readonly Mark[]): Promise<void> {
  const expectations = JSON.stringify(marks.map((mark) => mark.expectation))
  await sql`delete from mark where person = ${person}
    and expectation in (select jsonb_array_elements_text(${expectations}::jsonb))`.execute(tx)
  await addMarks(tx, person, marks)
}

async function addMarks(tx: Tx, person: string, marks: readonly Mark[]): Promise<void> {
  await sql`insert into mark (person, expectation, status, agreed_by, why, since, until, owed_by)
    select ${person}, expectation, status, "by", why, "on", until, "owedBy"
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as given (expectation text, status text, "by" text[], why text,
      "on" date, until date, "owedBy" text)`.execute(tx)
}

/** Takes down what others answered and agreed, for the system alone: links and accounts of witnesses, marks that the manager agrees to. */
export async function receiveAnswers(tx: Tx, person: string, record: PersonRecord): Promise<void> {
  await addConfirmations(
    tx,
    person,
    record.evidence.map((item) => ({ id: item.id, seenBy: item.seenBy.filter((one) => !isNoted(one)) })),
  )
  await addMarks(
    tx,
    person,
    record.marks.filter((mark) => mark.by.includes('manager')),
  )
}

export async function disagreementsOf(tx: Tx, person: string): Promise<readonly Disagreement[]> {
  const found = await sql<Disagreement>`
    select expectation, words, since as "on" from disagreement where person = ${person} order by expectation`.execute(tx)
  return found.rows
}

/** Keeps the words in place of earlier ones on the same expectation. */
export async function saveDisagreement(tx: Tx, person: string, disagreement: Disagreement): Promise<void> {
  await sql`insert into disagreement (person, expectation, words, since)
    values (${person}, ${disagreement.expectation}, ${disagreement.words}, ${disagreement.on}::date)
    on conflict (person, expectation) do update set words = excluded.words, since = excluded.since`.execute(tx)
}
