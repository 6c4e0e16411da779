import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App, Signed } from './app.ts'
import { get, post, signIn, startApp } from './app.ts'
import { closeBrowser, leadOn, noOutsideRequests, openPage, transferred } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'

let app: App
let ada: Signed

beforeAll(async () => {
  app = await startApp()
  ada = await signIn(app)
  await post(app, ada, '/me', { name: 'Ada Example', level: 'mid-senior', track: 'ic', title: 'Senior Specialist', team: 'claims' })
  await post(app, ada, '/record/evidence', {
    title: 'Warned finance of the cut-over risk six weeks ahead',
    date: '2026-02-11',
    kind: 'risk',
    for: 'communicates-risks',
    scope: 'cross-team',
    episode: 'Move claims to the new core',
    witness: 'Bo Example',
    as: 'stakeholder',
    team: 'finance',
    says: 'She came with two options before we asked.',
  })
})

afterAll(async () => {
  await closeBrowser()
  await app.stop()
})

test('the one-time link asks a name, and then one is in', async () => {
  const fresh = await startApp()
  const page = await openPage(`${fresh.address}/begin/${await fresh.identity.startToken()}`, { script: false })
  await page.fill('input[name=name]', 'Kim Example')
  await leadOn(page, () => page.click('button[type=submit]'))
  expect(await page.textContent('h1')).toBe('Hello, Kim Example')
  await page.context().close()
  await fresh.stop()
})

test('evidence posted by a form shows in readiness, with who saw it', async () => {
  const report = await (await get(app, ada, '/readiness?level=mid-senior')).text()
  expect(report).toContain('1 partly')
  expect(report).toContain('Bo Example (stakeholder), 6 points')
  expect(report).toContain('She came with two options before we asked.')
})

test('a line of evidence is added without script, and what is missing is said beside its field', async () => {
  const page = await openPage(`${app.address}/record`, { script: false, cookies: [ada.cookie] })
  await page.fill('input[name=title]', 'Closed the books for May')
  await page.selectOption('select[name=kind]', 'routine')
  await leadOn(page, () => page.click('#add button[type=submit]'))
  expect(await page.textContent('.flash')).toContain('Saved.')
  expect(await page.textContent('.timeline')).toContain('Closed the books for May')

  await page.fill('input[name=title]', 'A thing to come')
  await page.evaluate("document.querySelector('input[name=date]').removeAttribute('max')")
  await page.fill('input[name=date]', '2031-01-01')
  await leadOn(page, () => page.click('#add button[type=submit]'))
  expect(await page.textContent('.error-summary')).toContain('2031-01-01 is still to come')
  expect(await page.inputValue('input[name=title]')).toBe('A thing to come')
  await page.context().close()
})

test('a record goes out as a file and comes back the same', async () => {
  const file = await (await get(app, ada, '/record/record.yaml')).text()
  expect(file).toContain('nextrung: record/1')
  const form = new FormData()
  form.set('file', new Blob([file]), 'record.yaml')
  const answer = await fetch(`${app.address}/record/import`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: app.address, cookie: `${ada.cookie.name}=${ada.cookie.value}` },
    body: form,
  })
  expect(answer.status).toBe(303)
  expect(await (await get(app, ada, '/record/record.yaml')).text()).toBe(file)
})

test('seeing it differently keeps the words beside the expectation and changes no count', async () => {
  const before = await (await get(app, ada, '/readiness?level=mid-senior')).text()
  await post(app, ada, '/readiness/communicates-risks/differently', { words: 'Finance asked me back twice.', level: 'mid-senior' })
  const after = await (await get(app, ada, '/readiness?level=mid-senior')).text()
  expect(after).toContain('Finance asked me back twice.')
  expect(await (await get(app, ada, '/readiness/report.md?level=mid-senior')).text()).toContain('Finance asked me back twice.')
  const headline = /<p class="headline">([^<]*)/
  expect(headline.exec(after)?.[1]).toBe(headline.exec(before)?.[1])
})

test('an expectation is recounted with its narrow place, and the narrow places add up', async () => {
  const page = await (await get(app, ada, '/readiness/communicates-risks?level=mid-senior')).text()
  expect(page).toContain('8 points of 16: Partly shown')
  expect(page).toContain('Together: 2 + 6 = 8 points.')
})

const PAGES = [
  '/',
  '/ladder',
  '/ladder/levels/mid-senior',
  '/ladder/compare?a=mid-senior&b=senior',
  '/ladder/competencies/foresight',
  '/find-my-rung',
  '/record',
  '/record/evidence/warned-finance-of-the-cut-over-risk-six-weeks-ah',
  '/readiness?level=mid-senior',
  '/readiness/communicates-risks?level=mid-senior',
  '/me',
  '/no-such-page',
]

describe.each(PAGES)('%s', (path) => {
  test('has nothing that axe finds, in light and dark, wide and on a phone', async () => {
    for (const view of [{ width: 1440 }, { width: 360, dark: true }]) {
      const page = await openPage(app.address + path, { ...view, cookies: [ada.cookie] })
      await readableToAll(page)
      await page.context().close()
    }
  })

  test('weighs at most 60 kB on first load and asks no other host', async () => {
    const page = await openPage(app.address + path, { cookies: [ada.cookie] })
    await page.waitForLoadState('networkidle')
    noOutsideRequests(page)
    expect(transferred(page)).toBeLessThanOrEqual(60_000)
    await page.context().close()
  })

  test('is reached by keyboard all through', async () => {
    const page = await openPage(app.address + path, { cookies: [ada.cookie] })
    await keyboardReachesAll(page)
    await page.context().close()
  })
})
