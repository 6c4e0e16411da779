// Asking who saw it and answering, as the two of them meet it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../src/evidence/operations.ts'
import { writeRecord } from '../../src/evidence/write-record.ts'
import { perform } from '../../src/platform/operation.ts'
import { readReadiness } from '../../src/readiness/operations.ts'
import type { App, Signed } from './app.ts'
import { get, post, signIn, startApp } from './app.ts'
import { closeBrowser, leadOn, openPage, transferred } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'
import { answerByKeyboard, answerByPointer, as, fillQueue, Hand, WITNESS } from './queue.ts'

let app: App
let owner: Signed

beforeAll(async () => {
  app = await startApp({ demo: true })
  owner = await signIn(app, 'Olga Owner')
  await fillQueue(app, 5, 2)
})

afterAll(async () => {
  await closeBrowser()
  await app.stop()
})

const be = (person: string) => post(app, owner, '/be', { person })
const shown = async (path: string) => (await get(app, owner, path)).text()
const supportOf = async (person: string) => {
  const { report } = await perform(app.world, as(person), readReadiness, { person, level: 'mid-senior' })
  return report.expectations.find(({ id }) => id === 'communicates-risks')?.support ?? 0
}

describe.each([
  ['mia', '/confirm'],
  ['mia', '/confirm/mine'],
  ['mia', '/team'],
  ['ada', '/record/evidence/risk-0'],
  ['ada', '/record/evidence/risk-0?who=example'],
  ['ada', '/record/seen'],
])('for %s, %s', (who, path) => {
  test('has nothing that axe finds, is reached by keyboard, and weighs at most 60 kB', async () => {
    await be(who)
    const page = await openPage(app.address + path, { cookies: [owner.cookie] })
    await page.waitForLoadState('networkidle')
    expect(transferred(page)).toBeLessThanOrEqual(60_000)
    await readableToAll(page)
    await keyboardReachesAll(page)
    await page.context().close()
  })
})

test('evidence confirmed through the queue shows in readiness, and on the record with its sentence', async () => {
  const before = await supportOf('ada')
  await be(WITNESS)
  expect(await shown('/')).toContain('What did you see? (10)')
  const page = await openPage(`${app.address}/confirm#answer`, { cookies: [owner.cookie] })
  const hand = new Hand(page)
  await answerByPointer(hand)
  expect(hand.actions).toBeLessThanOrEqual(12)
  expect(await page.textContent('.flash')).toContain('Said.')
  hand.actions = 0
  await answerByKeyboard(hand)
  expect(hand.actions).toBeLessThanOrEqual(12)
  await page.context().close()
  // The manager, on two pieces of work: as much as one person's word can count.
  expect([before, await supportOf('ada')]).toEqual([4, 14])
  await be('ada')
  const seen = await shown('/record/seen')
  expect(seen).toContain('Came with two options before we asked.')
  expect(seen).toContain('Mia Example, manager, Claims')
  expect(await shown('/who-looked')).toContain('confirmed what they saw')
})

test('the file of the record carries it, and brought in elsewhere it is the file’s word', async () => {
  const record = await perform(app.world, as('ada'), readRecord, { person: 'ada' })
  const file = writeRecord(record)
  expect(file).toContain('how: account')
  expect(file).not.toContain('by: mia')
  expect((await fetch(`${app.address}/api/people/bo/record/import`, { method: 'POST' })).status).toBe(403)
  await be('bo')
  const headers = { origin: app.address, cookie: `${owner.cookie.name}=${owner.cookie.value}`, 'content-type': 'application/json' }
  await fetch(`${app.address}/api/people/bo/record/import`, { method: 'POST', headers, body: JSON.stringify({ file }) })
  const there = await perform(app.world, as('bo'), readRecord, { person: 'bo' })
  expect(there.evidence.flatMap(({ seenBy }) => seenBy.map(({ how, by }) => [how, by]))).toEqual(Array(4).fill(['file', undefined]))
})

test('“I didn’t see it” leaves the question unanswered, and no trace that the person sees', async () => {
  await be(WITNESS)
  const page = await openPage(`${app.address}/confirm?of=cem#answer`, { script: false, cookies: [owner.cookie] })
  await leadOn(page, () => page.click('article.work >> nth=0 >> button[name=not-seen]'))
  expect(await page.textContent('.flash')).toContain('Nobody is told.')
  expect(await page.locator('article.work').count()).toBe(1)
  await page.context().close()
  await be('cem')
  expect(await shown('/record/evidence/risk-0')).toContain('Asked Mia Example on 30 Jun 2026; no answer yet.')
  const looked = await shown('/who-looked')
  expect(looked).toContain('read what you asked them about')
  expect(looked).not.toContain('confirmed what they saw')
})

test('an item that changed while it was read is shown as it is now, with what was typed', async () => {
  await be(WITNESS)
  const page = await openPage(`${app.address}/confirm?of=cem`, { script: false, cookies: [owner.cookie] })
  await page.check('input[value="risk-1 communicates-risks"]')
  await page.fill('input[name=says]', 'It was early.')
  await be('cem')
  const changed = {
    date: '2026-04-10',
    kind: 'risk',
    title: 'Warned finance very late',
    scope: 'cross-team',
    autonomy: 'independent',
    for: 'communicates-risks',
  }
  await post(app, owner, '/record/evidence/risk-1', changed)
  await be(WITNESS)
  await leadOn(page, () => page.click('article.work button.main'))
  expect(await page.textContent('.error-summary')).toContain('“Warned finance very late” was changed while you were reading')
  expect(await page.inputValue('input[name=says]')).toBe('It was early.')
  await leadOn(page, () => page.click('article.work button.main'))
  expect(await page.textContent('.flash')).toContain('Said.')
  await page.context().close()
})

test('what was said is withdrawn, never changed or said twice, and then counts for nothing', async () => {
  await be(WITNESS)
  expect((await post(app, owner, '/confirm/ada', { item: 'risk-0', 'not-seen': '1' })).status).toBe(409)
  const page = await openPage(`${app.address}/confirm/mine`, { script: false, cookies: [owner.cookie] })
  const before = await supportOf('ada')
  await leadOn(page, () => page.click('button[aria-label*="Ada Example"][value="risk-1"]'))
  expect(await page.textContent('.flash')).toContain('Withdrawn.')
  expect(await supportOf('ada')).toBeLessThan(before)
  await page.context().close()
})

test('a colleague is found by name without script and asked, and the question taken back', async () => {
  await be('ada')
  const page = await openPage(`${app.address}/record/evidence/plan-1`, { script: false, cookies: [owner.cookie] })
  await page.fill('#who', 'olga')
  await leadOn(page, () => page.click('search button'))
  await leadOn(page, () => page.click('text=Ask Olga Owner'))
  expect(await page.textContent('.flash')).toContain('Asked.')
  await be(owner.person)
  expect(await shown('/confirm')).toContain('Laid out the steps')
  await be('ada')
  await leadOn(page, () => page.click('text=Take back'))
  await be(owner.person)
  expect(await shown('/confirm')).toContain('Nobody waits for your word.')
  await page.context().close()
})

test('a manager finds for whom they confirmed nothing, and only they', async () => {
  await be(WITNESS)
  const team = await shown('/team')
  expect(team).toContain('You confirmed nothing in 90 days')
  const listed = team.slice(team.indexOf('id="unconfirmed"'), team.indexOf('id="mates"'))
  expect([listed.includes('Eli Example'), listed.includes('Ada Example')]).toEqual([true, false])
  await be('ada')
  expect(await shown('/team')).not.toContain('You confirmed nothing')
})
