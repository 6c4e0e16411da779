// What the database is asked about witnesses outside: by the person who asks them, and by whoever holds a link. Policies decide who sees what.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { VersionId } from '../../people/store/ladder.ts'
import type { Tx } from '../../platform/database.ts'
import type { Asked } from '../asking.ts'
import type { Confirmation, Relation } from '../evidence.ts'
import type { LinkedItem, OutsideWitness, SaidByLink } from '../outside.ts'

/** Confirmed since it was asked last. */
const SAID = sql`exists (select from confirmation as said where said.outside_witness = ask.witness and said.evidence = ask.evidence and said.again >= ask.again)`

/** One person's letters are written one after the other, so that no two make it more than may go out on a day. */
export async function oneLetterAtATime(tx: Tx, person: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`letters of ${person}`}, 0))`.execute(tx)
}

/** The addresses that the asker is written to themself. */
export async function ownMails(tx: Tx, person: string): Promise<readonly string[]> {
  const found = await sql<{ mail: string }>`
    select mail from employment where person = ${person} and mail is not null
    union select mail from sign_in where person = ${person} and mail is not null`.execute(tx)
  return found.rows.map(({ mail }) => mail)
}

/** Whose mail address it is; null: nobody's who is here. */
export async function whoseAddress(tx: Tx, mail: string): Promise<{ readonly person: string; readonly hasAccount: boolean } | null> {
  const found = await sql<{ person: string; hasAccount: boolean }>`
    select person, has_account as "hasAccount" from whose_address(${mail})`.execute(tx)
  return found.rows[0] ?? null
}

/** How many letters the person sent today. */
export async function lettersToday(tx: Tx, person: string): Promise<number> {
  const found = await sql<{ letters: number }>`
    select coalesce(sum(letters), 0)::integer as letters from outside_witness where person = ${person} and sent_on = today()`.execute(tx)
  return found.rows[0]?.letters ?? 0
}

/** What is known of an address that the person may have written to before. */
export interface Known {
  /** Null: they never did. */
  readonly id: string | null
  readonly names: readonly string[]
  readonly refused: boolean
  readonly toThemToday: number
}

export async function knownAddress(tx: Tx, person: string, address: string): Promise<Known> {
  const refused = await sql`select from outside_refusal where person = ${person} and address = ${address}`.execute(tx)
  const found = await sql<Omit<Known, 'refused'>>`
    select id, case when sent_on = today() then letters else 0 end as "toThemToday",
      array(select name union select witness from confirmation where outside_witness = outside_witness.id) as names
    from outside_witness where person = ${person} and address = ${address}`.execute(tx)
  return { ...(found.rows[0] ?? { id: null, names: [], toThemToday: 0 }), refused: refused.rows.length > 0 }
}

export interface NewLetter {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly as: Relation
  readonly team: string | null
  readonly mail: string
  readonly address: string
  readonly hash: string
  readonly expiresOn: Day
}

/** A letter to an address: its link takes the place of every earlier one. */
export async function saveLetter(tx: Tx, letter: NewLetter): Promise<void> {
  await sql`insert into outside_witness (id, person, name, relation, team, mail, address, hash, expires_on)
    values (${letter.id}, ${letter.person}, ${letter.name}, ${letter.as}, ${letter.team}, ${letter.mail}, ${letter.address}, ${letter.hash}, ${letter.expiresOn}::date)
    on conflict (person, address) do update set name = excluded.name, relation = excluded.relation, team = excluded.team, mail = excluded.mail,
      hash = excluded.hash, expires_on = excluded.expires_on, sent_on = today(),
      letters = case when outside_witness.sent_on = today() then outside_witness.letters + 1 else 1 end`.execute(tx)
}

/** How this item was asked of this witness; and whether they confirmed it as it is. */
export async function askedOutside(tx: Tx, witness: string, item: string, saw: string): Promise<{ readonly asked: Asked | null; readonly confirmed: boolean }> {
  const asked = await sql<Asked>`select again, taken_back_on is not null as "takenBack", ${SAID} as answered
    from outside_ask as ask where witness = ${witness} and evidence = ${item}`.execute(tx)
  const confirmed = await sql`select from confirmation
    where outside_witness = ${witness} and evidence = ${item} and saw = ${saw} and withdrawn is null`.execute(tx)
  return { asked: asked.rows[0] ?? null, confirmed: confirmed.rows.length > 0 }
}

export async function saveOutsideAsk(tx: Tx, person: string, witness: string, item: string, again: number, on: VersionId): Promise<void> {
  await sql`insert into outside_ask (witness, person, evidence, ladder, version) values (${witness}, ${person}, ${item}, ${on.ladder}, ${on.version})
    on conflict (witness, evidence) do update set asked_on = today(), taken_back_on = null, again = ${again},
      ladder = excluded.ladder, version = excluded.version`.execute(tx)
}

/** Whom the person asked outside, those of whom an answer is open first, then by name. */
export async function outsideWitnessesOf(tx: Tx, person: string): Promise<readonly OutsideWitness[]> {
  const found = await sql<{ witness: OutsideWitness }>`
    select jsonb_strip_nulls(jsonb_build_object('id', id, 'name', name, 'as', relation, 'team', team, 'mail', mail, 'sentOn', sent_on, 'expiresOn', expires_on,
      'refused', case when exists (select from outside_refusal as no where (no.person, no.address) = (outside_witness.person, outside_witness.address)) then true end,
      'open', coalesce((select jsonb_agg(evidence order by asked_on, evidence) from outside_ask as ask
        where ask.witness = outside_witness.id and taken_back_on is null and not ${SAID}), '[]'))) as witness
    from outside_witness where person = ${person} order by name, id`.execute(tx)
  return found.rows.map(({ witness }) => witness)
}

/** False when there is no such question. With the last one that was open the address goes. */
export async function takeBackOutside(tx: Tx, person: string, witness: string, item: string): Promise<boolean> {
  const taken = await sql`update outside_ask set taken_back_on = today()
    where person = ${person} and witness = ${witness} and evidence = ${item} and taken_back_on is null`.execute(tx)
  await sql`update outside_witness set mail = null where id = ${witness} and person = ${person} and mail is not null
    and not exists (select from outside_ask as ask where ask.witness = outside_witness.id and taken_back_on is null and not ${SAID})`.execute(tx)
  return taken.numAffectedRows === 1n
}

/** What a link is of: whose witness, and whether it is good today. Null when no letter holds it, or one that came later took its place. */
export interface LinkOf {
  readonly id: string
  readonly asker: string
  readonly name: string
  readonly as: Relation
  readonly team: string | null
  readonly until: Day
  readonly good: boolean
  readonly refused: boolean
  /** By which they answered already, and stay known by. */
  readonly saidAs: string | null
}

export async function linkOf(tx: Tx): Promise<LinkOf | null> {
  const found = await sql<LinkOf>`
    select who.id, asks.name as asker, who.name, relation as "as", team, expires_on::text as until, id = (select witness_by_link()) is true as good,
      exists (select from outside_refusal) as refused,
      (select witness from confirmation where outside_witness = who.id and withdrawn is null order by entry limit 1) as "saidAs"
    from outside_witness as who, who_asks_by_link() as asks`.execute(tx)
  return found.rows[0] ?? null
}

/** By day. */
export async function itemsByLink(tx: Tx): Promise<readonly LinkedItem[]> {
  const found = await sql<{ linked: LinkedItem }>`
    select jsonb_strip_nulls(jsonb_build_object('again', again, 'on', jsonb_build_object('ladder', ladder, 'version', version),
      'answered', exists (select from outside_answer as said where (said.witness, said.evidence, said.again) = (asked.witness, asked.item, asked.again)),
      'item', jsonb_build_object('id', id, 'date', happened_on, 'kind', kind, 'title', title, 'outcome', outcome, 'scope', scope, 'autonomy', autonomy,
        'result', result, 'for', claims, 'links', '[]'::jsonb, 'confidential', case when confidential then true end, 'seenBy', '[]'::jsonb))) as linked
    from asked_by_link() as asked join evidence on evidence.person = whose and evidence.id = item order by happened_on, entry`.execute(tx)
  return found.rows.map(({ linked }) => linked)
}

/** The newest first. */
export async function saidByLink(tx: Tx): Promise<readonly SaidByLink[]> {
  const found = await sql<{ said: SaidByLink }>`
    select jsonb_strip_nulls(jsonb_build_object('evidence', confirmation.evidence, 'title', title, 'on', said_on, 'says', says, 'withdrawn', withdrawn)) as said
    from confirmation left join evidence on evidence.person = confirmation.person and evidence.id = confirmation.evidence
    where outside_witness = (select witness_by_link()) order by said_on desc, confirmation.entry desc`.execute(tx)
  return found.rows.map(({ said }) => said)
}

/** Takes an answer down; null: they didn't see it. False when this was answered already, by another window at the same time too. */
export async function answerByLink(tx: Tx, { item, again }: LinkedItem, said: Confirmation | null): Promise<boolean> {
  const answered = await sql`insert into outside_answer (witness, evidence, again, seen)
    values ((select witness_by_link()), ${item.id}, ${again}, ${said !== null}) on conflict do nothing`.execute(tx)
  if (answered.numAffectedRows !== 1n) return false
  if (said) {
    await sql`insert into confirmation (person, evidence, again, outside_witness, witness, relation, team, said_on, how, showed, says, saw)
      select whose, ${item.id}, ${again}, witness_by_link(), given.witness, "as", team, today(), 'link', showed, says, saw
      from jsonb_to_record(${JSON.stringify(said)}::jsonb) as given (witness text, "as" text, team text, showed text[], says text, saw text),
        (select person as whose from who_asks_by_link()) as asker`.execute(tx)
  }
  return true
}

/** What wasn't seen stays open for whoever asked, so that its address isn't forgotten with it: that would tell them. */
export async function isAllConfirmed(tx: Tx): Promise<boolean> {
  const open = await sql`select from outside_ask as ask where not exists (select from outside_answer as said
    where (said.witness, said.evidence, said.again) = (ask.witness, ask.evidence, ask.again) and seen)`.execute(tx)
  return open.rows.length === 0
}

export async function forgetMail(tx: Tx): Promise<void> {
  await sql`select forget_mail_by_link()`.execute(tx)
}

/** False when there is nothing of theirs to withdraw. */
export async function withdrawByLink(tx: Tx, item: string): Promise<boolean> {
  const withdrawn = await sql`update confirmation set withdrawn = today()
    where evidence = ${item} and outside_witness = (select witness_by_link()) and withdrawn is null`.execute(tx)
  return (withdrawn.numAffectedRows ?? 0n) > 0n
}

export async function refuseByLink(tx: Tx): Promise<void> {
  await sql`insert into outside_refusal (person, address) select person, address from address_by_link() on conflict do nothing`.execute(tx)
}

/** The person whose witness holds the link; by it the digest of an address is made. */
export async function askerByLink(tx: Tx): Promise<{ readonly person: string; readonly name: string } | null> {
  const found = await sql<{ person: string; name: string }>`select person, name from who_asks_by_link()`.execute(tx)
  return found.rows[0] ?? null
}

/** A fresh link for one that is over. False when the address isn't the one that was written to, or one was sent today. */
export async function renewByLink(tx: Tx, address: string, hash: string, until: Day): Promise<boolean> {
  const found = await sql<{ done: boolean }>`select renew_by_link(${address}, ${hash}, ${until}::date) as done`.execute(tx)
  return found.rows[0]?.done ?? false
}

/** For the system: addresses of which no answer came and whose link was over before this day. */
export async function forgetMailsBefore(tx: Tx, day: Day): Promise<void> {
  await sql`update outside_witness set mail = null where mail is not null and expires_on < ${day}::date`.execute(tx)
}
