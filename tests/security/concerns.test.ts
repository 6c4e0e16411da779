// Concerns from the queue until they lapse: who sees one when, who may do what with it, and where two confirmed each other.

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/access/access.ts'
import { addWorkingDays, dayNumber, dayOf } from '../../src/algorithms/calendar.ts'
import type { Confirmation } from '../../src/evidence/evidence.ts'
import type { Tx } from '../../src/platform/database.ts'
import { asOwner, marker, TODAY } from '../access/organisation.ts'
import type { OrganisationApp } from '../access/signed-in.ts'
import { startOrganisation } from '../access/signed-in.ts'
import { snapshotReady } from '../store/embedded.ts'

let app: OrganisationApp
let day = TODAY

beforeAll(async () => {
  await snapshotReady()
  app = await startOrganisation({ clock: () => new Date(`${day}T10:00:00Z`) })
}, 180_000)
afterAll(() => app.stop())

const as = (person: string): Actor => ({ kind: 'person', person, roles: [] })
const CLAIM = 'communicates-risks'
const SAID = 'It came a week too late.'

async function saw(): Promise<string> {
  const { text } = await app.ask('oda', 'GET', '/api/people/ada/asked-of-me')
  return JSON.parse(text).items[0]?.saw ?? ''
}
const answer = (item: object) => app.ask('oda', 'POST', '/api/people/ada/asked-of-me/answers', { json: { items: [item] } })
const change = (what: string, who = 'oda') => app.ask(who, 'POST', '/api/people/ada/evidence/sent/concern/change', { json: { change: what } })
const reply = (says: string, who = 'ada', of = 'ada') =>
  app.ask(who, 'POST', `/api/people/${of}/evidence/sent/concern/answer`, { json: { witness: 'oda', says } })

/** Oda's concern, as somebody reads it in the record of Ada. */
async function concernFor(reader: string): Promise<Confirmation | undefined> {
  const { text } = await app.ask(reader, 'GET', '/api/people/ada/record')
  const items: { id: string; seenBy: Confirmation[] }[] = JSON.parse(text).evidence
  return items.find(({ id }) => id === 'sent')?.seenBy.find(({ by, concern }) => by === 'oda' && concern !== undefined)
}

test('the database counts working days as the report does', async () => {
  const days = Array.from({ length: 400 }, (_, number) => dayOf(dayNumber('2026-01-01') + number))
  const found = await app.database.transaction(as('ada'), (tx) =>
    sql<{
      shared: string
    }>`select shared_from(one::date)::text as shared from unnest(${days}::text[]) with ordinality as t (one, place) order by place`.execute(tx),
  )
  expect(found.rows.map(({ shared }) => shared)).toEqual(days.map((one) => addWorkingDays(one, 10)))
})

test('a concern is on what the item is claimed to show, in a sentence, and not on what its author ticks too', async () => {
  const item = { id: 'sent', saw: await saw(), seen: false }
  expect((await answer({ ...item, concern: { about: ['runs-mentorship'], says: SAID } })).status).toBe(422)
  expect((await answer({ ...item, concern: { about: [], says: SAID } })).status).toBe(422)
  expect((await answer({ ...item, concern: { about: [CLAIM], says: ' ' } })).status).toBe(422)
  expect((await answer({ ...item, seen: true, showed: [CLAIM], concern: { about: [CLAIM], says: SAID } })).status).toBe(422)
  expect((await answer({ ...item, saw: 'other', concern: { about: [CLAIM], says: SAID } })).status).toBe(409)
  const unasked = { items: [{ ...item, concern: { about: [CLAIM], says: SAID } }] }
  expect((await app.ask('pat', 'POST', '/api/people/ada/asked-of-me/answers', { json: unasked })).status).toBe(404)
})

test('its person sees it at once, others ten working days later, with the answer beside it', async () => {
  // A Tuesday.
  expect((await answer({ id: 'sent', saw: await saw(), seen: false, concern: { about: [CLAIM], says: SAID } })).status).toBe(200)
  expect(await concernFor('ada')).toMatchObject({ witness: 'Name of oda', concern: SAID, showed: [CLAIM], how: 'account' })
  expect((await reply('We got the numbers that day.')).status).toBe(200)
  for (const reader of ['mia', 'sam', 'pia']) expect(await concernFor(reader)).toBeUndefined()
  day = '2026-07-13'
  for (const reader of ['mia', 'pia']) expect(await concernFor(reader)).toBeUndefined()
  day = '2026-07-14'
  for (const reader of ['mia', 'pia']) expect(await concernFor(reader)).toMatchObject({ concern: SAID, answer: 'We got the numbers that day.' })
  const report = (await app.ask('ada', 'GET', '/record/evidence/sent')).text
  expect(report).toContain(SAID)
  expect((await app.ask('ada', 'GET', '/record/seen')).text).toContain('We got the numbers that day.')
  // The question is answered: it waits for nobody, and isn't asked again.
  expect((await app.ask('oda', 'GET', '/api/asked-of-me')).text).toBe('[]')
  expect((await app.ask('ada', 'POST', '/api/people/ada/evidence/sent/asks', { json: { witness: 'oda' } })).status).toBe(409)
})

