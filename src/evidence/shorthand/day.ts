// The day that a line names: as in notes, and as people say it of this week.

import type { Day } from '../../algorithms/calendar.ts'
import { dayNumber, dayOf } from '../../algorithms/calendar.ts'
import { findDay, isDay, lastWeekday } from '../dates.ts'

export interface FoundDay {
  readonly day: Day
  readonly index: number
  readonly length: number
}

const WEEKDAY = /(?<!\p{L}|\b(?:every|each|by|until|before|next) )(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)day(?!s|\p{L})/iu
const LAST_NIGHT = /(?<!\p{L})last (?:night|evening)(?!\p{L})/iu
/** "31.8.", "on 9.9." */
const DAY_AND_MONTH = /(?<![\p{L}\p{N}.,])(\d{1,2})\.\s?(\d{1,2})\.(?!\d)/u

/** The first day that the line names; undefined when it names none. A day without a year is the latest that isn't to come. */
export function findShorthandDay(line: string, today: Day): FoundDay | undefined {
  const found = [findDay(line, today), lastNight(line, today), weekday(line, today), dayAndMonth(line, today)].filter((one) => one !== undefined)
  return found.sort((a, b) => a.index - b.index || b.length - a.length)[0]
}

function lastNight(line: string, today: Day): FoundDay | undefined {
  const match = LAST_NIGHT.exec(line)
  return match ? { day: dayOf(dayNumber(today) - 1), index: match.index, length: match[0].length } : undefined
}

/** The latest such day; today's name is today. */
function weekday(line: string, today: Day): FoundDay | undefined {
  const match = WEEKDAY.exec(line)
  if (!match) return undefined
  return { day: lastWeekday(match[0], dayOf(dayNumber(today) + 1)), index: match.index, length: match[0].length }
}

function dayAndMonth(line: string, today: Day): FoundDay | undefined {
  const match = DAY_AND_MONTH.exec(line)
  if (!match) return undefined
  const [, date = '', month = ''] = match
  const inYear = (year: number): string => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const year = Number(today.slice(0, 4))
  const day = [inYear(year), inYear(year - 1)].find((one) => isDay(one) && one <= today)
  return day === undefined ? undefined : { day, index: match.index, length: match[0].length }
}
