import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LADDER, ledger } from '../../tests/readiness/ledgers.ts'
import { TODAY } from '../../tests/readiness/small-ladder.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import type { Expectation, Ladder } from '../ladder/ladder.ts'
import { SCOPES } from '../ladder/ladder.ts'
import type { PersonEffect } from './effect.ts'
import { counted, diffReadiness, effectOn } from './effect.ts'

function edited(version: string, edit: (expectation: Expectation) => readonly Expectation[]): Ladder {
  return { ...LADDER, version, digest: `small-ladder-${version}`, expectations: LADDER.expectations.flatMap(edit) }
}

const SAME = edited('same', (one) => [one])
const STRICTER = edited('stricter', (one) => [{ ...one, rule: { ...one.rule, scope: SCOPES[SCOPES.indexOf(one.rule.scope) + 1] ?? one.rule.scope } }])
const RENAMED = edited('renamed', (one) => [one.id === 'warns' ? { ...one, id: 'warns-early' } : one])
const REMOVED = edited('removed', (one) => (one.id === 'warns' ? [] : [one]))

const ORDER = ['no-evidence', 'weak', 'partial', 'met-concern-open', 'met']

const onLevel = (one: PersonRecord): PersonRecord => ({ ...one, person: { ...one.person, level: 'mid-senior', track: 'ic' } })

test('a ladder that says the same changes nothing for anybody', () => {
  fc.assert(
    fc.property(ledger, (one) => {
      expect(effectOn(LADDER, SAME, onLevel(one), TODAY)).toMatchObject({ changed: false, lost: [] })
      expect(effectOn(LADDER, RENAMED, onLevel(one), TODAY)).toMatchObject({ changed: false, lost: [] })
    }),
    { numRuns: 60, seed: 5 },
  )
})

test('a wider scope that is asked for never raises a status', () => {
  fc.assert(
    fc.property(ledger, (one) => {
      const { levels } = effectOn(LADDER, STRICTER, onLevel(one), TODAY)
      for (const { from, to } of levels.flatMap(({ expectations }) => expectations)) {
        // Marks are agreed, not counted.
        if (ORDER.includes(from) && ORDER.includes(to)) expect(ORDER.indexOf(to)).toBeLessThanOrEqual(ORDER.indexOf(from))
      }
    }),
    { numRuns: 60, seed: 6 },
  )
})

test('what is no longer asked says which claims bear on nothing any more', () => {
  const claims = { id: 'one', date: '2026-02-11', kind: 'risk', title: 'Warned', scope: 'team', autonomy: 'independent', result: 'achieved' } as const
  const ada: PersonRecord = {
    person: { name: 'Ada', level: 'mid-senior', track: 'ic' },
    absences: [],
    episodes: [],
    evidence: [{ ...claims, for: ['warns', 'plans'], links: [], seenBy: [] }],
    marks: [],
  }
  const effect = effectOn(LADDER, REMOVED, ada, TODAY)
  expect(effect.lost).toEqual([{ evidence: 'one', claim: 'warns' }])
  expect(effect.levels[0]?.expectations).toContainEqual({ id: 'warns', from: 'weak', to: 'not-asked', support: { before: 2, after: 0 } })
  const gone = { ...SAME, digest: 'other-levels', levels: SAME.levels.map((level) => ({ ...level, id: 'lead', name: 'Lead' })), expectations: [] }
  expect(effectOn(LADDER, gone, ada, TODAY)).toMatchObject({ level: null, changed: true })
  expect(effectOn(LADDER, gone, ada, TODAY, { chosen: { 'mid-senior': 'lead' } })).toMatchObject({ level: 'lead' })
})

function changing(from: 'met' | 'partial', to: 'met' | 'partial', id = 'warns', ready = false): PersonEffect {
  const expectations = [{ id, from, to, support: { before: 0, after: 0 } }]
  const level = { towards: 'next', before: 'a', after: 'a', ready: { before: false, after: ready }, expectations } as const
  return { level: 'a', levels: [level], lost: [], changed: from !== to }
}
const times = (n: number, one: PersonEffect): readonly PersonEffect[] => Array.from({ length: n }, () => one)

test('over people there are counts of at least the smallest group, and none that another gives away', () => {
  const unchanged = times(20, changing('met', 'met'))
  expect(counted([...unchanged, ...times(6, changing('met', 'partial'))], 5)).toMatchObject({
    people: 26,
    changed: 6,
    expectations: [{ id: 'warns', counts: [{ from: 'met', to: 'partial', people: 6 }] }],
  })
  expect(counted([...unchanged, ...times(4, changing('met', 'partial'))], 5)).toMatchObject({ changed: null, expectations: [] })
  // Eight changed, six of them by what is said: the other two would be told by subtraction.
  const two = times(2, changing('partial', 'met'))
  expect(counted([...unchanged, ...times(6, changing('met', 'partial')), ...two], 5)).toMatchObject({ changed: null })
  const ready = [...times(6, changing('met', 'met', 'warns', true)), ...times(14, changing('met', 'met'))]
  expect(counted(ready, 5).ready).toEqual({ before: null, after: null })
})

test('people are counted from their records', () => {
  expect(diffReadiness(LADDER, SAME, [], TODAY, { smallest: 5 })).toMatchObject({ people: 0, changed: null, expectations: [] })
})
