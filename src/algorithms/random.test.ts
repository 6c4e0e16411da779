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
  const counts = [0, 0, 0, 0]
  for (let i = 0; i < 4000; i += 1) counts[random.pick([0, 1, 2, 3])]! += 1
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
})
