import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asKnown, withAdviceDone } from '../../tests/readiness/additions.ts'
import { LADDER, ledger } from '../../tests/readiness/ledgers.ts'
import { expectation, item, ladderOf, recordOf, seen, TODAY } from '../../tests/readiness/small-ladder.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import { judge } from './judge.ts'
import type { Report } from './readiness.ts'
import { additionsFrom, additionsOf, tickOf } from './ticks.ts'
import type { Addition } from './what-if.ts'
import { whatIf } from './what-if.ts'

const called = { work: 'A new piece of work', somebody: (n: number) => `Somebody new (${n})` }

function tried(record: PersonRecord, additions: readonly Addition[], ladder = LADDER) {
  return whatIf(ladder, record, 'mid-senior', TODAY, additions, { called })
}

function statuses({ expectations }: Report) {
  return Object.fromEntries(expectations.map(({ id, status, support }) => [id, [status, support]]))
}

test('ticking all that would help changes what doing it changes', () => {
  fc.assert(
    fc.property(ledger, (record) => {
      const found = judge(LADDER, record, 'mid-senior', TODAY)
      // Whoever says what they saw of an item says so of all that it claims.
      const claims = (id: string | undefined) => record.evidence.find((one) => one.id === id)?.for
      const report = { ...found, next: found.next.map((one) => ({ ...one, expectations: claims(one.evidence) ?? one.expectations })) }
      const done = judge(LADDER, withAdviceDone(record, report, asKnown(record, TODAY)), 'mid-senior', TODAY)
      expect(statuses(tried(record, additionsOf(report.next)).after)).toEqual(statuses(done))
    }),
    { numRuns: 150 },
  )
})

const additions: fc.Arbitrary<readonly Addition[]> = fc.array(
  fc.oneof(
    fc.record({
      add: fc.constant('work' as const),
      kind: fc.constantFrom('risk' as const, 'plan' as const),
      alike: fc.constantFrom(2, 3),
      expectations: fc.uniqueArray(fc.constantFrom('warns', 'prepares', 'plans'), { minLength: 1, maxLength: 3 }),
      seenBy: fc.array(fc.constantFrom('stakeholder', 'peer', 'Bo'), { maxLength: 2 }),
    }),
    fc.record({
      add: fc.constant('word' as const),
      evidence: fc.constantFrom('item-0', 'item-1'),
      who: fc.constantFrom('manager', 'peer', 'Bo', 'other-team'),
    }),
  ),
  { maxLength: 4 },
)

test('what is added never lowers a count, and neither its order nor ticking twice changes anything', () => {
  fc.assert(
    fc.property(ledger, additions, (record, added) => {
      const { before, after } = tried(record, added)
      const support = new Map(after.expectations.map((one) => [one.id, one.support]))
      expect(before.expectations.every((one) => (support.get(one.id) ?? -1) >= one.support)).toBe(true)
      expect(statuses(tried(record, [...added, ...added].toReversed()).after)).toEqual(statuses(after))
    }),
    { numRuns: 150 },
  )
})

test('an address carries every tick there and back', () => {
  fc.assert(
    fc.property(ledger, additions, (record, added) => {
      const there = added.filter((one) => one.add === 'work' || record.evidence.some(({ id }) => one.add === 'word' && id === one.evidence))
      const ticks = new URLSearchParams(there.map(tickOf).map(({ name, value }): [string, string] => [name, value]))
      const back = [...ticks].map(([name, value]) => ({ name: name as Addition['add'], value }))
      expect(additionsFrom(back, LADDER, record)).toEqual(there)
    }),
    { numRuns: 100 },
  )
})

const ladder = ladderOf([expectation('communicates-risks')])
const record = recordOf([
  item('migration', { episode: 'migration', seenBy: [seen('Mia', 'manager'), seen('Bo', 'stakeholder', { team: 'finance' })] }),
  item('vendor', { episode: 'vendor' }),
])

test('one more confirmation lifts Ada’s communicating of risks to shown, and nothing of the record changes', () => {
  const kept = JSON.stringify(record)
  const { before, after } = tried(record, [{ add: 'word', evidence: 'vendor', who: 'peer' }], ladder)
  expect([before.expectations[0]?.status, after.expectations[0]?.status]).toEqual(['partial', 'met'])
  expect(JSON.stringify(record)).toBe(kept)
})

test('an item that nobody else saw is asked about no more', () => {
  const { before, after } = tried(record, [{ add: 'unseen', evidence: 'vendor' }], ladder)
  expect(before.next.map(({ evidence }) => evidence)).toEqual(['vendor'])
  expect(after.next.some(({ evidence }) => evidence === 'vendor')).toBe(false)
  expect(statuses(after)).toEqual(statuses(before))
})

test('a mark stands in place of the status', () => {
  const { after } = tried(record, [{ add: 'mark', status: 'not-applicable', expectation: 'communicates-risks' }], ladder)
  expect(after.expectations[0]?.status).toBe('not-applicable')
  expect(after.ready).toBe(true)
})

test('ticks that name nothing that is there are left out', () => {
  const ticks = [
    { name: 'word', value: 'gone peer' },
    { name: 'work', value: 'risk gone' },
    { name: 'work', value: 'nonsense communicates-risks' },
    { name: 'work', value: 'risk a,b,communicates-risks %E0%A4' },
    { name: 'mark', value: 'met communicates-risks' },
    { name: 'unseen', value: 'gone' },
  ] as const
  expect(additionsFrom(ticks, ladder, record)).toEqual([{ add: 'work', kind: 'risk', expectations: ['communicates-risks'], seenBy: [] }])
})
