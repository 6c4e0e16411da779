// What runs by itself: the first signing key, and letters to those who have left.

import type { Database } from '../../platform/database.ts'
import type { Outside } from '../../platform/operation.ts'
import { mailLeavers } from '../operations/leaving.ts'
import { ensureSigningKey } from '../operations/signing.ts'

const HOUR = 60 * 60 * 1000

interface Surroundings {
  readonly outside: Outside
  readonly now: () => Date
  readonly log: (line: string) => void
}

/** Now and every hour; what fails is tried again the next time. */
export function keepSignatures(database: Database, { outside, now, log }: Surroundings): { stop(): Promise<void> } {
  let last: Promise<void> = Promise.resolve()
  async function run(): Promise<void> {
    if (outside.seal) await ensureSigningKey(database, outside.seal)
    await mailLeavers(database, { outside, now: now(), log })
  }
  function again(): void {
    last = last.then(run).catch((error: Error) => log(`signatures: ${error.message}`))
  }
  again()
  const timer = setInterval(again, HOUR)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await last
    },
  }
}
