// What can be done with ladders: read the published one, keep and read where one found oneself on it.

import { z } from 'zod'
import type { Tx } from '../platform/database.ts'
import type { Operation } from '../platform/operation.ts'
import { personOf } from '../platform/operation.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { Ladder } from './ladder.ts'
import { parseLadder } from './parse.ts'
import { ladderSource, rungPickOf, saveRungPick } from './store.ts'

/** Parsed versions by digest; a published version never changes, so it never goes stale. */
const parsed = new Map<string, Ladder>()

/** The newest published version of a ladder. */
export async function publishedLadder(tx: Tx, id: string, language = 'en'): Promise<Ladder> {
  const version = await ladderSource(tx, id)
  if (!version) throw new Problem('missing', words(language).ladder.notInstalled(id))
  const known = parsed.get(version.digest)
  if (known) return known
  const ladder = parseLadder(version.source)
  parsed.set(version.digest, ladder)
  return ladder
}

export const readLadder: Operation<{ id: string }, Ladder> = {
  name: 'read-ladder',
  summary: 'The newest published version of a ladder.',
  http: { method: 'GET', path: '/ladders/:id' },
  input: z.object({ id: z.string().default('standard') }),
  output: z.custom<Ladder>(),
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: readPublished,
}

function readPublished(tx: Tx, input: { id: string }): Promise<Ladder> {
  return publishedLadder(tx, input.id)
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
