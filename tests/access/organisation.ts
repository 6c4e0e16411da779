// An organisation in which everybody who could look at somebody is there, and every table holds a row about each of them.

import { sql } from 'kysely'
import type { Actor, Audience, Role } from '../../src/access/access.ts'
import type { OpenedDatabase, Tx } from '../../src/platform/database.ts'

export const TODAY = '2026-06-30'
export const now = () => new Date(`${TODAY}T10:00:00Z`)

/** Whom everybody looks at. */
export const SUBJECT = 'ada'

/** Everybody in it, and whom they report to. Mia leads Ada and Pat; Rita leads Mia; Gus is in nobody's list. */
export const MANAGER_OF: Readonly<{ [person: string]: string | null }> = {
  rita: null,
  mia: 'rita',
  ada: 'mia',
  pat: 'mia',
  sam: 'rita',
  late: 'rita',
  fay: 'rita',
  oda: 'rita',
  adam: 'rita',
  exe: 'rita',
  pia: 'rita',
  rob: 'rita',
  gus: null,
  // Comes to nobody's pages, and has what is kept under the app's own secret.
  zoe: 'rita',
}
export const PEOPLE = Object.keys(MANAGER_OF)
/** Keeps their own facts; the organisation has no list with them in it. */
export const ALONE = 'gus'

const ROLES: Readonly<{ [person: string]: Role }> = { adam: 'administrator', pia: 'people-team', rob: 'representative' }

/** Who stands in for Mia today, and who did until yesterday. */
export const STANDS_IN = 'sam'
export const STOOD_IN = 'late'
/** Led Ada until yesterday. */
export const FORMER_MANAGER = 'fay'

/** Asked by Ada about what she submitted: Oda hasn't answered, Fay confirmed it; Zoe comes to nobody's pages. */
export const ASKED = 'oda'
const ASKED_TOO = 'zoe'

/** The level after everybody's, which their reports read towards. */
const NEXT = 'mid-senior'

/** The digest of the secret in every link that was made for somebody outside; by another one nothing is seen. */
export const LINK = 'a'.repeat(64)
const OTHER_LINK = 'b'.repeat(64)

export interface Asker {
  readonly name: string
  readonly person: string | null
  readonly seeing?: Audience
  /** Whom the transaction is about; the people team reads that one person. */
  readonly opens?: string
  /** Comes by a link whose secret has this digest. */
  readonly link?: string
}

export const ASKERS: readonly Asker[] = [
  { name: 'nobody', person: null },
  { name: 'whoever holds the link', person: null, link: LINK },
  { name: 'whoever holds another link', person: null, link: OTHER_LINK },
  { name: 'the person', person: SUBJECT },
  { name: 'the manager', person: 'mia' },
  { name: 'the manager above', person: 'rita' },
  { name: 'the stand-in', person: STANDS_IN },
  { name: 'a stand-in whose time is over', person: STOOD_IN },
  { name: 'the former manager', person: FORMER_MANAGER },
  { name: 'a team-mate', person: 'pat' },
  { name: 'a colleague elsewhere', person: 'oda' },
  { name: 'an administrator', person: 'adam' },
  { name: 'a former administrator', person: 'exe' },
  { name: 'the people team', person: 'pia' },
  { name: 'the people team, opening the person', person: 'pia', opens: SUBJECT },
  { name: 'a representative', person: 'rob' },
  { name: 'a guest who keeps themself', person: ALONE },
  { name: 'the person, as their manager', person: SUBJECT, seeing: 'manager' },
  { name: 'the person, as the people team', person: SUBJECT, seeing: 'people-team' },
  { name: 'the person, as the representative', person: SUBJECT, seeing: 'representative' },
  { name: 'the person, as a colleague', person: SUBJECT, seeing: 'colleague' },
]

export function rolesOf(person: string): readonly Role[] {
  const role = ROLES[person]
  return role ? [role] : []
}

export function actorOf({ person, seeing, link }: Asker): Actor {
  if (link !== undefined) return { kind: 'link', link }
  if (person === null) return { kind: 'nobody' }
  return { kind: 'person', person, roles: rolesOf(person), ...(seeing === undefined ? {} : { seeing }) }
}

/** What no text that others may read contains: the field's name and whose it is. */
export function marker(field: string, person: string): string {
  return `zz${field}zz${person}zz`
}

