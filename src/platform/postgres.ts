// A PostgreSQL server, through one pool of connections a role.

import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

const DATE_TYPE = 1082

export interface Server {
  /** A handle whose every connection runs as this role; `null` is the owner, which only migrations use. */
  as(role: string | null): Kysely<unknown>
  close(): Promise<void>
}

/** Opens nothing yet: each handle's pool connects when it is first used. */
export function openServer(url: string): Server {
  const handles = new Map<string | null, Kysely<unknown>>()
  return {
    as(role) {
      const known = handles.get(role)
      if (known) return known
      const handle = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOf(url, role) }) })
      handles.set(role, handle)
      return handle
    },
    async close() {
      await Promise.all([...handles.values()].map((handle) => handle.destroy()))
    },
  }
}

function poolOf(url: string, role: string | null): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: role === null ? 1 : 10,
    ...(role === null ? {} : { options: `-c role=${role}` }),
    types: {
      // Dates stay the text they are, as on the embedded database.
      getTypeParser: (type, format) => (type === DATE_TYPE ? (day: string) => day : pg.types.getTypeParser(type, format)),
    } as pg.CustomTypesConfig,
  })
  // A server that drops an idle connection is no reason to end the process: the next query gets a new one.
  pool.on('error', () => {})
  return pool
}
