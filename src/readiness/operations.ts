// What can be done with readiness: read a report of one person, recount one expectation, see it differently.

import { z } from 'zod'
import { dayIn } from '../algorithms/calendar.ts'
import { saidByThemselves } from '../evidence/counting.ts'
import type { Disagreement, PersonRecord } from '../evidence/evidence.ts'
import type { OnLadder } from '../evidence/operations.ts'
import { recordOnLadder } from '../evidence/operations.ts'
import { disagreementsOf, saveDisagreement } from '../evidence/store.ts'
import { readThroughCrosswalk } from '../evidence/through-crosswalk.ts'
import { referenceTo } from '../ladder/crosswalk/crosswalk.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { publishedLadder } from '../ladder/operations/reading.ts'
import { crosswalkBetween, readableOn } from '../ladder/store/crosswalks.ts'
import { isAlone } from '../people/store/people.ts'
import type { Tx } from '../platform/database.ts'
import type { Context, Operation } from '../platform/operation.ts'
import { personOf } from '../platform/operation.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { JudgeOptions } from './judge.ts'
import { judge } from './judge.ts'
import type { Report } from './readiness.ts'
import type { Recount } from './recount.ts'
import { recount } from './recount.ts'
import { defaultTarget } from './target.ts'

const day = z.iso.date()
const readInput = z.object({
  person: z.string(),
  level: z.string().optional(),
  asOf: day.optional(),
  /** Another published ladder, to which a decided crosswalk leads. Absent: the person's own. */
  ladder: z.string().optional(),
})
type ReadInput = z.infer<typeof readInput>

/** A report with what it was made from, so that a page can put it into words without asking again. */
export interface ReadinessRead {
  readonly report: Report
  readonly ladder: Ladder
  readonly record: PersonRecord
  readonly disagreements: readonly Disagreement[]
  /** The person's own ladder, and those that their record can be read on. */
  readonly own: string
  readonly alsoOn: readonly string[]
}

export const readReadiness: Operation<ReadInput, ReadinessRead> = {
  name: 'read-readiness',
  summary: 'The readiness report of one person for one level, on one day.',
  http: { method: 'GET', path: '/people/:person/readiness' },
  input: readInput,
  output: z.custom<ReadinessRead>(),
  act: 'read readiness',
  subject: personOf,
  audit: 'by others',
  run: readReport,
}

async function readReport(tx: Tx, input: ReadInput, context: Context): Promise<ReadinessRead> {
  const { ladder, record, target, asOf, options, own, alsoOn } = await inputs(tx, input, context)
  const report = judge(ladder, record, target, asOf, options)
  return { report, ladder, record, own, alsoOn, disagreements: await disagreements(tx, input.person, ladder.id === own) }
}

const recountInput = readInput.extend({ expectation: z.string() })
type RecountInput = z.infer<typeof recountInput>

export interface RecountRead extends ReadinessRead {
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
  const { ladder, record, target, asOf, options, own, alsoOn } = await inputs(tx, input, context)
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

async function inputs(tx: Tx, input: ReadInput, context: Context) {
  const home = await recordOnLadder(tx, input.person, context.language)
  const there = await readableOn(tx, home.ladder.id, home.ladder.version)
  const { ladder, record: whole, ...through } = await onLadder(tx, input.ladder, home, context)
  // A level without a counterpart there leaves the whole other ladder to choose from.
  const target = input.level ?? defaultTarget(ladder, whole.person.level) ?? (ladder === home.ladder ? undefined : ladder.levels[0]?.id)
  if (!target || !ladder.levels.some((level) => level.id === target)) {
    throw new Problem('missing', words(context.language).report.page.noSuchLevel)
  }
  const alone = await isAlone(tx)
  const record = alone ? whole : saidByThemselves(whole)
  const { actor } = context
  const reader = actor.kind === 'person' && actor.person === input.person && actor.seeing === undefined ? 'self' : 'other'
  const options: JudgeOptions = { language: context.language, from: alone ? 'file' : 'server', reader, ...through }
  return { ladder, record, target, asOf: input.asOf ?? dayIn(context.now), options, own: home.ladder.id, alsoOn: there.map(({ id }) => id) }
}

/** They name expectations of the person's own ladder. */
async function disagreements(tx: Tx, person: string, onOwn: boolean): Promise<readonly Disagreement[]> {
  return onOwn ? disagreementsOf(tx, person) : []
}

/** The record as it reads on the ladder that was asked for. @throws Problem `missing` when no crosswalk leads there */
async function onLadder(
  tx: Tx,
  wanted: string | undefined,
  { ladder, record }: OnLadder,
  { language }: Context,
): Promise<{ readonly ladder: Ladder; readonly record: PersonRecord } & Pick<JudgeOptions, 'through'>> {
  if (wanted === undefined || wanted === ladder.id) return { ladder, record }
  const there = await publishedLadder(tx, wanted, language)
  const decided = await crosswalkBetween(tx, { from: ladder.id, fromVersion: ladder.version, to: there.id, toVersion: there.version })
  if (!decided) throw new Problem('missing', words(language).crosswalk.switch.noCrosswalk)
  return { ladder: there, ...readThroughCrosswalk(record, { from: referenceTo(ladder), to: referenceTo(there), ...decided.pairs }) }
}
