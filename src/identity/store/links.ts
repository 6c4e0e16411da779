// Links that are good once. Only their hashes are kept, so that whoever reads the table can't use one.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { hashOf } from '../../platform/token.ts'

/** Keeps the token of the owner's link until then, and forgets the ones that are over. */
export async function keepLink(tx: Tx, token: string, expiresAt: Date, now: Date): Promise<void> {
  await sql`delete from start_link where expires_at <= ${now.toISOString()}::timestamptz`.execute(tx)
  await sql`insert into start_link (hash, expires_at) values (${hashOf(token)}, ${expiresAt.toISOString()}::timestamptz)`.execute(tx)
}

/** Uses a token up; false when it is unknown, used or over. Of two who come at once, one gets true. */
export async function takeLink(tx: Tx, token: string, now: Date): Promise<boolean> {
  const taken = await sql<{ good: boolean }>`
    delete from start_link where hash = ${hashOf(token)} returning expires_at > ${now.toISOString()}::timestamptz as good`.execute(tx)
  return taken.rows[0]?.good ?? false
}

export type Purpose = 'invitation' | 'reset'

/** A link for one person. */
export interface PersonLink {
  readonly person: string
  readonly purpose: Purpose
  readonly mail: string | null
  /** The administrator who made it; null: the person asked for it by mail. */
  readonly madeBy: string | null
  readonly expiresAt: Date
  readonly dropsSecondFactor: boolean
}

/** Keeps a link, and calls back the ones made before it for the same purpose. Runs as an administrator or the system. */
export async function keepPersonLink(tx: Tx, token: string, link: PersonLink, now: Date): Promise<void> {
  const at = now.toISOString()
  await sql`update sign_in_link set expires_at = ${at}::timestamptz
    where person = ${link.person} and purpose = ${link.purpose} and used_at is null and expires_at > ${at}::timestamptz`.execute(tx)
  await sql`insert into sign_in_link (hash, person, purpose, mail, made_by, made_at, expires_at, drops_second_factor)
    values (${hashOf(token)}, ${link.person}, ${link.purpose}, ${link.mail}, ${link.madeBy}, ${at}::timestamptz,
      ${link.expiresAt.toISOString()}::timestamptz, ${link.dropsSecondFactor})`.execute(tx)
}

/**
 * A link that is still good: not used, not over, for somebody who is here, and made by who is an administrator still. Who has
 * signed in since takes no invitation: it would set a password without their being told.
 */
const GOOD = (token: string, now: Date) => sql`hash = ${hashOf(token)} and used_at is null and expires_at > ${now.toISOString()}::timestamptz
  and exists (select from person where person.id = sign_in_link.person and (left_on is null or left_on >= today()))
  and (purpose = 'reset' or not exists (select from sign_in where sign_in.person = sign_in_link.person))
  and (made_by is null or exists (select from person_role join person on person.id = person_role.person
    where person_role.person = made_by and role = 'administrator' and ended_on is null and (left_on is null or left_on >= today())))`

const LINK = sql`person, purpose, mail, made_by as "madeBy", expires_at as "expiresAt", drops_second_factor as "dropsSecondFactor"`

export async function lookAtPersonLink(tx: Tx, token: string, now: Date): Promise<PersonLink | null> {
  const found = await sql<PersonLink>`select ${LINK} from sign_in_link where ${GOOD(token, now)}`.execute(tx)
  return found.rows[0] ?? null
}

/** Uses it up. Of two who come at once, one gets it. */
export async function takePersonLink(tx: Tx, token: string, now: Date): Promise<PersonLink | null> {
  const found = await sql<PersonLink>`
    update sign_in_link set used_at = ${now.toISOString()}::timestamptz where ${GOOD(token, now)} returning ${LINK}`.execute(tx)
  return found.rows[0] ?? null
}

/** The reset links that somebody else made and the person hasn't been told of; each is told once. What is told and over is forgotten. */
export async function tellResets(tx: Tx, person: string, now: Date): Promise<readonly { readonly by: string; readonly on: string }[]> {
  const told = await sql<{ by: string; on: string }>`
    with news as (
      update sign_in_link set told = true where person = ${person} and purpose = 'reset' and made_by is not null and made_by <> person and not told
      returning made_by, made_at
    )
    select name as by, (made_at at time zone 'UTC')::date::text as "on" from news join person on person.id = made_by order by made_at`.execute(tx)
  await sql`delete from sign_in_link
    where (told or purpose = 'invitation' or made_by is null or made_by = person) and (used_at is not null or expires_at <= ${now.toISOString()}::timestamptz)`.execute(
    tx,
  )
  return told.rows
}
