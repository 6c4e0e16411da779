// What can be done at the end of a review: see what stands in the way, keep the notes, publish.

import { z } from 'zod'
import { dayIn, isDay } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { inLanguage, words } from '../../text/text.ts'
import { changeNotes } from '../diff/change-notes.ts'
import type { LadderDraft } from '../draft.ts'
import { fileOf } from '../edit/apply.ts'
import type { Ladder } from '../ladder.ts'
import { lint } from '../lint/lint.ts'
import { peopleOnLevels, setState, setWords } from '../store/drafts.ts'
import { insertVersion, publishedVersions } from '../store/versions.ts'
import type { Hindrance } from '../versions/publishable.ts'
import { earliestDay, publishable } from '../versions/publishable.ts'
import { approvalOf } from '../versions/review.ts'
import type { Publishing, RemovedLevel } from '../versions/versions.ts'
import { holdDraft } from './draft-life.ts'
import { readDraft } from './drafts.ts'
import { baseOf, handsIn, reviewOf } from './read-draft.ts'
import { publishedLadder } from './reading.ts'

const text = words('en').ladderDrafts
const draft = z.string().max(40)
const day = z.string().refine(isDay, text.noDay)
const notes = z.string().trim().max(20_000, text.notesTooLong)

export const seePublishing: Operation<{ draft: string }, Publishing> = {
  name: 'see-publishing',
  summary: 'What stands in the way of publishing a draft, from when it could hold, and the notes that people would read.',
  http: { method: 'GET', path: '/ladders/drafts/:draft/publishing' },
  input: z.object({ draft }),
  output: z.custom<Publishing>(),
  act: 'write a ladder',
  subject: () => null,
  audit: null,
  run: lookAhead,
}

async function lookAhead(tx: Tx, input: { draft: string }, context: Context): Promise<Publishing> {
  const { draft: read, ladder } = await readDraft(tx, input.draft, context.language)
  const base = await baseOf(tx, read, context.language)
  const { hindrances, earliest } = await examine(tx, { draft: read, ladder, leftOpen: 0 }, context)
  const later = read.effectiveOn !== null && read.effectiveOn > earliest ? read.effectiveOn : earliest
  const drafted = base ? changeNotes(base, ladder, context.language).join('\n') : ''
  return { hindrances, earliest, effectiveOn: later, notes: read.notes || drafted, removed: await removedLevels(tx, read, ladder, context.language) }
}

/** Levels of the version in force that the draft has no more, with how many stand on them where the asker sees that. */
async function removedLevels(tx: Tx, { ladder: id }: LadderDraft, { levels }: Ladder, language: string): Promise<readonly RemovedLevel[]> {
  const current = (await publishedVersions(tx, id)).find(({ inForce }) => inForce)
  if (!current) return []
  const before = await publishedLadder(tx, id, language, current.version)
  const gone = before.levels.filter((level) => !levels.some((other) => other.id === level.id))
  const people = gone.length > 0 ? await peopleOnLevels(tx, id) : null
  return gone.map((level) => ({ id: level.id, name: inLanguage(level.name, language), people: people && (people[level.id] ?? 0) }))
}

const keepInput = z.object({ draft, notes, effectiveOn: day.optional() })
type KeepInput = z.infer<typeof keepInput>

export const keepNotes: Operation<KeepInput, { kept: true }> = {
  name: 'keep-draft-notes',
  summary: 'Keep the notes of a draft that people read when it is published, and the day from which it shall hold.',
  http: { method: 'PUT', path: '/ladders/drafts/:draft/notes' },
  input: keepInput,
  output: z.object({ kept: z.literal(true) }),
  act: 'write a ladder',
  subject: () => null,
  audit: (input) => words('en').ladderVersions.audit.noted(input.draft),
  run: keep,
}

async function keep(tx: Tx, input: KeepInput, context: Context): Promise<{ kept: true }> {
  const { id } = await holdDraft(tx, input.draft, context.language)
  await setWords(tx, id, { notes: input.notes, effectiveOn: input.effectiveOn ?? null })
  return { kept: true }
}

