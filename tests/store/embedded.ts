// An embedded database for tests, in memory, begun from one snapshot that all test files share.

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { thisRelease } from '../../src/platform/config.ts'
import type { OpenedDatabase } from '../../src/platform/database.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { readMigrations } from '../../src/platform/migrate.ts'

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/nextrung')

let snapshot: Promise<Blob> | null = null

/** Makes the snapshot if there is none yet, which takes as long as a first start; call it in a hook that may. */
export async function snapshotReady(): Promise<void> {
  snapshot ??= readSnapshot()
  await snapshot
}

/** A database with all migrations and nobody in it; takes about a second. Close it when done. */
export async function freshDatabase(): Promise<OpenedDatabase> {
  snapshot ??= readSnapshot()
  return openDatabase({ kind: 'memory', snapshot: await snapshot }, await thisRelease())
}

/** Kept between runs under the digest of the migrations and the version of PGlite, so that it is never stale. */
async function readSnapshot(): Promise<Blob> {
  const release = await thisRelease()
  const engine = await readFile(join(import.meta.dirname, '../../node_modules/@electric-sql/pglite/package.json'), 'utf8')
  const migrations = await readMigrations(release.migrations)
  const digest = createHash('sha256')
    .update(engine)
    .update(migrations.map((migration) => migration.checksum).join())
    .digest('hex')
  const file = join(CACHE, `${digest.slice(0, 16)}.tar.gz`)
  const kept = await readFile(file).catch(() => null)
  if (kept) return new Blob([kept])
  const made = await makeSnapshot()
  await mkdir(CACHE, { recursive: true })
  const unfinished = join(CACHE, randomUUID())
  await writeFile(unfinished, new Uint8Array(await made.arrayBuffer()))
  await rename(unfinished, file)
  return made
}

async function makeSnapshot(): Promise<Blob> {
  const database = await openDatabase({ kind: 'memory' }, await thisRelease())
  const made = await database.dump()
  await database.close()
  if (!made) throw new Error('the embedded database has a dump')
  return made
}
