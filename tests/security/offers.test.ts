// Offered evidence: it is the two's alone, and accepted it counts as its witness's own word.

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemDigest } from '../../src/evidence/item-digest.ts'
import { acceptOffered, declineOffer, offerEvidence, seeOffers, takeBackOffer } from '../../src/evidence/operations/offers.ts'
import { readRecord, writeEvidence } from '../../src/evidence/operations.ts'
import { perform } from '../../src/platform/operation.ts'
import { asOwner } from '../access/organisation.ts'
import type { App } from '../browser/app.ts'
import { signIn, startApp } from '../browser/app.ts'
import { as, fillQueue } from '../browser/queue.ts'

let app: App
beforeAll(async () => {
  app = await startApp({ demo: true })
  await signIn(app, 'Olga Owner')
  await fillQueue(app, 3, 1)
})
afterAll(() => app.stop())

const SEEN = {
  date: '2026-06-02',
  kind: 'risk',
  title: 'Warned the board of the late figures',
  outcome: 'They moved the date',
  scope: 'organisation',
  autonomy: 'leading',
  for: ['communicates-risks'],
  says: 'She named the risk before anybody asked.',
}
const offer = (by: string, to: string, more: object = {}) => perform(app.world, as(by), offerEvidence, { person: to, ...SEEN, ...more })
const offers = (person: string) => perform(app.world, as(person), seeOffers, { person })
const recordOf = (person: string, by = person) => perform(app.world, as(by), readRecord, { person })
const audits = async () => asOwner(app.database, async (tx) => (await sql<{ n: number }>`select count(*)::int as n from audit`.execute(tx)).rows[0]?.n)

test('accepted, the item is the person’s and the offerer its witness, in their own words and with what they were on the day', async () => {
  const before = await audits()
  await offer('mia', 'ada')
  expect(await audits()).toBe(before)
  const [received] = (await offers('ada')).received
  expect(received).toMatchObject({ ...SEEN, by: { id: 'mia' } })
  const { id } = await perform(app.world, as('ada'), acceptOffered, { person: 'ada', id: received?.id })
  const item = (await recordOf('ada', 'mia')).evidence.find((one) => one.id === id)
  expect(item).toMatchObject({ title: SEEN.title, outcome: SEEN.outcome, result: 'achieved' })
  expect(item?.seenBy).toEqual([
    expect.objectContaining({ by: 'mia', as: 'manager', how: 'account', showed: ['communicates-risks'], says: SEEN.says, saw: item && itemDigest(item) }),
  ])
  expect(await offers('ada')).toEqual({ received: [], made: [] })
  await expect(perform(app.world, as('ada'), acceptOffered, { person: 'ada', id: received?.id })).rejects.toThrow(/gone/)
})

test('edited afterwards, the word no longer covers the item', async () => {
  const item = (await recordOf('ada')).evidence.find(({ title }) => title === SEEN.title)
  const { date, kind, autonomy, result } = item ?? (SEEN as never)
  await perform(app.world, as('ada'), writeEvidence, {
    person: 'ada',
    id: item?.id,
    date,
    kind,
    autonomy,
    result,
    scope: 'industry',
    title: SEEN.title,
    for: item?.for,
  })
  const edited = (await recordOf('ada')).evidence.find((one) => one.id === item?.id)
  expect(edited?.seenBy[0]?.saw).not.toBe(edited && itemDigest(edited))
})

test('nobody else finds it, not the manager and not an administrator, and declining or taking it back leaves nothing', async () => {
  await offer('bo', 'ada', { title: 'Between us' })
  for (const other of ['mia', 'cem']) expect(JSON.stringify([await offers(other), await recordOf(other)])).not.toContain('Between us')
  const [received] = (await offers('ada')).received
  await expect(perform(app.world, as('cem'), acceptOffered, { person: 'cem', id: received?.id })).rejects.toThrow(/gone/)
  await expect(perform(app.world, as('cem'), takeBackOffer, { person: 'cem', id: received?.id })).rejects.toThrow(/gone/)
  const before = await audits()
  await perform(app.world, as('ada'), declineOffer, { person: 'ada', id: received?.id })
  expect(await offers('bo')).toEqual({ received: [], made: [] })
  await offer('bo', 'ada', { title: 'Taken back' })
  await perform(app.world, as('bo'), takeBackOffer, { person: 'bo', id: (await offers('bo')).made[0]?.id })
  expect((await offers('ada')).received).toEqual([])
  expect(await audits()).toBe(before)
})

test('the person can’t put words into the offerer’s mouth', async () => {
  await offer('bo', 'ada', { title: 'Real words', for: [] })
  const [received] = (await offers('ada')).received
  const { evidence } = await recordOf('ada')
  const asAda = (work: ReturnType<typeof sql>) => app.database.transaction(as('ada'), (tx) => work.execute(tx))
  for (const forged of [
    sql`update offer set says = 'Praise' where id = ${received?.id}`,
    sql`insert into offer (id, person, offered_by, happened_on, kind, title, scope, autonomy, claims, says, relation, saw)
      values ('x', 'ada', 'bo', '2026-06-02', 'risk', 'Forged', 'team', 'leading', '{}', 'Praise', 'manager', 'x')`,
  ])
    await expect(asAda(forged)).rejects.toThrow()
  // Put onto another item, it covers nothing.
  await asAda(sql`select accept_offer(${received?.id}, ${evidence[0]?.id}, 'standard', '1.0')`).catch(() => {})
  const other = (await recordOf('ada')).evidence[0]
  for (const said of other?.seenBy.filter(({ by }) => by === 'bo') ?? []) expect(said.saw).not.toBe(other && itemDigest(other))
})

test('a flood ends at twenty, and nobody offers to themself or to nobody', async () => {
  for (let n = 0; n < 20; n++) await offer('cem', 'ada', { title: `Number ${n}` })
  await expect(offer('cem', 'ada')).rejects.toThrow(/twenty/)
  await expect(offer('ada', 'ada')).rejects.toThrow(/own record/)
  await expect(offer('cem', 'not-here')).rejects.toThrow()
  await expect(offer('cem', 'bo', { date: '2026-07-09' })).rejects.toThrow(/still to come/)
})
