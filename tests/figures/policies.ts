// What row-level security costs: the same app on the same people, once with its policies and once without, asked in turns.

import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { postgresPrograms, startPostgres } from '../store/postgres-server.ts'
import type { FigureRow } from './row.ts'

const ROOT = join(import.meta.dirname, '../..')
const PEOPLE = 5_000
const ITEMS = 40
const ROUNDS = 60
const MOST = 1.3

/** The owner leads p1 to p8; each of the others leads eight more. */
const PAGES = ['/', '/record', '/readiness', '/people', '/team', '/who-looked', '/people/p1', '/people/p1/record', '/people/p1/readiness']
const OPERATIONS = [
  '/api/people/OWNER',
  '/api/people/OWNER/record',
  '/api/people/OWNER/readiness',
  '/api/people/p1',
  '/api/people/p1/record',
  '/api/people/p1/readiness',
]

export async function figure(): Promise<FigureRow[]> {
  const programs = postgresPrograms()
  if (programs === null) throw new Error(`there is no PostgreSQL for ${process.platform} ${process.arch}`)
  const server = await startPostgres(programs)
  const apps: Running[] = []
  try {
    for (const policies of [true, false]) apps.push(await run(await server.freshUrl(), policies))
    const [bound, free] = apps
    if (!bound || !free) throw new Error('both apps run')
    const rows: FigureRow[] = []
    for (const [what, paths] of [
      ['pages', PAGES],
      ['operations that read', OPERATIONS],
    ] as const) {
      const ratios = []
      for (const path of paths) ratios.push({ path, ratio: await compare(path, bound, free, read) })
      rows.push(row(what, ratios))
    }
    rows.push(row('an operation that writes', [{ path: 'write-evidence', ratio: await compare('/api/people/OWNER/evidence', bound, free, write) }]))
    return rows
  } finally {
    for (const app of apps) await app.stop()
    await server.stop()
  }
}

interface Running {
  readonly address: string
  readonly owner: string
  readonly cookie: string
  readonly stop: () => Promise<void>
}

async function run(url: string, policies: boolean): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-policies-'))
  const child = spawn(process.execPath, ['bin/nextrung.js', 'start', '--data', folder, '--port', '0', '--no-open'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
  })
  const link = await linkFrom(child)
  const { origin } = new URL(link)
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', headers: { origin }, body: new URLSearchParams({ name: 'Olive Owner' }) })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.slice(0, one.indexOf(';')))
    .join('; ')
  const owner = await fill(url, policies)
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { address: origin, owner, cookie, stop }
}

/** Invented people with a record each, and the owner's id. */
async function fill(url: string, policies: boolean): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const tables = await client.query("select oid::regclass::text as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace")
  for (const { name } of tables.rows) await client.query(`alter table ${name} no force row level security`)
  const { rows } = await client.query('select id from person limit 1')
  const owner: string = rows[0].id
  const about = (columns: string) => `select ${columns} from generate_series(1, $1::int) n`
  await client.query(`insert into department (id, name) select 'd' || n, 'Department ' || n from generate_series(1, 20) n`)
  await client.query(`insert into department_feature (feature, department, switched_on) values ('record', null, true)`)
  await client.query(
    `insert into person (id, name, title, team, department, manager)
    select 'p' || n, 'Person ' || n, 'Specialist', 'team-' || n / 8, 'd' || 1 + n % 20, case when n <= 8 then $2 else 'p' || (n - 1) / 8 end
    from generate_series(1, $1::int) n`,
    [PEOPLE, owner],
  )
  await client.query(`insert into employment (person, position, joined) ${about("'p' || n, 'Specialist', '2020-01-01'")}`, [PEOPLE])
  await client.query(`insert into standing (person, level, track) ${about("'p' || n, 'mid', 'ic'")}`, [PEOPLE])
  await client.query('insert into standing (person, level, track) values ($1, $2, $3) on conflict (person) do update set level = excluded.level', [
    owner,
    'mid',
    'ic',
  ])
  await client.query(
    `insert into evidence (person, id, happened_on, kind, title, scope, autonomy, result, claims, links, draft)
    select person.id, 'item-' || n, current_date - n * 7, 'risk', 'Warned early of risk ' || n, 'team', 'independent', 'achieved', '{communicates-risks}', '{}', n % 10 = 0
    from person, generate_series(1, $1::int) n`,
    [ITEMS],
  )
  await client.query(`insert into confirmation (person, evidence, witness, relation, team, said_on, how, showed, says)
    select person, id, 'Bo', 'peer', 'claims', happened_on + 1, 'account', claims, 'He saw it coming.' from evidence`)
  for (const { name } of tables.rows) await client.query(`alter table ${name} ${policies ? 'force' : 'disable'} row level security`)
  await client.query('analyze')
  await client.end()
  return owner
}

type Ask = (app: Running, path: string) => Promise<void>

async function read(app: Running, path: string): Promise<void> {
  const answer = await fetch(app.address + path.replace('OWNER', app.owner), { headers: { cookie: app.cookie } })
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
  await answer.arrayBuffer()
}

async function write(app: Running, path: string): Promise<void> {
  const item = { date: '2026-01-01', kind: 'risk', title: 'Warned early', scope: 'team', autonomy: 'independent', result: 'achieved', for: [] }
  const answer = await fetch(app.address + path.replace('OWNER', app.owner), {
    method: 'POST',
    headers: { cookie: app.cookie, origin: app.address, 'content-type': 'application/json' },
    body: JSON.stringify(item),
  })
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
  await answer.arrayBuffer()
}

/** The median time with policies as a multiple of that without, both asked in turns after a warm-up. */
async function compare(path: string, bound: Running, free: Running, ask: Ask): Promise<number> {
  const times = new Map<Running, number[]>([
    [bound, []],
    [free, []],
  ])
  for (let round = -5; round < ROUNDS; round++) {
    for (const app of round % 2 === 0 ? [bound, free] : [free, bound]) {
      const begun = performance.now()
      await ask(app, path)
      if (round >= 0) times.get(app)?.push(performance.now() - begun)
    }
  }
  return median(times.get(bound) ?? []) / median(times.get(free) ?? [])
}

function row(what: string, ratios: readonly { path: string; ratio: number }[]): FigureRow {
  const worst = ratios.reduce((most, one) => (one.ratio > most.ratio ? one : most))
  const all = median(ratios.map(({ ratio }) => ratio))
  return {
    name: `${what}, with policies (${PEOPLE.toLocaleString('en')} people × ${ITEMS} items)`,
    measured: `median ${all.toFixed(2)}×, worst ${worst.ratio.toFixed(2)}× (${worst.path})`,
    yardstick: 'the same without policies, in turns',
    aim: `≤ ${MOST}×`,
    met: worst.ratio <= MOST,
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function linkFrom({ stdout }: ChildProcess): Promise<string> {
  let text = ''
  for await (const part of stdout ?? []) {
    text += part
    const [link] = /http:\S+\/begin\/\S+/.exec(text) ?? []
    if (link) return link
  }
  throw new Error(`the app didn't start: ${text}`)
}
