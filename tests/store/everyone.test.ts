// Readiness kept for everyone, on a real database: whatever changes, what is kept is what a count from scratch finds.

import { expect, test } from 'vitest'
import { seededRandom } from '../../src/algorithms/random.ts'
import { checkEveryone, recountDue } from '../../src/readiness/jobs/everyone.ts'
import { timeHasCome } from '../../src/readiness/store/kept.ts'
import { Changing } from '../readiness/changing.ts'
import { eachDatabase } from './databases.ts'

eachDatabase('readiness kept for everyone', (open) => {
  test('stays what a count from scratch finds, through random changes and passing days', async () => {
    const database = await open()
    const changing = new Changing(database, seededRandom(6))
    const log: string[] = []
    const job = { database, now: changing.now, log: (line: string) => log.push(line) }
    await changing.begin()
    const digests = new Set<string>()
    for (let step = 0; step < 150; step += 1) {
      const what = await changing.change()
      await database.transaction('system', timeHasCome, { now: changing.now() })
      await recountDue(job)
      if (step % 3 !== 0) continue
      const { different, digest } = await checkEveryone(job)
      expect({ step, what, different, log }).toEqual({ step, what, different: 0, log: [] })
      digests.add(digest)
    }
    // Had nothing been counted, everything would be the same.
    expect(digests.size).toBeGreaterThan(15)
  }, 60_000)
})
