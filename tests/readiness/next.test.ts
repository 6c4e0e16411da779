import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '../../src/readiness/judge.ts'
import { asKnown, withAdviceDone } from './additions.ts'
import { compareWithProgramme } from './integer-programme.ts'
import { LADDER, ledger } from './ledgers.ts'
import { TODAY } from './small-ladder.ts'

const isFullSize = process.env['NEXTRUNG_FIGURES'] === '1'

test('whoever does what the report advises is ready', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(ledger, (drawn) => {
      const record = { ...drawn, marks: [] }
      const before = judge(LADDER, record, 'mid-senior', TODAY)
      const after = judge(LADDER, withAdviceDone(record, before, asKnown(record, TODAY)), 'mid-senior', TODAY)
      const lifted = before.next.flatMap((advice) => advice.expectations)
      expect(after.expectations.filter((found) => lifted.includes(found.id) && !found.status.startsWith('met')).map((found) => found.id)).toEqual([])
      expect(after.ready).toBe(true)
    }),
    { numRuns: isFullSize ? 1000 : 60, seed: 2026 },
  )
})

test('the fewest confirmations are as few as an integer programme finds', { timeout: 120_000 }, async () => {
  const compared = await compareWithProgramme(isFullSize ? 50 : 8)
  expect(compared.map((one) => one.found)).toEqual(compared.map((one) => one.programme))
})
