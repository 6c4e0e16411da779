// Writing something down as somebody does it: a line that is read while it is typed, and what stays when the tab is closed.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { offerEvidence } from '../../src/evidence/operations/offers.ts'
import { readRecord } from '../../src/evidence/operations.ts'
import { perform } from '../../src/platform/operation.ts'
import type { App, Signed } from './app.ts'
import { post, signIn, startApp } from './app.ts'
import { closeBrowser, leadOn, noComplaints, noOutsideRequests, openPage, transferred } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'
import { as, fillQueue } from './queue.ts'

let app: App
let owner: Signed

beforeAll(async () => {
  app = await startApp({ demo: true })
  owner = await signIn(app, 'Olga Owner')
  await fillQueue(app, 2, 1)
  await post(app, owner, '/be', { person: 'ada' })
})

afterAll(async () => {
  await closeBrowser()
  await app.stop()
})

const open = (path: string, script = true) => openPage(app.address + path, { script, cookies: [owner.cookie] })
const LINE = 'led the cost study for the finance board yesterday #cost-study with @'

test('a line is read while it is typed, each guess can be changed, and Enter saves what stands there', async () => {
  const page = await open('/record/add')
  await page.waitForSelector('form[data-ready]')
  expect(await page.isVisible('.reading')).toBe(false)
  await page.locator('#line').pressSequentially(`${LINE}mi`)
  expect(await page.textContent('[role=option]')).toBe('Mia Example @mia')
  await page.keyboard.press('Tab')
  expect(await page.inputValue('#line')).toBe(`${LINE}mia `)
  const shown = () => Promise.all(['title', 'date', 'scope', 'autonomy', 'episode', 'witnesses'].map((name) => page.inputValue(`[name=${name}]`)))
  expect(await shown()).toEqual(['Led the cost study for the finance board', '2026-06-29', 'organisation', 'leading', 'Cost study', 'Mia Example'])
  expect(await page.textContent('#date-hint')).toBe('from “yesterday”')
  await page.selectOption('#kind', 'synthesis')
  await page.locator('#line').pressSequentially('in a presentation')
  expect(await page.inputValue('#kind')).toBe('synthesis')
  await expect.poll(() => page.textContent('[data-heard]'), { timeout: 5000 }).toContain('seen by Mia Example')
  await page.focus('#line')
  await leadOn(page, () => page.keyboard.press('Enter'))
  expect(await page.textContent('.flash')).toContain('Saved.')
  const { evidence } = await perform(app.world, as('ada'), readRecord, { person: 'ada' })
  expect(evidence.at(-1)).toMatchObject({ date: '2026-06-29', kind: 'synthesis', scope: 'organisation', autonomy: 'leading' })
  noComplaints(page)
  noOutsideRequests(page)
  await page.goto(`${app.address}/record/add`)
  expect(await page.inputValue('#line')).toBe('')
  await page.context().close()
})

test('the page is readable, reached by keyboard, weighs at most 60 kB, and shows only names that the person may see', async () => {
  const page = await open('/record/add?line=warned+finance+of+the+late+figures')
  await page.waitForLoadState('networkidle')
  expect(transferred(page)).toBeLessThanOrEqual(60_000)
  await readableToAll(page)
  await keyboardReachesAll(page)
  const { people } = JSON.parse((await page.getAttribute('form[data-quick-line]', 'data-quick-line')) ?? '') as { people: readonly string[] }
  expect(people).toContain('Mia Example')
  expect(people).not.toContain('Olga Owner')
  await page.context().close()
})

test('without script the server reads the line', async () => {
  const page = await open('/record/add', false)
  expect(await page.isVisible('[data-keeps]')).toBe(false)
  await page.fill('#line', 'reviewed the release plan yesterday')
  await leadOn(page, () => page.click('[formmethod=get]'))
  expect(await page.inputValue('#date')).toBe('2026-06-29')
  await leadOn(page, () => page.click('.reading .main'))
  expect(await page.textContent('.flash')).toContain('Saved.')
  await page.context().close()
})

