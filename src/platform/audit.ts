// The trail of what was done, by whom and about whom; it only grows, and never holds content.

import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { AuditEntry } from './operation.ts'

/** Writes one entry in the transaction of what it tells of: both are kept, or neither. */
export async function writeAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const actor = entry.actor.kind === 'person' ? entry.actor.person : null
  await sql`insert into audit (at, actor, acting, standing_in_for, operation, subject, note)
    values (${entry.at.toISOString()}::timestamptz, ${actor}, ${entry.acting}, ${entry.standingInFor ?? null}, ${entry.operation}, ${entry.subject}, ${entry.note})`.execute(
    tx,
  )
}

/** When the newest entry was written; null before the first. */
export async function newestEntry(tx: Tx): Promise<Date | null> {
  const found = await sql<{ at: Date }>`select at from audit order by entry desc limit 1`.execute(tx)
  return found.rows[0]?.at ?? null
}
