// Migrations: forward only, each whole or not at all, and never past a newer version's.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { thisRelease } from '../../src/platform/config.ts'
import { migrate, readMigrations } from '../../src/platform/migrate.ts'
import { openEmbedded } from '../../src/platform/pglite.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextrung-migrate-'))
const release = await thisRelease()
cpSync(release.migrations, folder, { recursive: true })
const engine = await openEmbedded({})
const owner = engine.as(null)
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the numbers run from 1 without a gap, one file each', async () => {
  const migrations = await readMigrations(release.migrations)
  expect(migrations.map((migration) => migration.number)).toEqual(migrations.map((_, index) => index + 1))
})

test('are applied once, and a second start changes nothing', async () => {
  await migrate(owner, await readMigrations(folder), '0.1.0')
  await migrate(owner, await readMigrations(folder), '0.1.0')
})

test('one that fails leaves no trace, and goes through once it is put right', async () => {
  const file = join(folder, '0901-goals.sql')
  writeFileSync(file, 'create table goal (id text); select 1 / 0;')
  await expect(migrate(owner, await readMigrations(folder), '0.2.0')).rejects.toThrow('division by zero')
  const left = await sql<{ there: boolean }>`select to_regclass('goal') is not null as there`.execute(owner)
  expect(left.rows[0]?.there).toBe(false)
  writeFileSync(file, 'create table goal (id text);')
  await migrate(owner, await readMigrations(folder), '0.2.0')
})

test('a database of a newer version is refused, naming both versions', async () => {
  const older = migrate(owner, await readMigrations(release.migrations), '0.1.0')
  await expect(older).rejects.toThrow('last opened by Nextrung 0.2.0, and this is Nextrung 0.1.0')
})

test('a migration that was changed after it ran is refused', async () => {
  writeFileSync(join(folder, '0901-goals.sql'), 'create table goal (id text, name text);')
  await expect(migrate(owner, await readMigrations(folder), '0.2.0')).rejects.toThrow('0901-goals.sql is not the one')
})
