// The one people file of a person that waits for its confirmation.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

export interface KeptFile {
  readonly name: string
  readonly content: Uint8Array
}

/** In place of an earlier one. */
export async function keepFile(tx: Tx, person: string, file: KeptFile, at: Date): Promise<void> {
  await sql`insert into people_file (kept_by, name, content, kept_at) values (${person}, ${file.name}, ${file.content}, ${at.toISOString()}::timestamptz)
    on conflict (kept_by) do update set name = excluded.name, content = excluded.content, kept_at = excluded.kept_at`.execute(tx)
}

export async function keptFile(tx: Tx, person: string): Promise<KeptFile | null> {
  const found = await sql<KeptFile>`select name, content from people_file where kept_by = ${person}`.execute(tx)
  return found.rows[0] ?? null
}

export async function keptFileName(tx: Tx, person: string): Promise<string | null> {
  const found = await sql<{ name: string }>`select name from people_file where kept_by = ${person}`.execute(tx)
  return found.rows[0]?.name ?? null
}

export async function forgetFile(tx: Tx, person: string): Promise<void> {
  await sql`delete from people_file where kept_by = ${person}`.execute(tx)
}

export async function forgetFilesBefore(tx: Tx, moment: Date): Promise<void> {
  await sql`delete from people_file where kept_at < ${moment.toISOString()}::timestamptz`.execute(tx)
}

/** Whether the asker keeps where people stand, by the function that the policies use. */
export async function keepsStanding(tx: Tx): Promise<boolean> {
  const found = await sql<{ keeps: boolean }>`select has_role('people-team') as keeps`.execute(tx)
  return found.rows[0]?.keeps ?? false
}
