// What the database is asked about taking a record along: files that lie with items, and links for those who have left.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'

export interface AttachmentLine {
  readonly evidence: string
  readonly id: string
  readonly name: string
}

/** Of items that aren't confidential, or of all. */
export async function attachmentsToTake(tx: Tx, person: string, all: boolean): Promise<readonly AttachmentLine[]> {
  const found = await sql<AttachmentLine>`select evidence, attachment.id, attachment.name from attachment
    join evidence on evidence.person = attachment.person and evidence.id = attachment.evidence
    where attachment.person = ${person} and (${all} or not confidential) order by evidence, attachment.id`.execute(tx)
  return found.rows
}

export async function attachmentContent(tx: Tx, person: string, { evidence, id }: Pick<AttachmentLine, 'evidence' | 'id'>): Promise<Uint8Array | null> {
  const found = await sql<{ content: Uint8Array }>`select content from attachment
    where person = ${person} and evidence = ${evidence} and id = ${id}`.execute(tx)
  return found.rows[0]?.content ?? null
}

export async function archiveAddress(tx: Tx, person: string): Promise<string | null> {
  const found = await sql<{ mail: string }>`select mail from archive_address where person = ${person}`.execute(tx)
  return found.rows[0]?.mail ?? null
}

export async function keepArchiveAddress(tx: Tx, person: string, mail: string): Promise<void> {
  await sql`insert into archive_address (person, mail) values (${person}, ${mail})
    on conflict (person) do update set mail = excluded.mail, set_on = today()`.execute(tx)
}

export async function forgetArchiveAddress(tx: Tx, person: string): Promise<void> {
  await sql`delete from archive_address where person = ${person}`.execute(tx)
}

/** Keeps a link, and calls back those before it that nobody used. */
export async function keepArchiveLink(tx: Tx, person: string, hash: string, by: string | null, until: Day): Promise<void> {
  await sql`update archive_link set expires_on = today() - 1 where person = ${person} and fetched_on is null and expires_on >= today()`.execute(tx)
  await sql`insert into archive_link (hash, person, made_by, expires_on) values (${hash}, ${person}, ${by}, ${until}::date)`.execute(tx)
}

export interface ArchiveLink {
  readonly person: string
  readonly name: string
  readonly leftOn: Day | null
  readonly expiresOn: Day
  readonly fetchedOn: Day | null
}

/** What stands behind the link that the asker came by. */
export async function archiveBehindLink(tx: Tx): Promise<ArchiveLink | null> {
  const found =
    await sql<ArchiveLink>`select person, name, left_on as "leftOn", expires_on as "expiresOn", fetched_on as "fetchedOn" from archive_by_link()`.execute(tx)
  return found.rows[0] ?? null
}

/** Uses the link up. Of two who come at once, one gets true. */
export async function useArchiveLink(tx: Tx): Promise<boolean> {
  const used = await sql`update archive_link set fetched_on = today() where hash = by_link() and fetched_on is null and expires_on >= today()`.execute(tx)
  return used.numAffectedRows === 1n
}

export interface Leaver {
  readonly person: string
  readonly name: string
  readonly mail: string
}

/** For the system: those who have left, gave an address and were mailed no link. */
export async function leaversToMail(tx: Tx): Promise<readonly Leaver[]> {
  const found = await sql<Leaver>`select archive_address.person, person.name, mail from archive_address join person on person.id = archive_address.person
    where left_on < today() and not exists (select from archive_link where archive_link.person = archive_address.person and made_by is null)
    order by archive_address.person limit 100`.execute(tx)
  return found.rows
}
