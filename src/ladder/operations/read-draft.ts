// What is to be seen of a draft: the ladder, what it changes, what was said, who approved, and what stands in the way of publishing.

import { z } from 'zod'
import type { Role } from '../../access/access.ts'
import { TABLE } from '../../access/access.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { diff } from '../diff/diff.ts'
import type { LadderDraft } from '../draft.ts'
import type { Ladder } from '../ladder.ts'
import { reviewedDraftOf } from '../store/drafts.ts'
import { approvalsOf, approvers, commentsOn, writersOf } from '../store/review.ts'
import type { DraftRead, Hands, Reviewed } from '../versions/review.ts'
import { approvalOf, mayApprove } from '../versions/review.ts'
import { readDraft } from './drafts.ts'
import { publishedLadder } from './reading.ts'

export const readLadderDraft: Operation<{ draft: string }, DraftRead> = {
  name: 'read-draft',
  summary: 'A ladder that is being written: its text, what it changes, what was said of it and who approved it. In review everybody reads it.',
  http: { method: 'GET', path: '/ladders/drafts/:draft' },
  input: z.object({ draft: z.string().max(40) }),
  output: z.custom<DraftRead>(),
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: readWhole,
}

async function readWhole(tx: Tx, input: { draft: string }, context: Context): Promise<DraftRead> {
  const { draft, ladder } = await readDraft(tx, input.draft, context.language)
  const base = await baseOf(tx, draft, context.language)
  const reviewed = await reviewOf(tx, draft)
  return {
    draft,
    ladder,
    base,
    changes: base ? diff(base, ladder) : [],
    ...reviewed,
    approved: approvalOf(reviewed.approvals, draft.revision, handsIn(reviewed)),
    mayApprove: mayApprove(actorIn(context), draft, reviewed.approvals, handsIn(reviewed)),
  }
}

/** What belongs to the review of a draft. */
export async function reviewOf(tx: Tx, { id }: Pick<LadderDraft, 'id'>): Promise<Reviewed> {
  const roles: readonly Role[] = TABLE['approve a ladder'].roles
  return { comments: await commentsOn(tx, id), approvals: await approvalsOf(tx, id), writers: await writersOf(tx, id), approvers: await approvers(tx, roles) }
}

export function handsIn({ writers, approvers: able }: Reviewed): Hands {
  return { writers: writers.map(({ id }) => id), approvers: able }
}

/** The version that a draft is compared with; null for one that began from nothing here. */
export async function baseOf(tx: Tx, { basedOn }: Pick<LadderDraft, 'basedOn'>, language: string): Promise<Ladder | null> {
  return basedOn && publishedLadder(tx, basedOn.id, language, basedOn.version)
}

export const seeReview: Operation<{ ladder: string }, { draft: string | null }> = {
  name: 'see-review',
  summary: 'The draft of a ladder that is in review; null when none is.',
  http: { method: 'GET', path: '/ladders/:ladder/review' },
  input: z.object({ ladder: z.string().max(80) }),
  output: z.object({ draft: z.string().nullable() }),
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: reviewNow,
}

async function reviewNow(tx: Tx, { ladder }: { ladder: string }): Promise<{ draft: string | null }> {
  return { draft: await reviewedDraftOf(tx, ladder) }
}
