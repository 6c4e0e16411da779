// The own view of whoever leads somebody: asked for before they read what was computed.

import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Expectation, Ladder } from '../../ladder/ladder.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import { ladderOf } from '../../people/operations/ladder.ts'
import { factsOf } from '../../people/store/people.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { OwnView } from '../between.ts'
import { isViewDue, VIEWS } from '../between.ts'
import { askedAt } from '../judge.ts'
import { myViewOf, saveOwnView } from '../store/between.ts'
import { targetOn } from './inputs.ts'

const viewAsked = z.object({ person: z.string(), level: z.string().optional(), ladder: z.string().optional() })
type ViewAsked = z.infer<typeof viewAsked>

export interface OwnViewRead {
  readonly ladder: Ladder
  readonly level: string
  /** What they are asked about: the required expectations of the level. */
  readonly asked: readonly Expectation[]
  /** What they said last; null: nothing yet. */
  readonly given: OwnView | null
  readonly due: boolean
}

export const seeOwnView: Operation<ViewAsked, OwnViewRead> = {
  name: 'see-own-view',
  summary: 'What I am asked about somebody I lead before I read their report, and what I said last.',
  http: { method: 'GET', path: '/people/:person/own-view' },
  input: viewAsked,
  output: z.custom<OwnViewRead>(),
  act: 'give my own view',
  subject: personOf,
  // It says nothing of the person but their level, which is read without a note elsewhere too.
  audit: null,
  run: seeAsked,
}

async function seeAsked(tx: Tx, input: ViewAsked, context: Context): Promise<OwnViewRead> {
  const { language, now } = context
  const facts = await factsOf(tx, input.person)
  if (!facts) throw new Problem('missing', words(language).access.notYours)
  const own = await ladderOf(tx, input.person, language)
  const ladder = input.ladder === undefined || input.ladder === own.id ? own : await publishedLadder(tx, input.ladder, language)
  const level = targetOn(ladder, input.level, facts.level, ladder !== own, context)
  const record = { person: facts, absences: [], episodes: [], evidence: [], marks: [] }
  const asked = askedAt(ladder, record, level, dayIn(now), { language }).expectations.filter(({ required }) => required)
  const given = await myViewOf(tx, input.person, ladder.id, level)
  return { ladder, level, asked, given: given ?? null, due: asked.length > 0 && isViewDue(given, dayIn(now)) }
}

const giveInput = viewAsked.extend({
  views: z.record(z.string().max(120), z.enum(VIEWS)),
  says: z.string().trim().max(500).default(''),
})
type GiveInput = z.infer<typeof giveInput>

export const giveOwnView: Operation<GiveInput, { kept: true }> = {
  name: 'give-own-view',
  summary: 'Say of each required expectation how I see it in somebody I lead, and one sentence. They see it; it stays as it is given.',
  http: { method: 'POST', path: '/people/:person/own-view' },
  input: giveInput as z.ZodType<GiveInput>,
  output: z.object({ kept: z.literal(true) }),
  act: 'give my own view',
  subject: personOf,
  audit: () => words('en').between.view.audit,
  run: give,
}

async function give(tx: Tx, input: GiveInput, context: Context): Promise<{ kept: true }> {
  const say = words(context.language).between.view.wrong
  const { ladder, level, asked, due } = await seeAsked(tx, input, context)
  if (!due) throw new Problem('conflict', say.given)
  const findings = asked.flatMap(({ id }) => (input.views[id] === undefined ? [{ field: `view.${id}`, message: say.missing }] : []))
  if (findings.length > 0) throw new Problem('input', say.missing, { findings })
  if (input.says === '') throw wrongField('says', say.says)
  const views = Object.fromEntries(asked.map(({ id }) => [id, input.views[id] ?? 'cannot-tell']))
  await saveOwnView(tx, { person: input.person, ladder: ladder.id, level }, { views, says: input.says })
  return { kept: true }
}