const publishInput = z.object({
  draft,
  /** The revision that was looked at. */
  revision: z.coerce.number().int(),
  /** From when it holds. Absent: from the first day that it can. */
  effectiveOn: day.optional(),
  /** Absent: what was kept, else what the changes say. */
  notes: notes.optional(),
  /** How many comments stay open, seen by who publishes. */
  leftOpen: z.coerce.number().int().min(0).optional(),
})
type PublishInput = z.infer<typeof publishInput>

export const publishDraft: Operation<PublishInput, { ladder: string; version: string }> = {
  name: 'publish-draft',
  summary: 'Publish a draft that was reviewed and approved: it becomes a version that never changes. Nobody is moved to it.',
  http: { method: 'POST', path: '/ladders/drafts/:draft/publish' },
  input: publishInput as z.ZodType<PublishInput>,
  output: z.object({ ladder: z.string(), version: z.string() }),
  act: 'write a ladder',
  subject: () => null,
  audit: (_input, { ladder, version }) => words('en').ladderVersions.audit.published(ladder, version),
  run: publish,
}

async function publish(tx: Tx, input: PublishInput, context: Context): Promise<{ ladder: string; version: string }> {
  const say = words(context.language).ladderDrafts
  await holdDraft(tx, input.draft, context.language)
  const { draft: read, ladder } = await readDraft(tx, input.draft, context.language)
  if (read.revision !== input.revision) throw new Problem('conflict', say.editedSince)
  const { effectiveOn, leftOpen = 0 } = input
  const { hindrances, earliest } = await examine(tx, { draft: read, ladder, leftOpen, ...(effectiveOn === undefined ? {} : { effectiveOn }) }, context)
  const findings = hindrances.map((hindrance) => ({ message: say.hindrance(hindrance), ...fieldOf(hindrance) }))
  if (findings[0]) throw new Problem('conflict', findings[0].message, { findings })
  const base = await baseOf(tx, read, context.language)
  const written = input.notes ?? (read.notes || (base ? changeNotes(base, ladder, context.language).join('\n') : ''))
  const { version, digest } = ladder
  const published = await insertVersion(tx, {
    ...{ id: read.ladder, version, digest, source: read.source, draft: read.id, notes: written },
    ...{ publishedOn: dayIn(context.now), effectiveOn: effectiveOn ?? earliest, publishedBy: actorIn(context) },
  })
  if (!published) throw new Problem('conflict', say.hindrance({ kind: 'version taken', version }))
  await setState(tx, read.id, 'published')
  return { ladder: read.ladder, version }
}

function fieldOf({ kind }: Hindrance): { readonly field?: string } {
  if (kind === 'too early') return { field: 'effectiveOn' }
  return kind === 'open comments' ? { field: 'leftOpen' } : {}
}

interface Looked {
  readonly draft: LadderDraft
  readonly ladder: Ladder
  readonly leftOpen: number
  readonly effectiveOn?: string
}

async function examine(tx: Tx, looked: Looked, context: Context): Promise<{ hindrances: readonly Hindrance[]; earliest: string }> {
  const versions = await publishedVersions(tx, looked.draft.ladder)
  const reviewed = await reviewOf(tx, looked.draft)
  const [newest] = versions
  const today = dayIn(context.now)
  const newestFrom = newest ? (newest.effectiveOn ?? newest.publishedOn) : null
  const earliest = earliestDay({ today, newestFrom })
  const facts = {
    ...{ today, newestFrom, leftOpen: looked.leftOpen, effectiveOn: looked.effectiveOn ?? earliest, version: looked.ladder.version },
    taken: versions.map(({ version }) => version),
    errors: lint(fileOf(looked.draft.source)).flatMap(({ severity, message }) => (severity === 'error' ? [message] : [])),
    openComments: reviewed.comments.filter(({ settledAt }) => settledAt === null).length,
    approved: approvalOf(reviewed.approvals, looked.draft.revision, handsIn(reviewed)),
  }
  return { hindrances: publishable(looked.draft, facts), earliest }
}
