// How long evidence counts: in full for the window, half as long again after it, and only days at work make it older.

import type { Day } from '../algorithms/calendar.ts'
import { addMonths, dayAfter, dayNumber, dayOf } from '../algorithms/calendar.ts'
import type { Absence } from '../people/people.ts'

export const NONE = 0
export const HALF = 1
export const FULL = 2
export type Age = typeof NONE | typeof HALF | typeof FULL

/** Whole thousandths of a day, so that shares of part-time add up the same everywhere. */
const WHOLE_DAY = 1000

/** A run of days of which this much, in thousandths, was not worked; `to` is the day after the last. */
interface Lost {
  readonly from: number
  readonly to: number
  readonly share: number
}

/** The ages of days as seen from one day, for one person and one length of window. */
export interface Window {
  readonly asOf: Day
  readonly months: number
  /** The first days that count in full and half, were there no absence. */
  readonly fullFrom: Day
  readonly halfFrom: Day
  readonly lost: readonly Lost[]
}

/** `months`: calendar months at work in which evidence counts in full. */
export function windowAt(asOf: Day, months: number, absences: readonly Absence[]): Window {
  return { asOf, months, fullFrom: firstDay(asOf, months), halfFrom: firstDay(asOf, 2 * months), lost: lostDays(absences) }
}

/** Full up to the day + window at work, half up to the day + two windows; both boundaries included. */
export function ageOf(day: Day, window: Window): Age {
  if (day >= window.fullFrom) return FULL
  if (window.lost.length === 0) return day >= window.halfFrom ? HALF : NONE
  const worked = workedBetween(day, window)
  if (worked <= lengthOf(day, window.months)) return FULL
  return worked <= lengthOf(day, 2 * window.months) ? HALF : NONE
}

/** The last day on which a day is no older than so many months at work. */
export function lastDayAt(day: Day, months: number, absences: readonly Absence[]): Day {
  const window = windowAt(day, months, absences)
  const length = lengthOf(day, months)
  // At work all along it is the first of these; with everything missed that ever was, it is before the last.
  let reached = dayNumber(addMonths(day, months))
  let passed = reached + window.lost.reduce((sum, { from, to }) => sum + to - from, 1)
  while (passed - reached > 1) {
    const middle = Math.floor((reached + passed) / 2)
    if (workedBetween(day, { ...window, asOf: dayOf(middle) }) <= length) reached = middle
    else passed = middle
  }
  return dayOf(reached)
}

/** The earliest day from which so many months reach `asOf`: the same day of its month, or the next one where that is clamped short. */
function firstDay(asOf: Day, months: number): Day {
  const candidate = addMonths(asOf, -months)
  return addMonths(candidate, months) >= asOf ? candidate : dayAfter(candidate)
}

function lengthOf(day: Day, months: number): number {
  return (dayNumber(addMonths(day, months)) - dayNumber(day)) * WHOLE_DAY
}

/** Thousandths of days worked after `day`, up to and with `asOf`. */
function workedBetween(day: Day, window: Window): number {
  const from = dayNumber(day) + 1
  const to = dayNumber(window.asOf) + 1
  let worked = (to - from) * WHOLE_DAY
  for (const lost of window.lost) {
    const days = Math.min(to, lost.to) - Math.max(from, lost.from)
    if (days > 0) worked -= days * lost.share
  }
  return worked
}

/** Absences cut where one begins or ends; where several overlap, the one that leaves least work counts. */
function lostDays(absences: readonly Absence[]): readonly Lost[] {
  if (absences.length === 0) return []
  const spans = absences.map((absence) => ({
    from: dayNumber(absence.from),
    to: dayNumber(absence.to) + 1,
    share: WHOLE_DAY - Math.min(WHOLE_DAY, Math.max(0, Math.round((absence.working ?? 0) * WHOLE_DAY))),
  }))
  const cuts = [...new Set(spans.flatMap((span) => [span.from, span.to]))].sort((a, b) => a - b)
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index] as number
    const share = Math.max(0, ...spans.filter((span) => span.from <= from && span.to >= to).map((span) => span.share))
    return share === 0 ? [] : [{ from, to, share }]
  })
}
