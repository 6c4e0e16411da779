// The ladder's pages in a real browser: for a phone and a desk, in light and dark, by keyboard alone, and without script.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseLadder } from '../../src/ladder/parse.ts'
import { ladderRoutes } from '../../src/ladder/routes/reading.ts'
import { builtInLadderPath } from '../../src/ladder/sources.ts'
import { closeBrowser, leadOn, noComplaints, noOutsideRequests, openPage, transferred } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'
import type { Running } from './site.ts'
import { running, siteOf } from './site.ts'

const PAGES = ['/ladder', '/ladder/levels/mid-senior', '/ladder/compare', '/ladder/competencies/communication', '/find-my-rung', '/nowhere']
const LARGEST = 60_000

let site: Running

beforeAll(async () => {
  const ladder = parseLadder(readFileSync(builtInLadderPath('standard')))
  site = await running(siteOf(ladderRoutes({ ladder: async () => ladder, keptRung: async () => ({}), keepRung: async () => {} })))
})

afterAll(async () => {
  await closeBrowser()
  await site.stop()
})

for (const path of PAGES) {
  test(`${path} is small, asks nobody else, and is readable to everybody on a phone and at a desk, in light and dark`, async () => {
    const page = await openPage(site.address + path)
    expect(transferred(page)).toBeLessThan(LARGEST)
    noOutsideRequests(page)
    if (path !== '/nowhere') noComplaints(page)
    await readableToAll(page)
  })

  test(`${path} can be used by keyboard alone`, async () => {
    await keyboardReachesAll(await openPage(site.address + path))
  })
}

test('the first stop of the keyboard skips the menu', async () => {
  const page = await openPage(`${site.address}/ladder`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
})

test('on a phone the menu opens and closes without script', async () => {
  const page = await openPage(`${site.address}/ladder`, { width: 360, script: false })
  const entry = page.getByRole('link', { name: 'Find my rung' }).first()
  expect(await page.locator('#menu').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Menu' }).click()
  expect(await page.locator('#menu').isVisible()).toBe(true)
  await entry.focus()
  await page.keyboard.press('Escape')
  expect(await page.locator('#menu').isVisible()).toBe(false)
})

test('on a phone the ladder shows one level at a time', async () => {
  const page = await openPage(`${site.address}/ladder?level=junior`, { width: 360, script: false })
  expect(await page.locator('thead th:visible').count()).toBe(1)
  await leadOn(page, () => page.getByRole('navigation', { name: 'Levels' }).getByRole('link', { name: 'Senior', exact: true }).click())
  expect(await page.locator('thead th:visible').textContent()).toContain('Senior')
})

test('the heads of the ladder stay in sight while it scrolls', async () => {
  const page = await openPage(`${site.address}/ladder`)
  await page.evaluate('scrollTo(0, 2000)')
  const top = await page.locator('thead th').first().boundingBox()
  expect(top?.y).toBe(0)
})

test('finding my rung works without script, from the first row to the picture and back', async () => {
  const page = await openPage(`${site.address}/find-my-rung`, { script: false })
  for (const row of ['ownership', 'planning', 'foresight']) await page.locator(`input[name="${row}"][value="mid-senior"]`).check()
  await leadOn(page, () => page.getByRole('button', { name: 'See the picture' }).click())
  expect(await page.locator('h1').textContent()).toBe('Mostly like mid-senior')
  expect(await page.locator('.picked').count()).toBe(3)
  await leadOn(page, () => page.getByRole('button', { name: 'Change my answers' }).click())
  expect(await page.locator('input:checked').count()).toBe(3)
})

test('with script the page says how many rows are answered', async () => {
  const page = await openPage(`${site.address}/find-my-rung`)
  await page.locator('input[name="ownership"][value="mid"]').check()
  expect(await page.locator('[data-counts]').textContent()).toMatch(/^1 of 13 answered$/)
})

test('the picture is readable to everybody', async () => {
  const page = await openPage(`${site.address}/find-my-rung`)
  await page.locator('input[name="ownership"][value="mid"]').check()
  await leadOn(page, () => page.getByRole('button', { name: 'See the picture' }).click())
  await readableToAll(page)
})
