// What can be done with marks: set one, ask whoever leads me to agree, take it back; agree to one, or say why not.

import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import { MARKS } from '../../evidence/evidence.ts'
import { answerMark, removeMark, saveMark } from '../../evidence/store/marks.ts'
import { ladderOf } from '../../people/operations/ladder.ts'
import { factsOf, personById } from '../../people/store/people.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { MarkGiven } from '../between.ts'
import { marksGiven } from '../store/between.ts'
import { day } from './inputs.ts'

const line = z.string().trim().max(500)

const markInput = z.object({
  person: z.string(),
  expectation: z.string().max(120),
  status: z.enum(MARKS),
  why: line.default(''),
  since: day.optional(),
  until: day.optional(),
  owedBy: z.string().trim().max(200).optional(),
  /** Ask whoever leads me to agree; without it the mark is mine alone, and counts for nothing yet. */
  ask: z.boolean().default(false),
  /** They agreed; only where nobody with an account here leads me. */
  agreed: z.boolean().default(false),
})
type MarkInput = z.infer<typeof markInput>

export const setMark: Operation<MarkInput, { kept: true }> = {
  name: 'set-mark',
  summary: 'Mark an expectation of mine: no opportunity, not applicable or declined, with why; and ask whoever leads me to agree.',
  http: { method: 'POST', path: '/people/:person/marks/:expectation' },
  input: markInput as z.ZodType<MarkInput>,
  output: z.object({ kept: z.literal(true) }),
  act: 'write a record',
  subject: personOf,
  audit: ({ ask }) => (ask ? words('en').between.mark.audit.asked : words('en').between.mark.audit.set),
  run: set,
}

async function set(tx: Tx, { person, ...mark }: MarkInput, context: Context): Promise<{ kept: true }> {
  const say = words(context.language).between.mark.wrong
  const ladder = await ladderOf(tx, person, context.language)
  if (!ladder.expectations.some(({ id }) => id === mark.expectation)) throw new Problem('missing', words(context.language).report.page.noSuchExpectation)
  const since = mark.since ?? dayIn(context.now)
  if (mark.why === '') throw wrongField('why', say.why)
  if (mark.until !== undefined && mark.until < since) throw wrongField('until', say.until)
  const isAsked = mark.status !== 'declined'
  const hasManager = (await personById(tx, person))?.manager !== undefined
  const isNamed = (await factsOf(tx, person))?.manager !== undefined
  if (mark.ask && !hasManager) throw wrongField('ask', say.nobodyToAsk)
  if (mark.agreed && (hasManager || !isNamed)) throw wrongField('agreed', say.askThem)
  const owedBy = mark.status === 'no-opportunity' && mark.owedBy ? mark.owedBy : undefined
  await saveMark(tx, person, { ...mark, since, owedBy, ask: isAsked && mark.ask, agreed: isAsked && mark.agreed })
  return { kept: true }
}

const oneMark = z.object({ person: z.string(), expectation: z.string().max(120) })
type OneMark = z.infer<typeof oneMark>

export const takeMarkBack: Operation<OneMark, { gone: true }> = {
  name: 'take-mark-back',
  summary: 'Take a mark of mine back; what the points say is the status again.',
  http: { method: 'DELETE', path: '/people/:person/marks/:expectation' },
  input: oneMark,
  output: z.object({ gone: z.literal(true) }),
  act: 'write a record',
  subject: personOf,
  audit: () => words('en').between.mark.audit.takenBack,
  run: takeBack,
}

async function takeBack(tx: Tx, { person, expectation }: OneMark): Promise<{ gone: true }> {
  await removeMark(tx, person, expectation)
  return { gone: true }
}

const ofPerson = z.object({ person: z.string() })

export const seeMyMarks: Operation<z.infer<typeof ofPerson>, readonly MarkGiven[]> = {
  name: 'see-my-marks',
  summary: 'My marks, those that I keep to myself too, with who was asked and what they said.',
  http: { method: 'GET', path: '/people/:person/marks' },
  input: ofPerson,
  output: z.custom<readonly MarkGiven[]>(),
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: seeMine,
}

async function seeMine(tx: Tx, { person }: z.infer<typeof ofPerson>): Promise<readonly MarkGiven[]> {
  return marksGiven(tx, person)
}

const answerInput = oneMark.extend({ agree: z.boolean(), words: line.default('') })
type AnswerInput = z.infer<typeof answerInput>

export const agreeToMark: Operation<AnswerInput, { answered: true }> = {
  name: 'answer-mark',
  summary: 'Agree to a mark of somebody I lead, or say why not. The newest answer holds.',
  http: { method: 'POST', path: '/people/:person/marks/:expectation/answer' },
  input: answerInput as z.ZodType<AnswerInput>,
  output: z.object({ answered: z.literal(true) }),
  act: 'agree to a mark',
  subject: personOf,
  audit: ({ agree }) => (agree ? words('en').between.mark.audit.agreed : words('en').between.mark.audit.refused),
  run: answer,
}

async function answer(tx: Tx, { person, expectation, agree, words: said }: AnswerInput, { language }: Context): Promise<{ answered: true }> {
  const say = words(language).between.mark.wrong
  if (!agree && said === '') throw wrongField('words', say.whyNot)
  if (!(await answerMark(tx, person, expectation, agree, said || undefined))) throw new Problem('missing', say.notAsked)
  return { answered: true }
}