/** Runs as whoever owns the tables, past every policy: to fill them and to look at what a blind statement did. */
export function asOwner<T>(database: OpenedDatabase, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction(
    'system',
    async (tx) => {
      await becomeOwner(tx)
      const result = await work(tx)
      await force(tx, true)
      return result
    },
    { now: now() },
  )
}

/** For the rest of a transaction that is undone, or ends with `force`: policies bind an owner too, unless lifted. */
export async function becomeOwner(tx: Tx): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(tx)
  await force(tx, false)
}

async function force(tx: Tx, on: boolean): Promise<void> {
  const bound = await sql<{ name: string }>`select oid::regclass::text as name from pg_class where relrowsecurity`.execute(tx)
  for (const { name } of bound.rows) await sql.raw(`alter table ${name} ${on ? '' : 'no '}force row level security`).execute(tx)
}

/** Fills an empty database that has its ladders. */
export function fillOrganisation(database: OpenedDatabase): Promise<void> {
  return asOwner(database, async (tx) => {
    await sql`insert into department (id, name) values ('claims', 'Claims'), ('other', 'Other')`.execute(tx)
    await sql`insert into department_feature (feature, department, switched_on) values ('record', null, true)`.execute(tx)
    await sql`insert into department_feature (department, feature, switched_on) values ('claims', 'record', true)`.execute(tx)
    await sql`insert into house_rules (version, effective_on, announced_by, why, purposes, bans, threshold, notice_days)
      values (2, today() + 14, 'pia', 'Why', '{}', '{}', 5, 14)`.execute(tx)
    await ladders(tx)
    await sql`insert into house_rules_withdrawal (version, withdrawn_by) values (2, 'pia')`.execute(tx)
    for (const person of PEOPLE) {
      const team = ['ada', 'mia', 'pat'].includes(person) ? 'claims' : 'other'
      await sql`insert into person (id, name, title, team, department, manager)
        values (${person}, ${`Name of ${person}`}, 'Specialist', ${team}, ${person === ALONE ? null : team}, ${MANAGER_OF[person] ?? null})`.execute(tx)
      await aboutOne(tx, person)
    }
    for (const [person, role] of Object.entries(ROLES)) await sql`insert into person_role (person, role) values (${person}, ${role})`.execute(tx)
    await sql`insert into second_factor (person, secret, codes) values ('zoe', 'sealed', '{}')`.execute(tx)
    await sql`insert into person_role (person, role, ended_on) values ('exe', 'administrator', today())`.execute(tx)
    await sql`insert into reporting_line (person, manager, from_day, to_day) values (${SUBJECT}, ${FORMER_MANAGER}, '2025-01-01', today() - 1)`.execute(tx)
    for (const witness of [ASKED, FORMER_MANAGER, ASKED_TOO]) {
      await sql`insert into ask (person, evidence, witness, ladder, version) values (${SUBJECT}, 'sent', ${witness}, 'standard', '1.0')`.execute(tx)
    }
    await sql`insert into ask_answer (person, evidence, witness, again, seen) values (${SUBJECT}, 'sent', ${FORMER_MANAGER}, 0, true)`.execute(tx)
    for (const id of ['offer-1', 'offer-2', 'offer-3', 'offer-4']) {
      await sql`insert into offer (id, person, offered_by, happened_on, kind, title, scope, autonomy, claims, says, relation, saw)
        values (${id}, ${SUBJECT}, ${ASKED}, '2026-05-05', 'risk', ${marker('offered', SUBJECT)}, 'team', 'independent', '{}', 'Seen', 'peer', 'x')`.execute(tx)
    }
    await sql`insert into confirmation (person, evidence, witness, witness_person, relation, said_on, how, showed, says, saw)
      values (${SUBJECT}, 'sent', ${`Name of ${FORMER_MANAGER}`}, ${FORMER_MANAGER}, 'manager', today(), 'account', '{communicates-risks}', ${marker('own-word', SUBJECT)}, 'x')`.execute(
      tx,
    )
    await letters(tx)
    await sql`insert into own_view (person, given_by, ladder, level, views, says)
      values (${SUBJECT}, 'mia', 'standard', ${NEXT}, '{}', ${marker('own-view', SUBJECT)}),
        (${SUBJECT}, ${STANDS_IN}, 'standard', ${NEXT}, '{}', ${marker('stand-in-view', SUBJECT)})`.execute(tx)
    // Entries 15 and 16.
    for (const level of ['senior', 'mid']) {
      await sql`insert into put_forward (person, ladder, version, level, words, report, digest)
        values (${SUBJECT}, 'standard', '1.0', ${level}, ${marker('forward', SUBJECT)}, ${frozen(marker('forward-report', SUBJECT))}::jsonb, 'x')`.execute(tx)
    }
    for (const reader of ['mia', FORMER_MANAGER, 'pia']) {
      await sql`insert into last_look (reader, person, ladder, level, version, seen)
        values (${reader}, ${SUBJECT}, 'standard', ${NEXT}, '1.0', '{"expectations": {}}')`.execute(tx)
    }
    await sql`insert into signing_key (thumbprint, public_key, sealed) values ('ours', '{}', 'sealed')`.execute(tx)
    await sql`insert into archive_link (hash, person, expires_on) values (${LINK}, ${SUBJECT}, today() + 30)`.execute(tx)
    await sql`insert into stand_in (principal, delegate, from_day, to_day, given_by)
      values ('mia', ${STANDS_IN}, today(), today() + 1, 'mia'), ('mia', ${STOOD_IN}, today() - 9, today() - 1, 'mia')`.execute(tx)
  })
}

