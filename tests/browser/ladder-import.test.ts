// Bringing a ladder in as a person does it: files, a look at what was read and lost, levels put right, a draft.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App, Signed } from './app.ts'
import { get, signIn, startApp } from './app.ts'
import { closeBrowser, leadOn, openPage } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'

const CSV =
  'Competency,Head of care,Carer,Senior carer\n' +
  'Handover,Sets how shifts hand over,"Writes what the next shift needs to know, before the shift ends",Teaches two colleagues to hand over\n' +
  'Risk,Decides on risks for the ward,Tells of risks seen on the ward,Warns of risks ahead with options\n'

let app: App
let owner: Signed
let folder: string

beforeAll(async () => {
  app = await startApp()
  owner = await signIn(app, 'Olga Owner')
  folder = mkdtempSync(join(tmpdir(), 'nextrung-ladder-import-'))
  writeFileSync(join(folder, 'care.csv'), CSV)
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeBrowser()
  await app.stop()
})

test('without script: choose a file, see what was lost, put the levels right, and go on to the draft', async () => {
  const page = await openPage(`${app.address}/ladders/import`, { script: false, cookies: [owner.cookie] })
  await page.setInputFiles('#files', join(folder, 'care.csv'))
  await leadOn(page, () => page.click('form.card button'))
  const main = () => page.textContent('main')
  expect(await main()).toContain('these levels are on the management track; check "tracks": Head of care.')
  expect(await page.textContent('.read-matrix')).toContain('Teaches two colleagues to hand over')
  await page.fill('[aria-label="Place of Carer"]', '1')
  await page.fill('[aria-label="Place of Senior carer"]', '2')
  await page.fill('[aria-label="Place of Head of care"]', '3')
  await page.selectOption('[aria-label="Track of Head of care"]', 'management')
  await page.fill('[aria-label="Name of Carer"]', 'Nurse')
  await leadOn(page, () => page.click('text=Show it like this'))
  expect(await page.locator('.read-matrix thead th').allTextContents()).toEqual(['Competency', 'Nurse', 'Senior carer', 'Head of care'])
  await page.uncheck('[aria-label="Keep Head of care"]')
  await page.fill('#name', 'Care')
  await leadOn(page, () => page.click('text=Make it a draft'))
  expect(page.url()).toMatch(/\/ladders\/drafts\/[a-z0-9]+$/)
  expect(await page.textContent('.flash')).toContain('This is a draft now.')
  expect(await main()).not.toContain('Sets how shifts hand over')
  await page.context().close()
})

test('what was written in a draft is found, and leads to its level', async () => {
  const page = await openPage(`${app.address}/ladders`, { script: false, cookies: [owner.cookie] })
  await page.fill('#search-expectations', 'RISKS ahead opt')
  await leadOn(page, () => page.click('search button'))
  expect(await page.locator('.hits mark').allTextContents()).toEqual(['risks', 'ahead', 'options'])
  await leadOn(page, () => page.click('.hits a'))
  expect(await page.textContent('main')).toContain('Warns of risks ahead with options')
  await page.context().close()
})

test('a ladder begins from names alone; what is missing is said beside its field', async () => {
  const page = await openPage(`${app.address}/ladders/new`, { script: false, cookies: [owner.cookie] })
  await page.fill('#name', 'Bakery')
  await page.fill('#levels', 'Baker\nMaster baker')
  await leadOn(page, () => page.click('text=Begin the draft'))
  expect(await page.textContent('#craft-error')).toContain('Name at least one competency.')
  await page.fill('#craft', 'Dough\nOven')
  await leadOn(page, () => page.click('text=Begin the draft'))
  expect(await page.textContent('main')).toContain('Master baker')
  await page.context().close()
})

test('an editor gets the schema without signing in', async () => {
  const answer = await get(app, null, '/schemas/ladder-1.json')
  expect(answer.headers.get('content-type')).toContain('application/schema+json')
  expect(await answer.json()).toMatchObject({ title: 'Nextrung ladder' })
})

describe.each(['/ladders/import', '/ladders/import/preview', '/ladders/new', '/ladders/search?q=risk'])('%s', (path) => {
  test('has nothing that axe finds, and is reached by keyboard', async () => {
    const page = await openPage(`${app.address}/ladders/import`, { cookies: [owner.cookie] })
    if (path.endsWith('preview')) {
      await page.setInputFiles('#files', join(folder, 'care.csv'))
      await leadOn(page, () => page.click('form.card button'))
    }
    await page.goto(app.address + path)
    await page.waitForLoadState('networkidle')
    await readableToAll(page)
    await keyboardReachesAll(page)
    const shots = process.env['NEXTRUNG_SHOTS']
    if (shots) {
      for (const [width, colorScheme] of [
        [360, 'light'],
        [1440, 'light'],
        [360, 'dark'],
        [1440, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: `${shots}${path.replace(/\W+/g, '-')}-${width}-${colorScheme}.png`, fullPage: true })
      }
    }
    await page.context().close()
  })
})
