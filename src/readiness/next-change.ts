// The first day on which time alone can change what an expectation reads.

import type { Day } from '../algorithms/calendar.ts'
import { addMonths, dayAfter } from '../algorithms/calendar.ts'
import { sharedFrom } from '../evidence/concern.ts'
import type { Confirmation, PersonRecord } from '../evidence/evidence.ts'
import type { Expectation, ReadinessParameters } from '../ladder/ladder.ts'
import type { Columns } from './columns.ts'
import { lastDayAt } from './window.ts'

/** After every day. */
const NEVER = '~'

/** A fact of an item that the days to come bring, end or let lapse. */
export interface Dated {
  /** What the item is claimed for. */
  readonly claims: readonly string[]
  /** Days on which it comes to exist or ceases to; not necessarily after the day that it is read on. */
  readonly days: readonly Day[]
  /** When a concern was said, and said again: others see it some time after, and it lapses. */
  readonly raised: readonly Day[]
}

/** What of a record is dated after a day, and all concerns: of most people nothing. */
export function datedFacts(record: PersonRecord, asOf: Day): readonly Dated[] {
  const found: Dated[] = []
  for (const item of record.evidence) {
    if (item.date > asOf) found.push({ claims: item.for, days: [item.date], raised: [] })
    for (const said of item.seenBy) {
      if (said.on > asOf || said.withdrawn !== undefined || said.concern !== undefined) found.push({ claims: item.for, ...datesOf(said) })
    }
  }
  return found
}

function datesOf({ on, withdrawn, concern, resolved, renewed }: Confirmation): Omit<Dated, 'claims'> {
  const isDay = (day: Day | undefined): day is Day => day !== undefined
  return { days: [on, withdrawn, resolved, renewed].filter(isDay), raised: concern === undefined ? [] : [on, renewed].filter(isDay) }
}

/** What was counted on `asOf`, one expectation of it. */
interface CountedOn {
  readonly expectation: Expectation
  /** Its place in the rules of the columns. */
  readonly index: number
  readonly parameters: ReadinessParameters
  readonly columns: Columns
  readonly record: PersonRecord
  readonly asOf: Day
  readonly dated: readonly Dated[]
}

/**
 * The first day after `asOf` on which the status or support of an expectation can differ while nothing is written; null: never.
 * On some such days nothing changes after all. Source: windows, marks and concerns in docs/readiness.md.
 */
export function nextChange({ expectation, index, parameters, columns, record, asOf, dated }: CountedOn): Day | null {
  let next: Day | null = null
  const consider = (day: Day): void => {
    if (day > asOf && (next === null || day < next)) next = day
  }
  agesOf(columns, index, record, parameters.windowMonths, consider)
  for (const { claims, days, raised } of dated) {
    if (!claims.includes(expectation.id) && !claims.includes(expectation.competency)) continue
    for (const day of days) consider(day)
    for (const day of raised) {
      consider(sharedFrom(day, parameters.concernNoticeWorkingDays))
      consider(dayAfter(addMonths(day, parameters.concernMonths)))
    }
  }
  for (const mark of record.marks) {
    if (mark.expectation !== expectation.id) continue
    if (mark.on !== undefined) consider(mark.on)
    if (mark.until !== undefined) consider(dayAfter(mark.until))
  }
  return next
}

/** When what counts now will count for less. Without absences what is oldest ages first; with some, a later day can by a day or two. */
function agesOf(columns: Columns, index: number, record: PersonRecord, months: number, consider: (day: Day) => void): void {
  const { absences } = record
  let oldestFull = NEVER
  let oldestHalf = NEVER
  for (let entry = columns.first[index] as number; entry >= 0; entry = columns.next[entry] as number) {
    const { date } = record.evidence[columns.item[entry] as number] as PersonRecord['evidence'][number]
    const isFull = columns.full[entry] === 1
    if (absences.length > 0) consider(dayAfter(lastDayAt(date, isFull ? months : 2 * months, absences)))
    else if (isFull && date < oldestFull) oldestFull = date
    else if (!isFull && date < oldestHalf) oldestHalf = date
  }
  if (oldestFull !== NEVER) consider(dayAfter(addMonths(oldestFull, months)))
  if (oldestHalf !== NEVER) consider(dayAfter(addMonths(oldestHalf, 2 * months)))
}
