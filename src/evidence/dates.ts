// Calendar days: which are real, and the ones people write in their notes.

import type { Day } from '../algorithms/calendar.ts'

/** A day found in a text. */
export interface WrittenDay {
  readonly day: Day
  readonly index: number
  readonly length: number
  /** The day, month or quarter as the text fixes it; words such as "yesterday", which mean another day when read later, as they stand. */
  readonly written: string
  /** The day depends on when the text is read. */
  readonly floating: boolean
  /** It is the end of a stretch: "3–5 March 2026". */
  readonly stretch: boolean
}

const DAY_MS = 86_400_000

/** A real calendar day written `yyyy-mm-dd`, from 1900 on. */
export function isDay(text: string): text is Day {
  if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && toDay(ms) === text
}

function toDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10)
}

function addDays(day: Day, days: number): Day {
  return toDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS)
}

function dayOf(year: number, month: number, date: number): Day | undefined {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** The last day of a month; months count on beyond 12 and below 1. */
function monthEnd(year: number, month: number): Day {
  return toDay(Date.UTC(year, month, 0))
}

// English and German, by the letters that tell them apart.
const MONTH =
  'jan(?:uary|uar)?|jän(?:ner)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|mär|mrz|apr(?:il)?|may|mai|june?|juni?|july?|juli?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?'
const MONTHS = ['ja|jä', 'fe', 'mar|mär|mrz', 'ap', 'may|mai', 'jun', 'jul', 'au', 'se', 'oc|ok', 'no', 'de'].map((start) => new RegExp(`^(?:${start})`, 'i'))
const WEEKDAY = 'mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun'
const WOCHENTAG = 'mon|diens|donners|frei|sams|sonn'
const WEEKDAYS = ['so|su', 'mo', 'di|tu', 'mi|we', 'do|th', 'fr', 'sa'].map((start) => new RegExp(`^(?:${start})`, 'i'))
const NUMBERS: Readonly<{ [word: string]: number }> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, einem: 1, einer: 1, zwei: 2, drei: 3, vier: 4 }
const TIME = '(?:,?[T ]\\s*(?:at |um )?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:\\s?(?:[ap]m|Uhr)\\b|Z|[+-]\\d{2}:?\\d{2})?)?'

/** What a pattern found: a day, as the text fixes it or floating; undefined where it is no day after all. */
type Reading = { readonly day: Day; readonly written: string; readonly floating?: boolean; readonly stretch?: boolean } | undefined

interface Reader {
  readonly pattern: RegExp
  readonly read: (parts: readonly string[], today: Day, year: number | undefined) => Reading
}

