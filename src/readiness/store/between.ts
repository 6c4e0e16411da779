// What the database is asked about marks, own views, who puts themself forward, and what a reader saw last.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { Beside, Forward, ForwardAnswerKind, ForwardRead, LedWaiting, MarkGiven, OwnView } from '../between.ts'
import type { Seen } from '../seen.ts'
import type { ReportView } from '../view.ts'

const named = (id: string) => sql`(select jsonb_build_object('id', id, 'name', name) from person as one where one.id = ${sql.ref(id)})`

const MARK = sql<MarkGiven>`jsonb_strip_nulls(jsonb_build_object('expectation', expectation, 'status', status, 'why', why, 'since', since,
  'until', until, 'owedBy', owed_by, 'agreed', 'manager' = any (agreed_by), 'askedOn', asked_on, 'answeredBy', ${named('mark.answered_by')},
  'answeredOn', answered_on, 'answer', answer))`

const FORWARD = sql<Forward>`jsonb_strip_nulls(jsonb_build_object('entry', entry, 'ladder', ladder, 'version', version, 'level', level,
  'words', words, 'on', put_on, 'takenBackOn', taken_back_on,
  'answers', coalesce((
    select jsonb_agg(jsonb_build_object('by', ${named('said.answered_by')}, 'on', answered_on, 'answer', answer, 'talkedOn', talked_on,
      'words', said.words) order by said.entry)
    from put_forward_answer as said where (said.person, said.forward) = (put_forward.person, put_forward.entry)), '[]'::jsonb)))`

const all = (what: unknown, from: unknown) => sql`coalesce((select jsonb_agg(${what} order by entry) from ${from}), '[]'::jsonb)`

/** What stands beside the report of somebody at a level, in one question. */
export async function besideReport(tx: Tx, person: string, ladder: string, level: string): Promise<Beside> {
  const found = await sql<{ beside: Beside }>`
    select jsonb_build_object(
      'marks', ${all(MARK, sql`mark where person = ${person}`)},
      'forwards', ${all(FORWARD, sql`put_forward where person = ${person}`)},
      'views', coalesce((select jsonb_agg(jsonb_build_object('by', ${named('latest.given_by')}, 'on', given_on, 'views', views, 'says', says)
          order by given_on desc, given_by)
        from (select distinct on (given_by) * from own_view where (person, ladder, level) = (${person}, ${ladder}, ${level})
          order by given_by, given_on desc) as latest), '[]'::jsonb),
      'looks', coalesce((select jsonb_agg(seen || jsonb_build_object('version', version, 'on', looked_on) order by looked_on desc)
        from last_look where (reader, person, ladder, level) = (asker(), ${person}, ${ladder}, ${level})), '[]'::jsonb),
      'lead', (select jsonb_build_object('id', lead.id, 'name', lead.name) from person as led join person as lead on lead.id = led.manager
        where led.id = ${person}),
      'leads', seeing_as() is null and relations(${person}) && array['manager', 'stand-in']
    ) as beside`.execute(tx)
  return found.rows[0]?.beside ?? { marks: [], forwards: [], views: [], looks: [], lead: null, leads: false }
}

/** The reader's own note of today; of earlier days only the last is kept. */
export async function keepLook(tx: Tx, about: { person: string; ladder: string; level: string }, { version, ...seen }: Seen): Promise<void> {
  const { person, ladder, level } = about
  await sql`insert into last_look (reader, person, ladder, level, version, seen)
    values (asker(), ${person}, ${ladder}, ${level}, ${version}, ${JSON.stringify(seen)}::jsonb)
    on conflict (reader, person, ladder, level, looked_on) do update set version = excluded.version, seen = excluded.seen`.execute(tx)
  await sql`delete from last_look where (reader, person, ladder, level) = (asker(), ${person}, ${ladder}, ${level})
    and looked_on < (select max(looked_on) from last_look as kept
      where (reader, person, ladder, level) = (asker(), ${person}, ${ladder}, ${level}) and looked_on < today())`.execute(tx)
}

