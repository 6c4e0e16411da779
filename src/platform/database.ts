// The one way to the database: PGlite in this process, or a PostgreSQL server. Only a transaction can run SQL.

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Actor } from '../access/access.ts'
import { dayIn } from '../algorithms/calendar.ts'
import { words } from '../text/text.ts'
import type { DataDirectory } from './data-directory.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openEmbedded } from './pglite.ts'
import { openServer } from './postgres.ts'
import { Problem } from './problem.ts'

/** Whoever holds a transaction may ask the database; nobody else can. Queries are written with Kysely's `sql` template. */
export type Tx = Transaction<unknown>

/** What a transaction is about; policies ask it. */
export interface About {
  /** The one person that it reads or changes. */
  readonly subject?: string
  /** The moment that counts as now; the server's own clock when absent. */
  readonly now?: Date
}

export interface Database {
  /**
   * Runs `work` in one transaction as the application role, with row-level security asking on behalf of `actor`.
   * `system` is for what no person asks (installing ladders, the first person, the set-up link); its policies name it.
   */
  transaction<T>(actor: Actor | 'system', work: (tx: Tx) => Promise<T>, about?: About): Promise<T>
  close(): Promise<void>
}

/** What opening gives: the handle for the program, and what only identity and the jobs may use. */
export interface OpenedDatabase extends Database {
  /** better-auth asks by itself, in its own schema, under its own role. Never inside a transaction: see docs/decisions. */
  readonly identity: Kysely<unknown>
  /** An archive of the embedded database; null for a server, which is backed up where it runs. */
  dump(): Promise<Blob | null>
}

export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly data: DataDirectory }
  | { readonly kind: 'memory'; readonly snapshot?: Blob }
  | { readonly kind: 'server'; readonly url: string }

export interface Release {
  /** The folder of the SQL files. */
  readonly migrations: string
  readonly version: string
}

interface Engine {
  as(role: string | null): Kysely<unknown>
  dump?(): Promise<Blob>
  close(): Promise<void>
}

/**
 * Opens the database and brings it to this version's tables. If that fails, the data directory is closed too.
 * @throws Problem `environment` when a newer version made it
 * @example await database.transaction(actor, (tx) => evidenceOf(tx, person))
 */
export async function openDatabase(config: DatabaseConfig, release: Release): Promise<OpenedDatabase> {
  const engine = await openEngine(config, release)
  // Connections rest as a role that may do nothing: SQL that forgets to say who asks sees nothing.
  const handle = engine.as('nextrung_nobody')
  const inside = new AsyncLocalStorage<true>()
  return {
    identity: engine.as('nextrung_identity'),
    async transaction(actor, work, about = {}) {
      // On the embedded database's one connection the inner transaction would wait for the outer one for ever.
      if (inside.getStore()) throw new Error('a transaction was begun inside another: pass the outer tx on')
      const begun = inside.run(true, () =>
        handle.transaction().execute(async (tx) => {
          await announce(tx, actor, about)
          return work(tx)
        }),
      )
      return begun.catch((error) => {
        throw explained(error, config)
      })
    },
    async dump() {
      return engine.dump ? engine.dump() : null
    },
    close: () => engine.close(),
  }
}

/** Says who asks, with whose eyes, about whom and when, for this transaction alone. */
async function announce(tx: Tx, actor: Actor | 'system', { subject, now }: About): Promise<void> {
  const person = actor !== 'system' && actor.kind === 'person' ? actor : null
  await sql`select set_config('role', ${actor === 'system' ? 'nextrung_system' : 'nextrung_app'}, true),
    set_config('nextrung.person', ${person?.person ?? ''}, true),
    set_config('nextrung.link', ${actor !== 'system' && actor.kind === 'link' ? actor.link : ''}, true),
    set_config('nextrung.seeing_as', ${person?.seeing ?? ''}, true),
    set_config('nextrung.subject', ${subject ?? ''}, true),
    set_config('nextrung.today', ${now ? dayIn(now) : ''}, true)`.execute(tx)
}

async function openEngine(config: DatabaseConfig, release: Release): Promise<Engine> {
  let engine: Engine | null = null
  try {
    engine = await engineOf(config)
    if (config.kind === 'embedded') await config.data.databaseMade()
    await migrate(engine.as(null), await readMigrations(release.migrations), release.version)
    return engine
  } catch (error) {
    await engine?.close().catch(() => {})
    // So that a first start that fails leaves nothing behind.
    if (config.kind === 'embedded') await config.data.close()
    throw explained(error, config)
  }
}

/** PostgreSQL's code for a full disk, and the number by which PGlite's file system says so. */
const DISK_FULL = ['53100', 'ENOSPC', 51]

/** A full disk and a server that isn't there as a sentence; anything else as it is. */
function explained(error: unknown, config: DatabaseConfig): unknown {
  const { code, errno } = error as { code?: string; errno?: number }
  const text = words('en').platform
  if (DISK_FULL.some((full) => full === code || full === errno)) {
    return new Problem('environment', text.full(config.kind === 'embedded' ? config.data.path : 'the database'), { cause: error })
  }
  if (config.kind === 'server' && ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', '28P01', '28000', '3D000'].includes(code ?? '')) {
    return new Problem('environment', text.noServer((error as Error).message || String(code)), { cause: error })
  }
  return error
}

async function engineOf(config: DatabaseConfig): Promise<Engine> {
  switch (config.kind) {
    case 'embedded':
      return openEmbedded({ directory: config.data.database })
    case 'memory':
      return openEmbedded(config.snapshot === undefined ? {} : { snapshot: config.snapshot })
    case 'server':
      return openServer(config.url)
  }
}