test('a draft is the person’s alone until they submit it, one by one or all that they ticked', async () => {
  const page = await open('/record', false)
  for (const title of ['First draft', 'Second draft', 'Third draft']) {
    await page.fill('#title', title)
    await leadOn(page, () => page.click('form.evidence button[name=draft]'))
    expect(await page.textContent('.flash')).toContain('Only you see it.')
  }
  const seen = async () => {
    const { evidence } = await perform(app.world, as('mia'), readRecord, { person: 'ada' })
    return evidence.map(({ title }) => title).filter((title) => title.endsWith('draft'))
  }
  expect(await seen()).toEqual([])
  await page.check('#drafts label:has-text("First")')
  await page.check('#drafts label:has-text("Third")')
  await leadOn(page, () => page.click('#drafts button'))
  expect(await seen()).toEqual(['First draft', 'Third draft'])
  await page.goto(`${app.address}/record/evidence/second-draft`)
  await leadOn(page, () => page.click('form[action$="/drafts/submit"] button'))
  expect(await seen()).toEqual(['First draft', 'Second draft', 'Third draft'])
  await leadOn(page, () => page.click('form[action$="/draft"] button'))
  expect(await seen()).toEqual(['First draft', 'Third draft'])
  await page.context().close()
})

test('the form says what to write about the kind that is chosen, and warns of what belongs to somebody else', async () => {
  const page = await open('/record')
  await page.selectOption('#kind', 'incident')
  expect(await page.locator('.hints > [data-kind]:visible').allTextContents()).toEqual([expect.stringContaining('What went wrong')])
  await page.fill('#title', 'Wrote to bo@example.org about it')
  await expect.poll(() => page.textContent('form.evidence [data-warning]'), { timeout: 5000 }).toContain('a mail address')
  await page.check('[name=confidential]')
  await leadOn(page, () => page.click('form.evidence .main'))
  expect(await page.textContent('.flash')).toContain('a mail address')
  const { evidence } = await perform(app.world, as('ada'), readRecord, { person: 'ada' })
  expect(evidence.at(-1)).toMatchObject({ confidential: true })
  await page.context().close()
})

test('pages of offers, of an item with its files and the weekly question are readable and reached by keyboard', async () => {
  await perform(app.world, as('mia'), offerEvidence, {
    ...{ person: 'ada', date: '2026-06-02', kind: 'risk', title: 'Warned the board', scope: 'organisation', autonomy: 'leading' },
    ...{ for: ['communicates-risks'], says: 'She named the risk before anybody asked.', outcome: '- **moved** the date' },
  })
  for (const path of ['/', '/record/offers', '/record/offer?to=mia', '/record/evidence/risk-0']) {
    const page = await open(path)
    await readableToAll(page)
    await keyboardReachesAll(page)
    noComplaints(page)
    await page.context().close()
  }
})

test('what is typed survives a closed tab, until it is thrown away or its writer signs out', async () => {
  const page = await open('/record/add')
  await page.fill('#line', 'planned the audit with @mia')
  await page.selectOption('#scope', 'organisation')
  const context = page.context()
  await page.close()
  const again = await context.newPage()
  await again.goto(`${app.address}/record/add`)
  expect(await again.inputValue('#line')).toBe('planned the audit with @mia')
  expect(await again.isVisible('[data-brought-back]')).toBe(true)
  expect([await again.inputValue('#scope'), await again.inputValue('#kind')]).toEqual(['organisation', 'plan'])
  await leadOn(again, () => again.click('[data-brought-back] button'))
  expect(await again.inputValue('#line')).toBe('')

  await again.goto(`${app.address}/record`)
  await again.fill('#title', 'Closed the books')
  await again.reload()
  expect(await again.inputValue('#title')).toBe('Closed the books')
  expect(await again.evaluate(() => Object.keys(localStorage))).toEqual(['nextrung-kept:ada evidence'])
  await leadOn(again, () => again.click('.sign-out'))
  expect(await again.evaluate(() => Object.keys(localStorage))).toEqual([])
  await context.close()
})
