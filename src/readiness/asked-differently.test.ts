import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diff } from '../ladder/diff/diff.ts'
import { parseLadder } from '../ladder/parse.ts'
import { askedDifferently } from './asked-differently.ts'

const BAKERY = readFileSync(new URL('../../tests/fixtures/ladder/bakery.yaml', import.meta.url), 'utf8')

function asked(levels: readonly string[], ...edits: (readonly [string, string])[]) {
  const after = parseLadder(edits.reduce((text, [from, to]) => text.replace(from, to), BAKERY))
  const before = parseLadder(BAKERY)
  return askedDifferently(before, after, diff(before, after), { levels, language: 'en' })
}

test('only what is asked at these levels is told', () => {
  const edit = ['You keep the door shut.', 'You keep the oven door shut.'] as const
  expect(asked(['apprentice'], edit)).toMatchObject([{ kind: 'reworded', id: 'keeps-the-door-shut' }])
  expect(asked(['baker'], edit)).toEqual([])
})

test('ids and other languages are left out; how evidence is counted is not', () => {
  expect(asked(['apprentice', 'baker'], ['Hitze ohne Anzeige', 'Wärme ohne Anzeige'], ['id: leads-the-shift', 'id: runs-the-shift'])).toEqual([])
  expect(asked([], ['levels:', 'readiness: {windowMonths: 24}\nlevels:'])).toMatchObject([{ what: 'ladder', part: 'readiness.windowMonths' }])
})
