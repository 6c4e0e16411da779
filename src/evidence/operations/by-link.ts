// What can be done by whoever holds a letter's link: read what they are asked, answer, withdraw, refuse, and ask for a fresh link.
// Nothing of a reading is written down: mail scanners open links too.

import { z } from 'zod'
import { dayIn, dayNumber, dayOf } from '../../algorithms/calendar.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { hashOf, newToken } from '../../platform/token.ts'
import { words } from '../../text/text.ts'
import { RELATIONS } from '../evidence.ts'
import { itemDigest } from '../item-digest.ts'
import type { Letter, LetterItem, LinkedItem } from '../outside.ts'
import { addressDigest, confirmationByLink, LINK_DAYS, letterItem } from '../outside.ts'
import { cleanName } from '../record-schema.ts'
import type { LinkOf } from '../store/outside.ts'
import {
  answerByLink,
  askerByLink,
  forgetMail,
  isAllConfirmed,
  itemsByLink,
  linkOf,
  refuseByLink,
  renewByLink,
  saidByLink,
  withdrawByLink,
} from '../store/outside.ts'
import { claimText } from '../view.ts'
import type { Answered } from './answering.ts'
import { address } from './outside.ts'

const say = words('en').confirm.outside
type Nothing = Record<string, never>
const nothing = z.object({}) as z.ZodType<Nothing>
const done = z.object({ done: z.literal(true) })
type Done = z.infer<typeof done>

export const readByLink: Operation<Nothing, Letter> = {
  name: 'read-by-link',
  summary: 'What the letter whose link one holds asks about: these items alone, and what one said by it before.',
  http: { method: 'GET', path: '/by-link' },
  input: nothing,
  output: z.custom<Letter>(),
  act: 'answer by a link',
  subject: () => null,
  audit: null,
  run: read,
}

async function read(tx: Tx, _input: Nothing, { language }: Context): Promise<Letter> {
  const link = await linkOf(tx)
  if (!link) throw new Problem('missing', say.deadLink)
  const { asker, as, team, until, refused, saidAs } = link
  if (!link.good) return { state: 'over', asker }
  const items: LetterItem[] = []
  for (const linked of await itemsByLink(tx)) if (!linked.answered) items.push(await shown(tx, linked, language))
  const said = await saidByLink(tx)
  const witness = { name: saidAs ?? link.name, as, known: saidAs !== null, ...(team === null ? {} : { team }) }
  return { state: 'open', asker, witness, until, refused, items, said }
}

/** In the words of the version that it was asked on. */
async function shown(tx: Tx, linked: LinkedItem, language: string): Promise<LetterItem> {
  const ladder = await publishedLadder(tx, linked.on.ladder, language, linked.on.version)
  return letterItem(linked, (claim) => claimText(ladder, claim, language))
}

/** The link, while it is good. */
async function goodLink(tx: Tx): Promise<LinkOf> {
  const link = await linkOf(tx)
  if (!link) throw new Problem('missing', say.deadLink)
  if (!link.good) throw new Problem('conflict', say.linkOver)
  return link
}

const answerInput = z.object({
  items: z
    .array(z.object({ id: z.string(), saw: z.string().optional(), seen: z.boolean(), showed: z.array(z.string()).max(3).default([]) }))
    .min(1)
    .max(50),
  /** As the witness calls themself, and what they say they were to the person. */
  name: z.string().max(1000).overwrite(cleanName).min(1, say.nameNeeded).max(120, say.nameTooLong),
  as: z.enum(RELATIONS),
  says: z.string().trim().max(1000, say.sentenceTooLong).optional(),
})
type AnswerInput = z.infer<typeof answerInput>

export const answerLetter: Operation<AnswerInput, Answered> = {
  name: 'answer-by-link',
  summary: 'Say of the items that a letter asked about what I saw, or that I didn’t see them. It can be withdrawn, not changed.',
  http: { method: 'POST', path: '/by-link/answers' },
  input: answerInput as z.ZodType<AnswerInput>,
  output: z.object({ confirmed: z.number(), notSeen: z.number() }),
  act: 'answer by a link',
  subject: () => null,
  audit: null,
  run: answer,
}

