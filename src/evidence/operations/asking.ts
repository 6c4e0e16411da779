// What can be done about who saw an item of mine: ask a colleague, take the question back, see what nobody has answered.

import { z } from 'zod'
import { ladderOf } from '../../people/operations/ladder.ts'
import type { Named } from '../../people/organisation.ts'
import { cardOf } from '../../people/store/organisation.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { OpenAsk } from '../asking.ts'
import { mayAsk } from '../asking.ts'
import { askedOf, openAsksOf, saveAsk, takeBackAsk } from '../store/asking.ts'
import { recordOf } from '../store.ts'

const askInput = z.object({ person: z.string(), id: z.string(), witness: z.string() })
type AskInput = z.infer<typeof askInput>

export const askWitness: Operation<AskInput, { asked: Named }> = {
  name: 'ask-witness',
  summary: 'Ask a colleague whether they saw a piece of evidence of mine. They see that item, and nothing else of my record.',
  http: { method: 'POST', path: '/people/:person/evidence/:id/asks' },
  input: askInput,
  output: z.custom<{ asked: Named }>(),
  act: 'ask who saw it',
  subject: personOf,
  audit: () => 'asked who saw it',
  run: askColleague,
}

/** Puts an item into a colleague's queue. @throws Problem where they can't be asked about it */
export async function askColleague(tx: Tx, { person, id, witness }: AskInput, { language }: Context): Promise<{ asked: Named }> {
  const say = words(language)
  const item = (await recordOf(tx, person)).evidence.find((one) => one.id === id)
  if (!item) throw new Problem('missing', say.record.noSuchItem)
  const card = await cardOf(tx, witness)
  if (!card || card.leftOn) throw new Problem('input', say.confirm.nobodyHere)
  const { name } = card.line
  const asking = mayAsk(item, person, witness, await askedOf(tx, person, id, witness))
  if (!asking.allowed) throw new Problem('conflict', say.confirm.mayNotAsk[asking.reason](name))
  const ladder = await ladderOf(tx, person, language)
  await saveAsk(tx, person, id, witness, asking.again, { ladder: ladder.id, version: ladder.version })
  return { asked: { id: witness, name } }
}

export const takeBack: Operation<AskInput, { takenBack: true }> = {
  name: 'take-back-ask',
  summary: 'Take back a question about who saw it: whom I asked no longer sees the item.',
  http: { method: 'DELETE', path: '/people/:person/evidence/:id/asks/:witness' },
  input: askInput,
  output: z.object({ takenBack: z.literal(true) }),
  act: 'ask who saw it',
  subject: personOf,
  audit: () => 'took back a question',
  run: undo,
}

async function undo(tx: Tx, { person, id, witness }: AskInput, { language }: Context): Promise<{ takenBack: true }> {
  if (!(await takeBackAsk(tx, person, id, witness))) throw new Problem('missing', words(language).confirm.noSuchAsk)
  return { takenBack: true }
}

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export const seeAsks: Operation<OfPerson, readonly OpenAsk[]> = {
  name: 'see-asks',
  summary: 'Whom I asked about what, where no answer came yet.',
  http: { method: 'GET', path: '/people/:person/asks' },
  input: ofPerson,
  output: z.custom<readonly OpenAsk[]>(),
  act: 'ask who saw it',
  subject: personOf,
  audit: null,
  run: see,
}

async function see(tx: Tx, { person }: OfPerson): Promise<readonly OpenAsk[]> {
  return openAsksOf(tx, person)
}
