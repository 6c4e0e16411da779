// Where the program listens as it is started, and what its clock does.

import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveRole, welcome } from '../../src/people/store/people.ts'
import { thisRelease } from '../../src/platform/config.ts'
import { openDataDirectory } from '../../src/platform/data-directory.ts'
import type { Tx } from '../../src/platform/database.ts'
import { openDatabase } from '../../src/platform/database.ts'

const ROOT = join(import.meta.dirname, '../..')
const ELSEWHERE = { NEXTRUNG_LISTEN: '0.0.0.0', NEXTRUNG_URL: 'https://nextrung.example' }
let data: string

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'nextrung-listening-'))
})

afterAll(() => {
  rmSync(data, { recursive: true, force: true })
})

/** Each start opens a database of its own, which takes a while on a busy machine. */
const PATIENCE = 240_000

const LINE = ['bin/nextrung.js', 'start', '--no-open', '--port']

/** Starts what was built and waits until it ends by itself. */
function refusedStart(environment: { [name: string]: string }) {
  const { status, stderr } = spawnSync(process.execPath, [...LINE, '0', '--data', data], { cwd: ROOT, encoding: 'utf8', env: { HOME: data, ...environment } })
  return { status, stderr }
}

/** Changes the data while the program isn't running. */
async function meanwhile(work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const directory = await openDataDirectory(data, false)
  const database = await openDatabase({ kind: 'embedded', data: directory }, await thisRelease())
  await database.transaction('system', work)
  await database.close()
  await directory.close()
}

/** Starts it, and gives what it printed until it runs, and what an address answers then. */
async function start(environment: { [name: string]: string }, ask: (port: string) => Promise<number | null>) {
  const port = String(await freePort())
  const child = spawn(process.execPath, [...LINE, port, '--data', data], { cwd: ROOT, env: { HOME: data, ...environment } })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (printed += part))
  while (!printed.includes('/begin/') && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50))
  const answered = await ask(port)
  child.kill('SIGTERM')
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
  return { printed, answered }
}

/** The printed address is the public one, so the port has to be known before. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

test(
  'without an owner, or without a public address, it doesn’t listen to other machines',
  () => {
    expect(refusedStart({ NEXTRUNG_LISTEN: '0.0.0.0' })).toEqual({
      status: 2,
      stderr: "The setting NEXTRUNG_LISTEN can't be used: to listen to other machines, set NEXTRUNG_URL to the address that people will use.\n",
    })
    expect(refusedStart(ELSEWHERE)).toEqual({
      status: 2,
      stderr: 'Nobody is the owner yet: start once without NEXTRUNG_LISTEN, open the link and tell your name; then listen to other machines.\n',
    })
  },
  PATIENCE,
)

test(
  'with an owner it does; and a clock that is behind the newest entry goes on from there',
  async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4')?.address
    await meanwhile(async (tx) => {
      await welcome(tx, { id: 'ada', name: 'Ada' })
      await giveRole(tx, 'ada', 'administrator')
      await sql`insert into audit (at, operation, note) values ('2100-01-01T00:00:00Z', 'read-record', '')`.execute(tx)
    })
    const ask = async (port: string) => (outside ? (await fetch(`http://${outside}:${port}/`)).status : 421)
    const { printed, answered } = await start(ELSEWHERE, ask)
    expect(printed).toMatch(/^Open this link to begin.*\n {2}https:\/\/nextrung\.example\/begin\/[\w-]{43}$/m)
    expect(printed).toMatch(/^This machine's clock says .*, before the newest entry in the data: Nextrung goes on from 2100-01-01T00:00:00\.000Z/m)
    // It answers there, by the name that people use alone.
    expect(answered).toBe(421)
  },
  PATIENCE,
)
