// What can be done with ladders: read the published one, keep and read where one found oneself on it.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Ladder } from '../ladder.ts'
import { parseLadder } from '../parse.ts'
import { rungPickOf, saveRungPick } from '../store/rung.ts'
import { ladderInUse, ladderSource, ladderVersion } from '../store/versions.ts'

/** Parsed versions by digest; a published version never changes, so it never goes stale. */
const parsed = new Map<string, Ladder>()

/** A published version of a ladder; without one, the newest that is in force. */
export async function publishedLadder(tx: Tx, id: string, language = 'en', version?: string): Promise<Ladder> {
  const found = await ladderVersion(tx, id, version)
  if (!found) throw new Problem('missing', words(language).ladder.notInstalled(id))
  const known = parsed.get(found.digest)
  if (known) return known
  // The text is large, and every page asks for its ladder: it is read once.
  const { source } = (await ladderSource(tx, id, found.version)) ?? {}
  if (source === undefined) throw new Error('a published version never goes')
  const ladder = parseLadder(source)
  parsed.set(found.digest, ladder)
  return ladder
}

const readInput = z.object({
  /** Absent: the one in use. */
  id: z.string().optional(),
  /** Absent: the newest that is in force. */
  version: z.string().optional(),
})
type ReadInput = z.infer<typeof readInput>

export const readLadder: Operation<ReadInput, Ladder> = {
  name: 'read-ladder',
  summary: 'A published version of a ladder: the newest that is in force, or the one that is named.',
  http: { method: 'GET', path: '/ladders/:id' },
  input: readInput,
  output: z.custom<Ladder>(),
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: readPublished,
}

async function readPublished(tx: Tx, { id, version }: ReadInput, context: Context): Promise<Ladder> {
  return publishedLadder(tx, id ?? (await ladderInUse(tx)), context.language, version)
}

/** Where a person found themself: the level picked for each competency; kept only when they say so. */
const rungInput = z.object({
  person: z.string(),
  ladder: z.string(),
  picks: z.record(z.string(), z.string()),
})
export type RungInput = z.infer<typeof rungInput>

export const keepRung: Operation<RungInput, { kept: true }> = {
  name: 'keep-rung',
  summary: 'Keep the result of Find my rung on my record.',
  http: { method: 'POST', path: '/people/:person/rung' },
  input: rungInput,
  output: z.object({ kept: z.literal(true) }),
  act: 'find my rung',
  subject: personOf,
  audit: () => 'kept a rung',
  run: keepPicks,
}

export const readRung: Operation<{ person: string; ladder: string }, { picks: { [competency: string]: string } }> = {
  name: 'read-rung',
  summary: 'What I kept of Find my rung; nobody else can read it.',
  http: { method: 'GET', path: '/people/:person/rung/:ladder' },
  input: z.object({ person: z.string(), ladder: z.string() }),
  output: z.object({ picks: z.record(z.string(), z.string()) }),
  // Whoever may write it: a manager reads records, but not this.
  act: 'find my rung',
  subject: personOf,
  audit: null,
  run: keptPicks,
}

async function keptPicks(tx: Tx, input: { person: string; ladder: string }): Promise<{ picks: { [competency: string]: string } }> {
  return { picks: { ...(await rungPickOf(tx, input.person, input.ladder)) } }
}

async function keepPicks(tx: Tx, input: RungInput, context: { now: Date }): Promise<{ kept: true }> {
  await saveRungPick(tx, input.person, { on: context.now, ladder: input.ladder, picks: input.picks })
  return { kept: true }
}
