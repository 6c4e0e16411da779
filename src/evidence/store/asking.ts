// What the database is asked about who was asked what they saw, and what they answered. Policies decide who sees what.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { Named } from '../../people/organisation.ts'
import type { VersionId } from '../../people/store/ladder.ts'
import { named } from '../../people/store/organisation.ts'
import type { Tx } from '../../platform/database.ts'
import type { Asked, AskedItem, Confirmed, OpenAsk, Standing, Waiting } from '../asking.ts'
import type { Confirmation } from '../evidence.ts'

/** Confirmed or spoken against by whoever was asked, since it was asked last. */
const SAID = sql`exists (select from confirmation as said where said.person = ask.person and said.evidence = ask.evidence
  and said.witness_person = ask.witness and said.again >= ask.again)`

/** Answered by the asker, who alone knows where they said that they didn't see it. */
const ANSWERED = sql`(${SAID} or exists (select from ask_answer as said
  where (said.person, said.evidence, said.witness, said.again) = (ask.person, ask.evidence, ask.witness, ask.again)))`

/** A question that waits for the asker's answer. */
const WAITS = sql`ask.witness = self() and (ask.person, ask.evidence) in (select whose, item from asked_of_me()) and not ${ANSWERED}
  and not 'record' = any (features_off(ask.person))`

/** Whoever waits longest comes first. */
export async function waitingForMe(tx: Tx): Promise<readonly Waiting[]> {
  const found = await sql<{ waiting: Waiting }>`
    select jsonb_build_object('person', ${named(sql`ask.person`)}, 'works', count(distinct coalesce(episode, '-' || id)), 'since', min(asked_on)) as waiting
    from ask join evidence on evidence.person = ask.person and evidence.id = ask.evidence
    where ${WAITS} group by ask.person order by min(asked_on), ask.person`.execute(tx)
  return found.rows.map((row) => row.waiting)
}

/** What this person asked the asker and waits for, by day. */
export async function itemsAskedOfMe(tx: Tx, person: string): Promise<readonly AskedItem[]> {
  const found = await sql<{ asked: AskedItem }>`
    select jsonb_strip_nulls(jsonb_build_object('work', episode.title, 'again', again,
      'on', jsonb_build_object('ladder', ladder, 'version', version),
      'item', jsonb_build_object('id', evidence.id, 'date', happened_on, 'kind', kind, 'episode', episode, 'title', evidence.title, 'outcome', outcome,
        'scope', scope, 'autonomy', autonomy, 'result', result, 'for', claims, 'links', links, 'seenBy', '[]'::jsonb))) as asked
    from ask join evidence on evidence.person = ask.person and evidence.id = ask.evidence
      left join episode on episode.person = evidence.person and episode.id = evidence.episode
    where ask.person = ${person} and ${WAITS} order by happened_on, evidence.entry`.execute(tx)
  return found.rows.map((row) => row.asked)
}

/** Whether the asker has answered this person's question already. */
export async function hasAnswered(tx: Tx, person: string, item: string): Promise<boolean> {
  const found = await sql`select from ask where person = ${person} and evidence = ${item} and witness = self() and ${ANSWERED}`.execute(tx)
  return found.rows.length > 0
}

export async function askedOf(tx: Tx, person: string, item: string, witness: string): Promise<Asked | null> {
  const found = await sql<Asked>`select again, taken_back_on is not null as "takenBack", ${SAID} as answered from ask
    where person = ${person} and evidence = ${item} and witness = ${witness}`.execute(tx)
  return found.rows[0] ?? null
}

export async function saveAsk(tx: Tx, person: string, item: string, witness: string, again: number, on: VersionId): Promise<void> {
  await sql`insert into ask (person, evidence, witness, ladder, version) values (${person}, ${item}, ${witness}, ${on.ladder}, ${on.version})
    on conflict (person, evidence, witness) do update set asked_on = today(), taken_back_on = null, again = ${again},
      ladder = excluded.ladder, version = excluded.version`.execute(tx)
}

