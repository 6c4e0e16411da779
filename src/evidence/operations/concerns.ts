// What can be done about a concern once it was raised: its author settles, renews or withdraws it, and the person answers it.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Change } from '../store/concerns.ts'
import { answerConcernOf, CHANGES, changeMyConcern } from '../store/concerns.ts'

const changeInput = z.object({ person: z.string(), id: z.string(), change: z.enum(CHANGES) })
type ChangeInput = z.infer<typeof changeInput>

/** A sentence for the trail, as the subject reads it. */
const NOTED: { readonly [change in Change]: string } = {
  settle: 'settled a concern',
  renew: 'renewed a concern',
  withdraw: 'withdrew a concern',
}

export const changeConcern: Operation<ChangeInput, { changed: true }> = {
  name: 'change-concern',
  summary: 'Settle the concern that I raised on an item, say it again before it lapses, or withdraw it as if it never was.',
  http: { method: 'POST', path: '/people/:person/evidence/:id/concern/change' },
  input: changeInput,
  output: z.object({ changed: z.literal(true) }),
  act: 'answer as a witness',
  subject: personOf,
  audit: ({ change }) => NOTED[change],
  run: changeMine,
}

async function changeMine(tx: Tx, { person, id, change }: ChangeInput, { language }: Context): Promise<{ changed: true }> {
  if (!(await changeMyConcern(tx, person, id, change))) throw new Problem('missing', words(language).access.notYours)
  return { changed: true }
}

const answerInput = z.object({ person: z.string(), id: z.string(), witness: z.string(), says: z.string().trim().min(1).max(1000) })
type AnswerInput = z.infer<typeof answerInput>

export const answerConcern: Operation<AnswerInput, { answered: true }> = {
  name: 'answer-concern',
  summary: 'Answer a concern on an item of mine in a sentence; it stands beside the concern wherever that is shown.',
  http: { method: 'POST', path: '/people/:person/evidence/:id/concern/answer' },
  input: answerInput,
  output: z.object({ answered: z.literal(true) }),
  act: 'write a record',
  subject: personOf,
  audit: () => 'answered a concern',
  run: answerIt,
}

async function answerIt(tx: Tx, { id, witness, says }: AnswerInput, { language }: Context): Promise<{ answered: true }> {
  if (!(await answerConcernOf(tx, id, witness, says))) throw new Problem('missing', words(language).confirm.otherwise.none)
  return { answered: true }
}
