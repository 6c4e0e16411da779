// The version of a ladder that a person is on, which is what they are judged by.

import { z } from 'zod'
import type { Ladder } from '../../ladder/ladder.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import { ladderInUse } from '../../ladder/store/versions.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { placementOf } from '../store/ladder.ts'

/** The version that the person was last placed on; without one the ladder in use, as it is in force. */
export async function ladderOf(tx: Tx, person: string, language: string): Promise<Ladder> {
  const placement = await placementOf(tx, person)
  return placement ? publishedLadder(tx, placement.ladder, language, placement.version) : publishedLadder(tx, await ladderInUse(tx), language)
}

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export const readLadderOf: Operation<OfPerson, Ladder> = {
  name: 'read-ladder-of',
  summary: 'The version of a ladder that a person is on; without one the ladder in use, as it is in force.',
  http: { method: 'GET', path: '/people/:person/ladder' },
  input: ofPerson,
  output: z.custom<Ladder>(),
  act: 'see what is known of a person',
  subject: personOf,
  // As with see-employment: what is read of the person by it is written down where it is read.
  audit: null,
  run: readTheirs,
}

async function readTheirs(tx: Tx, { person }: OfPerson, context: Context): Promise<Ladder> {
  return ladderOf(tx, person, context.language)
}