function reader(pattern: string, read: Reader['read']): Reader {
  // Not inside a word, a number, a version or an address.
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}./@_-])(?:${pattern})(?![\\p{L}\\p{N}_]|[./-]\\p{N})`, 'giu'), read }
}

function exact(day: Day | undefined): Reading {
  return day === undefined ? undefined : { day, written: day }
}

/** A month or quarter counts as its last day; while it runs, as today. */
function period(written: string, end: Day, start: Day, today: Day): Reading {
  return end > today && start <= today ? { day: today, written, floating: true } : { day: end, written }
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((start) => start.test(name)) + 1
}

/** Two digits are years of this century. */
function yearNumber(text: string): number {
  const digits = text.replace(/\D/g, '')
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

/** Without a year: the one the surroundings give, else the latest such day that isn't in the future. */
function dayAndMonth(date: string, month: string, year: string, today: Day, around: number | undefined): Reading {
  const number = monthNumber(month)
  if (year) return exact(dayOf(yearNumber(year), number, Number(date)))
  if (around !== undefined) return exact(dayOf(around, number, Number(date)))
  const thisYear = Number(today.slice(0, 4))
  // Eight years reach back to a 29 February.
  const years = Array.from({ length: 9 }, (_, back) => thisYear - back)
  const day = years.map((each) => dayOf(each, number, Number(date))).find((each) => each !== undefined && each <= today)
  return day === undefined ? undefined : { day, written: `--${day.slice(5)}`, floating: true }
}

function month(year: number, number: number, today: Day): Reading {
  const start = dayOf(year, number, 1)
  return start === undefined ? undefined : period(start.slice(0, 7), monthEnd(year, number), start, today)
}

function quarter(year: number, number: number, today: Day): Reading {
  const start = dayOf(year, number * 3 - 2, 1)
  return start === undefined ? undefined : period(`${year}-q${number}`, monthEnd(year, number * 3), start, today)
}

function floating(day: Day, written: string): Reading {
  return { day, written: written.toLowerCase().replace(/\s+/g, ' '), floating: true }
}

/** The latest day of that name before `today`. */
export function lastWeekday(name: string, today: Day): Day {
  const wanted = WEEKDAYS.findIndex((start) => start.test(name))
  const now = new Date(`${today}T00:00:00Z`).getUTCDay()
  return addDays(today, -((now - wanted + 6) % 7) - 1)
}

function ago(count: string, unit: string, today: Day): Day {
  const number = NUMBERS[count.toLowerCase()] ?? Number(count)
  if (/^[dt]/i.test(unit)) return addDays(today, -number)
  if (/^w/i.test(unit)) return addDays(today, -7 * number)
  const [year = 0, now = 0, date = 0] = today.split('-').map(Number)
  const end = monthEnd(year, now - number)
  return dayOf(Number(end.slice(0, 4)), Number(end.slice(5, 7)), date) ?? end
}

/** The end of the last week, month, quarter or year before this one. */
function lastPeriod(unit: string, today: Day): Day {
  const [year = 0, now = 0] = today.split('-').map(Number)
  if (/^w/i.test(unit)) return addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7) - 1)
  if (/^q/i.test(unit)) return monthEnd(year, Math.floor((now - 1) / 3) * 3)
  return monthEnd(year, now - 1)
}

const READERS: readonly Reader[] = [
  reader(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}`, ([, year = '', , number, date]) => exact(dayOf(Number(year), Number(number), Number(date)))),
  reader(`(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|(?<=\\d{2}[./]\\d{2}[./])\\d{2})${TIME}`, ([, first = '', sign, second = '', year = '']) => {
    // Day first, as most of the world writes; the American order only where the day can't be a month.
    const day = dayOf(yearNumber(year), Number(second), Number(first))
    return exact(day ?? (sign === '/' ? dayOf(yearNumber(year), Number(first), Number(second)) : undefined))
  }),
  reader(
    `(?:(\\d{1,2})\\.?\\s?[-–—]\\s?)?(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s?(?:of )?(${MONTH})\\b\\.?,?(?:\\s?(\\d{4}|['’]\\d{2}))?${TIME}`,
    ([, first, date = '', name = '', year = ''], today, around) => stretched(dayAndMonth(date, name, year, today, around), first),
  ),
  reader(
    `(${MONTH})\\b\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–—]\\s?(\\d{1,2})(?:st|nd|rd|th)?)?(?:,?\\s(\\d{4}|['’]\\d{2}))?${TIME}`,
    ([, name = '', date = '', last, year = ''], today, around) => stretched(dayAndMonth(last ?? date, name, year, today, around), last),
  ),
  reader(`(?<!\\d(?:st|nd|rd|th|\\.)?\\s)(${MONTH})\\b\\.?,?\\s(\\d{4}|['’]\\d{2})`, ([, name = '', year = ''], today) =>
    month(yearNumber(year), monthNumber(name), today),
  ),
  reader('(\\d{4})-(\\d{2})', ([, year, number], today) => month(Number(year), Number(number), today)),
  reader("Q([1-4])[ /-]{0,2}(\\d{4}|['’]\\d{2})", ([, number, year = ''], today) => quarter(yearNumber(year), Number(number), today)),
  reader('(\\d{4})[ /-]?Q([1-4])', ([, year = '', number], today) => quarter(Number(year), Number(number), today)),
  reader('([1-4])\\. ?Quartal (\\d{4})', ([, number, year = ''], today) => quarter(Number(year), Number(number), today)),
  reader('day before yesterday|vorgestern', ([written = ''], today) => floating(addDays(today, -2), written)),
  reader('yesterday|gestern', ([written = ''], today) => floating(addDays(today, -1), written)),
  reader('today|heute', ([written = ''], today) => floating(today, written)),
  reader(`(?:last|letzte[nr]?) (?:(${WEEKDAY})(?:day)?|(${WOCHENTAG})tag|(Mittwoch))`, ([written = '', english, german, midweek], today) =>
    floating(lastWeekday(english ?? german ?? midweek ?? '', today), written),
  ),
  reader('(?:last|letzte[nrs]?) (week|month|quarter|Woche|Monat|Quartal)', ([written = '', unit = ''], today) => floating(lastPeriod(unit, today), written)),
  reader('(\\d{1,3}|an?|one|two|three|four) (days?|weeks?|months?) ago', ([written = '', count = '', unit = ''], today) =>
    floating(ago(count, unit, today), written),
  ),
  reader('vor (\\d{1,3}|einem|einer|zwei|drei|vier) (Tag(?:en)?|Wochen?|Monat(?:en)?)', ([written = '', count = '', unit = ''], today) =>
    floating(ago(count, unit, today), written),
  ),
]

function stretched(reading: Reading, other: string | undefined): Reading {
  return reading && other !== undefined ? { ...reading, stretch: true } : reading
}

/**
 * The first day that a text names, as people write days in English and German; of a stretch, its last day.
 * `around`: the year that a day without one belongs to. A day after `today` is found too. Times of day are part of what is found and not kept.
 */
export function findDay(text: string, today: Day, around?: number): WrittenDay | undefined {
  const first = firstDay(text, today, around, 0)
  if (!first) return undefined
  const end = first.index + first.length
  const link = /^\s*(?:[-–—]|to|until|till|through|bis)\s*(?:zum )?/iu.exec(text.slice(end))?.[0].length
  if (link === undefined) return first
  const last = firstDay(text, today, around, end + link)
  if (last?.index !== end + link || last.day < first.day) return first
  return { ...last, index: first.index, length: last.index + last.length - first.index, stretch: true }
}

function firstDay(text: string, today: Day, around: number | undefined, from: number): WrittenDay | undefined {
  let best: WrittenDay | undefined
  for (const { pattern, read } of READERS) {
    pattern.lastIndex = from
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (best && (match.index > best.index || (match.index === best.index && match[0].length <= best.length))) break
      const reading = read(match, today, around)
      if (!reading) continue
      best = { floating: false, stretch: false, ...reading, index: match.index, length: match[0].length }
      break
    }
  }
  return best
}
