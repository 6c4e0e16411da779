// What can be done about stand-ins: name one for stated days, end it, see who acts for whom.

import { z } from 'zod'
import { dayIn, dayNumber } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn, personOf } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Named, StandIn } from '../organisation.ts'
import { endStandInOf, nameStandInFor, standInsOf } from '../store/stand-ins.ts'
import { personMeant } from './meant.ts'

/** In days; the table holds the same. */
const LONGEST = 366

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export const seeStandIns: Operation<OfPerson, readonly StandIn[]> = {
  name: 'see-stand-ins',
  summary: 'Who stands in for me, and for whom I stand in, now and earlier.',
  http: { method: 'GET', path: '/people/:person/stand-ins' },
  input: ofPerson,
  output: z.custom<readonly StandIn[]>(),
  act: 'name a stand-in',
  subject: personOf,
  audit: null,
  run: see,
}

async function see(tx: Tx, { person }: OfPerson): Promise<readonly StandIn[]> {
  return standInsOf(tx, person)
}

const nameInput = z.object({ person: z.string(), delegate: z.string().trim().max(120), from: z.iso.date(), to: z.iso.date() })
type NameInput = z.infer<typeof nameInput>

export const nameStandIn: Operation<NameInput, { named: Named }> = {
  name: 'name-stand-in',
  summary: 'Name who stands in for a person from a day to a day, a year at most.',
  http: { method: 'POST', path: '/people/:person/stand-ins' },
  input: nameInput,
  output: z.custom<{ named: Named }>(),
  act: 'name a stand-in',
  subject: personOf,
  audit: (input) => `named a stand-in from ${input.from} to ${input.to}`,
  run: name,
}

async function name(tx: Tx, input: NameInput, context: Context): Promise<{ named: Named }> {
  const say = words(context.language).organisation.standIns
  const { person: principal, from, to } = input
  if (to < from) throw wrongField('to', say.endsBefore)
  if (from < dayIn(context.now)) throw wrongField('from', say.begun)
  if (dayNumber(to) - dayNumber(from) > LONGEST) throw wrongField('to', say.tooLong(LONGEST))
  const delegate = await personMeant(tx, input.delegate, 'delegate', context.language)
  if (delegate.id === principal) throw wrongField('delegate', say.notThemself)
  const by = actorIn(context)
  // Somebody who names themself for others would let themself in.
  if (delegate.id === by) throw wrongField('delegate', say.notOneself)
  await nameStandInFor(tx, { principal, delegate: delegate.id, from, to, by })
  return { named: delegate }
}

const endInput = z.object({ person: z.string(), entry: z.coerce.number().int() })
type EndInput = z.infer<typeof endInput>

export const endStandIn: Operation<EndInput, { ended: true }> = {
  name: 'end-stand-in',
  summary: 'End a stand-in at once.',
  http: { method: 'DELETE', path: '/people/:person/stand-ins/:entry' },
  input: endInput as z.ZodType<EndInput>,
  output: z.object({ ended: z.literal(true) }),
  act: 'name a stand-in',
  subject: personOf,
  audit: () => 'ended a stand-in',
  run: end,
}

async function end(tx: Tx, { person, entry }: EndInput, context: Context): Promise<{ ended: true }> {
  if (!(await endStandInOf(tx, person, entry))) throw new Problem('missing', words(context.language).organisation.standIns.noneToEnd)
  return { ended: true }
}
