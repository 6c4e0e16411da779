// What runs by itself: what a ladder would change is counted when somebody asked for it, and only the counts are kept.

import { setImmediate } from 'node:timers/promises'
import { dayIn } from '../algorithms/calendar.ts'
import { saidByThemselves } from '../evidence/counting.ts'
import { recordsToCount } from '../evidence/store.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { publishedLadder } from '../ladder/operations/reading.ts'
import { parseLadder } from '../ladder/parse.ts'
import type { Database } from '../platform/database.ts'
import type { PersonEffect } from './effect.ts'
import { counted, effectOn } from './effect.ts'
import type { ToCount } from './store/effect.ts'
import { dropAsked, keepCounts, nextToCount, peopleOn, smallestGroup } from './store/effect.ts'

const EVERY = 5_000
/** So many records are in memory at once, and judged before others get their turn. */
const AT_ONCE = 20

/** Counts what is asked for, now and every few seconds. What a stop interrupts is still asked for at the next start. */
export function countEffects(database: Database, now: () => Date, log: (line: string) => void): { stop(): Promise<void> } {
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  const count = () => {
    running = running.then(() => countAsked(database, now, () => stopped)).catch((error: Error) => log(`${error.stack ?? error.message}`))
  }
  count()
  const timer = setInterval(count, EVERY)
  timer.unref()
  return { stop: stopCounting }

  async function stopCounting(): Promise<void> {
    stopped = true
    clearInterval(timer)
    await running
  }
}

/** Counts everything that is asked for and not counted yet. */
export async function countAsked(database: Database, now: () => Date, isStopped: () => boolean = () => false): Promise<void> {
  while (!isStopped()) {
    const asked = await database.transaction('system', nextToCount)
    if (!asked) return
    await countOne(database, asked, now(), isStopped)
  }
}

async function countOne(database: Database, { digest, source, ladders }: ToCount, at: Date, isStopped: () => boolean): Promise<void> {
  if (source === null) return database.transaction('system', (tx) => dropAsked(tx, digest))
  const after = parseLadder(source)
  const people = await database.transaction('system', (tx) => peopleOn(tx, ladders), { now: at })
  const effects: PersonEffect[] = []
  for (let from = 0; from < people.length; from += AT_ONCE) {
    if (isStopped()) return
    // Nothing is judged inside a transaction: the embedded database runs one at a time.
    const read = await database.transaction('system', async (tx) => {
      const records = await recordsToCount(tx, people.slice(from, from + AT_ONCE))
      const befores: Ladder[] = []
      for (const { ladder, version } of records) befores.push(await publishedLadder(tx, ladder, 'en', version))
      return records.map(({ record }, index) => ({ record, before: befores[index] as Ladder }))
    })
    for (const { record, before } of read) {
      effects.push(effectOn(before, after, saidByThemselves(record), dayIn(at), { from: 'server', reader: 'other' }))
      await setImmediate()
    }
  }
  await database.transaction('system', async (tx) => keepCounts(tx, digest, counted(effects, await smallestGroup(tx)), at), { now: at })
}
