// The pages about people, as the one who runs the system, a manager, and a plain colleague meet them.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/access/access.ts'
import { saveEvidence } from '../../src/evidence/store.ts'
import { foundOrganisation } from '../../src/people/store/founding.ts'
import { saveFacts, welcome } from '../../src/people/store/people.ts'
import { anItem } from '../store/records.ts'
import type { App, Signed } from './app.ts'
import { get, post, signIn, startApp, TODAY } from './app.ts'
import { closeBrowser, leadOn, openPage, transferred } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'

let app: App
let owner: Signed

/** The owner runs the system; Mia leads Ada and Pat. */
beforeAll(async () => {
  app = await startApp({ demo: true })
  owner = await signIn(app, 'Olga Owner')
  await app.database.transaction('system', async (tx) => {
    for (const [id, name, manager] of [
      ['mia', 'Mia Example'],
      ['ada', 'Ada Example', 'mia'],
      ['pat', 'Pat Example', 'mia'],
    ] as const) {
      await welcome(tx, { id, name, title: 'Specialist', team: 'Claims', ...(manager === undefined ? {} : { manager }) })
    }
  })
  const ada: Actor = { kind: 'person', person: 'ada', roles: [] }
  await app.database.transaction(ada, async (tx) => {
    await saveFacts(tx, 'ada', { name: 'Ada Example', title: 'Specialist', team: 'Claims', level: 'mid', track: 'ic', since: '2024-05-01' })
    await saveEvidence(tx, 'ada', anItem({ id: 'sent', for: ['communicates-risks'] }))
    await saveEvidence(tx, 'ada', anItem({ id: 'kept-back', title: 'A draft nobody sees', draft: true }))
  })
  await app.database.transaction('system', (tx) =>
    foundOrganisation(tx, {
      departments: [
        { id: 'insurance', name: 'Insurance' },
        { id: 'claims', name: 'Claims', parent: 'insurance' },
      ],
      people: ['mia', 'ada', 'pat'].map((id) => ({ id, department: 'claims', position: 'C-1', mail: `${id}@example.org`, joined: '2020-01-01' })),
      steps: [{ person: 'ada', ladder: 'standard', version: '1.0', level: 'mid', from: '2024-05-01', why: 'Promotion' }],
      lines: [{ person: 'ada', manager: 'mia', from: '2020-01-01', by: owner.person }],
      standIns: [],
    }),
  )
  await post(app, owner, '/house-rules/features', { feature: 'record', on: 'yes' })
})

afterAll(async () => {
  await closeBrowser()
  await app.stop()
})

async function be(person: string): Promise<void> {
  await post(app, owner, '/be', { person })
}

const shown = async (path: string) => (await get(app, owner, path)).text()

test('a manager is told that the person will know before they open a record, reads what was submitted, and the person sees it', async () => {
  await be('mia')
  const page = await openPage(`${app.address}/people/ada`, { script: false, cookies: [owner.cookie] })
  expect(await page.textContent('main')).toContain('Ada Example will see that you looked.')
  await leadOn(page, () => page.click('text=Open Ada Example’s record'))
  const record = await page.textContent('main')
  expect(record).toContain('Warned finance of the cut-over risk')
  expect(record).not.toContain('A draft nobody sees')
  expect(await page.locator('main form').count()).toBe(0)
  await leadOn(page, () => page.click('.reading a:text-is("Readiness")'))
  // How she sees it herself comes first.
  expect(await page.textContent('main')).not.toContain('of 16')
  for (const choice of await page.locator('input[type=radio][value="cannot-tell"]').all()) await choice.check()
  await page.fill('[name=says]', 'We have worked together since spring.')
  await leadOn(page, () => page.click('.own-view button[type=submit]'))
  expect(await page.textContent('h1')).toContain('Towards')
  expect(await page.textContent('main')).not.toContain('What would help most')
  await page.context().close()
  await be('ada')
  expect(await shown('/')).toContain('1 person looked at your record this month.')
  const looked = await shown('/who-looked')
  for (const said of ['Mia Example', 'read your record', 'read your readiness report', 'Who leads you', 'set by Olga Owner']) expect(looked).toContain(said)
})

test('a colleague finds people, sees no level, and somebody else’s record is not there for them', async () => {
  await be('pat')
  const page = await openPage(`${app.address}/people`, { script: false, cookies: [owner.cookie] })
  await page.fill('#q', 'claims ada')
  await leadOn(page, () => page.click('search button'))
  await leadOn(page, () => page.click('tbody a:text-is("Ada Example")'))
  const card = await page.textContent('main')
  expect(card).toContain('Reports to')
  expect(card).not.toContain('Mid')
  await page.context().close()
  for (const path of ['/people/ada/record', '/people/ada/readiness', '/who-looked/counts']) expect((await get(app, owner, path)).status).toBe(404)
})

