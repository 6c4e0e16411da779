// The one uploaded ladder of a person that waits for its confirmation.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Loss } from '../import/imported.ts'
import type { FoundLadder, Upload } from '../upload/upload.ts'

/** In place of an earlier one. */
export async function keepUpload(tx: Tx, person: string, { name, format, found }: Upload, at: Date): Promise<void> {
  const source = JSON.stringify(found.map(({ losses: _, ...rest }) => rest))
  const losses = JSON.stringify(found.map((one) => one.losses))
  await sql`insert into ladder_upload (kept_by, name, format, source, losses, kept_at)
    values (${person}, ${name}, ${format}, ${source}, ${losses}::jsonb, ${at.toISOString()}::timestamptz)
    on conflict (kept_by) do update set name = excluded.name, format = excluded.format, source = excluded.source, losses = excluded.losses,
      kept_at = excluded.kept_at`.execute(tx)
}

export async function keptUpload(tx: Tx, person: string): Promise<Upload | null> {
  const found = await sql<{ name: string; format: string; source: string; losses: readonly (readonly Loss[])[] }>`
    select name, format, source, losses from ladder_upload where kept_by = ${person}`.execute(tx)
  const [row] = found.rows
  if (!row) return null
  const ladders: readonly Omit<FoundLadder, 'losses'>[] = JSON.parse(row.source)
  return { name: row.name, format: row.format, found: ladders.map((ladder, index) => ({ ...ladder, losses: row.losses[index] ?? [] })) }
}

export async function forgetUpload(tx: Tx, person: string): Promise<void> {
  await sql`delete from ladder_upload where kept_by = ${person}`.execute(tx)
}

export async function forgetUploadsBefore(tx: Tx, moment: Date): Promise<void> {
  await sql`delete from ladder_upload where kept_at < ${moment.toISOString()}::timestamptz`.execute(tx)
}
