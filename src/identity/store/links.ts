// One-time links. Only their hashes are kept, so that whoever reads the table can't use one.

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** Keeps a token until then, and forgets the ones that are over. */
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

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
