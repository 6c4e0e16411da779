// What can be done with the ladders that there are: list them, and choose the one in use.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { inLanguage, words } from '../../text/text.ts'
import type { LadderDraft } from '../draft.ts'
import { parseLadder } from '../parse.ts'
import { builtInLadders } from '../sources.ts'
import { openDrafts } from '../store/drafts.ts'
import type { PublishedVersion } from '../store/versions.ts'
import { chooseForUse, ladderInUse, ladderSource, publishedVersions } from '../store/versions.ts'
import type { LadderLine, Ladders } from '../versions/versions.ts'
import { publishedLadder } from './reading.ts'

export const listLadders: Operation<Record<string, never>, Ladders> = {
  name: 'list-ladders',
  summary: 'Every ladder: its version in force, what is announced for later, its draft where I may see it, and which ladder is in use.',
  http: { method: 'GET', path: '/ladders' },
  input: z.object({}) as z.ZodType<Record<string, never>>,
  output: z.custom<Ladders>(),
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: allLadders,
}

async function allLadders(tx: Tx, _input: object, context: Context): Promise<Ladders> {
  const builtIn = await builtInLadders()
  const versions = await publishedVersions(tx)
  const drafts = await openDrafts(tx)
  const ids = [...new Set([...versions.map(({ id }) => id), ...drafts.map(({ ladder }) => ladder)])].sort()
  const ladders: LadderLine[] = []
  for (const id of ids) {
    const own = versions.filter((version) => version.id === id)
    const draft = drafts.find(({ ladder }) => ladder === id) ?? null
    const name = await nameOf(tx, own, draft, context.language)
    ladders.push({ ...lineOf(own, draft), id, name, builtIn: builtIn.includes(id) })
  }
  return { inUse: await ladderInUse(tx), ladders }
}

/** By the version in force, else by the newest there is. */
async function nameOf(tx: Tx, versions: readonly PublishedVersion[], draft: LadderDraft | null, language: string): Promise<string> {
  const shown = versions.find(({ inForce }) => inForce) ?? versions[0]
  const ladder = shown ? await publishedLadder(tx, shown.id, language, shown.version) : parseLadder(draft?.source ?? '')
  return inLanguage(ladder.name, language)
}

function lineOf(versions: readonly PublishedVersion[], draft: LadderDraft | null): Omit<LadderLine, 'id' | 'name' | 'builtIn'> {
  const inForce = versions.findIndex((version) => version.inForce)
  const later = inForce === -1 ? versions : versions.slice(0, inForce)
  return {
    inForce: versions[inForce] ?? null,
    announced: later.toReversed(),
    versions: versions.length,
    draft: draft && { id: draft.id, state: draft.state, changedAt: draft.changedAt },
  }
}

export const chooseLadder: Operation<{ ladder: string }, { chosen: string }> = {
  name: 'choose-ladder',
  summary: 'Choose the ladder on which those stand who get a level from now on; nobody who has one is moved.',
  http: { method: 'PUT', path: '/ladders/:ladder/choice' },
  input: z.object({ ladder: z.string().max(80) }),
  output: z.object({ chosen: z.string() }),
  act: 'write a ladder',
  subject: () => null,
  audit: ({ ladder }) => words('en').ladderVersions.audit.chose(ladder),
  run: choose,
}

async function choose(tx: Tx, { ladder }: { ladder: string }, context: Context): Promise<{ chosen: string }> {
  if (!(await ladderSource(tx, ladder))) throw new Problem('conflict', words(context.language).ladderVersions.notInForce(ladder))
  if ((await ladderInUse(tx)) !== ladder) await chooseForUse(tx, ladder, actorIn(context))
  return { chosen: ladder }
}
