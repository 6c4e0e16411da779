// Crosswalks as those who decide them and those who read them meet them, and one's own record read on a second ladder.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveEvidence } from '../../src/evidence/store.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import { builtInLadderPath } from '../../src/ladder/sources.ts'
import { installLadder } from '../../src/ladder/store/versions.ts'
import { anItem } from '../store/records.ts'
import type { App, Signed } from './app.ts'
import { get, post, signIn, startApp, TODAY } from './app.ts'
import { closeBrowser, openPage } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'

const STANDARD = readFileSync(builtInLadderPath('standard'), 'utf8')
/** The standard ladder with a level and an expectation under other names. */
const GUILD = STANDARD.replace(/^id: standard$/m, 'id: guild')
  .replace(/^name: .*$/m, 'name: Guild ladder')
  .replace(/^( {4}name: )Mid-senior$/m, '$1Master')
  .replaceAll(/\bmid-senior\b/g, 'master')
  .replaceAll(/\bcommunicates-risks\b/g, 'tells-of-risks')
const FROM = '/ladders/crosswalks/standard/1.0/guild/1.0'

let app: App
let owner: Signed

beforeAll(async () => {
  app = await startApp()
  owner = await signIn(app, 'Olga Owner')
  await app.database.transaction('system', async (tx) => {
    for (const source of [GUILD, readFileSync(new URL('../fixtures/ladder/bakery.yaml', import.meta.url), 'utf8')]) {
      await installLadder(tx, parseLadder(source), source, TODAY)
    }
  })
  await post(app, owner, '/me', { name: 'Olga Owner', level: 'mid-senior', track: 'ic' })
  await app.database.transaction({ kind: 'person', person: owner.person, roles: [] }, (tx) =>
    saveEvidence(tx, owner.person, anItem({ id: 'warned', date: '2026-05-01', for: ['communicates-risks', 'ownership', 'strategy'] })),
  )
})

afterAll(async () => {
  await closeBrowser()
  await app.stop()
})

const shown = async (path: string) => (await get(app, owner, path)).text()

/** What a browser sends when nothing is changed. */
async function form(path: string): Promise<{ [name: string]: string }> {
  const page = await openPage(app.address + path, { cookies: [owner.cookie], script: false })
  return (await page.evaluate(`Object.fromEntries([...document.querySelectorAll('main select')].map((select) => [select.name, select.value]))`)) as {
    [name: string]: string
  }
}

test('nothing is decided, and without a crosswalk there is no second ladder to read on', async () => {
  expect(await shown('/ladders/crosswalks')).toContain('Nobody has decided yet how one ladder reads on another.')
  expect(await shown('/readiness')).not.toContain('ladder=guild')
  expect((await get(app, owner, '/readiness?ladder=guild')).status).toBe(404)
})

test('two versions are chosen and stand side by side with a suggestion for each row', async () => {
  const chosen = new URLSearchParams({ from: '["standard","1.0"]', to: '["guild","1.0"]' })
  expect((await get(app, owner, `/ladders/crosswalks?${chosen}`)).headers.get('location')).toBe(FROM)
  const same = new URLSearchParams({ from: '["standard","1.0"]', to: '["standard","1.0"]' })
  expect((await get(app, owner, `/ladders/crosswalks?${same}`)).status).toBe(422)
  const values = await form(FROM)
  expect(values['levels.mid-senior']).toBe('master')
  expect(values['competencies.strategy']).toBe('strategy')
  expect(values['expectations.communicates-risks']).toBe('tells-of-risks')
})

test('it can be read and decided by everybody, on a phone and at a desk, by keyboard alone', async () => {
  for (const path of ['/ladders/crosswalks', FROM, '/ladders/crosswalks/standard/1.0/bakery/1.0']) {
    const page = await openPage(app.address + path, { cookies: [owner.cookie] })
    await readableToAll(page)
    await keyboardReachesAll(page)
  }
})

test('a higher level that would be read as a lower one is said beside it, and the choices stay', async () => {
  const answer = await post(app, owner, FROM, { ...(await form(FROM)), 'levels.senior': 'junior' })
  expect(answer.status).toBe(422)
  const markup = await answer.text()
  expect(markup).toContain('would be read as a lower level')
  expect(markup).toMatch(/id="levels\.senior"[\s\S]*?<option value="junior" selected/)
})

test('what is saved says who decided and when, and everybody reads it', async () => {
  const values = await form(FROM)
  expect((await post(app, owner, FROM, { ...values, 'competencies.strategy': '-' })).status).toBe(303)
  const markup = await shown(FROM)
  expect(markup).toContain('Decided by Olga Owner on 30 Jun 2026.')
  expect(markup).toContain('Nothing there is the same')
  expect(await shown('/ladders/crosswalks')).toContain(FROM)
  const page = await openPage(app.address + FROM, { cookies: [owner.cookie] })
  await readableToAll(page)
  await keyboardReachesAll(page)
})

test('one’s own record reads on the second ladder, and the report says so on top', async () => {
  expect(await shown('/readiness')).toContain('/readiness?ladder=guild')
  const markup = await shown('/readiness?ladder=guild&level=master')
  expect(markup).toContain('This record was written on the ladder standard 1.0 and is read here through a crosswalk.')
  expect(markup).toContain('1 claim')
  expect(markup).toMatch(/id="tells-of-risks"[\s\S]*?2 points of 16/)
  await readableToAll(await openPage(`${app.address}/readiness?ladder=guild`, { cookies: [owner.cookie] }))
})

test('a competency that leads elsewhere takes its sentences back to be decided', async () => {
  const values = await form(`${FROM}?decide`)
  const answer = await post(app, owner, FROM, { ...values, 'competencies.planning': 'foresight', 'competencies.foresight': 'planning' })
  expect(answer.headers.get('location')).toBe(`${FROM}?decide`)
  expect((await form(`${FROM}?decide`))['levels.mid-senior']).toBe('master')
  expect(await shown(`${FROM}?decide`)).toMatch(/Not decided yet\. (?:Suggested|Nothing)/)
})
