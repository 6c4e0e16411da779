// What stands beside a report, put into words: what changed, who agreed to what, and how whoever leads the person sees it.

import type { Day } from '../algorithms/calendar.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { shortDay } from '../text/day.ts'
import { inLanguage, words } from '../text/text.ts'
import type { Beside, Forward, ForwardAnswer, MarkGiven, OwnView } from './between.ts'
import { isOtherwise } from './between.ts'
import type { ExpectationReport, Report, Status } from './readiness.ts'
import type { Cause, Change, Look } from './seen.ts'
import { changesSince } from './seen.ts'

export interface ChangedLine {
  readonly id: string
  readonly sentence: string
  readonly from: { readonly status: Status | null; readonly label: string }
  readonly to: { readonly status: Status; readonly label: string }
  readonly points: string
  readonly through: readonly string[]
}

export interface ChangedView {
  readonly heading: string
  readonly lines: readonly ChangedLine[]
}

interface About {
  readonly report: Report
  readonly ladder: Ladder
  readonly record: PersonRecord
  readonly language: string
}

/** `chosen`: the day is one that the reader named. */
export function changedView(before: Look, chosen: boolean, { report, ladder, record, language }: About): ChangedView {
  const say = words(language)
  const titles = new Map(record.evidence.map(({ id, title }) => [id, title]))
  const sentenceOf = sentencesOf(ladder, language)
  const line = ({ expectation: id, from, to, support, through }: Change): ChangedLine => ({
    id,
    sentence: sentenceOf(id),
    from: { status: from, label: from === null ? say.between.changed.none : say.report.status[from] },
    to: { status: to, label: say.report.status[to] },
    points: say.between.changed.points(support.before, support.after),
    through: through.map((cause) => causeText(cause, (item) => titles.get(item) ?? item, language)),
  })
  const on = shortDay(before.on, language)
  return {
    heading: chosen ? say.between.changed.comparedWith(on) : say.between.changed.since(on),
    lines: changesSince(before, report.ladder.version, report.expectations, record).map(line),
  }
}

function causeText(cause: Cause, titleOf: (item: string) => string, language: string): string {
  const say = words(language).between.changed.through
  switch (cause.by) {
    case 'version':
      return say.version(cause.from, cause.to)
    case 'item':
      return say.item(titleOf(cause.evidence))
    case 'confirmation':
    case 'withdrawal':
      return say[cause.by](cause.witness, titleOf(cause.evidence))
    case 'no-longer':
      return say.noLonger(titleOf(cause.evidence), cause.text)
    default:
      return say[cause.by]
  }
}

export function sentencesOf(ladder: Ladder, language: string): (id: string) => string {
  const sentences = new Map(ladder.expectations.map(({ id, sentence }) => [id, inLanguage(sentence, language)]))
  return (id) => sentences.get(id) ?? id
}

export function levelNamesOf(ladder: Ladder, language: string): (id: string) => string {
  const names = new Map(ladder.levels.map(({ id, name }) => [id, inLanguage(name, language)]))
  return (id) => names.get(id) ?? id
}

/** What came of a mark: one's own, asked for, agreed, or not. */
export function markState(mark: MarkGiven, language: string): readonly string[] {
  const say = words(language).between.mark.state
  if (mark.status === 'declined') return []
  const by = mark.answeredBy?.name ?? say.former
  if (mark.agreed) {
    const agreed = mark.answeredOn === undefined ? say.agreedBefore : say.agreed(by, shortDay(mark.answeredOn, language))
    return mark.answer === undefined ? [agreed] : [agreed, say.said(mark.answer)]
  }
  if (mark.answeredOn !== undefined) return [say.refused(by, shortDay(mark.answeredOn, language), mark.answer ?? '')]
  return [mark.askedOn === undefined ? say.mine : say.waits(shortDay(mark.askedOn, language))]
}

/** By id of an expectation, the lines that stand with it beside the count. */
export function besideNotes(beside: Beside, found: readonly ExpectationReport[], reader: Reader): ReadonlyMap<string, readonly string[]> {
  const marks = new Map(beside.marks.map((mark) => [mark.expectation, mark]))
  return new Map(found.map((one) => [one.id, [...markNotes(marks.get(one.id), one, reader), ...viewNotes(beside.views, one, reader)]]))
}

export interface Reader {
  /** Who reads. */
  readonly person: string
  readonly own: boolean
  readonly language: string
}

function markNotes(mark: MarkGiven | undefined, { mark: held }: ExpectationReport, { own, language }: Reader): readonly string[] {
  const say = words(language).between.mark
  if (!mark) return []
  const state = markState(mark, language)
  // The report itself says why, and by whom, of a mark that holds.
  if (held) return mark.answeredOn === undefined ? [] : state
  const called = say.statuses[mark.status]
  return [[own ? say.proposedByYou(called) : say.proposed(called), `“${mark.why}”.`, ...state].join(' ')]
}

function viewNotes(views: readonly OwnView[], { id, status }: ExpectationReport, { person, language }: Reader): readonly string[] {
  const say = words(language).between.view
  return views.flatMap(({ by, views: each }) => {
    const view = each[id]
    if (view === undefined || !isOtherwise(view, status)) return []
    return [by.id === person ? say.mineAt(say.choices[view]) : say.theirsAt(by.name, say.choices[view])]
  })
}

/** The sentence of each own view, and how often it says otherwise than the report. */
export function viewLines(views: readonly OwnView[], found: readonly ExpectationReport[], { person, language }: Reader): readonly string[] {
  const say = words(language).between.view
  return views.map(({ by, on, views: each, says }) => {
    const day = shortDay(on, language)
    const otherwise = found.filter(({ id, status }) => each[id] !== undefined && isOtherwise(each[id], status)).length
    return `${by.id === person ? say.mine(day, says) : say.theirs(by.name, day, says)} ${say.differs(otherwise)}`
  })
}

/** `Mia Example, 3 Mar 2026: supports it`. */
export function answerLine({ by, on, answer, talkedOn }: ForwardAnswer, language: string): string {
  const say = words(language).between.forward
  const day = (one: Day) => shortDay(one, language)
  return say.said[answer](by?.name ?? say.former, day(on), day(talkedOn ?? on))
}

/** Those that stand, the newest first; then what was taken back. */
export function byStanding(forwards: readonly Forward[]): { readonly standing: readonly Forward[]; readonly takenBack: readonly Forward[] } {
  const newest = forwards.toReversed()
  return { standing: newest.filter((one) => one.takenBackOn === undefined), takenBack: newest.filter((one) => one.takenBackOn !== undefined) }
}
