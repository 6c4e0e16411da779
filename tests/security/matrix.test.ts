// The access matrix: every operation and every web route, tried by everybody who could look at somebody, holds to who may.

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AUDIENCES } from '../../src/access/access.ts'
import { operations } from '../../src/operations.ts'
import type { Asker } from '../access/organisation.ts'
import { ASKERS, asOwner, SUBJECT } from '../access/organisation.ts'
import { leaks } from '../access/readers.ts'
import type { Answer, OrganisationApp } from '../access/signed-in.ts'
import { startOrganisation } from '../access/signed-in.ts'
import { TABLES } from '../access/tables.ts'
import type { WayIn, Who } from '../access/ways-in.ts'
import { OPERATIONS, ROUTES } from '../access/ways-in.ts'
import { snapshotReady } from '../store/embedded.ts'

/** One person looks with their own eyes here; with other eyes they can only look, at pages of their own. */
const COMERS = ASKERS.filter(({ seeing, opens, link }) => seeing === undefined && opens === undefined && link === undefined)

/** One app stays as it is, for all who are refused and all who read; in the other those who may do what they may. */
let app: OrganisationApp
let scratch: OrganisationApp

beforeAll(async () => {
  await snapshotReady()
  app = await startOrganisation()
  scratch = await startOrganisation()
}, 180_000)
afterAll(async () => {
  await app.stop()
  await scratch.stop()
})

interface Way extends WayIn {
  readonly name: string
  readonly method: string
  /** With the names of its parts, as `/people/:person`. */
  readonly address: string
  readonly json: boolean
}

const ways: readonly Way[] = [
  ...operations.map(({ name, http }) => ({ ...(OPERATIONS[name] ?? { who: [] }), name, method: http.method, address: `/api${http.path}`, json: true })),
  ...Object.entries(ROUTES).map(([name, way]) => {
    const [method = '', address = ''] = name.split(' ')
    return { ...way, name, method, address, json: false }
  }),
]

test('every operation and every route is in the matrix, and nothing else is', () => {
  expect(operations.map(({ name }) => name).toSorted()).toEqual(Object.keys(OPERATIONS).toSorted())
  const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/') && !path.startsWith('/public/'))
  expect([...new Set(routes.map(({ method, path }) => `${method} ${path.replace(/\{.*\}/, '')}`))].toSorted()).toEqual(Object.keys(ROUTES).toSorted())
})

for (const way of ways) {
  const reads = way.method === 'GET'
  test(`${way.name}: ${reads ? 'read' : 'done'} by those who may; for all others it is as if it weren't there`, async () => {
    const before = reads ? '' : await stateOf(app)
    let done = false
    for (const asker of COMERS) {
      const allowed = mayUse(way.who, asker)
      if (allowed && done && way.once) continue
      done ||= allowed
      const answer = await ask(reads || !allowed ? app : scratch, way, asker, SUBJECT)
      const said = { asker: asker.name, status: answer.status, leaks: leaks(asker, answer.text) }
      expect(said).toEqual({ asker: asker.name, status: expect.toSatisfy(allowed ? fineFor(way.who) : isRefused), leaks: [] })
      // That they themself exist is no secret to anybody.
      if (!allowed && asker.person !== null && asker.person !== SUBJECT && way.address.includes(':person')) {
        const missing = await ask(app, way, asker, 'not-here')
        expect([asker.name, missing.status, missing.text.replaceAll('not-here', SUBJECT)]).toEqual([asker.name, answer.status, answer.text])
      }
    }
    if (!reads) expect(await stateOf(app)).toBe(before)
  }, 60_000)
}

test('with other eyes a person sees of their own record what those eyes may, and nothing else', async () => {
  for (const seeing of AUDIENCES) {
    for (const page of ['', '/record', '/readiness', '/readiness/communicates-risks']) {
      const { text } = await app.ask(SUBJECT, 'GET', `/see-as/${seeing}${page}`)
      expect({ seeing, page, leaks: leaks({ name: seeing, person: SUBJECT, seeing }, text) }).toEqual({ seeing, page, leaks: [] })
    }
  }
})

test('nothing went wrong inside', () => {
  expect([...app.log, ...scratch.log]).toEqual([])
})

/** What is there already, or done already, was open to them too; of what asks for a proof it is enough that it doesn't break. */
const fineFor = (who: Who) => (status: number) => status < 400 || status === 409 || ((who === 'outside' || who === 'own account') && status < 500)
const isRefused = (status: number) => [401, 403, 404].includes(status)

function mayUse(who: Who, { name, person }: Asker): boolean {
  if (who === 'outside') return true
  return who === 'signed in' || who === 'own account' ? person !== null : who.includes(name)
}

function ask(on: OrganisationApp, way: Way, asker: Asker, person: string): Promise<Answer> {
  const parts: { readonly [name: string]: string } = { person, ...way.path }
  const path = way.address.replaceAll(/:([a-zA-Z]+)/g, (_all, name: string) => parts[name] ?? 'missing-from-ways-in')
  const send = JSON.parse(JSON.stringify(way.send ?? {}).replaceAll('$asker', asker.person ?? ''))
  const sent = way.method === 'GET' ? {} : way.json ? { json: send } : { form: send }
  return on.ask(asker.person, way.method, `${path}${way.query ? `?${way.query}` : ''}`, sent)
}

/** Everything in every table, as a digest; sessions are identity's own and move with each request. */
function stateOf(on: OrganisationApp): Promise<string> {
  return asOwner(on.database, async (tx) => {
    const digest = createHash('sha256')
    for (const table of Object.keys(TABLES).filter((name) => !name.startsWith('auth.'))) {
      const rows = await sql<{
        rows: string | null
      }>`select jsonb_agg(to_jsonb(t.*) order by to_jsonb(t.*)::text)::text as rows from ${sql.table(table)} t`.execute(tx)
      digest.update(`${table}: ${rows.rows[0]?.rows}`)
    }
    return digest.digest('hex')
  })
}
