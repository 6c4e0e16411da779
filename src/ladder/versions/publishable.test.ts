import { expect, test } from 'vitest'
import type { PublishingFacts } from './publishable.ts'
import { earliestDay, publishable } from './publishable.ts'

const FACTS: PublishingFacts = {
  today: '2026-06-30',
  effectiveOn: '2026-07-01',
  version: '1.1',
  taken: ['1.0'],
  newestFrom: '2026-01-01',
  errors: [],
  openComments: 0,
  leftOpen: 0,
  approved: 'by others',
}
const inTheWay = (facts: Partial<PublishingFacts>, state: 'draft' | 'review' = 'review') =>
  publishable({ state }, { ...FACTS, ...facts }).map(({ kind }) => kind)

test('nothing stands in the way of a draft that was reviewed, approved and has no errors', () => {
  expect(inTheWay({})).toEqual([])
  expect(inTheWay({ approved: 'own' })).toEqual([])
})

test('everything that stands in the way is said at once', () => {
  expect(inTheWay({ errors: ['A', 'B'], openComments: 2, version: '1.0', effectiveOn: '2026-06-29', approved: 'not yet' }, 'draft')).toEqual([
    'not in review',
    'errors',
    'not approved',
    'open comments',
    'version taken',
    'too early',
  ])
})

test('comments may stay open when it is said how many are', () => {
  expect(inTheWay({ openComments: 3, leftOpen: 3 })).toEqual([])
  expect(inTheWay({ openComments: 4, leftOpen: 3 })).toEqual(['open comments'])
})

test('it holds from today on at the earliest, and not before a version that is announced', () => {
  expect(inTheWay({ effectiveOn: '2026-06-30' })).toEqual([])
  expect(inTheWay({ newestFrom: '2026-08-01' })).toEqual(['too early'])
  expect(inTheWay({ newestFrom: '2026-08-01', effectiveOn: '2026-08-01' })).toEqual([])
  expect(earliestDay({ today: '2026-06-30', newestFrom: null })).toBe('2026-06-30')
})
