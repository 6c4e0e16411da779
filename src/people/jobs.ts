// What runs by itself: people files that nobody confirmed are forgotten after a day.

import type { Database } from '../platform/database.ts'
import { forgetFilesBefore } from './store/kept-file.ts'

const HOUR = 60 * 60 * 1000
const KEPT = 24 * HOUR

/** Forgets them now and every hour; a time that fails is made up for by the next. */
export async function forgetPeopleFiles(database: Database, now: () => Date): Promise<{ stop(): void }> {
  const forget = () => database.transaction('system', (tx) => forgetFilesBefore(tx, new Date(now().getTime() - KEPT)))
  await forget()
  const timer = setInterval(() => forget().catch(() => {}), HOUR)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
