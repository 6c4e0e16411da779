import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/access/access.ts'
import { giveRole, welcome } from '../../src/people/store/people.ts'
import type { App, Signed } from './app.ts'
import { get, post, signIn, startApp } from './app.ts'
import { closeBrowser, leadOn, noOutsideRequests, openPage, transferred } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'

let app: App
let kim: Signed
let ada: Signed
let rob: Signed
let day = '2026-06-30'

const CHANGE = {
  after: '1',
  purposes: '',
  bans: 'Comparing sites with each other',
  threshold: '8',
  notice: '7',
  why: 'The works council asked for it.',
  contact: '',
}
const AGREED = { 'agreement.with': 'the works council', 'agreement.on': '2026-06-01', 'agreement.link': 'https://intranet.example/agreement' }

beforeAll(async () => {
  app = await startApp({ clock: () => new Date(`${day}T10:00:00Z`) })
  kim = await signIn(app, 'Kim Example')
  ada = await come('ada', 'Ada Example')
  rob = await come('rob', 'Rob Example', 'representative')
  const keeper = { kind: 'person', person: kim.person, roles: ['administrator'] } as const
  await app.database.transaction(keeper, async (tx) => {
    await sql`insert into department (id, name, parent) values ('operations', 'Operations', null), ('claims', 'Claims', 'operations'), ('sales', 'Sales', null)`.execute(
      tx,
    )
    await sql`update person set department = 'claims' where id = 'ada'`.execute(tx)
  })
  await post(app, kim, '/house-rules/features', { feature: 'record', on: 'yes' })
})

/** Somebody who joins, with a session of theirs. */
async function come(person: string, name: string, role?: Role): Promise<Signed> {
  await app.database.transaction('system', async (tx) => {
    await welcome(tx, { id: person, name })
    if (role) await giveRole(tx, person, role)
  })
  const [cookie = ''] = (await app.identity.signInPerson(person, 'password')).setCookie
  const at = cookie.indexOf('=')
  return { person, cookie: { name: cookie.slice(0, at), value: cookie.slice(at + 1, cookie.indexOf(';')) } }
}

afterAll(async () => {
  await closeBrowser()
  await app.stop()
})

const textOf = async (signed: Signed, path: string) => (await get(app, signed, path)).text()

test('everybody reads the same rules: what it is for, what nobody may use it for, and who sees what', async () => {
  for (const signed of [ada, rob, kim]) {
    const page = await textOf(signed, '/house-rules')
    for (const part of ['What nobody may use it for', 'Attendance', 'Your direct manager', 'No drafts', 'Copies of the built-in database', 'None yet.']) {
      expect(page).toContain(part)
    }
  }
})

test('where records are switched off, every way to one answers in a sentence, the menu leaves it out, and the person takes theirs along', async () => {
  await post(app, ada, '/record/evidence', { title: 'Closed the books for May', date: '2026-05-31', kind: 'routine', for: 'planning' })
  expect((await post(app, kim, '/house-rules/features', { feature: 'record', department: 'operations', on: 'no' })).status).toBe(303)
  for (const path of ['/record', '/readiness', '/api/people/ada/record', '/api/people/ada/readiness', '/readiness/report.md']) {
    const answer = await get(app, ada, path)
    expect([path, answer.status, await answer.text()]).toEqual([path, 403, expect.stringContaining('Your department doesn’t use records and readiness')])
  }
  const home = await textOf(ada, '/')
  expect(home).not.toContain('href="/record')
  expect(home).toContain('href="/find-my-rung"')
  expect(await textOf(ada, '/house-rules')).toContain('Take my record along')
  expect(await textOf(ada, '/record/record.yaml')).toContain('Closed the books for May')
  expect(await textOf(kim, '/')).toContain('href="/record"')

  await post(app, kim, '/house-rules/features', { feature: 'record', department: 'operations', on: 'yes' })
  expect(await textOf(ada, '/record')).toContain('Closed the books for May')
})

