import { expect, test } from 'vitest'
import { seededRandom } from '../algorithms/random.ts'
import type { Kind } from '../ladder/ladder.ts'
import type { Lacking } from './fewest-work.ts'
import { fewestWork, subsets } from './fewest-work.ts'

const KINDS: readonly Kind[] = ['risk', 'plan', 'review']

test('one piece of work serves up to three expectations that its kind counts for', () => {
  const lacking = [0, 1, 2, 3].map((expectation): Lacking => ({ expectation, kinds: ['risk'], pieces: 1 }))
  expect(fewestWork(lacking, 3, 100)).toMatchObject({ work: [{ kind: 'risk' }, { kind: 'risk' }], atLeast: false })
  expect(fewestWork([], 3, 100)).toEqual({ work: [], atLeast: false })
})

test('an expectation that takes two pieces of work is not served twice by one', () => {
  expect(fewestWork([{ expectation: 0, kinds: ['plan'], pieces: 2 }], 3, 100).work).toEqual([
    { kind: 'plan', serves: [0] },
    { kind: 'plan', serves: [0] },
  ])
})

test('it is as few as trying out everything finds', () => {
  const random = seededRandom(3)
  for (let round = 0; round < 40; round += 1) {
    const lacking = Array.from({ length: 5 }, (_, expectation): Lacking => {
      const kinds = KINDS.filter(() => random.next() < 0.5)
      return { expectation, kinds: kinds.length > 0 ? kinds : ['risk'], pieces: random.whole(3) }
    })
    const left = lacking.map((one) => one.pieces)
    expect(fewestWork(lacking, 3, 100_000).work).toHaveLength(byTryingAll(lacking, left))
  }
})

/** Breadth-first over what is left, by every piece of work there is. */
function byTryingAll(lacking: readonly Lacking[], start: readonly number[]): number {
  const pieces = KINDS.flatMap((kind) => {
    const serves = lacking.filter((one) => one.kinds.includes(kind)).map((one) => one.expectation)
    return [1, 2, 3].flatMap((size) => subsets(serves, size))
  })
  let states = new Map([[start.join(), start]])
  for (let count = 0; ; count += 1) {
    if (states.has(start.map(() => 0).join())) return count
    const next = new Map<string, readonly number[]>()
    for (const left of states.values()) {
      for (const piece of pieces) {
        const after = left.map((many, expectation) => Math.max(0, many - (piece.includes(expectation) ? 1 : 0)))
        next.set(after.join(), after)
      }
    }
    states = next
  }
}
