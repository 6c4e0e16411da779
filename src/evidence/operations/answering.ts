// What can be done by whoever was asked: see who waits, read the items, say what was seen, and withdraw it.

import { z } from 'zod'
import { dayIn, dayNumber, dayOf } from '../../algorithms/calendar.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import type { Named, PersonLine } from '../../people/organisation.ts'
import { ledBy } from '../../people/store/organisation.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn, personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { AskedItem, Confirmed, ItemToAnswer, Waiting, Was } from '../asking.ts'
import { concernOf, confirmationOf, INSTEAD, QUIET_DAYS, whatTheyWere } from '../asking.ts'
import { itemDigest } from '../item-digest.ts'
import { answerAsk, confirmedByMe, confirmedSince, hasAnswered, itemsAskedOfMe, standingOn, waitingForMe, withdrawMine } from '../store/asking.ts'
import { claimText, knowsClaim } from '../view.ts'

type Nothing = Record<string, never>
const nothing = z.object({}) as z.ZodType<Nothing>

export const seeWaiting: Operation<Nothing, readonly Waiting[]> = {
  name: 'see-waiting',
  summary: 'Who asked me what I saw and waits for my answer, and on how many pieces of work.',
  http: { method: 'GET', path: '/asked-of-me' },
  input: nothing,
  output: z.custom<readonly Waiting[]>(),
  act: 'answer as a witness',
  subject: () => null,
  audit: null,
  run: waitingForMe,
}

export interface ToAnswer {
  readonly person: Named
  readonly items: readonly ItemToAnswer[]
}

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export const readAsked: Operation<OfPerson, ToAnswer> = {
  name: 'read-asked',
  summary: 'The items that somebody asked me about, as they are now. Nothing else of the record.',
  http: { method: 'GET', path: '/people/:person/asked-of-me' },
  input: ofPerson,
  output: z.custom<ToAnswer>(),
  act: 'answer as a witness',
  subject: personOf,
  audit: 'by others',
  run: read,
}

async function read(tx: Tx, { person }: OfPerson, context: Context): Promise<ToAnswer> {
  const { language } = context
  const asked = await itemsAskedOfMe(tx, person)
  if (asked.length === 0) throw new Problem('missing', words(language).access.notYours)
  const { id, name } = await standingOn(tx, person, dayIn(context.now))
  const items: ItemToAnswer[] = []
  for (const one of asked) {
    const ladders = [await publishedLadder(tx, one.on.ladder, language, one.on.version), await publishedLadder(tx, one.on.ladder, language)]
    items.push({
      item: one.item,
      ...(one.work === undefined ? {} : { work: one.work }),
      claims: one.item.for.map((claim) => ({ id: claim, sentence: sentenceOf(ladders, claim, language) })),
      was: await whatTheyWereOn(tx, person, one.item.date, context),
      saw: itemDigest(one.item),
    })
  }
  return { person: { id, name }, items }
}

/** An item that was edited on a later version may name ids that the version of the question doesn't have. */
function sentenceOf(ladders: readonly Ladder[], claim: string, language: string): string {
  const ladder = ladders.find((one) => knowsClaim(one, claim)) ?? ladders[0]
  return ladder ? claimText(ladder, claim, language) : claim
}

async function whatTheyWereOn(tx: Tx, person: string, day: string, context: Context): Promise<Was> {
  return whatTheyWere(await standingOn(tx, person, day), await standingOn(tx, actorIn(context), day))
}

const answerInput = z.object({
  person: z.string(),
  items: z
    .array(
      z.object({
        id: z.string(),
        saw: z.string().optional(),
        seen: z.boolean(),
        showed: z.array(z.string()).max(3).default([]),
        /** What was otherwise than claimed: it needs no tick, and stands beside those that there are. */
        concern: z.object({ about: z.array(z.string()).min(1).max(3), says: z.string().trim().min(1).max(1000) }).optional(),
      }),
    )
    .min(1)
    .max(50),
  /** One sentence for all of them. */
  says: z.string().trim().max(1000).optional(),
  instead: z.enum(INSTEAD).optional(),
})
type AnswerInput = z.infer<typeof answerInput>

export interface Answered {
  readonly confirmed: number
  readonly notSeen: number
}

export const answerAsks: Operation<AnswerInput, Answered> = {
  name: 'answer-asks',
  summary: 'Say of items that somebody asked me about what I saw, or that I didn’t see them. It can be withdrawn, not changed.',
  http: { method: 'POST', path: '/people/:person/asked-of-me/answers' },
  input: answerInput as z.ZodType<AnswerInput>,
  output: z.object({ confirmed: z.number(), notSeen: z.number() }),
  act: 'answer as a witness',
  subject: personOf,
  // That somebody didn't see something stays with them.
  audit: (_input, { confirmed }) => (confirmed > 0 ? 'confirmed what they saw' : null),
  run: answer,
}

