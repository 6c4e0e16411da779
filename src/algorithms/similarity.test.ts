import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'
import { dice, pieces, stretches } from './similarity.ts'

test('likeness counts shared words, whatever their order', () => {
  expect(dice(['a', 'b'], ['b', 'a'])).toBe(1)
  expect(dice(['a', 'a', 'b'], ['a', 'c'])).toBeCloseTo(2 / 5)
  expect(dice([], [])).toBe(1)
  expect(dice(['a'], [])).toBe(0)
})

test('the pieces of a text joined are the text again', () => {
  const text = 'It’s  done — by 5 p.m.,\nisn’t it?'
  expect(pieces(text).join('')).toBe(text)
})

test('what is the same and what went is the text before, what is the same and what came is the text after', () => {
  const random = seededRandom(3)
  for (let round = 0; round < 300; round += 1) {
    const list = (): number[] => Array.from({ length: random.whole(12) }, () => random.whole(4))
    const [before, after] = [list(), list()]
    const parts = stretches(before, after)
    expect(parts.flatMap(({ kind, items }) => (kind === 'new' ? [] : items))).toEqual(before)
    expect(parts.flatMap(({ kind, items }) => (kind === 'gone' ? [] : items))).toEqual(after)
    expect(parts.flatMap(({ kind, items }) => (kind === 'same' ? items : [])).length).toBe(longestCommon(before, after))
  }
})

/** By trying all, as a check on the table. */
function longestCommon(before: readonly number[], after: readonly number[]): number {
  const [first, ...rest] = before
  if (first === undefined || after.length === 0) return 0
  const place = after.indexOf(first)
  return Math.max(longestCommon(rest, after), place < 0 ? 0 : 1 + longestCommon(rest, after.slice(place + 1)))
}
