// What can be done about the versions that people are on: count them, see what a move would do, move them, and go over by oneself.

import { z } from 'zod'
import type { Day } from '../../algorithms/calendar.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import { ladderSource } from '../../ladder/store/versions.ts'
import { writeAuditAbout } from '../../platform/audit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { MovePlan, MoveView, OnVersion } from '../ladder-move/ladder-move.ts'
import { planMove, sameLevel } from '../ladder-move/ladder-move.ts'
import { placementOf } from '../store/ladder.ts'
import { crosswalkedLevels, peopleByVersion, placedAmong, placeOn } from '../store/ladder-move.ts'
import { isDepartment } from '../store/organisation.ts'
import { factsOf, keepsOneself } from '../store/people.ts'
import { personMeant } from './meant.ts'

const version = z.object({ ladder: z.string().max(80), version: z.string().max(80) })
type Version = z.infer<typeof version>

export interface PeopleOnVersions {
  readonly target: Ladder
  /** Day from which it is in force, where that is still to come. */
  readonly announcedFor: Day | null
  readonly versions: readonly OnVersion[]
}

export const seePeopleOnVersions: Operation<Version, PeopleOnVersions> = {
  name: 'see-people-on-versions',
  summary: 'How many people are on which version of a ladder.',
  http: { method: 'GET', path: '/ladders/:ladder/versions/:version/people' },
  input: version,
  output: z.custom<PeopleOnVersions>(),
  act: 'move people to a ladder',
  subject: () => null,
  audit: null,
  run: countPeople,
}

async function countPeople(tx: Tx, input: Version, context: Context): Promise<PeopleOnVersions> {
  const { target, announcedFor } = await targetOf(tx, input, context)
  return { target, announcedFor, versions: await peopleByVersion(tx) }
}

const short = z.string().trim().max(120)
const whom = version.extend({
  from: version.optional(),
  family: short.optional(),
  department: short.optional(),
  /** Ids or whole names. */
  people: z.array(short).max(1000).optional(),
  /** The level of the target for each level that it can't tell by itself. */
  levels: z
    .array(z.object({ ladder: short, version: short, level: short, to: short }))
    .max(1000)
    .default([]),
})
type WhomInput = z.infer<typeof whom>

export const previewLadderMove: Operation<WhomInput, MoveView> = {
  name: 'preview-ladder-move',
  summary: 'How many people would move to a version and onto which levels. Changes nothing.',
  http: { method: 'POST', path: '/ladders/:ladder/versions/:version/people/preview' },
  input: whom as z.ZodType<WhomInput>,
  output: z.custom<MoveView>(),
  act: 'move people to a ladder',
  subject: () => null,
  audit: null,
  run: preview,
}

async function preview(tx: Tx, input: WhomInput, context: Context): Promise<MoveView> {
  const { people, groups, ready, fingerprint } = await planOf(tx, input, context)
  return { people, groups, ready, fingerprint }
}

const moveInput = whom.extend({ expected: z.string().max(64) })
type MoveInput = z.infer<typeof moveInput>

export const moveToLadder: Operation<MoveInput, { moved: number }> = {
  name: 'move-to-ladder',
  summary: 'Move people to a version, just as a preview with this fingerprint said; all of them or nobody. Each of them sees that they were moved.',
  http: { method: 'POST', path: '/ladders/:ladder/versions/:version/people' },
  input: moveInput as z.ZodType<MoveInput>,
  output: z.object({ moved: z.number() }),
  act: 'move people to a ladder',
  subject: () => null,
  audit: ({ ladder, version: to }, { moved }) => words('en').ladderMove.audit(moved, ladder, to),
  run: moveAll,
}

