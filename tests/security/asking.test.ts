// Attacks on who may say what they saw, below every page: each by somebody who is signed in.

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/access/access.ts'
import type { OpenedDatabase, Tx } from '../../src/platform/database.ts'
import { asOwner, marker, now } from '../access/organisation.ts'
import type { OrganisationApp } from '../access/signed-in.ts'
import { startOrganisation } from '../access/signed-in.ts'
import { snapshotReady } from '../store/embedded.ts'

let app: OrganisationApp
let database: OpenedDatabase

beforeAll(async () => {
  await snapshotReady()
  app = await startOrganisation()
  database = app.database
}, 180_000)
afterAll(() => app.stop())

const as = (person: string): Actor => ({ kind: 'person', person, roles: [] })
/** Past every page and operation; what is tried is undone. */
const trying = async (person: string, statement: (tx: Tx) => Promise<unknown>) => {
  const undone = new Error('undone')
  return database
    .transaction(
      as(person),
      async (tx) => {
        await statement(tx)
        throw undone
      },
      { now: now() },
    )
    .catch((error) => (error === undone ? 'done' : error.code))
}
const REFUSED = '42501'

const confirm = (tx: Tx, given: { person?: string; evidence?: string; witness?: string; by: string; showed?: string; how?: string; on?: string }) =>
  sql`insert into confirmation (person, evidence, witness, witness_person, relation, said_on, how, showed, saw)
    values (${given.person ?? 'ada'}, ${given.evidence ?? 'sent'}, ${given.witness ?? `Name of ${given.by}`}, ${given.by}, 'peer',
      ${given.on ?? '2026-06-30'}::date, ${given.how ?? 'account'}, ${given.showed ?? '{communicates-risks}'}::text[], 'y')`.execute(tx)

const answer = (tx: Tx, witness: string, evidence = 'sent', person = 'ada') =>
  sql`insert into ask_answer (person, evidence, witness, again, seen) values (${person}, ${evidence}, ${witness}, 0, true)`.execute(tx)

test('whoever was asked answers in their own name, once asked, for what is claimed, today', async () => {
  const tries: [string, Parameters<typeof confirm>[1]][] = [
    ['oda', { by: 'oda', witness: 'Name of mia' }],
    ['oda', { by: 'mia', witness: 'Name of mia' }],
    ['oda', { by: 'oda', evidence: 'draft' }],
    ['oda', { by: 'oda', person: 'pat' }],
    ['oda', { by: 'oda', showed: '{runs-mentorship}' }],
    ['oda', { by: 'oda', how: 'link' }],
    ['oda', { by: 'oda', on: '2026-01-01' }],
  ]
  for (const [person, given] of tries) {
    const tried = await trying(person, async (tx) => {
      await answer(tx, 'oda')
      await confirm(tx, given)
    })
    expect([given, tried]).toEqual([given, REFUSED])
  }
  const honest = async (tx: Tx) => {
    await answer(tx, 'oda')
    await confirm(tx, { by: 'oda' })
  }
  expect(await trying('oda', honest)).toBe('done')
})

test('nobody says that they saw what they weren’t asked about, nor does the person in anybody’s name', async () => {
  for (const person of ['pat', 'mia', 'rita']) expect(await trying(person, (tx) => answer(tx, person))).toBe(REFUSED)
  expect(await trying('ada', (tx) => answer(tx, 'oda'))).toBe(REFUSED)
  expect(await trying('ada', (tx) => confirm(tx, { by: 'ada' }))).toBe(REFUSED)
  expect(await trying('ada', (tx) => confirm(tx, { by: 'oda', how: 'told' }))).toBe(REFUSED)
})

test('nobody asks themself, about a draft, about somebody else’s item, or whoever has left', async () => {
  const ask = (person: string, evidence: string, witness: string) => (tx: Tx) =>
    sql`insert into ask (person, evidence, witness, ladder, version) values (${person}, ${evidence}, ${witness}, 'standard', '1.0')`.execute(tx)
  expect(await trying('ada', ask('ada', 'sent', 'pat'))).toBe('done')
  expect(await trying('ada', ask('ada', 'sent', 'ada'))).toBe('23514')
  for (const [evidence, owner] of [
    ['draft', 'ada'],
    ['sent', 'pat'],
  ] as const) {
    expect(await trying('ada', ask(owner, evidence, 'oda'))).toBe(REFUSED)
  }
  await asOwner(database, (tx) => sql`update person set left_on = '2026-06-29' where id = 'late'`.execute(tx))
  expect(await trying('ada', ask('ada', 'sent', 'late'))).toBe(REFUSED)
  expect((await app.ask('ada', 'POST', '/api/people/ada/evidence/sent/asks', { json: { witness: 'late' } })).status).toBe(422)
})

