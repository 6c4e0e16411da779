// The page of a person's readiness with 500 items: the server's time against that of its SQL alone, on a real PostgreSQL.

import { sql } from 'kysely'
import pg from 'pg'
import { seededRandom } from '../../src/algorithms/random.ts'
import { receiveAnswers, saveEvidence } from '../../src/evidence/store.ts'
import { installBuiltInLadders } from '../../src/ladder/jobs.ts'
import { publishedLadder } from '../../src/ladder/operations/reading.ts'
import { relationTo } from '../../src/people/store/people.ts'
import { writeAudit } from '../../src/platform/audit.ts'
import { thisRelease } from '../../src/platform/config.ts'
import type { Database } from '../../src/platform/database.ts'
import { openDatabase } from '../../src/platform/database.ts'
import type { World } from '../../src/platform/operation.ts'
import { inventPerson } from '../readiness/organisation.ts'
import { postgresPrograms, startPostgres } from '../store/postgres-server.ts'
import type { FigureRow } from './row.ts'

const DIST = new URL('../../dist', import.meta.url).href
const ADDRESS = 'http://localhost:4500'
const ITEMS = 500
const ROUNDS = 60
const TODAY = '2026-06-30'

interface Asked {
  readonly text: string
  readonly values: unknown[]
}

export async function figure(): Promise<FigureRow[]> {
  const programs = postgresPrograms()
  if (programs === null) throw new Error(`there is no PostgreSQL for ${process.platform} ${process.arch}`)
  const server = await startPostgres(programs)
  try {
    const url = await server.freshUrl()
    const app = await built(url)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await fill(app.database, app.person)
      const open = async () => {
        const answer = await app.open('/readiness')
        const text = await answer.text()
        if (answer.status !== 200) throw new Error(`the page answers ${answer.status}`)
        return text.length
      }
      // The first page compiles, and writes down what was seen.
      for (let round = 0; round < 5; round += 1) await open()
      const asked = await overheard(open)
      const pages: number[] = []
      const alone: number[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        pages.push(await timeOf(open))
        alone.push(await timeOf(() => askAgain(client, asked)))
      }
      const ratio = median(pages) / median(alone)
      return [
        {
          name: `readiness page of a person with ${ITEMS} items (${Math.round((await open()) / 1000)} kB)`,
          measured: `${ratio.toFixed(2)}× (median ${median(pages).toFixed(1)} ms)`,
          yardstick: `the same ${asked.length} statements by the same driver, one by one: median ${median(alone).toFixed(1)} ms, in turns`,
          aim: '≤ 2×',
          met: ratio <= 2,
        },
      ]
    } finally {
      await client.end()
      await app.database.close()
    }
  } finally {
    await server.stop()
  }
}

/** The app as it is built, in this process, so that its statements can be overheard; with somebody signed in. */
async function built(url: string) {
  const { webApp }: typeof import('../../src/entrypoints/web.ts') = await import(`${DIST}/entrypoints/web.js`)
  const { openIdentity }: typeof import('../../src/identity/operations/open.ts') = await import(`${DIST}/identity/operations/open.js`)
  const database = await openDatabase({ kind: 'server', url }, await thisRelease())
  await installBuiltInLadders(database, new Date())
  const now = () => new Date(`${TODAY}T10:00:00Z`)
  const log = (line: string) => process.stderr.write(`${line}\n`)
  const around = { database, demo: false, mail: null, log }
  const identity = openIdentity({ ...around, secret: 'a secret of at least thirty-two letters', baseUrl: ADDRESS, now: () => new Date() })
  const world: World = { database, now, relation: relationTo, writeAudit }
  const web = webApp({ world, identity, demo: false, publicUrl: null, singleSignOn: null, log })
  const { person, setCookie } = await identity.redeem(await identity.startToken(), 'Ada Example')
  const cookie = setCookie.map((one) => one.slice(0, one.indexOf(';'))).join('; ')
  return { database, person, open: async (path: string) => web.fetch(new Request(ADDRESS + path, { headers: { cookie, host: new URL(ADDRESS).host } })) }
}

/** What witnesses said is theirs: the person isn't alone here. */
async function fill(database: Database, person: string): Promise<void> {
  const ladder = await database.transaction('system', (tx) => publishedLadder(tx, 'standard'))
  const asked = { ...ladder, expectations: ladder.expectations.filter((one) => one.level === 'senior') }
  const record = inventPerson(seededRandom(5), asked, { items: ITEMS, episodes: 60, witnesses: 12, asOf: TODAY }, 1)
  await database.transaction('system', async (tx) => {
    await sql`insert into person (id, name) values ('colleague', 'A Colleague')`.execute(tx)
    await sql`insert into standing (person, level, track) values (${person}, 'mid-senior', 'ic')
      on conflict (person) do update set level = excluded.level`.execute(tx)
  })
  await database.transaction({ kind: 'person', person, roles: [] }, async (tx) => {
    for (const item of record.evidence) await saveEvidence(tx, person, { ...item, seenBy: [] })
  })
  await database.transaction('system', (tx) => receiveAnswers(tx, person, record))
}

/** The statements of one page, in their order. */
async function overheard(work: () => Promise<unknown>): Promise<readonly Asked[]> {
  const heard: Asked[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function listening(this: pg.Client, ...given: unknown[]) {
    const [text, values] = given as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    heard.push(typeof text === 'string' ? { text, values: values ?? [] } : { text: text.text, values: text.values ?? [] })
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return heard
}

async function askAgain(client: pg.Client, asked: readonly Asked[]): Promise<void> {
  for (const { text, values } of asked) await client.query(text, values)
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
