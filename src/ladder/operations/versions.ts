// What can be done with the ladders that there are: list them and their versions, compare two, and choose the one in use.

import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { inLanguage, words } from '../../text/text.ts'
import { diff } from '../diff/diff.ts'
import type { LadderDraft } from '../draft.ts'
import type { Ladder } from '../ladder.ts'
import { parseLadder } from '../parse.ts'
import { builtInLadders } from '../sources.ts'
import { draftById, openDrafts } from '../store/drafts.ts'
import { approvalsOf, writersOf } from '../store/review.ts'
import type { PublishedVersion } from '../store/versions.ts'
import { chooseForUse, ladderInUse, ladderVersion, publishedVersions } from '../store/versions.ts'
import type { ApprovedBy, Compared, LadderLine, Ladders, LadderVersions, VersionEntry } from '../versions/versions.ts'
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
  if (!(await ladderVersion(tx, ladder))) throw new Problem('conflict', words(context.language).ladderVersions.notInForce(ladder))
  if ((await ladderInUse(tx)) !== ladder) await chooseForUse(tx, ladder, actorIn(context))
  return { chosen: ladder }
}

export const listVersions: Operation<{ ladder: string }, LadderVersions> = {
  name: 'list-versions',
  summary: 'The versions of a ladder, newest first: from when each holds, who published and approved it, and how much it changed.',
  http: { method: 'GET', path: '/ladders/:ladder/versions' },
  input: z.object({ ladder: z.string().max(80) }),
  output: z.custom<LadderVersions>(),
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: versionsOf,
}

async function versionsOf(tx: Tx, { ladder: id }: { ladder: string }, { language, now }: Context): Promise<LadderVersions> {
  const published = await publishedVersions(tx, id)
  const draft = (await openDrafts(tx)).find(({ ladder }) => ladder === id) ?? null
  if (published.length === 0) throw new Problem('missing', words(language).ladderVersions.noSuchVersion(id, undefined))
  const versions: VersionEntry[] = []
  for (const [index, version] of published.entries()) {
    const before = published[index + 1]
    const later = (version.effectiveOn ?? version.publishedOn) > dayIn(now)
    versions.push({
      ...version,
      later,
      approvals: await approvalsBehind(tx, version),
      changes: before ? await changesSince(tx, version, before, language) : null,
    })
  }
  return {
    id,
    name: await nameOf(tx, published, draft, language),
    builtIn: (await builtInLadders()).includes(id),
    inUse: (await ladderInUse(tx)) === id,
    versions,
    draft: draft && { id: draft.id, state: draft.state, changedAt: draft.changedAt },
  }
}

/** Who approved the revision that was published, and whether they wrote it too. */
async function approvalsBehind(tx: Tx, { draft: id }: PublishedVersion): Promise<readonly ApprovedBy[]> {
  const draft = id === null ? null : await draftById(tx, id)
  if (!draft) return []
  const writers = (await writersOf(tx, draft.id)).map((writer) => writer.id)
  const approvals = (await approvalsOf(tx, draft.id)).filter(({ revision }) => revision === draft.revision)
  return approvals.map(({ by, name, at, words: said }) => ({ name, at, words: said, wrote: writers.includes(by) }))
}

async function changesSince(tx: Tx, after: PublishedVersion, before: PublishedVersion, language: string): Promise<VersionEntry['changes']> {
  const { changes } = await comparedVersions(tx, { ladder: after.id, from: before.version, to: after.version }, language)
  return { from: before.version, count: changes.length }
}

const compareInput = z.object({ ladder: z.string().max(80), from: z.string().max(80), to: z.string().max(80) })
type CompareInput = z.infer<typeof compareInput>

export const compareVersions: Operation<CompareInput, Compared> = {
  name: 'compare-versions',
  summary: 'What changed between two versions of a ladder, by meaning.',
  http: { method: 'GET', path: '/ladders/:ladder/changes' },
  input: compareInput,
  output: z.custom<Compared>(),
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: compare,
}

async function compare(tx: Tx, input: CompareInput, { language }: Context): Promise<Compared> {
  return comparedVersions(tx, input, language)
}

async function comparedVersions(tx: Tx, { ladder, from, to }: CompareInput, language: string): Promise<Compared> {
  const [before, after] = [await version(tx, ladder, from, language), await version(tx, ladder, to, language)]
  return { before, after, changes: diff(before, after) }
}

/** A published version. @throws Problem `missing` when the ladder has none of this name */
async function version(tx: Tx, id: string, name: string, language: string): Promise<Ladder> {
  if (!(await ladderVersion(tx, id, name))) throw new Problem('missing', words(language).ladderVersions.noSuchVersion(id, name))
  return publishedLadder(tx, id, language, name)
}