/** False when there is no such question. */
export async function takeBackAsk(tx: Tx, person: string, item: string, witness: string): Promise<boolean> {
  const taken = await sql`update ask set taken_back_on = today()
    where person = ${person} and evidence = ${item} and witness = ${witness} and taken_back_on is null`.execute(tx)
  return taken.numAffectedRows === 1n
}

export async function openAsksOf(tx: Tx, person: string): Promise<readonly OpenAsk[]> {
  const found = await sql<{ ask: OpenAsk }>`
    select jsonb_build_object('evidence', evidence, 'witness', ${named(sql`witness`)}, 'on', asked_on) as ask from ask
    where person = ${person} and taken_back_on is null and not ${SAID}
    order by asked_on, witness`.execute(tx)
  return found.rows.map((row) => row.ask)
}

/** How somebody stood on a day: the asker themself, or whoever asked them. */
export async function standingOn(tx: Tx, who: string, day: Day): Promise<Standing & Named> {
  const found = await sql<{ standing: Standing & Named }>`
    select jsonb_strip_nulls(jsonb_build_object('id', id, 'name', name, 'team', team, 'line', line,
      'moved', line[1] is distinct from manager)) as standing
    from person, line_on(${who}, ${day}::date) as line where id = ${who}`.execute(tx)
  return found.rows[0]?.standing ?? { id: who, name: who, line: [], moved: true }
}

/** Takes an answer down; nothing said: they didn't see it. False when this was answered already, by another window at the same time too. */
export async function answerAsk(tx: Tx, person: string, { item, again }: AskedItem, said: readonly Confirmation[]): Promise<boolean> {
  const answered = await sql`insert into ask_answer (person, evidence, witness, again, seen)
    values (${person}, ${item.id}, self(), ${again}, ${said.length > 0}) on conflict do nothing`.execute(tx)
  if (answered.numAffectedRows !== 1n) return false
  await sql`insert into confirmation (person, evidence, again, witness, witness_person, relation, team, said_on, how, showed, says, concern, saw)
    select ${person}, ${item.id}, ${again}, witness, self(), "as", team, today(), 'account', showed, says, concern, saw
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as given (witness text, "as" text, team text, showed text[], says text, concern text, saw text)`.execute(
    tx,
  )
  return true
}

/** The newest first. */
export async function confirmedByMe(tx: Tx): Promise<readonly Confirmed[]> {
  const found = await sql<{ confirmed: Confirmed }>`
    select jsonb_strip_nulls(jsonb_build_object('person', ${named(sql`confirmation.person`)}, 'evidence', confirmation.evidence, 'title', title,
      'on', said_on, 'showed', showed, 'says', says, 'concern', concern,
      'answer', answer, 'resolved', resolved, 'renewed', renewed, 'withdrawn', withdrawn)) as confirmed
    from confirmation left join evidence on evidence.person = confirmation.person and evidence.id = confirmation.evidence
    where witness_person = self() order by said_on desc, confirmation.entry desc`.execute(tx)
  return found.rows.map((row) => row.confirmed)
}

/** False when the asker has nothing to withdraw there. */
export async function withdrawMine(tx: Tx, person: string, item: string): Promise<boolean> {
  const withdrawn = await sql`update confirmation set withdrawn = today()
    where person = ${person} and evidence = ${item} and witness_person = self() and concern is null and withdrawn is null`.execute(tx)
  return (withdrawn.numAffectedRows ?? 0n) > 0n
}

/** Ids of those for whom the asker confirmed something on this day or later. */
export async function confirmedSince(tx: Tx, day: Day): Promise<readonly string[]> {
  const found = await sql<{ person: string }>`
    select distinct person from confirmation where witness_person = self() and concern is null and withdrawn is null and said_on >= ${day}::date`.execute(tx)
  return found.rows.map((row) => row.person)
}
