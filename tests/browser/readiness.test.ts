// Readiness between two people: what would change, marks, the own view of whoever leads, and putting oneself forward. All without script.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveEvidence } from '../../src/evidence/store.ts'
import { giveRole, saveFacts, welcome } from '../../src/people/store/people.ts'
import { chooseFeature } from '../../src/privacy/store.ts'
import { anItem } from '../store/records.ts'
import type { App, Signed } from './app.ts'
import { startApp } from './app.ts'
import { closeBrowser, leadOn, openPage } from './browser.ts'
import { as } from './queue.ts'

let app: App
const signed = new Map<string, Signed>()

beforeAll(async () => {
  app = await startApp()
  await app.database.transaction('system', async (tx) => {
    await welcome(tx, { id: 'mia', name: 'Mia Example', team: 'Claims' })
    await welcome(tx, { id: 'ada', name: 'Ada Example', team: 'Claims', manager: 'mia' })
    await giveRole(tx, 'mia', 'administrator')
  })
  await app.database.transaction({ kind: 'person', person: 'mia', roles: ['administrator'] }, (tx) => chooseFeature(tx, 'record', null, true))
  await app.database.transaction(as('ada'), async (tx) => {
    await saveFacts(tx, 'ada', { name: 'Ada Example', level: 'mid', track: 'ic' })
    await saveEvidence(tx, 'ada', anItem({ id: 'risk', kind: 'risk', title: 'Warned of the cut-over', for: ['communicates-risks'], seenBy: [] }))
  })
  for (const person of ['ada', 'mia']) {
    const { setCookie } = await app.identity.signInPerson(person, 'password')
    const cookie = setCookie[0] ?? ''
    const at = cookie.indexOf('=')
    signed.set(person, { person, cookie: { name: cookie.slice(0, at), value: cookie.slice(at + 1, cookie.indexOf(';')) } })
  }
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await app.stop()
})

function open(person: string, path: string) {
  const { cookie } = signed.get(person) as Signed
  return openPage(app.address + path, { script: false, cookies: [cookie] })
}

test('ticking what would help shows before and after, in an address that can be kept, and keeps nothing', async () => {
  const page = await open('ada', '/readiness/what-if?level=mid-senior')
  await page.locator('input[name=word], input[name=work]').first().check()
  await leadOn(page, () => page.click('form button.main'))
  expect(await page.locator('.changes li').count()).toBeGreaterThan(0)
  expect(page.url()).toMatch(/(word|work)=/)
  const again = await open('ada', '/readiness/what-if?level=mid-senior')
  expect(await again.locator('.changes li').count()).toBe(0)
}, 120_000)

test('whoever leads somebody says how they see it before they read the report, and both read it after', async () => {
  const page = await open('mia', '/people/ada/readiness')
  expect(await page.locator('.rung').count()).toBe(0)
  for (const choice of await page.locator('input[type=radio][value=shows]').all()) await choice.check()
  await page.fill('input[name=says]', 'She does it every week.')
  await leadOn(page, () => page.click('form button.main'))
  expect(await page.locator('.rung').count()).toBe(1)
  expect(await page.content()).toContain('Your own view: Shows it')
  const own = await open('ada', '/readiness')
  expect(await own.content()).toContain('She does it every week.')
}, 120_000)

test('a mark is asked for and agreed to, and who puts themself forward is answered', async () => {
  const mark = await open('ada', '/readiness/marks/communicates-risks?level=mid-senior')
  await mark.check('input[value=no-opportunity]')
  await mark.fill('textarea[name=why]', 'Nothing risky came my way.')
  await mark.fill('input[name=owedBy]', 'Mia')
  await leadOn(mark, () => mark.click('form.fields button.main'))
  expect(await mark.content()).toContain('Mia Example is asked to agree')
  await leadOn(mark, async () => {
    await mark.click('.forward details summary')
    await mark.fill('.forward textarea[name=words]', 'I would like to be considered.')
    await mark.click('.forward form button')
  })
  const team = await open('mia', '/team')
  expect(await team.content()).toContain('put themself forward')
  await leadOn(team, () => team.click('#waiting-for-you ~ ul a'))
  await leadOn(team, () => team.click('button[name=agree][value=yes]'))
  await team.check('input[name=answer][value=not-yet]')
  await team.fill('.led-part form textarea[name=words] >> nth=0', 'After the next release.')
  await leadOn(team, () => team.click('.led-part form[action*=forward] button'))
  const own = await open('ada', '/readiness')
  const content = await own.content()
  expect(content).toContain('After the next release.')
  expect(content).toMatch(/Mia Example agreed on/)
}, 120_000)
