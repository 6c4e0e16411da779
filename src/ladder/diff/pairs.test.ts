import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseLadder } from '../parse.ts'
import { pairsBetween } from './pairs.ts'

const BAKERY = readFileSync(new URL('../../../tests/fixtures/ladder/bakery.yaml', import.meta.url), 'utf8')
const WHOLE = BAKERY.replace('You keep the door shut.', 'You keep the oven door shut and wipe the counter after closing time.')
const SPLIT = BAKERY.replace(
  'sentence: You keep the door shut.\n',
  'sentence: You keep the oven door shut.\n        evidence: {kinds: [routine]}\n      - id: wipes\n        level: apprentice\n        sentence: You wipe the counter after closing time.\n',
)
const between = (one: string, other: string) => pairsBetween(parseLadder(one), parseLadder(other))

test('the same version names nothing, another id is followed, and what is gone has none', () => {
  expect(between(BAKERY, BAKERY)).toEqual({ levels: {}, competencies: {}, expectations: {}, unread: [] })
  expect(between(BAKERY, BAKERY.replace('id: leads-the-shift', 'id: runs-the-shift')).expectations).toEqual({ 'leads-the-shift': 'runs-the-shift' })
})

test('a split or a merge is not followed, and what kept its id through it has not been read', () => {
  expect(between(WHOLE, SPLIT)).toMatchObject({ expectations: {}, unread: ['keeps-the-door-shut'] })
  expect(between(SPLIT, WHOLE)).toMatchObject({ expectations: { wipes: null }, unread: ['keeps-the-door-shut'] })
})

test('between two ladders only the same words are the same', () => {
  const other = BAKERY.replace(/^id: .*$/m, 'id: other')
  expect(between(BAKERY, other)).toMatchObject({ expectations: {}, unread: [] })
  expect(between(BAKERY, other.replace('You keep the door shut.', 'You keep the oven door shut.')).unread).toEqual(['keeps-the-door-shut'])
})
