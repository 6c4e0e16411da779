// What can be done about the weekly question: whether it is asked, by mail too, and that nothing happened. It is the person's alone.

import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import type { Nudge } from '../nudge.ts'
import { mondayOf } from '../nudge.ts'
import { nudgeOf, saveNudge } from '../store/nudge.ts'

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export const seeNudge: Operation<OfPerson, Nudge> = {
  name: 'see-nudge',
  summary: 'Whether I am asked once a week what happened, and by mail too.',
  http: { method: 'GET', path: '/people/:person/nudge' },
  input: ofPerson,
  output: z.custom<Nudge>(),
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: see,
}

async function see(tx: Tx, { person }: OfPerson): Promise<Nudge> {
  return nudgeOf(tx, person)
}

const changeInput = z.object({
  person: z.string(),
  off: z.boolean().optional(),
  byMail: z.boolean().optional(),
  /** Nothing happened this week. */
  nothing: z.boolean().optional(),
})
type ChangeInput = z.infer<typeof changeInput>

export const changeNudge: Operation<ChangeInput, Nudge> = {
  name: 'change-nudge',
  summary: 'Say that nothing happened this week, or whether I want to be asked, and by mail too.',
  http: { method: 'POST', path: '/people/:person/nudge' },
  input: changeInput,
  output: z.custom<Nudge>(),
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: change,
}

async function change(tx: Tx, { person, off, byMail, nothing }: ChangeInput, { now }: Context): Promise<Nudge> {
  const before = await nudgeOf(tx, person)
  const after = { ...before, off: off ?? before.off, byMail: byMail ?? before.byMail, ...(nothing ? { nothingIn: mondayOf(dayIn(now)) } : {}) }
  await saveNudge(tx, person, after)
  return after
}