test('of the record a witness sees the item and its piece of work, and nobody else’s word', async () => {
  const read = await app.ask('oda', 'GET', '/api/people/ada/asked-of-me')
  expect(read.text).toContain(marker('sent', 'ada'))
  expect(read.text).toContain(marker('sent-work', 'ada'))
  for (const field of ['sent-says', 'own-word', 'draft', 'location', 'mark', 'words']) expect(read.text).not.toContain(marker(field, 'ada'))
  expect((await app.ask('oda', 'GET', '/api/people/ada/record')).status).toBe(404)
  expect((await app.ask('ada', 'GET', '/who-looked')).text).toContain('read what you asked them about')
})

test('what is taken back is gone for whoever was asked; asked again, it is there again', async () => {
  expect((await app.ask('ada', 'DELETE', '/api/people/ada/evidence/sent/asks/oda')).status).toBe(200)
  expect((await app.ask('oda', 'GET', '/api/people/ada/asked-of-me')).status).toBe(404)
  expect((await app.ask('oda', 'POST', '/api/people/ada/asked-of-me/answers', { json: { items: [{ id: 'sent', seen: false }] } })).status).toBe(404)
  expect((await app.ask('ada', 'POST', '/api/people/ada/evidence/sent/asks', { json: { witness: 'oda' } })).status).toBe(200)
  expect((await app.ask('ada', 'POST', '/api/people/ada/evidence/sent/asks', { json: { witness: 'oda' } })).status).toBe(409)
  expect((await app.ask('oda', 'GET', '/api/people/ada/asked-of-me')).status).toBe(200)
})

test('that somebody didn’t see it is nowhere for the person: not in their questions, the trail, or the tables', async () => {
  const before = (await app.ask('ada', 'GET', '/who-looked')).text
  expect((await app.ask('oda', 'POST', '/api/people/ada/asked-of-me/answers', { json: { items: [{ id: 'sent', seen: false }] } })).status).toBe(200)
  const asks = await app.ask('ada', 'GET', '/api/people/ada/asks')
  expect(JSON.parse(asks.text).map(({ witness }: { witness: { id: string } }) => witness.id)).toContain('oda')
  expect((await app.ask('ada', 'GET', '/who-looked')).text).toBe(before)
  const seen = await database.transaction(as('ada'), (tx) => sql`select * from ask_answer`.execute(tx))
  expect(seen.rows).toEqual([])
  expect((await app.ask('oda', 'GET', '/api/people/ada/asked-of-me')).status).toBe(404)
  // Nor does asking anew bring it back.
  await app.ask('ada', 'DELETE', '/api/people/ada/evidence/sent/asks/oda')
  expect((await app.ask('ada', 'POST', '/api/people/ada/evidence/sent/asks', { json: { witness: 'oda' } })).status).toBe(200)
  expect((await app.ask('oda', 'GET', '/api/asked-of-me')).text).toBe('[]')
})

test('a word that was given is changed by nobody: its witness withdraws it from today on, the person can’t remove it', async () => {
  const change = (set: ReturnType<typeof sql>) => (tx: Tx) => sql`update confirmation set ${set} where witness_person = 'fay'`.execute(tx)
  for (const person of ['fay', 'ada']) {
    for (const set of [sql`says = 'x'`, sql`showed = '{}'`, sql`relation = 'peer'`]) expect(await trying(person, change(set))).toBe(REFUSED)
  }
  expect(await trying('fay', change(sql`withdrawn = '2026-01-01'`))).toBe(REFUSED)
  expect(await trying('fay', change(sql`withdrawn = today()`))).toBe('done')
  await database.transaction(as('ada'), (tx) => sql`update confirmation set withdrawn = today() where witness_person = 'fay'`.execute(tx))
  await database.transaction(as('ada'), (tx) => sql`delete from confirmation where witness_person = 'fay'`.execute(tx))
  const kept = await asOwner(database, (tx) => sql`select withdrawn from confirmation where witness_person = 'fay'`.execute(tx))
  expect(kept.rows).toEqual([{ withdrawn: null }])
})

test('with other eyes nobody answers, and whoever left answers nothing more', async () => {
  const seeing: Actor = { kind: 'person', person: 'oda', roles: [], seeing: 'manager' }
  const seen = await database.transaction(seeing, (tx) => sql`select * from asked_of_me()`.execute(tx), { now: now() })
  expect(seen.rows).toEqual([])
  await asOwner(database, (tx) => sql`update person set left_on = '2026-06-29' where id = 'zoe'`.execute(tx))
  expect(await trying('zoe', (tx) => answer(tx, 'zoe'))).toBe(REFUSED)
})

test('who led whom is told to whoever was asked, and to nobody else', async () => {
  const line = (person: string, who: string) =>
    database.transaction(as(person), async (tx) => (await sql<{ line: string[] }>`select line_on(${who}, '2026-06-01') as line`.execute(tx)).rows[0]?.line, {
      now: now(),
    })
  expect(await line('oda', 'ada')).toEqual(['fay', 'rita'])
  expect(await line('ada', 'ada')).toEqual(['fay', 'rita'])
  expect(await line('pat', 'ada')).toEqual([])
  expect(await line('ada', 'oda')).toEqual([])
})
