// The life of a concern: how long its person alone knows of it, and until when it is open.

import type { Day } from '../algorithms/calendar.ts'
import { addMonths, addWorkingDays } from '../algorithms/calendar.ts'
import type { Confirmation } from './evidence.ts'

type Said = Pick<Confirmation, 'on' | 'resolved' | 'renewed'>

/** The last day on which it is open if nobody says it again: so many months after it was said, or last said again by this day. */
export function openUntil({ on, renewed }: Said, asOf: Day, months: number): Day {
  return addMonths(renewed !== undefined && renewed <= asOf ? renewed : on, months)
}

/** Neither settled nor lapsed on this day; what happened after it isn't known. */
export function isOpen(said: Said, asOf: Day, months: number): boolean {
  if (said.resolved !== undefined && said.resolved <= asOf) return false
  return asOf <= openUntil(said, asOf, months)
}

/** The first day on which others see it; the policy of `confirmation` counts ten working days by the same rule. */
export function sharedFrom(on: Day, noticeWorkingDays: number): Day {
  return addWorkingDays(on, noticeWorkingDays)
}
