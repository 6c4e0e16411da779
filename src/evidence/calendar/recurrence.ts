// The days on which something recurs (RFC 5545, 3.3.10). Hours are of no interest here, so what recurs within a day is one day.

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'

export interface Rule {
  readonly frequency: Frequency
  readonly interval: number
  readonly count: number
  /** As it stands: a day, a time on the clock, or one in UTC. */
  readonly until: string | undefined
  /** Monday is 0; `nth` counts within month or year, from its end below 0; 0: each. */
  readonly byDay: readonly { readonly weekday: number; readonly nth: number }[]
  readonly byMonth: ReadonlySet<number>
  readonly byMonthDay: ReadonlySet<number>
  readonly byYearDay: ReadonlySet<number>
  readonly byWeek: ReadonlySet<number>
  readonly bySetPosition: ReadonlySet<number>
  readonly weekStart: number
}

/** Days looked at, for all rules of a file together; a file that needs more is made to stall. */
export class Patience {
  #left: number
  constructor(days: number) {
    this.#left = days
  }

  /** False when there is none left. */
  spend(days: number): boolean {
    this.#left -= days
    return this.#left >= 0
  }
}

const DAY = 86_400_000
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const DAYS = /^([+-]?\d{1,3})?(MO|TU|WE|TH|FR|SA|SU)$/
/** Values in a list of a rule; the longest that means anything is all days of a leap year, from both ends. */
const LONGEST_LIST = 732

/** Null for what is no rule, or one within a day, such as every minute. */
export function parseRule(value: string): Rule | null {
  const parts = new Map(
    value
      .toUpperCase()
      .split(';')
      .map((part) => part.trim().split('=', 2))
      .map(([name = '', given]) => [name, given] as const),
  )
  const frequency = parts.get('FREQ')
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY' && frequency !== 'MONTHLY' && frequency !== 'YEARLY') return null
  const list = (name: string): readonly string[] => parts.get(name)?.split(',', LONGEST_LIST) ?? []
  const numbers = (name: string): ReadonlySet<number> => new Set(list(name).map(Number).filter(Number.isInteger))
  const perDay = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].reduce((times, name) => times * Math.max(1, numbers(name).size), 1)
  const byDay = new Map(list('BYDAY').map((day) => [day, DAYS.exec(day)]))
  return {
    frequency,
    interval: Math.max(1, Math.trunc(Number(parts.get('INTERVAL'))) || 1),
    count: Math.ceil((Number(parts.get('COUNT')) || Number.POSITIVE_INFINITY) / perDay),
    until: parts.get('UNTIL'),
    byDay: [...byDay.values()].flatMap((day) => (day ? [{ weekday: WEEKDAYS.indexOf(day[2] ?? ''), nth: Number(day[1] ?? 0) }] : [])),
    byMonth: numbers('BYMONTH'),
    byMonthDay: numbers('BYMONTHDAY'),
    byYearDay: numbers('BYYEARDAY'),
    byWeek: numbers('BYWEEKNO'),
    bySetPosition: numbers('BYSETPOS'),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO')),
  }
}

/**
 * The days of a rule from `start` to `last`, as days since 1970-01-01, in order; `start` is always the first, as the RFC asks.
 * Null where patience ran out.
 */
export function occurrences(start: number, rule: Rule, last: number, patience: Patience): readonly number[] | null {
  const days = [start]
  for (let period = periodOf(start, rule, 0); period.begin <= last; period = periodOf(start, rule, period.index + rule.interval)) {
    if (!patience.spend(period.end - period.begin)) return null
    const set = daysIn(period, start, rule)
    for (const day of positioned(set, rule.bySetPosition)) {
      if (day <= start) continue
      if (day > last || days.length >= rule.count) return days
      days.push(day)
    }
    if (days.length >= rule.count) return days
  }
  return days
}

interface Period {
  readonly index: number
  readonly begin: number
  /** The first day after it. */
  readonly end: number
}