test('only its person answers a concern, and only its author settles, renews or withdraws it', async () => {
  expect((await reply('Forged', 'mia')).status).toBe(404)
  expect((await reply('Forged', 'pat', 'pat')).status).toBe(404)
  for (const who of ['ada', 'mia', 'pat']) expect((await change('withdraw', who)).status).toBe(404)
  const trying = async (person: string, statement: (tx: Tx) => Promise<unknown>) => {
    const undone = new Error('undone')
    return app.database
      .transaction(
        as(person),
        async (tx) => {
          await statement(tx)
          throw undone
        },
        { now: new Date(`${day}T10:00:00Z`) },
      )
      .catch((error) => (error === undone ? 'done' : error.code))
  }
  for (const set of [sql`answer = 'x'`, sql`concern = 'x'`, sql`says = 'x'`]) {
    for (const person of ['ada', 'oda'])
      expect(await trying(person, (tx) => sql`update confirmation set ${set} where concern is not null`.execute(tx))).toBe('42501')
  }
  expect(await trying('oda', (tx) => sql`update confirmation set resolved = '2026-01-01' where witness_person = 'oda'`.execute(tx))).toBe('42501')
  expect(await trying('fay', (tx) => sql`update confirmation set resolved = today() where witness_person = 'fay'`.execute(tx))).toBe('42501')
  const statement = sql`update confirmation set resolved = today() where witness_person = 'oda'`
  await app.database.transaction(as('ada'), (tx) => statement.execute(tx))
  expect(await concernFor('ada')).not.toHaveProperty('resolved')
})

test('it is said again before it lapses, then settled, and withdrawn as if it never was', async () => {
  expect((await change('renew')).status).toBe(200)
  expect(await concernFor('ada')).toMatchObject({ renewed: day })
  expect((await change('settle')).status).toBe(200)
  expect(await concernFor('mia')).toMatchObject({ resolved: day })
  expect((await change('settle')).status).toBe(404)
  expect((await change('renew')).status).toBe(404)
  expect((await app.ask('oda', 'GET', '/confirm/mine')).text).toContain('Settled on')
  // Settled, it no longer stands in the way of asking anew.
  expect((await app.ask('ada', 'POST', '/api/people/ada/evidence/sent/asks', { json: { witness: 'oda' } })).status).toBe(200)
  expect((await change('withdraw')).status).toBe(200)
  expect((await concernFor('ada'))?.withdrawn).toBe(day)
  expect((await app.ask('ada', 'GET', '/record/seen')).text).not.toContain(SAID)
})

test('two who confirmed each other’s work see it, and what each says; nobody else does, and no rate is told of few', async () => {
  const see = async (who: string, of = who) => app.ask(who, 'GET', `/api/people/${of}/patterns`)
  expect(JSON.parse((await see('ada')).text)).toEqual({ patterns: [], rate: null })
  expect((await answer({ id: 'sent', saw: await saw(), seen: true, showed: [CLAIM], says: 'Early.' })).status).toBe(200)
  await asOwner(app.database, (tx) =>
    sql`insert into confirmation (person, evidence, witness, witness_person, relation, said_on, how, showed, saw)
      values ('oda', 'sent', 'Name of ada', 'ada', 'peer', today(), 'account', '{}', 'x')`.execute(tx),
  )
  for (const [who, other] of [
    ['ada', 'oda'],
    ['oda', 'ada'],
  ] as const) {
    const { patterns, rate } = JSON.parse((await see(who)).text)
    expect(rate).toBeNull()
    expect(patterns).toMatchObject([{ other: { id: other }, confirmedByThem: [marker('sent', who)] }])
  }
  expect((await app.ask('ada', 'POST', '/api/people/ada/patterns/oda', { json: { words: 'We share a ward.' } })).status).toBe(200)
  expect(JSON.parse((await see('oda')).text).patterns[0].theirWord).toBe('We share a ward.')
  expect((await app.ask('ada', 'GET', '/record/seen')).text).toContain('We share a ward.')
  expect((await app.ask('ada', 'POST', '/api/people/ada/patterns/mia', { json: { words: 'Forged' } })).status).toBe(404)
  for (const who of ['mia', 'pia', 'adam', 'rob', 'oda']) expect((await see(who, 'ada')).status).toBe(404)
})

test('how common it is is told once enough confirmed something, and enough of them not mutually', async () => {
  const pairs = (ids: readonly string[], both: boolean) =>
    ids.flatMap((id, index) => {
      const next = ids[(index + 1) % ids.length] ?? ''
      return [[id, next], ...(both ? [[next, id]] : [])]
    })
  await asOwner(app.database, async (tx) => {
    for (const [person, witness] of [...pairs(['pat', 'sam', 'late', 'fay', 'adam'], true), ...pairs(['exe', 'rob', 'gus', 'zoe', 'rita'], false)]) {
      await sql`insert into confirmation (person, evidence, witness, witness_person, relation, said_on, how, showed, saw)
        values (${person}, 'sent', ${witness}, ${witness}, 'peer', today(), 'account', '{}', 'x')`.execute(tx)
    }
  })
  // With Ada and Oda from before; Fay, who is among them, confirmed Ada too.
  expect(JSON.parse((await app.ask('ada', 'GET', '/api/people/ada/patterns')).text).rate).toEqual({ mutual: 7, people: 12 })
  expect((await app.ask('ada', 'GET', '/record/seen')).text).toContain('Of 12 people here')
})
