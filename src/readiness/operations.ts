// What can be done with readiness: read a report of one person, recount one expectation, see it differently.

import { z } from 'zod'
import { dayIn } from '../algorithms/calendar.ts'
import type { Disagreement, PersonRecord } from '../evidence/evidence.ts'
import { disagreementsOf, saveDisagreement } from '../evidence/store.ts'
import type { Ladder } from '../ladder/ladder.ts'
import type { Tx } from '../platform/database.ts'
import type { Context, Operation } from '../platform/operation.ts'
import { actorIn, personOf } from '../platform/operation.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { Beside } from './between.ts'
import { isViewDue } from './between.ts'
import { askedAt, judge, judgeWithoutAdvice } from './judge.ts'
import type { ReportInputs } from './operations/inputs.ts'
import { day, readInput, reportInputs } from './operations/inputs.ts'
import type { Report } from './readiness.ts'
import type { Recount } from './recount.ts'
import { recount } from './recount.ts'
import type { Look, Seen } from './seen.ts'
import { seenOf } from './seen.ts'
import { besideReport } from './store/between.ts'

const comparedInput = readInput.extend({
  /** Another day, to compare with; absent: the last day on which the reader looked. */
  comparedWith: day.optional(),
})
type ComparedInput = z.infer<typeof comparedInput>

/** A report with what it was made from, so that a page can put it into words without asking again. */
export interface ReadinessRead {
  readonly report: Report
  readonly ladder: Ladder
  readonly record: PersonRecord
  readonly disagreements: readonly Disagreement[]
  /** The person's own ladder, and those that their record can be read on. */
  readonly own: string
  readonly alsoOn: readonly string[]
  readonly beside: Beside
  /** What the report said before; null: there is nothing to compare with. */
  readonly before: Look | null
  /** What of it a reader remembers; null: they remember it already, or read it as of another day. */
  readonly toRemember: Seen | null
}

export const readReadiness: Operation<ComparedInput, ReadinessRead> = {
  name: 'read-readiness',
  summary: 'The readiness report of one person for one level, on one day. Whoever leads them gives their own view first.',
  http: { method: 'GET', path: '/people/:person/readiness' },
  input: comparedInput,
  output: z.custom<ReadinessRead>(),
  act: 'read readiness',
  subject: personOf,
  audit: 'by others',
  run: readReport,
}

async function readReport(tx: Tx, input: ComparedInput, context: Context): Promise<ReadinessRead> {
  const inputs = await reportInputs(tx, input, context)
  const { ladder, record, target, asOf, options, own, alsoOn } = inputs
  const beside = await besideReport(tx, input.person, ladder.id, target)
  refuseBeforeOwnView(inputs, beside, context)
  const report = judge(ladder, record, target, asOf, options)
  const before = input.comparedWith === undefined ? lastLook(beside, asOf, context) : seenOn(inputs, input.comparedWith)
  const differently = await disagreements(tx, input.person, ladder.id === own)
  return { report, ladder, record, own, alsoOn, disagreements: differently, beside, before, toRemember: toRemember(report, beside, context) }
}

function lastLook({ looks }: Beside, asOf: string, { now }: Context): Look | null {
  const today = dayIn(now)
  return asOf === today ? (looks.find(({ on }) => on < today) ?? null) : null
}

function seenOn({ ladder, record, target, options }: ReportInputs, on: string): Look {
  return { on, ...seenOf(ladder.version, judgeWithoutAdvice(ladder, record, target, on, options).found) }
}

function toRemember({ ladder, expectations, asOf }: Report, { looks }: Beside, { now, actor }: Context): Seen | null {
  const today = dayIn(now)
  if (asOf !== today || (actor.kind === 'person' && actor.seeing !== undefined)) return null
  const seen = seenOf(ladder.version, expectations)
  const known = looks.find(({ on }) => on === today)
  return known && isSame(known, seen) ? null : seen
}

function isSame(one: Seen, other: Seen): boolean {
  const plain = ({ version, expectations }: Seen) =>
    JSON.stringify([
      version,
      Object.entries(expectations)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { status, support }]) => [id, status, support]),
    ])
  return plain(one) === plain(other)
}

/** @throws Problem `refused` to whoever leads the person and hasn't said yet how they see the level themself */
function refuseBeforeOwnView({ ladder, record, target, asOf, options }: ReportInputs, { leads, views }: Beside, context: Context): void {
  if (!leads) return
  const me = actorIn(context)
  if (
    !isViewDue(
      views.find(({ by }) => by.id === me),
      dayIn(context.now),
    )
  )
    return
  const { expectations } = askedAt(ladder, record, target, asOf, options)
  if (expectations.some(({ required }) => required)) throw new Problem('refused', words(context.language).between.view.first)
}

const recountInput = readInput.extend({ expectation: z.string() })
type RecountInput = z.infer<typeof recountInput>

export interface RecountRead extends Pick<ReadinessRead, 'report' | 'ladder' | 'record' | 'disagreements' | 'own' | 'alsoOn'> {
  readonly recount: Recount
}

export const recountExpectation: Operation<RecountInput, RecountRead> = {
  name: 'recount-expectation',
  summary: 'How the support of one expectation was counted: pieces of work, people, groups, and the narrow place.',
  http: { method: 'GET', path: '/people/:person/readiness/:expectation' },
  input: recountInput,
  output: z.custom<RecountRead>(),
  act: 'read readiness',
  subject: personOf,
  audit: 'by others',
  run: readRecount,
}

async function readRecount(tx: Tx, input: RecountInput, context: Context): Promise<RecountRead> {
  const inputs = await reportInputs(tx, input, context)
  const { ladder, record, target, asOf, options, own, alsoOn } = inputs
  refuseBeforeOwnView(inputs, await besideReport(tx, input.person, ladder.id, target), context)
  const report = judge(ladder, record, target, asOf, options)
  const counted = recount(ladder, record, target, asOf, input.expectation, options)
  return { report, ladder, record, own, alsoOn, recount: counted, disagreements: await disagreements(tx, input.person, ladder.id === own) }
}

const disagreeInput = z.object({ person: z.string(), expectation: z.string(), words: z.string().trim().min(1).max(2000) })
type DisagreeInput = z.infer<typeof disagreeInput>

export const seeDifferently: Operation<DisagreeInput, { kept: true }> = {
  name: 'see-differently',
  summary: 'Say that I see one expectation differently; the words travel with the report.',
  http: { method: 'POST', path: '/people/:person/readiness/:expectation/disagreement' },
  input: disagreeInput,
  output: z.object({ kept: z.literal(true) }),
  act: 'write a record',
  subject: personOf,
  audit: () => 'saw an expectation differently',
  run: keepDisagreement,
}

async function keepDisagreement(tx: Tx, input: DisagreeInput, context: Context): Promise<{ kept: true }> {
  await saveDisagreement(tx, input.person, { expectation: input.expectation, words: input.words, on: dayIn(context.now) })
  return { kept: true }
}

/** They name expectations of the person's own ladder. */
async function disagreements(tx: Tx, person: string, onOwn: boolean): Promise<readonly Disagreement[]> {
  return onOwn ? disagreementsOf(tx, person) : []
}
