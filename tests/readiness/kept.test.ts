import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, dayNumber, dayOf } from '../../src/algorithms/calendar.ts'
import type { PersonRecord } from '../../src/evidence/evidence.ts'
import type { Ladder } from '../../src/ladder/ladder.ts'
import { judgeWithoutAdvice } from '../../src/readiness/judge.ts'
import { Keeping } from '../../src/readiness/kept.ts'
import { LADDER, ledger } from './ledgers.ts'
import { expectation, TODAY } from './small-ladder.ts'

const [level] = LADDER.levels
if (!level) throw new Error('the ladder has a level')
/** With a level above, whose expectations are claimed by their competency. */
const ladder: Ladder = {
  ...LADDER,
  levels: [level, { ...level, id: 'senior', rank: 5 }],
  expectations: [
    ...LADDER.expectations,
    expectation('foresees', { level: 'senior', rule: { kinds: ['risk', 'plan'], scope: 'team', autonomy: 'guided' } }),
    expectation('raises', { level: 'senior', competency: 'growing', rule: { kinds: ['teaching', 'review'], scope: 'self', autonomy: 'directed' } }),
  ],
}

/** On many of these days something of the record is still to come. */
const day = fc.integer({ min: dayNumber('2023-06-01'), max: dayNumber(TODAY) + 300 }).map(dayOf)
/** Marks that begin, words that are withdrawn: the ledgers have them on the day of the rest. */
const later = fc.record({ from: day, withdrawn: day })
const known = fc.record({ ledger, later }).map(({ ledger, later }): PersonRecord => {
  const [first, ...rest] = ledger.evidence
  const evidence = first ? [{ ...first, seenBy: first.seenBy.map((said) => ({ ...said, withdrawn: later.withdrawn })) }, ...rest] : []
  return { ...ledger, evidence, marks: ledger.marks.map((mark, index) => (index === 0 ? { ...mark, on: later.from } : mark)) }
})

test('what is kept reads as the report does', () => {
  const keeping = new Keeping()
  fc.assert(
    fc.property(known, day, (record, asOf) => {
      for (const kept of keeping.reports(ladder, record, asOf)) {
        const { track, found, level } = judgeWithoutAdvice(ladder, record, kept.level, asOf, { from: 'server', reader: 'other' })
        expect([kept.track, kept.ready]).toEqual([track, level.ready])
        const read = Object.entries(kept.found).map(([id, [status, support]]) => [id, status, support])
        expect(read).toEqual(found.map(({ id, status, support }) => [id, status, support]))
      }
    }),
    { numRuns: 300, seed: 6 },
  )
})

test('until its next day a kept report stays the same, whatever day it is made anew', () => {
  const keeping = new Keeping()
  let days = 0
  fc.assert(
    fc.property(known, day, (record, asOf) => {
      for (const { towards, digest, nextOn } of keeping.reports(ladder, record, asOf)) {
        // Six years after the last fact nothing counts any more.
        const end = nextOn ?? dayOf(dayNumber(asOf) + 2200)
        for (let on = dayAfter(asOf); on < end; on = dayAfter(on)) {
          days += 1
          expect(keeping.reports(ladder, record, on).find((one) => one.towards === towards)?.digest).toBe(digest)
        }
      }
    }),
    { numRuns: 40, seed: 6 },
  )
  expect(days).toBeGreaterThan(1000)
})

test('counted again only on the days it names, and only where time has changed something, it is what is made anew', () => {
  const keeping = new Keeping()
  let changes = 0
  fc.assert(
    fc.property(known, day, (record, asOf) => {
      let kept = keeping.reports(ladder, record, asOf)
      for (let steps = 0; steps < 40; steps += 1) {
        const next = kept.map(({ nextOn }) => nextOn ?? '~').sort()[0] as string
        if (next === '~') break
        const anew = keeping.reports(ladder, record, next)
        const before = kept.map(({ digest }) => digest)
        kept = keeping.reports(ladder, record, next, { reports: kept, touched: new Set() })
        expect(kept).toEqual(anew)
        if (kept.some(({ digest }, at) => digest !== before[at])) changes += 1
      }
    }),
    { numRuns: 100, seed: 7 },
  )
  expect(changes).toBeGreaterThan(50)
})
