// The day of a moment that a tool wrote down.

import type { Day } from '../algorithms/calendar.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import { isDay } from './dates.ts'

/** `2026-02-11T23:30:00Z`: only there the day depends on where one is. */
const IN_UTC = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?Z| UTC|[+-]00:?00)$/
const DAY_FIRST = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/

/**
 * Reads ISO moments as days. One in UTC is taken in `zone`; one with another offset is the day as written, for that is where it happened.
 * @throws Problem `input` when there is no such zone
 */
export function dayReader(zone = 'UTC', language = 'en'): (moment: string) => Day | undefined {
  const inZone = zone === 'UTC' ? undefined : formatter(zone, language)
  return function dayOf(moment) {
    const written = DAY_FIRST.exec(moment)?.[1]
    if (written === undefined || !isDay(written)) return undefined
    if (!inZone || !IN_UTC.test(moment)) return written
    const ms = Date.parse(moment.replace(' ', 'T').replace(/ ?(?:Z|UTC|[+-]00:?00)$/, 'Z'))
    return Number.isNaN(ms) ? undefined : inZone.format(ms)
  }
}

/** Sweden writes days as ISO does. */
function formatter(zone: string, language: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  } catch (error) {
    throw new Problem('input', words(language).fromTools.unknownZone(zone), { cause: error })
  }
}