async function answer(tx: Tx, input: AnswerInput, context: Context): Promise<Answered> {
  const asked = await itemsAskedOfMe(tx, input.person)
  const me = await standingOn(tx, actorIn(context), dayIn(context.now))
  let confirmed = 0
  for (const given of input.items) {
    const found = asked.find((one) => one.item.id === given.id) ?? (await refuse(tx, input.person, given.id, context))
    const said = given.seen || given.concern ? await confirmations(tx, input, given, found, me, context) : []
    if (!(await answerAsk(tx, input.person, found, said))) throw new Problem('conflict', words(context.language).confirm.answeredAlready)
    if (said.length > 0) confirmed += 1
  }
  return { confirmed, notSeen: input.items.length - confirmed }
}

async function confirmations(tx: Tx, input: AnswerInput, given: AnswerInput['items'][number], { item }: AskedItem, me: Named, context: Context) {
  const say = words(context.language).confirm
  const { showed, concern } = given
  if (given.saw !== itemDigest(item)) throw new Problem('conflict', say.changed(item.title))
  if ([...showed, ...(concern?.about ?? [])].some((claim) => !item.for.includes(claim))) throw new Problem('input', say.notClaimed)
  if (concern?.about.some((claim) => showed.includes(claim))) throw new Problem('input', say.otherwise.both)
  if (given.seen && item.for.length > 0 && showed.length === 0) throw new Problem('input', say.nothingTicked)
  const was = await whatTheyWereOn(tx, input.person, item.date, context)
  const instead = input.instead ? { instead: input.instead } : {}
  const said = { showed, ...instead, ...(input.says ? { says: input.says } : {}) }
  const today = dayIn(context.now)
  return [
    ...(given.seen ? [confirmationOf(item, me, was, said, today)] : []),
    ...(concern ? [concernOf(item, me, was, { ...concern, ...instead }, today)] : []),
  ]
}

/** Why there is nothing to answer: as if there were no such item, unless it was they who answered. */
async function refuse(tx: Tx, person: string, item: string, { language }: Context): Promise<never> {
  if (await hasAnswered(tx, person, item)) throw new Problem('conflict', words(language).confirm.answeredAlready)
  throw new Problem('missing', words(language).access.notYours)
}

export const seeConfirmed: Operation<Nothing, readonly Confirmed[]> = {
  name: 'see-confirmed',
  summary: 'What I confirmed for others, the newest first.',
  http: { method: 'GET', path: '/confirmed' },
  input: nothing,
  output: z.custom<readonly Confirmed[]>(),
  act: 'answer as a witness',
  subject: () => null,
  audit: null,
  run: confirmedByMe,
}

const withdrawInput = z.object({ person: z.string(), id: z.string() })
type WithdrawInput = z.infer<typeof withdrawInput>

export const withdrawConfirmation: Operation<WithdrawInput, { withdrawn: true }> = {
  name: 'withdraw-confirmation',
  summary: 'Withdraw what I confirmed of an item: from today on it counts for nothing.',
  http: { method: 'POST', path: '/people/:person/evidence/:id/withdraw' },
  input: withdrawInput,
  output: z.object({ withdrawn: z.literal(true) }),
  act: 'answer as a witness',
  subject: personOf,
  audit: () => 'withdrew a confirmation',
  run: withdraw,
}

async function withdraw(tx: Tx, { person, id }: WithdrawInput, { language }: Context): Promise<{ withdrawn: true }> {
  if (!(await withdrawMine(tx, person, id))) throw new Problem('missing', words(language).access.notYours)
  return { withdrawn: true }
}

export const seeUnconfirmed: Operation<OfPerson, readonly PersonLine[]> = {
  name: 'see-unconfirmed',
  summary: `Those I lead for whom I confirmed nothing in ${QUIET_DAYS} days. Nobody else sees it.`,
  http: { method: 'GET', path: '/people/:person/unconfirmed' },
  input: ofPerson,
  output: z.custom<readonly PersonLine[]>(),
  act: 'see my team',
  subject: personOf,
  audit: null,
  run: unconfirmed,
}

async function unconfirmed(tx: Tx, { person }: OfPerson, { now }: Context): Promise<readonly PersonLine[]> {
  const confirmed = await confirmedSince(tx, dayOf(dayNumber(dayIn(now)) - QUIET_DAYS))
  const led = await ledBy(tx, person)
  return led.flatMap((one) => (one.standingInFor === undefined && !confirmed.includes(one.person.id) ? [one.person] : []))
}
