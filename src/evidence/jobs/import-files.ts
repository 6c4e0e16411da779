// What runs by itself: files that somebody chose to look at and didn't adopt are forgotten after a day.

import type { Database } from '../../platform/database.ts'
import { forgetImportFilesBefore } from '../store/imports.ts'

const HOUR = 60 * 60 * 1000
const KEPT = 24 * HOUR

/** Forgets them now and every hour; a time that fails is made up for by the next. */
export async function forgetImportFiles(database: Database, now: () => Date): Promise<{ stop(): void }> {
  const forget = () => database.transaction('system', (tx) => forgetImportFilesBefore(tx, new Date(now().getTime() - KEPT)))
  await forget()
  const timer = setInterval(() => forget().catch(() => {}), HOUR)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
