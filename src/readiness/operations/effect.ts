// What can be done about what a ladder would change for people: have it counted, and see the counts.

import { z } from 'zod'
import type { Expectation, Ladder } from '../../ladder/ladder.ts'
import { readDraft } from '../../ladder/operations/drafts.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import { ladderInUse } from '../../ladder/store/versions.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { EffectRow } from '../effect.ts'
import { askForEffect, effectOfDigest } from '../store/effect.ts'

/** A draft, or a published version. */
const target = z.object({ draft: z.string().max(40).optional(), ladder: z.string().max(80).optional(), version: z.string().max(80).optional() })
type Target = z.infer<typeof target>

export interface EffectRead {
  readonly ladder: Ladder
  /** Null: nobody has asked yet. */
  readonly effect: EffectRow | null
  /** What is asked where people are now, for what is asked no longer. */
  readonly earlier: readonly Expectation[]
}

export const seeEffect: Operation<Target, EffectRead> = {
  name: 'see-ladder-effect',
  summary: 'What a draft or version of a ladder would change for people, as counts that are large enough to say.',
  http: { method: 'GET', path: '/ladder-effect' },
  input: target as z.ZodType<Target>,
  output: z.custom<EffectRead>(),
  act: 'see what a ladder changes',
  subject: () => null,
  audit: null,
  run: see,
}

async function see(tx: Tx, input: Target, context: Context): Promise<EffectRead> {
  const ladder = await ladderMeant(tx, input, context)
  const inUse = await publishedLadder(tx, await ladderInUse(tx), context.language)
  return { ladder, effect: await effectOfDigest(tx, ladder.digest), earlier: inUse.expectations }
}

export const countEffect: Operation<Target, { asked: true }> = {
  name: 'count-ladder-effect',
  summary: 'Have it counted for how many people a draft or version would change something; the system counts soon after.',
  http: { method: 'POST', path: '/ladder-effect' },
  input: target as z.ZodType<Target>,
  output: z.object({ asked: z.literal(true) }),
  act: 'write a ladder',
  subject: () => null,
  audit: () => words('en').ladderMove.effect.audit,
  run: ask,
}

async function ask(tx: Tx, input: Target, context: Context): Promise<{ asked: true }> {
  const { digest, id } = await ladderMeant(tx, input, context)
  await askForEffect(tx, { digest, ladder: id, by: actorIn(context), at: context.now })
  return { asked: true }
}

async function ladderMeant(tx: Tx, { draft, ladder, version }: Target, { language }: Context): Promise<Ladder> {
  if (draft !== undefined) return (await readDraft(tx, draft, language)).ladder
  if (ladder === undefined || version === undefined) throw new Problem('input', words(language).ladderMove.effect.whichLadder)
  return publishedLadder(tx, ladder, language, version)
}
