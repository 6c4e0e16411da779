// The ladder's editor in a real browser: by keyboard, for two people at once, without script, and with text that tries to break out.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App, Signed } from './app.ts'
import { startApp } from './app.ts'
import { closeBrowser, leadOn, noComplaints, noOutsideRequests, openPage, transferred } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'
import { aDraft, aWriter, ladderText } from './draft.ts'

/** In bytes: the ladder, and with it the check of the wording. */
const LARGEST = 140_000

let app: App
let mia: Signed
let bo: Signed
let draft: string

beforeAll(async () => {
  app = await startApp()
  mia = await aWriter(app, 'mia')
  bo = await aWriter(app, 'bo')
  draft = await aDraft(app, 'mia', ladderText())
})

afterAll(async () => {
  await closeBrowser()
  await app.stop()
})

async function edit(who: Signed, more = '', view: { width?: number; script?: boolean } = {}): Promise<Page> {
  const page = await openPage(`${app.address}/ladders/drafts/${draft}/edit${more}`, { ...view, cookies: [who.cookie] })
  page.setDefaultTimeout(10_000)
  if (view.script !== false && (more === '' || more.startsWith('?'))) await page.waitForSelector('ladder-editor[data-ready]')
  return page
}

const cell = (page: Page, competency: string, level: string) => page.locator(`td[data-competency="${competency}"][data-level="${level}"]`)
const state = (page: Page) => page.locator('[data-state]')

async function write(page: Page, competency: string, level: string, text: string): Promise<void> {
  await cell(page, competency, level).click()
  await page.locator('.open textarea').first().fill(text)
}

test('a cell is written in by keyboard alone, findings show while typing, and leaving saves', async () => {
  const page = await edit(mia)
  await cell(page, 'ownership', 'intern').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('You communicate effectively with your team about the task.')
  await page.locator('.open .findings').getByText('effectively').waitFor()
  await page.keyboard.press('Escape')
  await state(page).getByText('Saved.').waitFor()
  expect(await page.evaluate('document.activeElement.dataset.level')).toBe('junior')
  expect(await cell(page, 'ownership', 'junior').textContent()).toContain('effectively')
  const other = await edit(bo)
  expect(await cell(other, 'ownership', 'junior').textContent()).toContain('effectively')
  noComplaints(page)
  noOutsideRequests(page)
})

test('the last edit is taken back with the keyboard and with the button', async () => {
  const page = await edit(mia)
  const before = await cell(page, 'planning', 'mid').textContent()
  for (const undo of [() => page.keyboard.press('ControlOrMeta+Z'), () => page.getByRole('button', { name: 'Take back my last edit' }).click()]) {
    await write(page, 'planning', 'mid', 'You plan something else.')
    await page.keyboard.press('Escape')
    await state(page).getByText('Saved.').waitFor()
    await undo()
    await state(page).getByText('Taken back.').waitFor()
    expect(await cell(page, 'planning', 'mid').textContent()).toBe(before)
  }
})

test('two people in one cell: both texts are shown, and the second decides; in different cells both stay', async () => {
  const [mine, theirs] = [await edit(mia), await edit(bo)]
  await write(mine, 'planning', 'junior', 'You plan your own week.')
  await write(theirs, 'planning', 'junior', 'You plan the week with your team.')
  await mine.keyboard.press('Escape')
  await state(mine).getByText('Saved.').waitFor()
  await theirs.keyboard.press('Escape')
  await theirs.locator('blockquote').waitFor()
  expect(await theirs.locator('blockquote').textContent()).toBe('You plan your own week.')
  expect(await theirs.locator('.open textarea').inputValue()).toBe('You plan the week with your team.')
  await theirs.getByRole('button', { name: 'Keep mine' }).click()
  await state(theirs).getByText('Saved.').waitFor()

  await write(mine, 'foresight', 'mid', 'You name two risks a month.')
  await mine.keyboard.press('Escape')
  await state(mine).getByText('Saved.').waitFor()
  await write(theirs, 'foresight', 'senior', 'You name risks beyond your team.')
  await theirs.keyboard.press('Escape')
  await cell(theirs, 'foresight', 'mid').getByText('two risks a month').waitFor()
  const now = await edit(mia)
  expect(await cell(now, 'planning', 'junior').textContent()).toContain('with your team')
  expect(await cell(now, 'foresight', 'senior').textContent()).toContain('beyond your team')
})

