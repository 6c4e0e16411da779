// Kills a process in the middle of what it does, and looks at what is left: nothing that was acknowledged may be missing.

import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { evidenceOf } from '../../src/evidence/store.ts'
import { thisRelease } from '../../src/platform/config.ts'
import { openDataDirectory } from '../../src/platform/data-directory.ts'
import type { OpenedDatabase, Release } from '../../src/platform/database.ts'
import { openDatabase } from '../../src/platform/database.ts'

const CHILDREN = join(import.meta.dirname, 'children')

/** What a kill left behind. */
export interface Aftermath {
  /** True when the process was still at it, and not done before it was killed. */
  readonly inTheMiddle: boolean
  readonly acknowledged: number
  readonly lost: number
  /** Why the directory didn't reopen whole; null when it did. */
  readonly broken: string | null
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'nextrung-kills-'))
}

/** Kills a writer some milliseconds after its n-th acknowledged write, on a directory that may have lived through this before. */
export async function killWhileWriting(directory: string, after: { writes: number; milliseconds: number }): Promise<Aftermath> {
  const before = await itemsIn(directory)
  const first = before.length
  const said = await killed('write.ts', [directory, String(first)], async (lines) => {
    await until(() => lines().length >= after.writes)
    await wait(after.milliseconds)
  })
  const acknowledged = said.map((line) => `w-${line}`)
  try {
    const left = await itemsIn(directory)
    const whole = left.filter((item) => item.seenBy.length === 2).map((item) => item.id)
    const lost = [...before.map((item) => item.id), ...acknowledged].filter((id) => !whole.includes(id))
    const extra = left.length - first - acknowledged.length
    // One write may have been kept and its word not got out; more, or half an item, would be wrong.
    const broken = whole.length < left.length ? 'half an item was kept' : extra > 1 ? `${extra} items were kept that nobody acknowledged` : null
    return { inTheMiddle: true, acknowledged: acknowledged.length, lost: lost.length, broken }
  } catch (error) {
    return { inTheMiddle: true, acknowledged: acknowledged.length, lost: acknowledged.length, broken: String(error) }
  }
}

async function itemsIn(directory: string) {
  return reopened(directory, await thisRelease(), (database) =>
    database.transaction({ kind: 'person', person: 'ada', roles: [] }, (tx) => evidenceOf(tx, 'ada')),
  )
}

/** Kills a first start at a share (0 to 1) of the time that one takes. */
export async function killWhileStarting(directory: string, share: number, takes: number): Promise<Aftermath> {
  const release = await thisRelease()
  return killWhileOpening(directory, release, takes * share, (database) => database.transaction('system', (tx) => sql`select from person`.execute(tx)))
}

/** Kills an upgrade that brings many slow migrations; afterwards it has to go through, each of them whole. */
export async function killWhileMigrating(directory: string, upgrade: Upgrade, share: number, takes: number): Promise<Aftermath> {
  return killWhileOpening(directory, upgrade.release, takes * share, async (database) => {
    let whole = 0
    for (let number = 1; number <= upgrade.count; number++) {
      const found = await sql<{ rows: number }>`select count(*)::int as rows from ${sql.table(`slow_${number}`)}`.execute(database.identity)
      if (found.rows[0]?.rows === upgrade.rows) whole++
    }
    if (whole !== upgrade.count) throw new Error(`${whole} of ${upgrade.count} migrations are whole`)
  })
}

async function killWhileOpening(directory: string, release: Release, milliseconds: number, look: (database: OpenedDatabase) => Promise<unknown>) {
  const said = await killed('open.ts', [directory, release.migrations], async (lines) => {
    const end = performance.now() + milliseconds
    await until(() => performance.now() >= end || lines().includes('opened'))
  })
  const aftermath = { inTheMiddle: !said.includes('opened'), acknowledged: 0, lost: 0 }
  try {
    await reopened(directory, release, look)
    return { ...aftermath, broken: null }
  } catch (error) {
    return { ...aftermath, broken: String(error) }
  }
}

/** How long opening takes from the start of its process, in milliseconds. */
export async function timeToOpen(directory: string, release: Release): Promise<number> {
  const begun = performance.now()
  let takes = 0
  await killed('open.ts', [directory, release.migrations], async (lines) => {
    await until(() => lines().includes('opened'))
    takes = performance.now() - begun
  })
  return takes
}

export interface Upgrade {
  readonly release: Release
  readonly count: number
  readonly rows: number
}

/** This release and as many migrations more, each of which takes its time. */
export async function slowUpgrade(folder: string, count: number): Promise<Upgrade> {
  const { migrations } = await thisRelease()
  const rows = 5_000
  mkdirSync(folder, { recursive: true })
  cpSync(migrations, folder, { recursive: true })
  for (let number = 1; number <= count; number++) {
    writeFileSync(
      join(folder, `${9000 + number}-slow.sql`),
      `create table slow_${number} (number integer primary key);
       insert into slow_${number} select generate_series(1, ${rows / 2});
       insert into slow_${number} select generate_series(${rows / 2 + 1}, ${rows});
       grant select on slow_${number} to nextrung_identity;
       grant usage on schema public to nextrung_identity;`,
    )
  }
  return { release: { migrations: folder, version: '0.2.0' }, count, rows }
}

/** Starts a child, kills it without warning when `moment` has come, and gives the lines it got out. */
export async function killed(
  script: string,
  options: readonly string[],
  moment: (lines: () => readonly string[]) => Promise<void>,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(CHILDREN, script), ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const lines = () => out.split('\n').slice(0, -1)
  const early = ended.then((code) => {
    if (code !== null) throw new Error(`the child ended by itself: ${errors}`)
  })
  await Promise.race([moment(lines), early])
  child.kill('SIGKILL')
  await ended
  return lines()
}

async function until(come: () => boolean): Promise<void> {
  while (!come()) await wait(2)
}

export async function reopened<T>(directory: string, release: Release, look: (database: OpenedDatabase) => Promise<T>): Promise<T> {
  const data = await openDataDirectory(directory, false)
  try {
    const database = await openDatabase({ kind: 'embedded', data }, release)
    try {
      return await look(database)
    } finally {
      await database.close()
    }
  } finally {
    await data.close()
  }
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
