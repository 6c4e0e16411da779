import fc from 'fast-check'
import { test } from 'vitest'
import { PROPERTIES } from './properties.ts'

const numRuns = process.env['NEXTRUNG_FIGURES'] === '1' ? 1000 : 100

for (const { name, property } of PROPERTIES) {
  test(name, { timeout: 60_000 }, async () => {
    await fc.assert(property, { numRuns, seed: 2026 })
  })
}
