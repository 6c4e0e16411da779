import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'
import { sayable } from './suppression.ts'

test('a count below the smallest group is not said, nor one that leaves fewer than that out', () => {
  expect(sayable([4, 5, 30], 60, 5)).toEqual([false, true, true])
  expect(sayable([57], 60, 5)).toEqual([false])
  expect(sayable([60], 60, 5)).toEqual([false])
})

test('what all said counts leave over is never a small group', () => {
  expect(sayable([6, 7, 8], 24, 5)).toEqual([false, true, true])
  const random = seededRandom(5)
  for (let round = 0; round < 500; round += 1) {
    const counts = Array.from({ length: 1 + random.whole(5) }, () => random.whole(15))
    const total = counts.reduce((sum, one) => sum + one, random.whole(15))
    const said = sayable(counts, total, 5)
    const left = counts.reduce((rest, count, at) => (said[at] ? rest - count : rest), total)
    expect(left === 0 || left >= 5 || said.every((one) => !one)).toBe(true)
  }
})
