import { expect, test } from 'vitest'
import { expectation, item, ladderOf, recordOf, seen } from '../../tests/readiness/small-ladder.ts'
import { halfName, halvesOf, isHalf, selfReview } from './half-year.ts'

const ladder = ladderOf([expectation('communicates-risks', { sentence: 'You warn early.' })])
const record = recordOf(
  [
    item('later', { date: '2026-03-02', title: 'Chose the vendor', outcome: 'One contract.\nSigned in March.', episode: 'move' }),
    item('first', {
      date: '2026-01-31',
      title: 'Warned of the cut-over',
      episode: 'move',
      seenBy: [
        seen('Bo', 'stakeholder', { says: 'He came early.' }),
        seen('Pat', 'peer', { says: 'Gone again.', withdrawn: '2026-04-01' }),
        seen('Mia', 'manager', { says: undefined as never, concern: 'Too late.' }),
      ],
    }),
    item('secret', { date: '2026-02-01', title: 'A hard talk', outcome: 'Not for others', confidential: true, for: ['hidden-claim'] }),
    item('unsent', { date: '2026-02-02', title: 'Only a draft', draft: true }),
    item('before', { date: '2025-12-31', title: 'Last year' }),
  ],
  { episodes: [{ id: 'move', title: 'Moving claims' }] },
)

test('the text holds what the record holds of these months, by piece of work and day, and adds nothing', () => {
  expect(selfReview(record, ladder, '2026-1', 'en')).toBe(`# Self-review, January to June 2026

Ada · Mid-senior

## What I worked on

### Moving claims

- 31 Jan: Warned of the cut-over
  - Bo (stakeholder): “He came early.”
- 2 Mar: Chose the vendor
  One contract.
  Signed in March.

### Besides

- 1 Feb: A hard talk

## What it shows

- You warn early.
  - Warned of the cut-over
  - Chose the vendor

## To add in my own words

- What mattered most to me:
- What was harder than I thought, and what I learned:
- What I want to do next, and what I need for it:
`)
})

test('a half-year in which nothing happened gives no text', () => {
  expect(selfReview(record, ladder, '2024-2', 'en')).toBeNull()
})

test('one chooses among the half-years of the record and the one of today', () => {
  expect(halvesOf(record, '2026-11-24')).toEqual(['2026-2', '2026-1', '2025-2'])
  expect(halfName('2025-2', 'en')).toBe('July to December 2025')
  expect([isHalf('2026-1'), isHalf('2026-3'), isHalf('<b>')]).toEqual([true, false, false])
})
