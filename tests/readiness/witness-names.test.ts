// Whoever answered under an account is one witness, whatever they and others are called.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Confirmation, PersonRecord } from '../../src/evidence/evidence.ts'
import { oneNameEach } from '../../src/evidence/witness-names.ts'
import { judge } from '../../src/readiness/judge.ts'
import { LADDER, ledger } from './ledgers.ts'
import { TODAY } from './small-ladder.ts'

const numRuns = process.env['NEXTRUNG_FIGURES'] === '1' ? 1000 : 100

/** The record of somebody whom no witness is called like. */
const record = ledger.map((one) => ({ ...one, person: { ...one.person, name: 'Zoe' } }))

function said(of: PersonRecord, change: (said: Confirmation) => Confirmation): PersonRecord {
  return { ...of, evidence: of.evidence.map((item) => ({ ...item, seenBy: item.seenBy.map(change) })) }
}

/** What is counted, without any name. */
function counts(of: PersonRecord) {
  const { expectations } = judge(LADDER, of, 'mid-senior', TODAY)
  return expectations.map(({ id, support, computed, concerns }) => ({
    id,
    support,
    computed,
    concerns: concerns.map(({ says, points }) => `${says} ${points}`).sort(),
  }))
}

const underAccounts = (of: PersonRecord) => said(of, (one) => ({ ...one, by: one.witness.toLowerCase() }))

test('people who share a name, or the person’s own, are as many witnesses as they are people', () => {
  fc.assert(
    fc.property(record, (of) => {
      const apart = underAccounts(of)
      for (const name of ['Sam', 'Zoe']) expect(counts(oneNameEach(said(apart, (one) => ({ ...one, witness: name }))))).toEqual(counts(apart))
    }),
    { numRuns, seed: 2026 },
  )
})

test('one person who is called otherwise now is one witness, under the newest name', () => {
  fc.assert(
    fc.property(record, fc.array(fc.constantFrom('', ' Example', ' Miller'), { minLength: 1, maxLength: 7 }), (of, endings) => {
      const apart = underAccounts(of)
      let at = 0
      const called = said(apart, (one) => ({ ...one, witness: `${one.witness}${endings[at++ % endings.length]}` }))
      expect(counts(oneNameEach(called))).toEqual(counts(apart))
    }),
    { numRuns, seed: 2026 },
  )
})

test('a record without accounts, or without shared names, stays as it is', () => {
  fc.assert(
    fc.property(record, (of) => {
      expect(oneNameEach(of)).toEqual(of)
      expect(oneNameEach(underAccounts(of))).toEqual(underAccounts(of))
    }),
    { numRuns, seed: 2026 },
  )
})

test('a word without an account stays with the first of its name', () => {
  const word = { as: 'peer', on: '2026-01-01', how: 'account', showed: [] } as const
  const seenBy: Confirmation[] = [
    { ...word, witness: 'Sam', by: 'sam-2' },
    { ...word, witness: 'Sam', by: 'sam-1' },
    { ...word, witness: 'Sam', how: 'link' },
  ]
  const item = { id: 'a', date: '2026-01-01', kind: 'risk', title: 'A', scope: 'team', autonomy: 'guided', result: 'achieved', for: [], links: [] } as const
  const { evidence } = oneNameEach({ person: { name: 'Zoe' }, absences: [], episodes: [], marks: [], evidence: [{ ...item, seenBy }] })
  expect(evidence[0]?.seenBy.map(({ witness }) => witness)).toEqual(['Sam (sam-2)', 'Sam', 'Sam'])
})
