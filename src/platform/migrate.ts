// Brings a database to this version's tables: numbered SQL files, forward only, each in a transaction of its own.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { words } from '../text/text.ts'
import { Problem } from './problem.ts'

export interface Migration {
  readonly number: number
  readonly name: string
  readonly text: string
  readonly checksum: string
}

/** Any number will do, as long as nothing else on the server locks it: it is 'nextrung' read as bytes. */
const MIGRATING = '7954889195487360615'

/** The migrations of a folder in their order; `0002-people.sql` is number 2. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-.*\.sql$/.test(file)).sort()
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { number: Number(name.slice(0, 4)), name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Applies what is missing, as the owner. One that is interrupted leaves no trace, and is applied anew the next time.
 * @param version this Nextrung's version, kept beside each migration so that an older one can name it
 * @throws Problem `environment` when the database was made by a newer version, or a migration was changed after it ran
 */
export async function migrate(owner: Kysely<unknown>, migrations: readonly Migration[], version: string): Promise<void> {
  await prepare(owner)
  const applied = await sql<Applied>`select number, checksum, version from migration order by number`.execute(owner)
  refuseForeign(applied.rows, migrations, version)
  for (const migration of migrations) {
    if (applied.rows.some((row) => row.number === migration.number)) continue
    await apply(owner, migration, version)
  }
}

interface Applied {
  readonly number: number
  readonly checksum: string
  readonly version: string
}

async function prepare(owner: Kysely<unknown>): Promise<void> {
  const known = await sql<{ known: boolean }>`select to_regclass('migration') is not null as known`.execute(owner)
  if (known.rows[0]?.known) return
  await owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${MIGRATING}::bigint)`.execute(tx)
    await sql`create table if not exists migration (
      number integer primary key, name text not null, checksum text not null, version text not null, at timestamptz not null default now()
    )`.execute(tx)
  })
}

async function apply(owner: Kysely<unknown>, migration: Migration, version: string): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    // Two servers may start on one database at the same time; the second waits here and finds it done.
    await sql`select pg_advisory_xact_lock(${MIGRATING}::bigint)`.execute(tx)
    const done = await sql`select from migration where number = ${migration.number}`.execute(tx)
    if (done.rows.length > 0) return
    await sql.raw(migration.text).execute(tx)
    await sql`insert into migration (number, name, checksum, version)
      values (${migration.number}, ${migration.name}, ${migration.checksum}, ${version})`.execute(tx)
  })
}

function refuseForeign(applied: readonly Applied[], migrations: readonly Migration[], version: string): void {
  const text = words('en').platform
  for (const row of applied) {
    const ours = migrations.find((migration) => migration.number === row.number)
    if (!ours) throw new Problem('environment', text.newerDatabase(row.version, version))
    if (ours.checksum !== row.checksum) throw new Problem('environment', text.changedMigration(ours.name))
  }
}
