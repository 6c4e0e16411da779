// Which person an account at the single sign-on stands for.

import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** An account at a provider. */
export interface SignOnAccount {
  readonly issuer: string
  readonly subject: string
}

/** Null when it stands for nobody yet; `here` is false once the person has left. */
export async function personLinkedTo(tx: Tx, { issuer, subject }: SignOnAccount): Promise<{ person: string; here: boolean } | null> {
  const found = await sql<{ person: string; here: boolean }>`
    select person.id as person, left_on is null or left_on >= today() as here
    from sign_on_link join person on person.id = sign_on_link.person
    where issuer = ${issuer} and subject = ${subject}`.execute(tx)
  return found.rows[0] ?? null
}

/** Those who are here and for whom the organisation keeps this address. */
export async function peopleByMail(tx: Tx, mail: string): Promise<readonly string[]> {
  // Only the given one's A to Z become small: other letters that do, as the sign for kelvin, would make two addresses one.
  const small = mail.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const found = await sql<{ person: string }>`
    select person.id as person from employment join person on person.id = employment.person
    where lower(mail) = ${small} and (left_on is null or left_on >= today())`.execute(tx)
  return found.rows.map((row) => row.person)
}

/** False when the person has another account at this provider already, or the account another person. */
export async function linkAccount(tx: Tx, { issuer, subject }: SignOnAccount, person: string): Promise<boolean> {
  const linked = await sql`insert into sign_on_link (issuer, subject, person, linked_on)
    values (${issuer}, ${subject}, ${person}, today()) on conflict do nothing returning person`.execute(tx)
  return linked.rows.length > 0
}

/** Takes a person's links away; how many there were. */
export async function unlinkAccounts(tx: Tx, person: string): Promise<number> {
  const gone = await sql`delete from sign_on_link where person = ${person} returning person`.execute(tx)
  return gone.rows.length
}

/** Ends every session that began by single sign-on. `handle` is better-auth's own. */
export async function endSignOnSessions(handle: Kysely<unknown>): Promise<void> {
  await sql`delete from auth.session where how = 'single sign-on'`.execute(handle)
}
