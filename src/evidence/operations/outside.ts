// What can be done about a witness outside: ask them by a letter, send it again, take a question back, see what is open.

import { z } from 'zod'
import { dayIn, dayNumber, dayOf } from '../../algorithms/calendar.ts'
import { ladderOf } from '../../people/operations/ladder.ts'
import type { Tx } from '../../platform/database.ts'
import { ONE_ADDRESS } from '../../platform/mail.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { hashOf, newToken } from '../../platform/token.ts'
import { words } from '../../text/text.ts'
import { askedAnew } from '../asking.ts'
import type { Evidence, PersonRecord } from '../evidence.ts'
import { RELATIONS } from '../evidence.ts'
import { itemDigest } from '../item-digest.ts'
import type { OutsideWitness } from '../outside.ts'
import { addressDigest, LINK_DAYS, mayWrite, oneAddress } from '../outside.ts'
import { cleanName } from '../record-schema.ts'
import {
  askedOutside,
  knownAddress,
  lettersToday,
  oneLetterAtATime,
  outsideWitnessesOf,
  ownMails,
  saveLetter,
  saveOutsideAsk,
  takeBackOutside,
  whoseAddress,
} from '../store/outside.ts'
import { recordOf } from '../store.ts'
import { askColleague } from './asking.ts'

const say = words('en').confirm.outside
const name = z.string().max(1000).overwrite(cleanName).min(1, say.nameNeeded).max(120, say.nameTooLong)
export const address = z.string().trim().max(254, say.oneAddress).regex(ONE_ADDRESS, say.oneAddress)

const askInput = z.object({
  person: z.string(),
  /** Of one piece of work, in one letter. */
  items: z.array(z.string()).min(1).max(20),
  name,
  mail: address,
  as: z.enum(RELATIONS),
  team: z.string().max(1000).overwrite(cleanName).max(120, say.nameTooLong).optional(),
})
type AskInput = z.infer<typeof askInput>

/** Whom it went to: by a letter to somebody outside, or as an ordinary question to a colleague whose address it is. */
interface AskedOutside {
  readonly name: string
  readonly by: 'letter' | 'account'
}

export const askOutside: Operation<AskInput, AskedOutside> = {
  name: 'ask-outside',
  summary: 'Ask somebody without an account what they saw of items of mine, by a letter with a link. They see these items alone.',
  http: { method: 'POST', path: '/people/:person/outside' },
  input: askInput as z.ZodType<AskInput>,
  output: z.object({ name: z.string(), by: z.enum(['letter', 'account']) }),
  act: 'ask who saw it',
  subject: personOf,
  audit: (_input, { by }) => (by === 'letter' ? 'asked somebody outside who saw it' : 'asked who saw it'),
  run: askByLetter,
}

async function askByLetter(tx: Tx, input: AskInput, context: Context): Promise<AskedOutside> {
  const { person, mail } = input
  const colleague = (await whoseAddress(tx, mail)) ?? (await whoseAddress(tx, oneAddress(mail)))
  if (colleague?.person === person) throw wrongField('mail', say.mayNot.own)
  if (colleague?.hasAccount) return askInstead(tx, input, colleague.person, context)
  const record = await recordOf(tx, person)
  const items = itemsOf(record, input.items, context)
  const witness = await write(tx, { ...input, record }, context)
  const ladder = await ladderOf(tx, person, context.language)
  let asked = 0
  for (const item of items) {
    const before = await askedOutside(tx, witness, item.id, itemDigest(item))
    if (before.confirmed) continue
    asked += 1
    const asking = askedAnew(before.asked)
    if (asking.allowed) await saveOutsideAsk(tx, person, witness, item.id, asking.again, { ladder: ladder.id, version: ladder.version })
  }
  if (asked === 0) throw new Problem('conflict', say.saidAlready(input.name))
  return { name: input.name, by: 'letter' }
}

async function askInstead(tx: Tx, { person, items }: AskInput, witness: string, context: Context): Promise<AskedOutside> {
  let name = ''
  for (const id of items) name = (await askColleague(tx, { person, id, witness }, context)).asked.name
  return { name, by: 'account' }
}

function itemsOf(record: PersonRecord, ids: readonly string[], { language }: Context): readonly Evidence[] {
  return [...new Set(ids)].map((id) => {
    const item = record.evidence.find((one) => one.id === id)
    if (!item) throw new Problem('missing', words(language).record.noSuchItem)
    if (item.draft) throw new Problem('conflict', words(language).confirm.ask.draft)
    return item
  })
}

