// What a person and whoever leads them say to each other beside the report: marks, their own views, and who puts themself forward.

import type { Day } from '../algorithms/calendar.ts'
import { dayNumber } from '../algorithms/calendar.ts'
import type { MarkStatus } from '../evidence/evidence.ts'
import type { Named } from '../people/organisation.ts'
import type { ExpectationReport, Status } from './readiness.ts'
import { isShown } from './ready.ts'
import type { Look } from './seen.ts'
import type { ReportView } from './view.ts'

export const VIEWS = ['shows', 'not-yet', 'cannot-tell'] as const
/** How whoever leads somebody sees one expectation, before they have read what was computed. */
export type OwnViewOf = (typeof VIEWS)[number]

export interface OwnView {
  readonly by: Named
  readonly on: Day
  /** By id of the expectation. */
  readonly views: Readonly<{ [expectation: string]: OwnViewOf }>
  readonly says: string
}

/** So long a view stands; then it is asked for anew. */
const VIEW_DAYS = 90

/** Whether whoever leads somebody is asked for their view before they read the report. */
export function isViewDue(given: OwnView | undefined, today: Day): boolean {
  return given === undefined || dayNumber(today) - dayNumber(given.on) >= VIEW_DAYS
}

/** Whether a view and what was computed say different things; who can't tell says nothing. */
export function isOtherwise(view: OwnViewOf, status: Status): boolean {
  return view !== 'cannot-tell' && (view === 'shows') !== isShown(status)
}

/** A mark with who asked for it and what came of it. */
export interface MarkGiven {
  readonly expectation: string
  readonly status: MarkStatus
  readonly why: string
  readonly since?: Day
  readonly until?: Day
  readonly owedBy?: string
  readonly agreed: boolean
  /** Absent: the person hasn't asked whoever leads them. */
  readonly askedOn?: Day
  readonly answeredBy?: Named
  readonly answeredOn?: Day
  /** What whoever leads them said to it. */
  readonly answer?: string
}

/** How many required expectations can be excused as "no opportunity", and how many others are marked so already. */
export function roomForNoOpportunity(found: readonly ExpectationReport[], marks: readonly MarkGiven[], expectation: string) {
  const status = new Map(marks.map((mark) => [mark.expectation, mark.status]))
  const required = found.filter((one) => one.required && (status.get(one.id) ?? one.status) !== 'not-applicable')
  const marked = required.filter(({ id }) => id !== expectation && status.get(id) === 'no-opportunity').length
  const most = Math.floor(required.length / 3)
  return { required: required.length, most, marked, counts: marked < most }
}

export const FORWARD_ANSWERS = ['talked', 'supports', 'not-yet'] as const
export type ForwardAnswerKind = (typeof FORWARD_ANSWERS)[number]

export interface ForwardAnswer {
  readonly by?: Named
  readonly on: Day
  readonly answer: ForwardAnswerKind
  readonly talkedOn?: Day
  readonly words: string
}

/** Somebody who puts themself forward for a level, whatever their report says. */
export interface Forward {
  readonly entry: number
  readonly ladder: string
  readonly version: string
  readonly level: string
  readonly words: string
  readonly on: Day
  readonly takenBackOn?: Day
  readonly answers: readonly ForwardAnswer[]
}

/** With the report as others read it on that day. */
export interface ForwardRead extends Forward {
  readonly report: ReportView
}

/** What of one report waits for whoever leads the person. */
export interface LedWaiting {
  readonly person: Named
  readonly forwards: readonly Forward[]
  readonly marks: readonly MarkGiven[]
}

/** What stands beside a report, as far as the asker may see it. */
export interface Beside {
  readonly marks: readonly MarkGiven[]
  readonly forwards: readonly Forward[]
  /** Of everybody who gave one on this level, the latest; the newest first. */
  readonly views: readonly OwnView[]
  /** What the asker saw today, and on the last other day. */
  readonly looks: readonly Look[]
  /** Who leads the person by an account here. */
  readonly lead: Named | null
  /** Whether they lead the person today, or stand in for who does. */
  readonly leads: boolean
}

/** Marks that whoever leads the person hasn't answered; declining asks nobody. */
export function isWaiting(mark: MarkGiven): boolean {
  return mark.status !== 'declined' && mark.askedOn !== undefined && mark.answeredOn === undefined && !mark.agreed
}

/** Agreed, and not over. */
export function isOwed(mark: MarkGiven, today: Day): boolean {
  return mark.status === 'no-opportunity' && mark.agreed && (mark.until === undefined || mark.until >= today)
}
