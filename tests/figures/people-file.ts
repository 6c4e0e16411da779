// A people file of a million rows, made up from a seed: brought in whole, and refused as one for an error in its last row.

import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { writePeople } from '../store/people-rows.ts'
import type { PostgresServer } from '../store/postgres-server.ts'
import { postgresPrograms, startPostgres } from '../store/postgres-server.ts'
import type { FigureRow } from './row.ts'

const ROWS = 1_000_000
const MEMORY = 1000
const run = promisify(execFile)
const CHILD = join(import.meta.dirname, '../store/children/import-people.ts')

const PLAIN = `create table plain (id text, name text, mail text, title text, team text, department text, manager text, position text, family text,
  level text, track text, since date, industry text, location text, experience text, joined date, "left" date, working numeric)`

interface Run {
  readonly ready: boolean
  readonly errors: number
  readonly findings: readonly { readonly row: number; readonly kind: string }[]
  readonly seconds: number
  readonly megabytes: number
  /** People there afterwards, beside the two who were there before. */
  readonly people: number
  /** COPY of the same file into a table of the same columns without an index, by the same server. */
  readonly copySeconds: number | null
}

export async function figure(): Promise<FigureRow[]> {
  const programs = postgresPrograms()
  if (programs === null) throw new Error(`there is no PostgreSQL for ${process.platform} ${process.arch}`)
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-people-'))
  // The server reads the file itself for COPY, as another user.
  chmodSync(folder, 0o755)
  const server = await startPostgres(programs)
  try {
    const [whole, refused] = [join(folder, 'whole.csv'), join(folder, 'refused.csv')]
    await writePeople(whole, ROWS)
    await writePeople(refused, ROWS, 'e1000000,Last One,last@example.com,,,,e0000001,,,,,31/31/2026,,,,,,')
    return rows(await bring(server, whole, true), await bring(server, refused, false))
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

async function bring(server: PostgresServer, path: string, copy: boolean): Promise<Run> {
  const url = await server.freshUrl()
  const admin = new pg.Client({ connectionString: url.replace('owner@', 'postgres@') })
  await admin.connect()
  const copySeconds = copy ? await copied(admin, path) : null
  const { stdout } = await run(process.execPath, [CHILD, url, path], { maxBuffer: 10_000_000 })
  const { rows: counted } = await admin.query<{ people: number }>('select count(*)::int - 2 as people from person')
  await admin.end()
  return { ...(JSON.parse(stdout) as Run), people: counted[0]?.people ?? -1, copySeconds }
}

async function copied(admin: pg.Client, path: string): Promise<number> {
  await admin.query(PLAIN)
  const before = performance.now()
  await admin.query(`copy plain from '${path}' csv header`)
  const seconds = (performance.now() - before) / 1000
  await admin.query('drop table plain')
  return seconds
}

function rows(whole: Run, refused: Run): FigureRow[] {
  const ratio = whole.seconds / (whole.copySeconds ?? 1)
  const megabytes = Math.max(whole.megabytes, refused.megabytes)
  return [
    {
      name: 'a million rows (made up, seed 1), brought in whole as the people team, policies on',
      measured: `${whole.people.toLocaleString('en')} people, ${Math.round(whole.seconds)} s`,
      yardstick: 'rows of the file',
      aim: 'all of them',
      met: whole.ready && whole.people === ROWS,
    },
    {
      name: 'the same, time',
      measured: `${ratio.toFixed(1)} times`,
      yardstick: `COPY into a plain table of the same columns, no index, ${(whole.copySeconds ?? 0).toFixed(1)} s`,
      aim: 'told',
      met: null,
    },
    {
      name: 'the same with a bad day in the last row',
      measured: `${refused.people} people, ${refused.errors} finding in row ${refused.findings[0]?.row}, ${Math.round(refused.seconds)} s`,
      yardstick: 'people there before',
      aim: 'nothing kept',
      met: !refused.ready && refused.people === 0 && refused.findings[0]?.row === ROWS + 1,
    },
    {
      name: 'most memory of the process that imports',
      measured: `${Math.round(megabytes)} MB`,
      yardstick: 'resident, at its peak',
      aim: `< ${MEMORY} MB`,
      met: megabytes < MEMORY,
    },
  ]
}