/** The latest view that the asker gave on somebody at this level; undefined: none. */
export async function myViewOf(tx: Tx, person: string, ladder: string, level: string): Promise<OwnView | undefined> {
  const found = await sql<OwnView>`
    select jsonb_build_object('id', given_by, 'name', given_by) as by, given_on as "on", views, says from own_view
    where (person, given_by, ladder, level) = (${person}, asker(), ${ladder}, ${level}) order by given_on desc limit 1`.execute(tx)
  return found.rows[0]
}

export async function saveOwnView(tx: Tx, about: { person: string; ladder: string; level: string }, { views, says }: Pick<OwnView, 'views' | 'says'>) {
  await sql`insert into own_view (person, given_by, ladder, level, views, says)
    values (${about.person}, asker(), ${about.ladder}, ${about.level}, ${JSON.stringify(views)}::jsonb, ${says})`.execute(tx)
}

/** All marks of somebody that the asker may see. */
export async function marksGiven(tx: Tx, person: string): Promise<readonly MarkGiven[]> {
  const found = await sql<{ mark: MarkGiven }>`select ${MARK} as mark from mark where person = ${person} order by entry`.execute(tx)
  return found.rows.map(({ mark }) => mark)
}

export interface NewForward extends Pick<Forward, 'ladder' | 'version' | 'level' | 'words'> {
  readonly report: ReportView
  readonly digest: string
}

export async function saveForward(tx: Tx, person: string, { ladder, version, level, words, report, digest }: NewForward): Promise<number> {
  const made = await sql<{ entry: number }>`
    insert into put_forward (person, ladder, version, level, words, report, digest)
    values (${person}, ${ladder}, ${version}, ${level}, ${words}, ${JSON.stringify(report)}::jsonb, ${digest}) returning entry::int`.execute(tx)
  return made.rows[0]?.entry ?? 0
}

/** All of somebody that the asker may see, the first first. */
export async function forwardsOf(tx: Tx, person: string): Promise<readonly Forward[]> {
  const found = await sql<{ forward: Forward }>`select ${FORWARD} as forward from put_forward where person = ${person} order by entry`.execute(tx)
  return found.rows.map(({ forward }) => forward)
}

/** One of somebody, with its report; null where the asker sees none. */
export async function forwardOf(tx: Tx, person: string, entry: number): Promise<ForwardRead | null> {
  const found = await sql<{ forward: Forward; report: ReportView }>`
    select ${FORWARD} as forward, report from put_forward where (person, entry) = (${person}, ${entry})`.execute(tx)
  const [row] = found.rows
  return row ? { ...row.forward, report: row.report } : null
}

/** False: there is none that stands. */
export async function takeForwardBack(tx: Tx, person: string, entry: number): Promise<boolean> {
  const changed = await sql`update put_forward set taken_back_on = today() where (person, entry) = (${person}, ${entry}) and taken_back_on is null`.execute(tx)
  return changed.numAffectedRows === 1n
}

export interface NewAnswer {
  readonly answer: ForwardAnswerKind
  readonly talkedOn?: Day | undefined
  readonly words: string
}

export async function saveForwardAnswer(tx: Tx, person: string, entry: number, { answer, talkedOn, words }: NewAnswer): Promise<void> {
  await sql`insert into put_forward_answer (person, forward, answered_by, answer, talked_on, words)
    values (${person}, ${entry}, asker(), ${answer}, ${talkedOn ?? null}::date, ${words})`.execute(tx)
}

/** Of all whom the asker leads or stands in for, or of one: what they put forward, and what they marked. */
export async function ledWaiting(tx: Tx, person: string | null): Promise<readonly LedWaiting[]> {
  const found = await sql<LedWaiting>`
    select jsonb_build_object('id', led.id, 'name', led.name) as person,
      ${all(FORWARD, sql`put_forward where put_forward.person = led.id and taken_back_on is null`)} as forwards,
      ${all(MARK, sql`mark where mark.person = led.id`)} as marks
    from person as led where led.id in (select reports()) and led.id = coalesce(${person}, led.id) order by led.name, led.id`.execute(tx)
  return found.rows
}