test('what can’t be saved stays in its field, over a reload too, and is saved later', async () => {
  const page = await edit(mia)
  await page.context().setOffline(true)
  await write(page, 'planning', 'senior', 'You plan for three teams.')
  await page.keyboard.press('Escape')
  await state(page).getByText('the server can’t be reached').waitFor()
  expect(await page.locator('.open textarea').inputValue()).toBe('You plan for three teams.')
  await page.context().setOffline(false)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await page.waitForSelector('ladder-editor[data-ready]')
  expect(await page.locator('.open textarea').inputValue()).toBe('You plan for three teams.')
  await page.locator('.open textarea').press('Escape')
  await state(page).getByText('Saved.').waitFor()
  expect(await cell(page, 'planning', 'senior').textContent()).toContain('three teams')
})

test('script in a text, other directions and invisible signs are text', async () => {
  const hostile = 'You <script>alert(1)</script> \u202eabc\u200b שלום.'
  const page = await edit(mia)
  await write(page, 'planning', 'intern', hostile)
  await page.locator('.open .findings').getByText('invisible').waitFor()
  await page.keyboard.press('Escape')
  await state(page).getByText('Saved.').waitFor()
  const again = await edit(bo)
  expect(await cell(again, 'planning', 'intern').textContent()).toContain(hostile)
  noComplaints(again)
  const form = await edit(bo, '/cells/planning/intern?track=ic')
  expect(await form.locator('textarea').first().inputValue()).toBe(hostile)
})

test('everything can be done without script: write, add, take back, move, remove, and write a fix', async () => {
  const page = await edit(mia, '', { script: false })
  await leadOn(page, () => cell(page, 'ownership', 'mid').getByRole('link').click())
  const sentence = page.locator('textarea').first()
  const before = await sentence.inputValue()
  await sentence.fill('You take take the task to its end.')
  await leadOn(page, () => page.getByRole('button', { name: 'Save', exact: true }).first().click())
  expect(await page.locator('.findings').first().textContent()).toContain('twice in a row')
  await leadOn(page, () => page.getByRole('link', { name: 'To the whole ladder' }).click())
  await leadOn(page, () => page.getByRole('link', { name: 'Check the wording' }).click())
  await leadOn(page, () => page.locator('li', { hasText: 'twice in a row' }).getByRole('button', { name: 'Write it so' }).click())
  await leadOn(page, () => page.goto(`${app.address}/ladders/drafts/${draft}/edit/cells/ownership/mid?track=ic`).then(() => undefined))
  expect(await page.locator('textarea').first().inputValue()).toBe('You take the task to its end.')
  for (let count = 0; count < 2; count++) await leadOn(page, () => page.getByRole('button', { name: 'Take back my last edit' }).click())
  expect(await page.locator('textarea').first().inputValue()).toBe(before)
  await page.locator('textarea[name=sentence]').fill('You write down what you learnt.')
  await leadOn(page, () => page.getByRole('button', { name: 'Add' }).click())
  await leadOn(page, () => page.locator('#write-down-what-you').getByRole('button', { name: 'Remove' }).click())
  expect(await page.locator('#write-down-what-you').count()).toBe(0)
  await page.goto(`${app.address}/ladders/drafts/${draft}/edit/levels/mid`)
  await leadOn(page, () => page.getByRole('button', { name: 'Move up' }).click())
  await leadOn(page, () => page.getByRole('button', { name: /^Remove this level with \d+ expectations$/ }).click())
  expect(await page.locator('thead th').count()).toBe(4)
  for (let count = 0; count < 2; count++) await leadOn(page, () => page.getByRole('button', { name: 'Take back my last edit' }).click())
  expect((await page.locator('thead th').allTextContents()).join()).toBe('Intern,Junior,Mid,Mid-senior,Senior')
})

for (const path of ['', '/cells/planning/intern?track=ic', '/levels/mid', '/findings']) {
  test(`the editor${path} is small, and readable to everybody, on a phone and at a desk, in light and dark`, async () => {
    const page = await edit(mia, path)
    expect(transferred(page)).toBeLessThan(LARGEST)
    noComplaints(page)
    await keyboardReachesAll(page)
    if (path === '') await cell(page, 'planning', 'intern').click()
    await readableToAll(page)
  })
}
