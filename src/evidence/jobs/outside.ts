// What runs by itself: mail addresses of people outside who never answered are forgotten.

import { dayIn, dayNumber, dayOf } from '../../algorithms/calendar.ts'
import type { Database } from '../../platform/database.ts'
import { ADDRESS_DAYS } from '../outside.ts'
import { forgetMailsBefore } from '../store/outside.ts'

const HOUR = 60 * 60 * 1000

/** Forgets them now and every hour; a time that fails is made up for by the next. */
export async function forgetAddresses(database: Database, now: () => Date): Promise<{ stop(): void }> {
  const forget = () => database.transaction('system', (tx) => forgetMailsBefore(tx, dayOf(dayNumber(dayIn(now())) - ADDRESS_DAYS)))
  await forget()
  const timer = setInterval(() => forget().catch(() => {}), HOUR)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