async function answer(tx: Tx, input: AnswerInput, context: Context): Promise<Answered> {
  const link = await goodLink(tx)
  if (input.name.toLowerCase() === link.asker.toLowerCase()) throw new Problem('input', say.notTheAsker)
  // The name that they are known by stays: one address is one witness.
  const witness = { name: link.saidAs ?? input.name, as: input.as, ...(link.team === null ? {} : { team: link.team }) }
  const asked = await itemsByLink(tx)
  let confirmed = 0
  for (const given of input.items) {
    const linked = asked.find(({ item }) => item.id === given.id)
    if (!linked) throw new Problem('missing', say.notAsked)
    if (given.seen) checkTicks(given, linked)
    const said = { showed: given.showed, ...(input.says ? { says: input.says } : {}) }
    const word = given.seen ? confirmationByLink(linked.item, witness, said, dayIn(context.now)) : null
    if (!(await answerByLink(tx, linked, word))) throw new Problem('conflict', words(context.language).confirm.answeredAlready)
    if (given.seen) confirmed += 1
  }
  if (await isAllConfirmed(tx)) await forgetMail(tx)
  return { confirmed, notSeen: input.items.length - confirmed }
}

function checkTicks({ saw, showed }: AnswerInput['items'][number], { item }: LinkedItem): void {
  const { changed, notClaimed, nothingTicked } = words('en').confirm
  if (saw !== itemDigest(item)) throw new Problem('conflict', changed(item.title))
  if (showed.some((claim) => !item.for.includes(claim))) throw new Problem('input', notClaimed)
  if (item.for.length > 0 && showed.length === 0) throw new Problem('input', nothingTicked)
}

const withdrawInput = z.object({ id: z.string() })
type WithdrawInput = z.infer<typeof withdrawInput>

export const withdrawLetter: Operation<WithdrawInput, Done> = {
  name: 'withdraw-by-link',
  summary: 'Withdraw what I said of an item by a letter’s link: from today on it counts for nothing.',
  http: { method: 'POST', path: '/by-link/withdraw' },
  input: withdrawInput,
  output: done,
  act: 'answer by a link',
  subject: () => null,
  audit: null,
  run: withdraw,
}

async function withdraw(tx: Tx, { id }: WithdrawInput): Promise<Done> {
  await goodLink(tx)
  if (!(await withdrawByLink(tx, id))) throw new Problem('missing', say.nothingSaid)
  return { done: true }
}

export const refuseLetters: Operation<Nothing, Done> = {
  name: 'refuse-letters',
  summary: 'Never be asked again by this person: no letter of theirs goes to my address any more, which is forgotten.',
  http: { method: 'POST', path: '/by-link/refuse' },
  input: nothing,
  output: done,
  act: 'answer by a link',
  subject: () => null,
  audit: null,
  run: refuse,
}

async function refuse(tx: Tx): Promise<Done> {
  await goodLink(tx)
  await refuseByLink(tx)
  await forgetMail(tx)
  return { done: true }
}

const renewInput = z.object({ mail: address })
type RenewInput = z.infer<typeof renewInput>

export const renewLink: Operation<RenewInput, Done> = {
  name: 'renew-link',
  summary: 'Have a fresh link sent in place of one that is over, to the address that the letter went to.',
  http: { method: 'POST', path: '/by-link/renew' },
  input: renewInput as z.ZodType<RenewInput>,
  output: done,
  act: 'answer by a link',
  subject: () => null,
  audit: null,
  run: renew,
}

/** Whether the address was the right one isn't said: whoever finds an old link can't try addresses by it. */
async function renew(tx: Tx, { mail }: RenewInput, context: Context): Promise<Done> {
  const { mail: server, baseUrl } = context.outside
  const asker = await askerByLink(tx)
  if (!asker) throw new Problem('missing', say.deadLink)
  if (!server) throw new Problem('conflict', say.noMail)
  const token = newToken()
  const until = dayOf(dayNumber(dayIn(context.now)) + LINK_DAYS)
  if (await renewByLink(tx, addressDigest(asker.person, mail), hashOf(token), until)) {
    const letter = say.freshLetter(asker.name, `${baseUrl}/witness/${token}`, until)
    context.afterwards(() => server.send({ to: mail, ...letter }))
  }
  return { done: true }
}