async function moveAll(tx: Tx, input: MoveInput, context: Context): Promise<{ moved: number }> {
  const say = words(context.language).ladderMove
  const plan = await planOf(tx, input, context, 'hold')
  if (plan.fingerprint !== input.expected) throw new Problem('conflict', say.changedMeanwhile)
  if (!plan.ready) throw new Problem('input', plan.people === 0 ? say.nobody : say.chooseLevels)
  await placeOn(tx, input, plan.moves, words('en').ladderMove.why(input.ladder, input.version))
  const entry = { at: context.now, actor: context.actor, acting: 'people-team' as const, operation: 'move-to-ladder', note: '' }
  await writeAuditAbout(
    tx,
    plan.moves.map(({ person }) => person),
    entry,
  )
  return { moved: plan.people }
}

async function planOf(tx: Tx, input: WhomInput, context: Context, hold?: 'hold'): Promise<MovePlan> {
  const { language } = context
  const say = words(language)
  const { target, announcedFor } = await targetOf(tx, input, context)
  if (announcedFor !== null) throw new Problem('conflict', say.ladderMove.notYet(announcedFor))
  if (input.department && !(await isDepartment(tx, input.department))) throw wrongField('department', say.organisation.move.noDepartment(input.department))
  const people: string[] = []
  for (const one of input.people ?? []) people.push((await personMeant(tx, one, 'people', language)).id)
  const { from, family, department } = input
  const placed = await placedAmong(
    tx,
    input,
    { ...(from && { from }), ...(family && { family }), ...(department && { department }), ...(people.length > 0 && { people }) },
    hold,
  )
  const ladders = new Map<string, Ladder>()
  for (const one of placed) {
    const key = JSON.stringify([one.ladder, one.version])
    if (!ladders.has(key)) ladders.set(key, await publishedLadder(tx, one.ladder, language, one.version))
  }
  const crosswalks = await crosswalkedLevels(tx, input)
  return planMove(
    target,
    placed,
    input.levels,
    (id, of) => ladders.get(JSON.stringify([id, of])) ?? target,
    (id, of, level) => crosswalks.find((one) => one.ladder === id && one.version === of)?.levels[level] ?? null,
  )
}

async function targetOf(tx: Tx, input: Version, { language, now }: Context): Promise<{ target: Ladder; announcedFor: Day | null }> {
  const target = await publishedLadder(tx, input.ladder, language, input.version)
  const effectiveOn = (await ladderSource(tx, input.ladder, input.version))?.effectiveOn ?? null
  return { target, announcedFor: effectiveOn !== null && effectiveOn > dayIn(now) ? effectiveOn : null }
}

const goInput = version.extend({ person: z.string(), level: short.optional() })
type GoInput = z.infer<typeof goInput>

export const goOver: Operation<GoInput, { level: string }> = {
  name: 'go-over',
  summary: 'Go over to another version of my ladder, or another ladder, by myself; for who is in no organisation’s list.',
  http: { method: 'POST', path: '/people/:person/ladder' },
  input: goInput as z.ZodType<GoInput>,
  output: z.object({ level: z.string() }),
  act: 'change what is known of me',
  subject: personOf,
  audit: ({ ladder, version: to }) => words('en').ladderMove.why(ladder, to),
  run: goThere,
}

async function goThere(tx: Tx, input: GoInput, context: Context): Promise<{ level: string }> {
  const say = words(context.language).ladderMove
  if (!(await keepsOneself(tx))) throw new Problem('refused', say.movedByOthers)
  const { target, announcedFor } = await targetOf(tx, input, context)
  if (announcedFor !== null) throw new Problem('conflict', say.notYet(announcedFor))
  const own = (await factsOf(tx, input.person))?.level
  const placement = await placementOf(tx, input.person)
  const known = own !== undefined && placement ? sameLevel(await publishedLadder(tx, placement.ladder, context.language, placement.version), target, own) : null
  const level = input.level ?? (placement?.ladder === target.id ? known : null)
  if (level === null || !target.levels.some(({ id }) => id === level)) throw wrongField('level', say.chooseLevel)
  await placeOn(tx, input, [{ person: input.person, level }], words('en').ladderMove.why(input.ladder, input.version))
  return { level }
}