test('a change is told to everybody until they have read it, and holds after the notice', async () => {
  const early = await post(app, kim, '/house-rules/change', { ...CHANGE, ...AGREED, effective: '2026-07-13' })
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('choose 14 Jul 2026 or a later day')])
  expect((await post(app, kim, '/house-rules/change', { ...CHANGE, ...AGREED, effective: '2026-07-14' })).status).toBe(303)

  expect(await textOf(ada, '/ladder')).toContain('The house rules change on 14 Jul 2026.')
  const page = await openPage(`${app.address}/house-rules`, { script: false, cookies: [ada.cookie] })
  expect(await page.textContent('.announced')).toContain('The works council asked for it.')
  expect(await page.textContent('.announced tbody')).toContain('Comparing sites with each other')
  expect(await page.textContent('.never')).not.toContain('Comparing sites')
  await leadOn(page, () => page.click('button.main'))
  expect(await page.textContent('.flash')).toContain('Noted.')
  await page.context().close()
  expect(await textOf(ada, '/ladder')).not.toContain('The house rules change')
  expect(await textOf(rob, '/ladder')).toContain('The house rules change')
})

test('an announced change is withdrawn before it holds, and stays to be read', async () => {
  expect((await post(app, ada, '/house-rules/2/withdraw', {})).status).toBe(404)
  expect((await post(app, kim, '/house-rules/2/withdraw', {})).status).toBe(303)
  expect(await textOf(rob, '/ladder')).not.toContain('The house rules change')
  expect(await textOf(rob, '/house-rules/versions/2')).toContain('never in effect')

  await post(app, kim, '/house-rules/change', { ...CHANGE, ...AGREED, effective: '2026-07-14' })
  day = '2026-07-14'
  const rules = await textOf(ada, '/house-rules')
  expect(rules).toContain('Version 3, in effect since 14 Jul 2026.')
  expect(rules).toContain('href="https://intranet.example/agreement"')
  expect((await post(app, kim, '/house-rules/3/withdraw', {})).status).toBe(409)
})

test('the draft of the impact assessment is filled from how it runs, for those who may read it', async () => {
  expect((await get(app, ada, '/house-rules/impact-assessment')).status).toBe(404)
  const draft = await textOf(rob, '/house-rules/impact-assessment.md')
  for (const part of [
    'not legal advice',
    'fewer than 8',
    'The database is the built-in one',
    'Nextrung opens no connection',
    'Comparing sites',
    'annex III, point 4',
    '**To answer.**',
    '| Claims | In use | fewer than 8 |',
  ]) {
    expect(draft).toContain(part)
  }
})

test('the texts that announce it name the address, where it is in use, and what nobody may do with it', async () => {
  expect((await get(app, rob, '/announce')).status).toBe(404)
  await post(app, kim, '/house-rules/features', { feature: 'record', department: 'sales', on: 'no' })
  const text = await textOf(kim, '/announce/to-everybody.md')
  for (const part of [app.address, 'open in Operations.', 'Comparing sites with each other', 'agreed with the works council since 1 Jun 2026', '7 days before'])
    expect(text).toContain(part)
})

test('who is alone has house rules in one sentence', async () => {
  const alone = await startApp()
  const only = await signIn(alone, 'Lone Example')
  const page = await (await get(alone, only, '/house-rules')).text()
  expect(page).toContain('Nobody else is here')
  expect(page).not.toContain('Your direct manager')
  await alone.stop()
})

describe.each(['/house-rules', '/house-rules/versions/1', '/house-rules/change', '/house-rules/impact-assessment', '/announce'])('%s', (path) => {
  test('has nothing that axe finds, and is reached by keyboard all through, wide and on a phone', async () => {
    const page = await openPage(app.address + path, { cookies: [kim.cookie] })
    await readableToAll(page)
    await keyboardReachesAll(page)
    noOutsideRequests(page)
    await page.context().close()
  })

  test('weighs at most 60 kB on first load', async () => {
    const page = await openPage(app.address + path, { cookies: [kim.cookie] })
    await page.waitForLoadState('networkidle')
    expect(transferred(page)).toBeLessThanOrEqual(60_000)
    await page.context().close()
  })
})