/** A letter to somebody outside, whose link is the one that is held, and one to another whose link nobody holds. */
async function letters(tx: Tx): Promise<void> {
  for (const [id, hash] of [
    ['letter', LINK],
    ['other-letter', 'c'.repeat(64)],
  ] as const) {
    await sql`insert into outside_witness (id, person, name, relation, mail, address, hash, expires_on)
      values (${id}, ${SUBJECT}, ${`Name of ${id}`}, 'stakeholder', ${`${marker('outside-mail', SUBJECT)}@example.org`}, ${id}, ${hash}, today() + 14)`.execute(
      tx,
    )
    await sql`insert into outside_ask (witness, person, evidence, ladder, version) values (${id}, ${SUBJECT}, 'sent', 'standard', '1.0')`.execute(tx)
    await sql`insert into outside_answer (witness, evidence, again, seen) values (${id}, 'sent', 0, true)`.execute(tx)
    await sql`insert into confirmation (person, evidence, witness, outside_witness, relation, said_on, how, showed, says, saw)
      values (${SUBJECT}, 'sent', ${`Name of ${id}`}, ${id}, 'stakeholder', today(), 'link', '{communicates-risks}', ${marker('sent-says', SUBJECT)}, 'x')`.execute(
      tx,
    )
  }
  await sql`insert into outside_refusal (person, address) values (${SUBJECT}, 'no-letter')`.execute(tx)
  await sql`insert into pattern_word (person, other, words) values (${SUBJECT}, ${FORMER_MANAGER}, ${marker('pattern', SUBJECT)})`.execute(tx)
}

/** A draft that nobody but its writers sees, one in review, and what belongs to them. */
async function ladders(tx: Tx): Promise<void> {
  await sql`insert into ladder_choice (ladder, chosen_by) values ('standard', 'pia')`.execute(tx)
  for (const [id, state] of [
    ['indraft1', 'draft'],
    ['inreview', 'review'],
  ] as const) {
    await sql`insert into ladder_draft (id, ladder, state, source, digest, based_ladder, based_version, opened_by, opened_at, changed_by, changed_at)
      select ${id}, ${`${id}-ladder`}, ${state}, replace(source, 'id: standard', ${`id: ${id}-ladder`}), digest, id, version, 'pia', now(), 'pia', now()
      from ladder_version where id = 'standard' order by entry desc limit 1`.execute(tx)
    await sql`insert into ladder_edit (draft, revision, made_by, made_at, changes) values (${id}, 1, 'pia', now(), '{"settings": []}')`.execute(tx)
    await sql`insert into ladder_comment (draft, said_by, said_at, words) values (${id}, 'pia', now(), ${`Said of ${id}`})`.execute(tx)
    await sql`insert into ladder_approval (draft, revision, approved_by, approved_at) values (${id}, 1, 'rob', now())`.execute(tx)
  }
  await sql`insert into ladder_effect (digest, ladder, asked_by, asked_at) values ('0', 'standard', 'pia', now())`.execute(tx)
  await sql`insert into crosswalk (from_ladder, from_version, to_ladder, to_version, pairs, decided_by, decided_at)
    select id, version, id, version, '{}', 'pia', now() from ladder_version limit 1`.execute(tx)
}

