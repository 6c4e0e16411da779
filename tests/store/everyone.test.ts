// Readiness kept for everyone, on a real database: whatever changes, what is kept is what a count from scratch finds.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { seededRandom } from '../../src/algorithms/random.ts'
import { checkEveryone, keepEveryone, recountDue } from '../../src/readiness/jobs/everyone.ts'
import { nextDue, timeHasCome } from '../../src/readiness/store/kept.ts'
import { words } from '../../src/text/text.ts'
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

  test('is brought up to date when somebody wrote, and by the next start where a stop came between', async () => {
    const database = await open()
    const changing = new Changing(database, seededRandom(7))
    await changing.begin()
    const log: string[] = []
    // Whoever is stopped before the first look has done nothing.
    await keepEveryone(database, changing.now, (line) => log.push(line)).stop()
    const job = keepEveryone(database, changing.now, (line) => log.push(line))
    for (let step = 0; step < 10; step += 1) {
      await changing.change()
      job.wake()
    }
    await expect.poll(async () => (await database.transaction('system', (tx) => nextDue(tx, 1, []))).length, { timeout: 20_000 }).toBe(0)
    await job.stop()
    expect(await checkEveryone({ database, now: changing.now, log: (line) => log.push(line) })).toMatchObject({ different: 0 })
    expect(log).toEqual([])
  }, 60_000)

  test('a difference that nothing accounts for is told without a name, and mended', async () => {
    const database = await open()
    const changing = new Changing(database, seededRandom(8))
    await changing.begin()
    const log: string[] = []
    const job = { database, now: changing.now, log: (line: string) => log.push(line) }
    await recountDue(job)
    await database.transaction('system', (tx) => sql`update readiness_kept set digest = 'another' where person = 'bea'`.execute(tx))
    expect((await checkEveryone(job)).different).toBe(1)
    expect(log).toEqual([words('en').everyone.differs(1)])
    expect((await checkEveryone(job)).different).toBe(0)
  }, 60_000)
})
