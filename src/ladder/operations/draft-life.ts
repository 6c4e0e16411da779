// What can be done with a draft as a whole: begin one, read it, ask for its review, take it back, drop it.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { LadderDraft } from '../draft.ts'
import { id } from '../schema.ts'
import { builtInLadders } from '../sources.ts'
import { draftById, setState } from '../store/drafts.ts'
import { ladderSource, publishedVersions } from '../store/versions.ts'
import { withHeading } from '../versions/heading.ts'
import { nextVersion } from '../versions/next-version.ts'
import { beginDraft } from './drafts.ts'

const beginInput = z.object({
  /** The ladder to begin from. */
  ladder: z.string().max(80),
  /** Absent: the newest that is in force. */
  version: z.string().max(80).optional(),
  /** The id of a copy, which begins a ladder of its own. Absent: the draft becomes the next version of the same ladder. */
  id: id.optional(),
  name: z.string().max(200).optional(),
})
type BeginInput = z.infer<typeof beginInput>

export const beginLadderDraft: Operation<BeginInput, { draft: string }> = {
  name: 'begin-draft',
  summary: 'Begin a draft from a published version: of the next version of that ladder, or of a copy under an id of its own.',
  http: { method: 'POST', path: '/ladders/drafts' },
  input: beginInput,
  output: z.object({ draft: z.string() }),
  act: 'write a ladder',
  subject: () => null,
  audit: ({ ladder }, { draft }) => words('en').ladderVersions.audit.began(draft, ladder),
  run: beginFromVersion,
}

async function beginFromVersion(tx: Tx, input: BeginInput, context: Context): Promise<{ draft: string }> {
  const say = words(context.language).ladderVersions
  const base = await ladderSource(tx, input.ladder, input.version)
  if (!base) throw new Problem('missing', say.noSuchVersion(input.ladder, input.version))
  const taken = await publishedVersions(tx, input.id ?? input.ladder)
  if (input.id !== undefined && taken.length > 0) throw wrongField('id', say.idTaken(input.id))
  if (input.id !== undefined && !input.name) throw wrongField('name', say.nameMissing)
  if (input.id === undefined && (await builtInLadders()).includes(input.ladder)) throw wrongField('id', say.idMissing)
  const version = nextVersion(
    base.version,
    taken.map((one) => one.version),
  )
  const heading = input.id === undefined ? { version } : { id: input.id, version: '1.0', ...(input.name ? { name: input.name } : {}) }
  const draft = await beginDraft(tx, { source: withHeading(base.source, heading), basedOn: { id: base.id, version: base.version }, losses: [] }, context)
  return { draft }
}

const stateInput = z.object({ draft: z.string().max(40), state: z.enum(['draft', 'review', 'dropped']) })
type StateInput = z.infer<typeof stateInput>

export const setDraftState: Operation<StateInput, { state: string }> = {
  name: 'set-draft-state',
  summary: 'Ask for the review of a draft, take it back to write on, or drop it for good.',
  http: { method: 'PUT', path: '/ladders/drafts/:draft/state' },
  input: stateInput,
  output: z.object({ state: z.string() }),
  act: 'write a ladder',
  subject: () => null,
  audit: ({ draft, state }) => words('en').ladderVersions.audit.set(draft, state),
  run: changeState,
}

async function changeState(tx: Tx, { draft: id, state }: StateInput, context: Context): Promise<{ state: string }> {
  const draft = await holdDraft(tx, id, context.language)
  if (draft.state !== state) await setState(tx, id, state)
  return { state }
}

/**
 * A draft that can still change, held until the transaction is over.
 * @throws Problem `conflict` when it is published or dropped already; `missing` when it isn't there, or not the asker's to see
 */
export async function holdDraft(tx: Tx, id: string, language: string): Promise<LadderDraft> {
  const say = words(language).ladderDrafts
  const held = await draftById(tx, id, 'hold')
  if (held) return held
  // The policies hold nobody's draft that is closed: what is still to be seen is one of these.
  const closed = await draftById(tx, id)
  throw closed ? new Problem('conflict', say.closed[closed.state]) : new Problem('missing', say.noSuchDraft)
}
