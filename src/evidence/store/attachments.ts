// What the database is asked about files that lie with evidence. Whoever sees the item sees them, by policy.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** A file without its content. */
export interface Attachment {
  readonly evidence: string
  readonly id: string
  readonly name: string
  readonly type: string
  /** In bytes. */
  readonly size: number
}

/** Of a person, all that the asker may see. */
export async function attachmentsOf(tx: Tx, person: string): Promise<readonly Attachment[]> {
  const found = await sql<Attachment>`select evidence, id, name, type, octet_length(content) as size from attachment
    where person = ${person} order by evidence, added_on, id`.execute(tx)
  return found.rows
}

export interface Content {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array
}

export async function contentOf(tx: Tx, person: string, evidence: string, id: string): Promise<Content | null> {
  const found = await sql<Content>`select name, type, content from attachment
    where person = ${person} and evidence = ${evidence} and id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

/** One at a time for a person, so that two windows together keep within what is allowed. */
export async function holdAttachments(tx: Tx, person: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`attachment ${person}`}, 0))`.execute(tx)
}

export async function addAttachment(tx: Tx, person: string, evidence: string, id: string, { name, type, content }: Content): Promise<void> {
  await sql`insert into attachment (person, evidence, id, name, type, content)
    values (${person}, ${evidence}, ${id}, ${name}, ${type}, ${Buffer.from(content)})`.execute(tx)
}

/** Its name; null when there is none. */
export async function removeAttachment(tx: Tx, person: string, evidence: string, id: string): Promise<string | null> {
  const removed = await sql<{ name: string }>`delete from attachment
    where person = ${person} and evidence = ${evidence} and id = ${id} returning name`.execute(tx)
  return removed.rows[0]?.name ?? null
}
