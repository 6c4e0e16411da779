// The stretch of time that a heading stands for: a day, week, month, quarter, half or year. Its things happened by its last day.

import type { Day } from '../../algorithms/calendar.ts'
import { dayNumber, dayOf } from '../../algorithms/calendar.ts'
import type { WrittenDay } from '../dates.ts'
import { findDay, isDay } from '../dates.ts'

export interface Period {
  readonly day: Day
  /** As the heading fixes it. */
  readonly written: string
  /** The stretch still runs, so its day is the one on which it is read. */
  readonly floating: boolean
  readonly year: number
  /** What else the heading says; empty when it says nothing else. */
  readonly rest: string
}

const YEAR = '(?:19|20)\\d{2}'
const FIRST = /^(?:1|first|erste[sr]?)$/i
const HALF = new RegExp(
  `\\bH([12])(?:[ /-]{0,2}(${YEAR}))?\\b|\\b(${YEAR})[ /-]?H([12])\\b|\\b(first|second) half(?: of)?(?: (${YEAR}))?|([12])\\. ?Halbjahr(?: (${YEAR}))?`,
  'i',
)
const WEEK = new RegExp(`\\b(${YEAR})[ -]?W(\\d{1,2})\\b|\\b(?:week|KW|calendar week)\\s*#?(\\d{1,2})(?:,? (?:of )?(${YEAR}))?\\b`, 'i')
const WEEK_OF = /\bweek (?:of|beginning|starting|commencing)\s+/i
/** A month or a quarter without its year. */
const PART = /^[\W_]*(?:Q[1-4]|[1-4]\. ?Quartal|\p{L}{3,9})[\W_]*$/iu
const BARE_YEAR = new RegExp(`(?<![\\d./-])(${YEAR})(?![\\d./-])`)
/** Goes with a time, and names nothing. */
const FILLER =
  /\b(?:week|month|quarter|year|calendar|of|the|in|for|ending|my|notes?|log|update|summary|recap|review|done|brag|doc(?:ument)?|achievements?|accomplishments?|wins|highlights?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b/gi

/** The day that a text names. Documents are kept for years, so "yesterday" in them is no day. */
export function dayOfText(text: string, today: Day, year?: number): WrittenDay | undefined {
  const found = findDay(text, today, year)
  return found && /^[\d-]/.test(found.written) ? found : undefined
}

/** What a heading says of time; `year`: the one that stands above it. Undefined when it says nothing. */
export function periodOf(heading: string, today: Day, year?: number): Period | undefined {
  return weekIn(heading, today, year) ?? halfIn(heading, today, year) ?? dayIn(heading, today, year) ?? yearIn(heading, today)
}

function stretch(
  heading: string,
  found: { readonly index: number; readonly length: number },
  written: string,
  first: Day,
  last: Day,
  today: Day,
): Period | undefined {
  if (!isDay(first) || !isDay(last)) return undefined
  const runs = first <= today && last > today
  return { day: runs ? today : last, written, floating: runs, year: Number(last.slice(0, 4)), rest: without(heading, found) }
}

function without(heading: string, { index, length }: { readonly index: number; readonly length: number }): string {
  const rest = `${heading.slice(0, index)} ${heading.slice(index + length)}`
  return /\p{L}/u.test(rest.replace(FILLER, '')) ? rest.replace(/\s+/g, ' ').replace(/^[\s\p{P}]+|[\s\p{Pd}:;,(|]+$/gu, '') : ''
}

function matched(match: RegExpExecArray): { readonly index: number; readonly length: number } {
  return { index: match.index, length: match[0].length }
}

function weekIn(heading: string, today: Day, above: number | undefined): Period | undefined {
  const begins = WEEK_OF.exec(heading)
  const day = begins ? dayOfText(heading.slice(begins.index + begins[0].length), today, above) : undefined
  if (begins && day?.index === 0) {
    const found = { index: begins.index, length: begins[0].length + day.length }
    return stretch(heading, found, `week of ${day.written}`, day.day, day.stretch ? day.day : dayOf(dayNumber(day.day) + 6), today)
  }
  const match = WEEK.exec(heading)
  const number = Number(match?.[2] ?? match?.[3])
  const year = Number(match?.[1] ?? match?.[4] ?? above)
  if (!match || !(number >= 1 && number <= 53) || Number.isNaN(year)) return undefined
  // ISO 8601: the first week of a year has its 4 January.
  const fourth = dayNumber(`${year}-01-04`)
  const monday = fourth - ((fourth + 3) % 7) + (number - 1) * 7
  return stretch(heading, matched(match), `${year}-w${number}`, dayOf(monday), dayOf(monday + 6), today)
}

function halfIn(heading: string, today: Day, above: number | undefined): Period | undefined {
  const match = HALF.exec(heading)
  if (!match) return undefined
  const half = match[1] ?? match[4] ?? match[5] ?? match[7] ?? ''
  const year = match[2] ?? match[3] ?? match[6] ?? match[8] ?? above
  if (year === undefined) return undefined
  const [first, last] = FIRST.test(half) ? ['01-01', '06-30'] : ['07-01', '12-31']
  return stretch(heading, matched(match), `${year}-h${half.toLowerCase()}`, `${year}-${first}`, `${year}-${last}`, today)
}

function dayIn(heading: string, today: Day, above: number | undefined): Period | undefined {
  const own = dayOfText(heading, today, above)
  const found = own ?? (above !== undefined && PART.test(heading) ? dayOfText(`${heading} ${above}`, today) : undefined)
  if (!found) return undefined
  return { day: found.day, written: found.written, floating: found.floating, year: Number(found.day.slice(0, 4)), rest: without(heading, found) }
}

function yearIn(heading: string, today: Day): Period | undefined {
  const match = BARE_YEAR.exec(heading)
  return match ? stretch(heading, matched(match), match[0], `${match[0]}-01-01`, `${match[0]}-12-31`, today) : undefined
}