type Letter = Pick<AskInput, 'person' | 'name' | 'mail' | 'as' | 'team'> & { readonly record: PersonRecord }

/** Writes to them once all is kept. The id of the witness. */
async function write(tx: Tx, { person, record, mail, ...them }: Letter, context: Context): Promise<string> {
  const { outside, now } = context
  const { mail: server } = outside
  if (!server) throw new Problem('conflict', say.noMail)
  await oneLetterAtATime(tx, person)
  const digest = addressDigest(person, mail)
  const { id, names, refused, toThemToday } = await knownAddress(tx, person, digest)
  const asker = { name: record.person.name, mails: await ownMails(tx, person) }
  const writing = mayWrite({ asker, names, refused, toThemToday, lettersToday: await lettersToday(tx, person) }, them.name, mail)
  if (!writing.allowed) {
    const sentence = say.mayNot[writing.reason]
    if (writing.reason === 'tooMany' || writing.reason === 'tooOften') throw new Problem('too-many', sentence)
    throw wrongField(writing.reason === 'oneself' || writing.reason === 'anotherName' ? 'name' : 'mail', sentence)
  }
  const token = newToken()
  const expiresOn = dayOf(dayNumber(dayIn(now)) + LINK_DAYS)
  const witness = id ?? newToken().slice(0, 16)
  await saveLetter(tx, { ...them, id: witness, person, team: them.team || null, mail, address: digest, hash: hashOf(token), expiresOn })
  const letter = say.letter(asker.name, `${outside.baseUrl}/witness/${token}`, expiresOn)
  context.afterwards(() => server.send({ to: mail, ...letter }))
  return witness
}

const ofWitness = z.object({ person: z.string(), witness: z.string() })
type OfWitness = z.infer<typeof ofWitness>

export const sendOutsideAgain: Operation<OfWitness, { sent: true }> = {
  name: 'send-outside-again',
  summary: 'Send the letter to somebody outside again: its link is good anew, and the one before opens nothing any more.',
  http: { method: 'POST', path: '/people/:person/outside/:witness/letters' },
  input: ofWitness,
  output: z.object({ sent: z.literal(true) }),
  act: 'ask who saw it',
  subject: personOf,
  audit: () => 'wrote to somebody outside again',
  run: sendAgain,
}

async function sendAgain(tx: Tx, { person, witness }: OfWitness, context: Context): Promise<{ sent: true }> {
  const known = (await outsideWitnessesOf(tx, person)).find(({ id }) => id === witness)
  if (!known) throw new Problem('missing', say.noSuchWitness)
  const { mail, open, as, team } = known
  if (mail === undefined || open.length === 0) throw new Problem('conflict', say.nothingOpen(known.name))
  await write(tx, { person, name: known.name, mail, as, ...(team === undefined ? {} : { team }), record: await recordOf(tx, person) }, context)
  return { sent: true }
}

const takeBackInput = z.object({ person: z.string(), witness: z.string(), id: z.string() })
type TakeBackInput = z.infer<typeof takeBackInput>

export const takeBackOutsideAsk: Operation<TakeBackInput, { takenBack: true }> = {
  name: 'take-back-outside',
  summary: 'Take back a question to somebody outside: by their link they no longer see the item.',
  http: { method: 'DELETE', path: '/people/:person/outside/:witness/:id' },
  input: takeBackInput,
  output: z.object({ takenBack: z.literal(true) }),
  act: 'ask who saw it',
  subject: personOf,
  audit: () => 'took back a question',
  run: takeBackIt,
}

async function takeBackIt(tx: Tx, { person, witness, id }: TakeBackInput): Promise<{ takenBack: true }> {
  if (!(await takeBackOutside(tx, person, witness, id))) throw new Problem('missing', say.noSuchAsk)
  return { takenBack: true }
}

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

interface Outsiders {
  /** False where no mail server is set up, so that nobody can be written to. */
  readonly canWrite: boolean
  readonly witnesses: readonly OutsideWitness[]
}

export const seeOutside: Operation<OfPerson, Outsiders> = {
  name: 'see-outside',
  summary: 'Whom I asked outside, until when their links are good, and what is still open. Nobody else sees their addresses.',
  http: { method: 'GET', path: '/people/:person/outside' },
  input: ofPerson,
  output: z.custom<Outsiders>(),
  act: 'ask who saw it',
  subject: personOf,
  audit: null,
  run: see,
}

async function see(tx: Tx, { person }: OfPerson, { outside }: Context): Promise<Outsiders> {
  return { canWrite: outside.mail !== null, witnesses: await outsideWitnessesOf(tx, person) }
}
