import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number): number[] => {
    const random = seededRandom(seed)
    return [random.whole(1000), random.whole(1000), random.whole(1000)]
  }
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('numbers spread evenly', () => {
  const random = seededRandom(1)
  const picks = Array.from({ length: 4000 }, () => random.pick([0, 1, 2, 3]))
  for (const number of [0, 1, 2, 3]) expect(Math.abs(picks.filter((pick) => pick === number).length - 1000)).toBeLessThan(120)
})
