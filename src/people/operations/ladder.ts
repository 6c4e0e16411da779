// The version of a ladder that a person is on, which is what they are judged by.

import { z } from 'zod'
import type { Day } from '../../algorithms/calendar.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import { ladderInUse, publishedVersions } from '../../ladder/store/versions.ts'
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

export interface NewerVersion {
  readonly ladder: string
  readonly version: string
  /** Day from which it is in force; null: it is. */
  readonly announcedFor: Day | null
}

export const seeNewerVersion: Operation<OfPerson, NewerVersion | null> = {
  name: 'see-newer-version',
  summary: 'The version of my ladder that is in force or announced, where I am on an older one.',
  http: { method: 'GET', path: '/people/:person/ladder/newer' },
  input: ofPerson,
  output: z.custom<NewerVersion | null>(),
  act: 'change what is known of me',
  subject: personOf,
  audit: null,
  run: newerVersion,
}

/** The one in force, else the next that is announced; null where the person is on it, or on no ladder. */
export async function newerVersion(tx: Tx, { person }: OfPerson): Promise<NewerVersion | null> {
  const placement = await placementOf(tx, person)
  if (!placement) return null
  const versions = await publishedVersions(tx, placement.ladder)
  const own = versions.findIndex(({ version }) => version === placement.version)
  const inForce = versions.findIndex((one) => one.inForce)
  const newer = versions[inForce !== -1 && inForce < own ? inForce : own - 1]
  return newer ? { ladder: newer.id, version: newer.version, announcedFor: newer.inForce ? null : newer.effectiveOn } : null
}
