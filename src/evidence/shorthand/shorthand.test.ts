import { expect, test } from 'vitest'
import { FIELDS, linesOf, misread } from '../../../tests/capture/lines.ts'
import { handleFor, nameFrom } from './handles.ts'
import { readShorthand } from './shorthand.ts'

const TODAY = '2026-09-16'

test('a line gives its day, kind, piece of work, witnesses and reach, each with the words that told it', () => {
  expect(readShorthand('presented the Q3 cost study to the finance board yesterday #cost-study with @bo', TODAY)).toEqual({
    title: 'Presented the Q3 cost study to the finance board',
    date: { value: '2026-09-15', told: 'yesterday' },
    kind: { value: 'presentation', told: 'presented' },
    work: 'cost-study',
    witnesses: ['bo'],
    scope: { value: 'organisation', told: 'the finance board' },
    autonomy: { value: 'independent', told: null },
  })
})

test('what nothing tells is today, an outcome and for the team, and says that it is only guessed', () => {
  expect(readShorthand('the thing with the boxes', TODAY)).toMatchObject({
    date: { value: TODAY, told: null },
    kind: { value: 'outcome', told: null },
    work: null,
    witnesses: [],
    scope: { value: 'team', told: null },
    autonomy: { value: 'independent', told: null },
  })
})

test('a weekday is the latest one, and "every Monday" is none', () => {
  expect(readShorthand('closed the books on Monday', TODAY).date.value).toBe('2026-09-14')
  expect(readShorthand('updates merged every Monday', TODAY).date.told).toBeNull()
})

test('a day without a year never lies ahead', () => {
  expect(readShorthand('hygiene round 31.12.', TODAY).date.value).toBe('2025-12-31')
})

test('signs in addresses, code and numbers are neither people nor pieces of work', () => {
  expect(readShorthand('answered bo@example.org about C# and https://example.org/a#b, ticket &#8364;', TODAY)).toMatchObject({ work: null, witnesses: [] })
})

test('a person in the sentence stays in the title, one who only saw it does not', () => {
  expect(readShorthand("reviewed @jonas's provision calculation with @bo", TODAY).title).toBe("Reviewed Jonas's provision calculation")
})

test('a hostile line is read in no time', () => {
  const started = performance.now()
  for (const line of ['#'.repeat(20_000), '@a.'.repeat(7_000), 'got '.repeat(5_000), 'chose the '.repeat(2_000), ' with @a'.repeat(2_500)])
    readShorthand(line, TODAY)
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('of the published lines that were written first, at least 95 fields of 100 are read as a fair reader would', async () => {
  const lines = await linesOf('before.txt')
  expect(lines).toHaveLength(150)
  expect(1 - misread(lines).length / (lines.length * FIELDS.length)).toBeGreaterThanOrEqual(0.95)
})

test('a name has the shortest handle that is nobody else’s, and the handle leads back to it', () => {
  const names = ['Bo Example', 'Mia Marten', 'Mia Other']
  expect(names.map((name) => handleFor(name, names))).toEqual(['bo', 'mia.marten', 'mia.other'])
  expect(nameFrom('mia.marten')).toBe('Mia Marten')
})
