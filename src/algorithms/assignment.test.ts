import { expect, test } from 'vitest'
import { bestAssignment } from './assignment.ts'
import { seededRandom } from './random.ts'

const sumOf = (worth: readonly (readonly number[])[], pairs: readonly (number | null)[]) =>
  pairs.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (worth[row]?.[column] ?? 0)), 0)

/** Every way there is. */
function largest(worth: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const here = worth[row]
  if (!here) return 0
  const ways = here.map((value, column) => (taken.has(column) ? 0 : value + largest(worth, row + 1, new Set([...taken, column]))))
  return Math.max(largest(worth, row + 1, taken), ...ways)
}

test('the pairs are worth as much as any pairs could be, whatever the shape', () => {
  const random = seededRandom(7)
  for (let round = 0; round < 300; round += 1) {
    const width = 1 + random.whole(5)
    const worth = Array.from({ length: 1 + random.whole(5) }, () => Array.from({ length: width }, () => random.whole(12) - 3))
    const pairs = bestAssignment(worth)
    const taken = pairs.filter((column) => column !== null)
    expect(new Set(taken).size).toBe(taken.length)
    expect(sumOf(worth, pairs)).toBe(largest(worth))
  }
})

test('the dearest pair is given up where two others are worth more together', () => {
  expect(
    bestAssignment([
      [10, 9],
      [9, 1],
    ]),
  ).toEqual([1, 0])
})

test('nobody goes with what is worth nothing', () => {
  expect(
    bestAssignment([
      [0, 2],
      [0, 3],
    ]),
  ).toEqual([null, 1])
  expect(bestAssignment([])).toEqual([])
  expect(bestAssignment([[], []])).toEqual([null, null])
})
