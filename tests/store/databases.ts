// Runs the same tests on the embedded database and on a real PostgreSQL.

import { afterAll, beforeAll, describe, test } from 'vitest'
import { thisRelease } from '../../src/platform/config.ts'
import type { OpenedDatabase } from '../../src/platform/database.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { freshDatabase, snapshotReady } from './embedded.ts'
import type { PostgresServer } from './postgres-server.ts'
import { postgresPrograms, startPostgres } from './postgres-server.ts'

/** Opens a database with all migrations and nobody in it; it is closed when the tests are over. */
export type OpenFresh = () => Promise<OpenedDatabase>

/** @example eachDatabase('a record', (open) => { test('comes back as it went in', async () => { const database = await open() … }) }) */
export function eachDatabase(name: string, tests: (open: OpenFresh) => void): void {
  describe(`${name}, embedded`, () => {
    beforeAll(snapshotReady, 180_000)
    tests(closing(freshDatabase))
  })

  const programs = postgresPrograms()
  if (programs === null) {
    const why = `${name}, on PostgreSQL: there is none for ${process.platform} ${process.arch}`
    if (process.env['CI'] === 'true') test(why, () => Promise.reject(new Error(why)))
    else describe.skip(why, () => tests(closing(freshDatabase)))
    return
  }
  describe(`${name}, on PostgreSQL`, () => {
    let server: PostgresServer | null = null
    beforeAll(async () => {
      server = await startPostgres(programs)
    })
    afterAll(async () => {
      await server?.stop()
    })
    tests(
      closing(async () => {
        if (!server) throw new Error('the server has not been started')
        return openDatabase({ kind: 'server', url: await server.freshUrl() }, await thisRelease())
      }),
    )
  })
}

function closing(open: OpenFresh): OpenFresh {
  const opened: OpenedDatabase[] = []
  afterAll(async () => {
    for (const database of opened) await database.close()
  })
  return async () => {
    const database = await open()
    opened.push(database)
    return database
  }
}