test('one’s own record is seen as others see it, with a way back, and nobody is told', async () => {
  await be('ada')
  const asManager = await shown('/see-as/manager/record')
  expect(asManager).toContain('You are looking at your own record as your manager would see it.')
  expect(asManager).toContain('Warned finance of the cut-over risk')
  expect(asManager).not.toContain('A draft nobody sees')
  expect(await shown('/see-as/colleague')).toContain('Of your record and your report, a colleague sees nothing.')
  expect(await shown('/see-as/people-team/readiness')).toContain('Towards')
  expect((await get(app, owner, '/see-as/owner')).status).toBe(404)
  expect(await shown('/who-looked')).not.toContain('>Ada Example</a></th>')
})

test('what the organisation keeps is there to read under About me, with whom to tell', async () => {
  await be('ada')
  const me = await shown('/me')
  expect(me).toContain('Your organisation keeps this.')
  expect(me).toContain('tell who runs Nextrung: Olga Owner.')
  expect(me).not.toContain('<form class="card fields"')
  expect((await post(app, owner, '/me', { name: 'Ada', level: 'senior' })).status).toBe(403)
})

test('those who keep people move somebody by a form, and a circle is said beside its field', async () => {
  await be(owner.person)
  const page = await openPage(`${app.address}/people/mia`, { script: false, cookies: [owner.cookie] })
  await page.fill('#manager', 'Ada Example')
  await leadOn(page, () => page.click('form[action$="/place"] button'))
  expect(await page.textContent('#manager-error')).toContain('Ada Example and Mia Example would lead each other')
  await page.fill('#manager', 'Olga Owner')
  await leadOn(page, () => page.click('form[action$="/place"] button'))
  expect(await page.textContent('.flash')).toContain('Saved. Mia Example sees the change.')
  await page.context().close()
})

test('a role is given on the person’s page, and everybody reads who gave it', async () => {
  await be(owner.person)
  await post(app, owner, '/people/pat/roles', { role: 'representative' })
  expect((await post(app, owner, `/people/${owner.person}/roles/end`, { role: 'administrator' })).status).toBe(409)
  await be('ada')
  expect(await shown('/who-looked')).toContain('Employee representative')
  await be('pat')
  expect(await shown('/who-looked/counts')).toContain('No names are kept here')
})

test('a stand-in is named for stated days and ended again', async () => {
  await be('mia')
  const page = await openPage(`${app.address}/stand-ins`, { script: false, cookies: [owner.cookie] })
  await page.fill('#delegate', 'Pat Example')
  await page.fill('#to', TODAY)
  await leadOn(page, () => page.click('form[action="/stand-ins"] button'))
  expect(await page.textContent('.flash')).toContain('Pat Example stands in for you')
  await be('pat')
  expect(await shown('/team')).toContain('You stand in for Mia Example')
  await be('mia')
  await page.reload()
  await leadOn(page, () => page.click('text=End now'))
  expect(await page.textContent('.flash')).toContain('Ended.')
  await page.context().close()
})

test('an administrator without a mail server hands an invitation over', async () => {
  await be(owner.person)
  const answer = await post(app, owner, '/people/pat/invitation', {})
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('/join/')
})

test('somebody alone has no people, no team and nobody who could look', async () => {
  const alone = await startApp()
  const kim = await signIn(alone, 'Kim Example')
  const home = await (await get(alone, kim, '/')).text()
  for (const href of ['/people', '/team', '/who-looked']) expect(home).not.toContain(`href="${href}"`)
  expect(home).toContain('Sign out')
  await alone.stop()
})

const PAGES: readonly (readonly [string, string])[] = [
  ['mia', '/people'],
  ['mia', '/people?by=department'],
  ['mia', '/people?q=example'],
  ['mia', '/people/ada'],
  ['mia', '/people/ada/record'],
  ['mia', '/people/ada/readiness'],
  ['mia', '/team'],
  ['mia', '/stand-ins'],
  ['ada', '/'],
  ['ada', '/me'],
  ['ada', '/who-looked'],
  ['ada', '/see-as/manager'],
  ['ada', '/see-as/representative/record'],
  ['owner', '/people/ada'],
  ['owner', '/who-looked/counts'],
]

describe.each(PAGES)('for %s, %s', (who, path) => {
  test('has nothing that axe finds, is reached by keyboard, and weighs at most 60 kB', async () => {
    await be(who === 'owner' ? owner.person : who)
    const page = await openPage(app.address + path, { cookies: [owner.cookie] })
    await page.waitForLoadState('networkidle')
    expect(transferred(page)).toBeLessThanOrEqual(60_000)
    await readableToAll(page)
    await keyboardReachesAll(page)
    await page.context().close()
  })
})
