// The promises of readiness on random records, at full size.

import fc from 'fast-check'
import { PROPERTIES } from '../readiness/properties.ts'
import type { FigureRow } from './row.ts'

const RUNS = 1000

export async function figure(): Promise<FigureRow[]> {
  const rows: FigureRow[] = []
  for (const { name, property } of PROPERTIES) {
    const { failed, numRuns } = await fc.check(property, { numRuns: RUNS, seed: 1 })
    rows.push({ name, measured: failed ? `failed after ${numRuns}` : `held ${numRuns} times`, yardstick: 'random ledgers', aim: `${RUNS} times`, met: !failed })
  }
  return rows
}