/** A report in words, as it was put forward. */
function frozen(headline: string): string {
  const empty = { ready: null, required: [], optionals: [], groups: [], next: [], nextNote: null, notes: [] }
  return JSON.stringify({ ...empty, title: '', person: '', level: NEXT, headline, asOf: '', ladder: '', digest: '' })
}

/** What is kept of an upload with one small ladder in it. */
function uploaded(name: string): string {
  const level = { id: 'one', name: 'One', rank: 1, autonomy: 'directed', scope: 'self' }
  const source = { nextrung: 'ladder/1', id: 'uploaded', version: '1', name, levels: [level], competencies: [{ id: 'craft', name: 'Craft', side: 'craft' }] }
  return JSON.stringify([{ source: JSON.stringify(source), name, levels: 1, competencies: 1, expectations: 0, together: true }])
}

/** One row about a person in every table that has such rows; a second piece of evidence is a draft with a piece of work of its own. */
async function aboutOne(tx: Tx, person: string): Promise<void> {
  const mark = (field: string) => marker(field, person)
  await sql`insert into people_file (kept_by, name, content, kept_at) values (${person}, 'people.csv', ${Buffer.from('id,name\nzoe,Zoe\n')}, now())`.execute(tx)
  await sql`insert into ladder_upload (kept_by, name, format, source, losses, kept_at)
    values (${person}, 'ladder.csv', 'csv', ${uploaded(mark('upload'))}, '[[]]', now())`.execute(tx)
  if (person !== ALONE) {
    await sql`insert into employment (person, position, mail, joined) values (${person}, ${mark('position')}, ${`${mark('mail')}@example.org`}, '2020-01-01')`.execute(
      tx,
    )
  }
  await sql`insert into standing (person, level, track, location) values (${person}, 'mid', 'ic', ${mark('location')})`.execute(tx)
  await sql`insert into sign_in (person) values (${person}) on conflict do nothing`.execute(tx)
  await sql`insert into sign_in_link (hash, person, purpose, made_at, expires_at)
    values (${mark('link')}, ${person}, 'reset', now(), now())`.execute(tx)
  await sql`insert into passkey (id, person, public_key, counter, transports, name, made_on)
    values (${mark('passkey')}, ${person}, 'x', 0, '{}', 'Key', today())`.execute(tx)
  await sql`insert into sign_on_link (issuer, subject, person, linked_on) values ('https://login.example', ${mark('subject')}, ${person}, today())`.execute(tx)
  await sql`insert into house_rules_seen (person, version) values (${person}, 2)`.execute(tx)
  await sql`insert into absence (person, from_day, to_day) values (${person}, '2019-02-03', '2019-02-04')`.execute(tx)
  await sql`insert into level_step (person, ladder, version, level, from_day, why)
    values (${person}, 'standard', '1.0', 'mid', '2024-01-01', ${mark('why')})`.execute(tx)
  await sql`insert into rung_pick (person, ladder, version, competency, level, picked_on)
    select ${person}, id, version, ${mark('pick')}, 'mid', today() from ladder_version limit 1`.execute(tx)
  for (const [id, draft] of [
    ['sent', false],
    ['draft', true],
    ['other-draft', true],
  ] as const) {
    await sql`insert into episode (person, id, title) values (${person}, ${id}, ${mark(`${id}-work`)})`.execute(tx)
    await sql`insert into evidence (person, id, happened_on, kind, episode, title, scope, autonomy, result, claims, links, draft)
      values (${person}, ${id}, '2026-05-05', 'risk', ${id}, ${mark(id)}, 'team', 'independent', 'achieved', '{communicates-risks}', '{}', ${draft})`.execute(
      tx,
    )
    await sql`insert into confirmation (person, evidence, witness, relation, said_on, how, showed, says)
      values (${person}, ${id}, 'Bo', 'peer', '2026-05-06', ${draft ? 'told' : 'account'}, '{communicates-risks}', ${mark(`${id}-says`)})`.execute(tx)
  }
  for (const evidence of ['sent', 'draft']) {
    await sql`insert into attachment (person, evidence, id, name, type, content)
      values (${person}, ${evidence}, 'note', ${mark(`${evidence}-file`)}, 'text/plain', ${Buffer.from('Note')})`.execute(tx)
  }
  await sql`insert into import_file (person, source, name, content, settings, kept_at)
    values (${person}, 'text', ${mark('import-file')}, ${Buffer.from('- 2026-02-11 Closed')}, '{}', now())`.execute(tx)
  const brought = await sql<{ entry: number }>`insert into import (person, source, episodes, keys)
    values (${person}, 'text', '[]', '{}') returning entry::int`.execute(tx)
  await sql`insert into import_item (person, import, evidence, did, before, left_as, keys)
    values (${person}, ${brought.rows[0]?.entry}, 'sent', 'changed', ${JSON.stringify({ id: 'sent', title: mark('import-before') })}::jsonb, 'x', '{}')`.execute(
    tx,
  )
  await sql`insert into imported_key (person, source, key) values (${person}, 'text', '00000000')`.execute(tx)
  await sql`insert into trusted_key (thumbprint, kind, name, public_key, trusted_by, trusted_on)
    values ('theirs', 'witness', 'Cem', '{}', null, today()) on conflict do nothing`.execute(tx)
  await sql`insert into credential (person, id, kind, thumbprint, signer, content) values (${person}, 'signed', 'witness', 'theirs', 'Cem', ${mark('signed')})`.execute(
    tx,
  )
  await sql`insert into archive_address (person, mail) values (${person}, ${`${mark('own-mail')}@example.org`})`.execute(tx)
  await sql`insert into nudge (person, by_mail) values (${person}, true)`.execute(tx)
  await sql`insert into confirmation (person, evidence, witness, relation, said_on, how, showed, concern)
    values (${person}, 'sent', 'Cem', 'peer', today() - 1, 'account', '{communicates-risks}', ${mark('fresh-concern')})`.execute(tx)
  await sql`insert into mark (person, expectation, status, agreed_by, why, asked_on)
    values (${person}, 'runs-mentorship', 'no-opportunity', '{self}', ${mark('mark')}, today()),
      (${person}, 'aligns-stakeholders', 'not-applicable', '{self}', ${mark('own-mark')}, null)`.execute(tx)
  await sql`insert into put_forward (person, ladder, version, level, words, report, digest)
    values (${person}, 'standard', '1.0', ${NEXT}, ${mark('forward')}, ${frozen(mark('forward-report'))}::jsonb, 'x')`.execute(tx)
  await sql`insert into put_forward_answer (person, forward, answered_by, answer, words)
    select person, entry, ${MANAGER_OF[person] ?? null}, 'supports', ${mark('forward-answer')} from put_forward where person = ${person}`.execute(tx)
  await sql`insert into last_look (reader, person, ladder, level, version, seen)
    values (${person}, ${person}, 'standard', ${NEXT}, '1.0', '{"expectations": {}}')`.execute(tx)
  await sql`insert into readiness_kept (person, towards, ladder, version, level, track, as_of, ready, found, digest)
    select ${person}, 'own', id, version, 'mid', 'ic', today(), false, '{}', '' from ladder_version where id = 'standard' limit 1`.execute(tx)
  // The first is behind the link; the others are there to be removed and taken back.
  for (const number of [1, 2, 3, 4]) {
    const id = `${person}-${number}`
    await sql`insert into snapshot (id, person, document, page)
      values (${id}, ${person}, '{"report": {"asOf": "2026-06-30"}}', jsonb_build_object('title', ${mark('snapshot')}::text))`.execute(tx)
    await sql`insert into snapshot_link (hash, person, snapshot, for_whom, expires_on)
      values (${person === SUBJECT && number === 1 ? LINK : `link to ${id}`}, ${person}, ${id}, 'Somebody', today() + 30)`.execute(tx)
  }
  await sql`insert into snapshot_opening (person, hash) select person, hash from snapshot_link where person = ${person}`.execute(tx)
  await sql`insert into shared_by_name (person) values (${person})`.execute(tx)
  await sql`insert into disagreement (person, expectation, words, since) values (${person}, 'communicates-risks', ${mark('words')}, today())`.execute(tx)
  await sql`insert into audit (at, actor, acting, operation, subject, note) values (now(), null, null, 'seen', ${person}, ${mark('audit')})`.execute(tx)
}
