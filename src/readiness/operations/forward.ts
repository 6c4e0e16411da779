// Putting oneself forward, whatever the report says, and what whoever leads one answers.

import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import { saidByThemselves } from '../../evidence/counting.ts'
import { recordOnLadder } from '../../evidence/operations.ts'
import { disagreementsOf } from '../../evidence/store.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn, personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Forward, ForwardRead, LedWaiting } from '../between.ts'
import { FORWARD_ANSWERS, isViewDue } from '../between.ts'
import { judge } from '../judge.ts'
import { besideReport, forwardOf, forwardsOf, ledWaiting, saveForward, saveForwardAnswer, takeForwardBack } from '../store/between.ts'
import { reportView } from '../view.ts'
import { day, targetOn } from './inputs.ts'

const sentence = z.string().trim().max(2000).default('')
const forwardInput = z.object({ person: z.string(), level: z.string().max(120).optional(), words: sentence })
type ForwardInput = z.infer<typeof forwardInput>

export const putForward: Operation<ForwardInput, { entry: number }> = {
  name: 'put-forward',
  summary: 'Put myself forward for the next level or another, whatever my report says; the report goes along as others read it today.',
  http: { method: 'POST', path: '/people/:person/forward' },
  input: forwardInput as z.ZodType<ForwardInput>,
  output: z.object({ entry: z.number() }),
  act: 'put myself forward',
  subject: personOf,
  audit: () => words('en').between.forward.audit.put,
  run: put,
}

async function put(tx: Tx, input: ForwardInput, context: Context): Promise<{ entry: number }> {
  const { language, now } = context
  const say = words(language).between.forward.wrong
  if (input.words === '') throw wrongField('words', say.words)
  const { ladder, record: whole } = await recordOnLadder(tx, input.person, language)
  const level = targetOn(ladder, input.level, whole.person.level, false, context)
  const earlier = await forwardsOf(tx, input.person)
  if (earlier.some((one) => one.level === level && one.takenBackOn === undefined && one.answers.length === 0)) throw new Problem('conflict', say.waits)
  // As others read it: without drafts, and without a concern in its first ten working days.
  const record = saidByThemselves({ ...whole, evidence: whole.evidence.filter(({ draft }) => !draft) })
  const report = judge(ladder, record, level, dayIn(now), { language, from: 'server', reader: 'other' })
  const view = reportView(report, ladder, record, { language, disagreements: await disagreementsOf(tx, input.person) })
  const made = { ladder: ladder.id, version: ladder.version, level, words: input.words, report: { ...view, next: [] }, digest: report.digest }
  return { entry: await saveForward(tx, input.person, made) }
}

const oneForward = z.object({ person: z.string(), entry: z.coerce.number().int().positive() })
type OneForward = z.infer<typeof oneForward>

export const takeBackForward: Operation<OneForward, { takenBack: true }> = {
  name: 'take-back-forward',
  summary: 'Take back that I put myself forward; that I did stays to be seen.',
  http: { method: 'DELETE', path: '/people/:person/forward/:entry' },
  input: oneForward as z.ZodType<OneForward>,
  output: z.object({ takenBack: z.literal(true) }),
  act: 'put myself forward',
  subject: personOf,
  audit: () => words('en').between.forward.audit.takenBack,
  run: takeBack,
}

async function takeBack(tx: Tx, { person, entry }: OneForward, { language }: Context): Promise<{ takenBack: true }> {
  if (!(await takeForwardBack(tx, person, entry))) throw new Problem('missing', words(language).between.forward.wrong.none)
  return { takenBack: true }
}

export const readForward: Operation<OneForward, ForwardRead> = {
  name: 'read-forward',
  summary: 'What somebody put forward, with the report as it was that day. Whoever leads them gives their own view first.',
  http: { method: 'GET', path: '/people/:person/forward/:entry' },
  input: oneForward as z.ZodType<OneForward>,
  output: z.custom<ForwardRead>(),
  act: 'read readiness',
  subject: personOf,
  audit: 'by others',
  run: readOne,
}

async function readOne(tx: Tx, { person, entry }: OneForward, context: Context): Promise<ForwardRead> {
  const forward = await forwardOf(tx, person, entry)
  if (!forward) throw new Problem('missing', words(context.language).access.notYours)
  const { leads, views } = await besideReport(tx, person, forward.ladder, forward.level)
  const mine = views.find(({ by }) => by.id === actorIn(context))
  if (leads && forward.report.required.length > 0 && isViewDue(mine, dayIn(context.now)))
    throw new Problem('refused', words(context.language).between.view.first)
  return forward
}

const answerInput = oneForward.extend({ answer: z.enum(FORWARD_ANSWERS), words: sentence, talkedOn: day.optional() })
type AnswerInput = z.infer<typeof answerInput>

export const answerForward: Operation<AnswerInput, { answered: true }> = {
  name: 'answer-forward',
  summary: 'Answer somebody I lead who put themself forward: when we talked, that I support it, or why not yet.',
  http: { method: 'POST', path: '/people/:person/forward/:entry/answer' },
  input: answerInput as z.ZodType<AnswerInput>,
  output: z.object({ answered: z.literal(true) }),
  act: 'answer who put themself forward',
  subject: personOf,
  audit: () => words('en').between.forward.audit.answered,
  run: answer,
}

async function answer(tx: Tx, { person, entry, ...said }: AnswerInput, { language, now }: Context): Promise<{ answered: true }> {
  const say = words(language).between.forward.wrong
  const forward: Forward | undefined = (await forwardsOf(tx, person)).find((one) => one.entry === entry)
  if (!forward || forward.takenBackOn !== undefined) throw new Problem('missing', say.none)
  if (said.words === '') throw wrongField('words', say.answer)
  const talkedOn = said.answer === 'talked' ? (said.talkedOn ?? dayIn(now)) : undefined
  if (talkedOn !== undefined && talkedOn > dayIn(now)) throw wrongField('talkedOn', say.talkedOn)
  await saveForwardAnswer(tx, person, entry, { ...said, talkedOn })
  return { answered: true }
}

const ofPerson = z.object({ person: z.string() })

export const seeLed: Operation<z.infer<typeof ofPerson>, LedWaiting | null> = {
  name: 'see-led',
  summary: 'What somebody I lead put forward and marked, as far as they asked me; without their report.',
  http: { method: 'GET', path: '/people/:person/led' },
  input: ofPerson,
  output: z.custom<LedWaiting | null>(),
  act: 'answer who put themself forward',
  subject: personOf,
  // It was sent to whoever reads it.
  audit: null,
  run: seeOne,
}

async function seeOne(tx: Tx, { person }: z.infer<typeof ofPerson>): Promise<LedWaiting | null> {
  return (await ledWaiting(tx, person))[0] ?? null
}

export const seeLedWaiting: Operation<z.infer<typeof ofPerson>, readonly LedWaiting[]> = {
  name: 'see-led-waiting',
  summary: 'Who of those I lead put themself forward or asks me to agree to a mark, and waits for an answer.',
  http: { method: 'GET', path: '/people/:person/team/waiting' },
  input: ofPerson,
  output: z.custom<readonly LedWaiting[]>(),
  act: 'see my team',
  subject: personOf,
  audit: null,
  run: seeAll,
}

async function seeAll(tx: Tx): Promise<readonly LedWaiting[]> {
  return ledWaiting(tx, null)
}
