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

/** Writes the same entry about each of these people: what was done to many at once, each of them sees. */
export async function writeAuditAbout(tx: Tx, people: readonly string[], entry: Omit<AuditEntry, 'subject' | 'standingInFor'>): Promise<void> {
  const actor = entry.actor.kind === 'person' ? entry.actor.person : null
  await sql`insert into audit (at, actor, acting, operation, subject, note)
    select ${entry.at.toISOString()}::timestamptz, ${actor}, ${entry.acting}, ${entry.operation}, person, ${entry.note}
    from jsonb_array_elements_text(${JSON.stringify(people)}::jsonb) as person`.execute(tx)
}

/** When the newest entry was written; null before the first. */
export async function newestEntry(tx: Tx): Promise<Date | null> {
  const found = await sql<{ at: Date }>`select at from audit order by entry desc limit 1`.execute(tx)
  return found.rows[0]?.at ?? null
}
