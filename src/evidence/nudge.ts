// "What happened this week?": who is asked, and when not.

import type { Day } from '../algorithms/calendar.ts'
import { dayNumber, dayOf } from '../algorithms/calendar.ts'
import type { Evidence } from './evidence.ts'

export interface Nudge {
  readonly off: boolean
  readonly byMail: boolean
  /** The Monday of the week of which the person said that nothing happened. */
  readonly nothingIn?: Day
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return dayOf(dayNumber(day) - weekday)
}

/** Asked until there is something of this week, or nothing to be. */
export function isAsked({ off, nothingIn }: Nudge, evidence: readonly Pick<Evidence, 'date'>[], today: Day): boolean {
  const monday = mondayOf(today)
  return !off && nothingIn !== monday && !evidence.some(({ date }) => date >= monday)
}
