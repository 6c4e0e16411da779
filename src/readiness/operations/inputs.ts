// What a report is made from: a person's record, as it reads on the ladder that was asked for.

import { z } from 'zod'
import type { Day } from '../../algorithms/calendar.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import { saidByThemselves } from '../../evidence/counting.ts'
import type { PersonRecord } from '../../evidence/evidence.ts'
import type { OnLadder } from '../../evidence/operations.ts'
import { recordOnLadder } from '../../evidence/operations.ts'
import { readThroughCrosswalk } from '../../evidence/through-crosswalk.ts'
import { referenceTo } from '../../ladder/crosswalk/crosswalk.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import { crosswalkBetween, readableOn } from '../../ladder/store/crosswalks.ts'
import { isAlone } from '../../people/store/people.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { JudgeOptions } from '../judge.ts'
import { defaultTarget } from '../target.ts'

export const day = z.iso.date()
export const readInput = z.object({
  person: z.string(),
  level: z.string().optional(),
  asOf: day.optional(),
  /** Another published ladder, to which a decided crosswalk leads. Absent: the person's own. */
  ladder: z.string().optional(),
})
export type ReadInput = z.infer<typeof readInput>

export interface ReportInputs {
  readonly ladder: Ladder
  readonly record: PersonRecord
  readonly target: string
  readonly asOf: Day
  readonly options: JudgeOptions
  /** The person's own ladder, and those that their record can be read on. */
  readonly own: string
  readonly alsoOn: readonly string[]
}

/** @throws Problem `missing` for a level that the ladder lacks, or a ladder to which nothing leads */
export async function reportInputs(tx: Tx, input: ReadInput, context: Context): Promise<ReportInputs> {
  const home = await recordOnLadder(tx, input.person, context.language)
  const there = await readableOn(tx, home.ladder.id, home.ladder.version)
  const { ladder, record: whole, ...through } = await onLadder(tx, input.ladder, home, context)
  const target = targetOn(ladder, input.level, whole.person.level, ladder !== home.ladder, context)
  const alone = await isAlone(tx)
  const record = alone ? whole : saidByThemselves(whole)
  const { actor } = context
  const reader = actor.kind === 'person' && actor.person === input.person && actor.seeing === undefined ? 'self' : 'other'
  const options: JudgeOptions = { language: context.language, from: alone ? 'file' : 'server', reader, ...through }
  return { ladder, record, target, asOf: input.asOf ?? dayIn(context.now), options, own: home.ladder.id, alsoOn: there.map(({ id }) => id) }
}

/** The level asked for, else the next one of the person's. On another ladder without a counterpart, all of it is left to choose from. */
export function targetOn(ladder: Ladder, asked: string | undefined, level: string | undefined, isOther: boolean, { language }: Context): string {
  const target = asked ?? defaultTarget(ladder, level) ?? (isOther ? ladder.levels[0]?.id : undefined)
  if (!target || !ladder.levels.some(({ id }) => id === target)) throw new Problem('missing', words(language).report.page.noSuchLevel)
  return target
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
