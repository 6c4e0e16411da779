import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../src/algorithms/random.ts'
import { ladderSite } from '../../src/ladder/export/site/site.ts'
import type { Ladder } from '../../src/ladder/ladder.ts'
import { matrixOf } from '../../src/ladder/matrix.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import type { Picks, Reading } from '../../src/ladder/rung.ts'
import { pictureOf, rungRows } from '../../src/ladder/rung.ts'
import { builtInLadderPath } from '../../src/ladder/sources.ts'
import { closeBrowser, noComplaints, openPage } from './browser.ts'
import { keyboardReachesAll, readableToAll } from './checks.ts'

const ROUNDS = 60
const folder = mkdtempSync(join(tmpdir(), 'nextrung-site-'))
const source = readFileSync(builtInLadderPath('standard'), 'utf8')
const standard = parseLadder(source)
let page: Page

/** The page of a ladder, opened from a folder, as somebody does who was sent the file. */
async function opened(ladder: Ladder, script = true): Promise<Page> {
  const [style = '', code = ''] = ['ladder.css', 'ladder.js'].map((name) => readFileSync(new URL(`../../public/site/${name}`, import.meta.url), 'utf8'))
  const path = join(folder, `${ladder.id}.html`)
  writeFileSync(path, ladderSite(ladder, 'en', { style, script: code }))
  return openPage(pathToFileURL(path).href, { script })
}

beforeAll(async () => {
  page = await opened(standard)
})

afterAll(async () => {
  await closeBrowser()
  rmSync(folder, { recursive: true })
})

test('everybody can read it: on a phone and at a desk, in light and dark', async () => {
  await readableToAll(page)
})

test('the keyboard reaches everything', async () => {
  await keyboardReachesAll(page)
})

test('a search shows what has all its words, and says how many', async () => {
  await page.getByLabel('Search the expectations').fill('RISK others')
  expect(await page.locator('article:visible .sentence').allTextContents()).toEqual([expect.stringContaining('When a risk would hit others')])
  expect(await page.locator('.count').textContent()).toBe('1 of 81 expectations')
  await page.getByLabel('Search the expectations').fill('')
  await page.locator('.tools').getByLabel('Level').selectOption('Intern')
  const interns = standard.expectations.filter(({ level }) => level === 'intern')
  expect(await page.locator('article:visible').count()).toBe(interns.length)
  await page.locator('.tools').getByLabel('Level').selectOption('')
})

test('the examples of one field of work are shown, and no others', async () => {
  expect(await page.locator('.example:visible').count()).toBe(0)
  await page.getByLabel('Examples').selectOption('Care')
  expect(await page.locator('.example:visible').count()).toBe(standard.expectations.filter(({ examples }) => examples['care']).length)
  expect(await page.locator('.example:visible:not([data-family=care])').count()).toBe(0)
})

test('Find my rung draws the same picture as the server, whatever is picked', async () => {
  const random = seededRandom(2026)
  for (const track of standard.tracks) {
    const matrix = matrixOf(standard, { track }, 'en')
    const rows = rungRows(matrix)
    const answers = Array.from({ length: ROUNDS }, (): Picks => {
      const some = rows.filter(() => random.next() < 0.8)
      return Object.fromEntries(some.map(({ id, options }) => [id, random.pick(options).level.id]))
    })
    const drawn = await page.evaluate(`(${DRAW})(${JSON.stringify({ track, answers })})`)
    const expected = answers.map((picks) => {
      const { reading, sides, answered, of } = pictureOf(matrix, picks)
      return { reading: inWords(reading), sides: sides.map((side) => inWords(side.reading)), answered, left: of - answered }
    })
    expect(drawn).toEqual(expected.map((one) => (one.answered === 0 ? null : { reading: one.reading, sides: one.sides, picked: one.answered, left: one.left })))
  }
})

function inWords(reading: Reading): string {
  if (reading.kind === 'nothing') return 'No reading'
  return reading.kind === 'at' ? `Mostly like ${reading.level.name}` : `Between ${reading.lower.name} and ${reading.upper.name}`
}

/** In the page: answers as a person would, and reads what it then says; null where it draws nothing. */
const DRAW = `({ track, answers }) => answers.map((picks) => {
  const form = document.querySelector('#rung form[data-track="' + track + '"]')
  const picture = document.querySelector('.picture')
  picture.hidden = true
  form.reset()
  for (const [row, level] of Object.entries(picks)) form.querySelector('[data-row="' + row + '"] input[value="' + level + '"]').checked = true
  form.requestSubmit()
  if (picture.hidden) return null
  const lines = [...picture.querySelectorAll('.rows > li')]
  return {
    reading: picture.querySelector('h3').textContent,
    sides: [...picture.querySelectorAll('dd')].map((side) => side.textContent),
    picked: lines.filter((line) => line.querySelector('.picked')).length,
    left: lines.filter((line) => !line.querySelector('.picked')).length,
  }
})`

test('the picture, too, can be read by everybody', async () => {
  await page.evaluate("document.querySelector('#rung form').hidden = true; document.querySelector('.picture').hidden = false")
  await readableToAll(page)
})

test('script and markup in a text stay text, and nothing is asked of anybody', async () => {
  const attack = '</script><script>document.title=1</script><img src=x onerror="document.title=2"><style>*{display:none}</style>"\'&amp;'
  const hostile = parseLadder(
    source.replace('name: Standard ladder', `name: ${JSON.stringify(attack)}`).replace('name: Domain knowledge', `name: ${JSON.stringify(attack)}`),
  )
  const attacked = await opened({ ...hostile, id: 'attacked' })
  await attacked.evaluate("document.querySelector('fieldset input').click(); document.querySelector('#rung form').requestSubmit()")
  expect(await attacked.title()).toBe(attack)
  expect(await attacked.locator('h1').textContent()).toBe(attack)
  expect(await attacked.locator('.rows b').first().textContent()).toBe(attack)
  expect(await attacked.locator('img').count()).toBe(0)
  expect(await attacked.locator('meta[http-equiv]').getAttribute('content')).toContain("default-src 'none'")
  // The browser complains of whatever the policy kept from running or from being fetched; there was no try.
  noComplaints(attacked)
  noComplaints(page)
})

test('without script everything is there to read, and nothing that would not work', async () => {
  const still = await opened(standard, false)
  expect(await still.locator('article:visible').count()).toBe(standard.expectations.length)
  expect(await still.locator('.example:visible').count()).toBeGreaterThan(0)
  expect(await still.locator(':is(input, select, button):visible').count()).toBe(0)
})
