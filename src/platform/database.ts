// The one way to the database: PGlite in this process, or a PostgreSQL server. Only a transaction can run SQL.

import type { Transaction } from 'kysely'
import type { Actor } from '../access/access.ts'

/** Whoever holds a transaction may ask the database; nobody else can. Queries are written with Kysely's `sql` template. */
export type Tx = Transaction<unknown>

export interface Database {
  /**
   * Runs `work` in one transaction as the application role, with row-level security asking on behalf of `actor`.
   * `system` is for what no person asks (migrations' data, installing ladders, the set-up link).
   */
  transaction<T>(actor: Actor | 'system', work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}
