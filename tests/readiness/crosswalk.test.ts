// A record read through a crosswalk never counts more than it did.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonRecord } from '../../src/evidence/evidence.ts'
import { readThroughCrosswalk } from '../../src/evidence/through-crosswalk.ts'
import type { Crosswalk, Mapped } from '../../src/ladder/crosswalk/crosswalk.ts'
import { MAPPED } from '../../src/ladder/crosswalk/crosswalk.ts'
import { judge } from '../../src/readiness/judge.ts'
import type { Report } from '../../src/readiness/readiness.ts'
import { LADDER, ledger } from './ledgers.ts'
import { item, recordOf, seen, TODAY } from './small-ladder.ts'

const reference = { id: 'small', version: '1', digest: 'small-ladder' }
const itself = (thing: Mapped) => Object.fromEntries(LADDER[thing].map(({ id }) => [id, id]))
const IDENTITY: Crosswalk = {
  from: reference,
  to: reference,
  levels: itself('levels'),
  competencies: itself('competencies'),
  expectations: itself('expectations'),
}

const RANKS = ['no-evidence', 'weak', 'partial', 'met-concern-open', 'met']

function read(record: PersonRecord, crosswalk: Crosswalk): Report {
  const { record: there, through } = readThroughCrosswalk(record, crosswalk)
  return judge(LADDER, there, 'mid-senior', TODAY, { through })
}

/** An open concern counts as met. */
function rank({ computed }: Report['expectations'][number]): number {
  return RANKS.indexOf(computed === 'met-concern-open' ? 'met' : computed)
}

test('through itself a ladder gives the same report, apart from the note', () => {
  const same = fc.property(ledger, (record) => {
    const { through, notes, digest: _, ...report } = read(record, IDENTITY)
    const { notes: plainNotes, digest: __, ...plain } = judge(LADDER, record, 'mid-senior', TODAY)
    expect(report).toEqual(plain)
    expect(notes.slice(1)).toEqual(plainNotes)
    expect(through).toEqual({ from: reference, claims: 0, confirmations: 0, marks: 0 })
  })
  fc.assert(same, { numRuns: 200, seed: 1 })
})

const without = fc
  .record({ thing: fc.constantFrom(...MAPPED), at: fc.nat(), open: fc.boolean() })
  .map(({ thing, at, open }) => (crosswalk: Crosswalk): Crosswalk => {
    const ids = Object.keys(crosswalk[thing])
    const gone = ids[at % Math.max(1, ids.length)]
    const { [gone ?? '']: _, ...rest } = crosswalk[thing]
    return { ...crosswalk, [thing]: open || gone === undefined ? rest : { ...rest, [gone]: null } }
  })

test('a pair less never raises a support or a status', () => {
  const never = fc.property(ledger, fc.array(without, { minLength: 1, maxLength: 6 }), (record, removals) => {
    let crosswalk = IDENTITY
    let before = read(record, crosswalk)
    for (const remove of removals) {
      crosswalk = remove(crosswalk)
      const after = read(record, crosswalk)
      for (const one of after.expectations) {
        const former = before.expectations.find(({ id }) => id === one.id)
        expect(one.support).toBeLessThanOrEqual(former?.support ?? 0)
        if (former) expect(rank(one)).toBeLessThanOrEqual(rank(former))
      }
      before = after
    }
  })
  fc.assert(never, { numRuns: 300, seed: 2 })
})

test('what has no counterpart is counted, and an id that only the other ladder knows counts for nothing', () => {
  const record = recordOf(
    [item('a', { for: ['warns', 'plans'], seenBy: [seen('Bo', 'peer', { showed: ['plans'] }), seen('Cem', 'peer', { showed: ['warns'] })] })],
    {
      marks: [{ expectation: 'leads', status: 'declined', by: ['self'], why: 'Not now' }],
    },
  )
  const { record: there, through } = readThroughCrosswalk(record, { ...IDENTITY, expectations: { warns: 'prepares' } })
  expect(through).toMatchObject({ claims: 1, confirmations: 1, marks: 1 })
  expect(there.evidence[0]).toMatchObject({ for: ['prepares'], seenBy: [{ witness: 'Cem', showed: ['prepares'] }] })
  expect(read(record, { ...IDENTITY, expectations: { warns: null } }).notes[0]).toContain('2 claims, 2 confirmations, 1 agreement')
})

test('a concern about something without a counterpart doesn’t turn into one about everything', () => {
  const record = recordOf([item('a', { for: ['warns', 'plans'], seenBy: [seen('Bo', 'manager', { showed: ['warns'], concern: 'It was late.' })] })])
  const { record: there } = readThroughCrosswalk(record, { ...IDENTITY, expectations: { plans: 'plans' } })
  expect(there.evidence[0]).toMatchObject({ for: ['plans'], seenBy: [] })
})
