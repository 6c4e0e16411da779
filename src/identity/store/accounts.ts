// Who can sign in at all: an account for a person who is here.

import { sql } from 'kysely'
import type { Role } from '../../access/access.ts'
import type { Day } from '../../algorithms/calendar.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'

/** What letting somebody in needs of them; null for nobody, and for who has left. */
export async function whoIsHere(tx: Tx, person: string): Promise<{ readonly name: string; readonly roles: readonly Role[] } | null> {
  const found = await sql<{ name: string; roles: readonly Role[] }>`
    select name, array(select role from person_role where person_role.person = person.id and ended_on is null order by role) as roles
    from person where id = ${person} and (left_on is null or left_on >= today())`.execute(tx)
  return found.rows[0] ?? null
}

/** The person has an account, and was here on this day. */
export async function noteSeen(tx: Tx, person: string, now: Date): Promise<void> {
  await sql`insert into sign_in (person, last_seen) values (${person}, ${dayIn(now)}::date)
    on conflict (person) do update set last_seen = excluded.last_seen`.execute(tx)
}

/** Whose sign-in mail this is; null when it is nobody's. */
export async function byMail(tx: Tx, mail: string): Promise<string | null> {
  const found = await sql<{ person: string }>`select person from sign_in where lower(mail) = lower(${mail})`.execute(tx)
  return found.rows[0]?.person ?? null
}

/** What administrators see of who can sign in; null for who never was let in. */
export async function signInOf(tx: Tx, person: string): Promise<{ readonly mail: string | null; readonly lastSeen: Day | null } | null> {
  const found = await sql<{ mail: string | null; lastSeen: Day | null }>`
    select mail, last_seen::text as "lastSeen" from sign_in where person = ${person}`.execute(tx)
  return found.rows[0] ?? null
}

/** The mail that the person signs in with; null when they have none yet. */
export async function mailOf(tx: Tx, person: string): Promise<string | null> {
  return (await signInOf(tx, person))?.mail ?? null
}

/** The mail that the organisation has of a person; null when it keeps none. */
export async function employmentMail(tx: Tx, person: string): Promise<string | null> {
  const found = await sql<{ mail: string | null }>`select mail from employment where person = ${person}`.execute(tx)
  return found.rows[0]?.mail ?? null
}

/** True when it is another person's, to sign in with or by the organisation's list: nobody takes it from them. */
export async function mailIsOfAnother(tx: Tx, mail: string, person: string): Promise<boolean> {
  const found = await sql`
    select from sign_in where lower(mail) = lower(${mail}) and person <> ${person}
    union all
    select from employment where lower(mail) = lower(${mail}) and person <> ${person}`.execute(tx)
  return found.rows.length > 0
}

export async function setMail(tx: Tx, person: string, mail: string): Promise<void> {
  await sql`insert into sign_in (person, mail) values (${person}, ${mail}) on conflict (person) do update set mail = excluded.mail`.execute(tx)
}