/** The day, week, month or year that is so many after the one that `start` is in. */
function periodOf(start: number, { frequency, weekStart }: Rule, index: number): Period {
  if (frequency === 'DAILY') return { index, begin: start + index, end: start + index + 1 }
  if (frequency === 'WEEKLY') {
    const begin = start - ((weekdayOf(start) - weekStart + 7) % 7) + index * 7
    return { index, begin, end: begin + 7 }
  }
  const { year, month } = dateOf(start)
  if (frequency === 'MONTHLY') return { index, begin: monthStart(year, month + index), end: monthStart(year, month + index + 1) }
  return { index, begin: monthStart(year + index, 1), end: monthStart(year + index + 1, 1) }
}

function daysIn({ begin, end }: Period, start: number, rule: Rule): readonly number[] {
  const set: number[] = []
  for (let day = begin; day < end; day += 1) if (fits(day, start, rule)) set.push(day)
  return set
}

function fits(day: number, start: number, rule: Rule): boolean {
  const { frequency, byDay, byMonth, byMonthDay, byYearDay, byWeek } = rule
  if (byDay.length > 0 && !byDay.some(({ weekday, nth }) => weekday === weekdayOf(day) && isNth(day, nth, rule))) return false
  if (frequency === 'WEEKLY' && byDay.length === 0 && weekdayOf(day) !== weekdayOf(start)) return false
  const { year, month, date } = dateOf(day)
  if (byMonth.size > 0 && !byMonth.has(month)) return false
  if (byMonthDay.size > 0 && !inSet(byMonthDay, date, monthLength(year, month))) return false
  if (byYearDay.size > 0 && !inSet(byYearDay, day - monthStart(year, 1) + 1, yearLength(year))) return false
  if (byWeek.size > 0 && !inWeeks(day, rule)) return false
  // What the rule leaves open is as on the first day.
  if (frequency === 'DAILY' || frequency === 'WEEKLY' || byDay.length > 0 || byMonthDay.size > 0 || byYearDay.size > 0) return true
  if (byWeek.size > 0) return weekdayOf(day) === weekdayOf(start)
  const first = dateOf(start)
  return date === first.date && (frequency === 'MONTHLY' || byMonth.size > 0 || month === first.month)
}

/** Counted from the front or, below 0, from the end. */
function inSet(set: ReadonlySet<number>, position: number, length: number): boolean {
  return set.has(position) || set.has(position - length - 1)
}

function isNth(day: number, nth: number, { frequency, byMonth }: Rule): boolean {
  if (nth === 0 || frequency === 'DAILY' || frequency === 'WEEKLY') return true
  const { year, month } = dateOf(day)
  const inMonth = frequency === 'MONTHLY' || byMonth.size > 0
  const begin = inMonth ? monthStart(year, month) : monthStart(year, 1)
  const length = inMonth ? monthLength(year, month) : yearLength(year)
  return nth > 0 ? Math.floor((day - begin) / 7) + 1 === nth : Math.floor((begin + length - 1 - day) / 7) + 1 === -nth
}

/** A week belongs to the year that has most of its days, so the days around New Year may be in a week of the other one. */
function inWeeks(day: number, { byWeek, weekStart }: Rule): boolean {
  const { year } = dateOf(day)
  const firstOf = (each: number): number => {
    const fourth = monthStart(each, 1) + 3
    return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7)
  }
  const own = [year + 1, year].find((each) => firstOf(each) <= day) ?? year - 1
  return inSet(byWeek, Math.floor((day - firstOf(own)) / 7) + 1, (firstOf(own + 1) - firstOf(own)) / 7)
}

function positioned(set: readonly number[], positions: ReadonlySet<number>): readonly number[] {
  return positions.size === 0 ? set : set.filter((_, index) => inSet(positions, index + 1, set.length))
}

/** Monday is 0; 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

function dateOf(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const moment = new Date(day * DAY)
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() }
}

/** Months count on beyond 12. */
function monthStart(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / DAY
}

function monthLength(year: number, month: number): number {
  return monthStart(year, month + 1) - monthStart(year, month)
}

function yearLength(year: number): number {
  return monthStart(year + 1, 1) - monthStart(year, 1)
}
