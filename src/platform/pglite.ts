// PostgreSQL inside this process: PGlite as a Kysely dialect. One connection, taken in turns.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import { CompiledQuery, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { words } from '../text/text.ts'
import { Problem } from './problem.ts'

/** Dates stay the text they are (`2026-02-11`): a calendar day has no time zone to be shifted by. */
const DATE_TYPE = 1082

/** Where the files are; absent: in memory. `snapshot` is a dump to begin from. */
export interface EmbeddedPlace {
  readonly directory?: string
  readonly snapshot?: Blob
}

export interface Embedded {
  /** A handle whose every connection runs as this role; `null` is the owner, which only migrations use. */
  as(role: string | null): Kysely<unknown>
  /** The whole directory as a compressed archive, taken between two transactions. */
  dump(): Promise<Blob>
  close(): Promise<void>
}

/** The PostgreSQL that PGlite is; the files of another one are not ours to open. */
const POSTGRES = '18'

/** PostgreSQL clears its buffers at each start, and its usual 128 MB take longer than all the rest of it (measured: 0.9 s, against 0.2 s with these). */
const BUFFERS = ['-c', 'shared_buffers=16MB']

/** @throws Problem `environment` when another version of PostgreSQL made the files */
export async function openEmbedded(place: EmbeddedPlace): Promise<Embedded> {
  if (place.directory !== undefined) await refuseOtherVersion(place.directory)
  const engine = await PGlite.create({
    ...(place.directory === undefined ? {} : { dataDir: place.directory }),
    ...(place.snapshot === undefined ? {} : { loadDataDir: place.snapshot }),
    startParams: [...PGlite.defaultStartParams, ...BUFFERS],
    initDbStartParams: BUFFERS,
    parsers: { [DATE_TYPE]: (day: string) => day },
  })
  const connection = new OneConnection(engine)
  return {
    as(role) {
      return new Kysely<unknown>({ dialect: new EmbeddedDialect(connection, role) })
    },
    async dump() {
      await connection.take(null)
      try {
        await engine.exec('checkpoint')
        return await engine.dumpDataDir('gzip')
      } finally {
        connection.give()
      }
    },
    async close() {
      await connection.take(null)
      await engine.close()
    },
  }
}

async function refuseOtherVersion(directory: string): Promise<void> {
  const found = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch(() => POSTGRES)
  if (found.trim() !== POSTGRES) throw new Problem('environment', words('en').platform.otherPostgres(directory, found.trim(), POSTGRES))
}

/** PGlite has a single session, so whoever wants it waits until the one before gives it back, then becomes their role. */
class OneConnection implements DatabaseConnection {
  readonly #engine: PGlite
  #role: string | null = null
  #last: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(engine: PGlite) {
    this.#engine = engine
  }

  async take(role: string | null): Promise<void> {
    const before = this.#last
    const turn = Promise.withResolvers<void>()
    this.#last = turn.promise
    await before
    this.#release = turn.resolve
    if (role === this.#role) return
    try {
      await this.#engine.exec(role === null ? 'reset role' : `set role ${role}`)
      this.#role = role
    } catch (error) {
      this.give()
      throw error
    }
  }

  give(): void {
    this.#release()
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    // Without parameters the text may hold several statements, as migrations do.
    const result = query.parameters.length === 0 ? (await this.#engine.exec(query.sql)).at(-1) : await this.#engine.query(query.sql, [...query.parameters])
    const rows = (result?.rows ?? []) as Row[]
    return { rows, numAffectedRows: BigInt(result?.affectedRows ?? 0) }
  }

  // biome-ignore lint/correctness/useYield: Kysely's interface asks for a stream; nothing here reads one.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('the embedded database does not stream')
  }
}

class EmbeddedDialect implements Dialect {
  readonly #connection: OneConnection
  readonly #role: string | null

  constructor(connection: OneConnection, role: string | null) {
    this.#connection = connection
    this.#role = role
  }

  createDriver(): Driver {
    const connection = this.#connection
    const role = this.#role
    const say = (text: string) => async () => {
      await connection.executeQuery(CompiledQuery.raw(text))
    }
    return {
      init: async () => {},
      acquireConnection: async () => {
        await connection.take(role)
        return connection
      },
      beginTransaction: say('begin'),
      commitTransaction: say('commit'),
      rollbackTransaction: say('rollback'),
      releaseConnection: async () => connection.give(),
      destroy: async () => {},
    }
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler()
  }

  createAdapter(): PostgresAdapter {
    return new PostgresAdapter()
  }

  createIntrospector(database: Kysely<unknown>): PostgresIntrospector {
    return new PostgresIntrospector(database)
  }
}
