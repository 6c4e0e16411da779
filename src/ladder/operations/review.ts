// What can be done in the review of a draft: say something, settle it, approve.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Ladder } from '../ladder.ts'
import { insertApproval, insertComment, settle } from '../store/review.ts'
import { mayApprove } from '../versions/review.ts'
import { readDraft } from './drafts.ts'
import { handsIn, reviewOf } from './read-draft.ts'

const say = words('en').ladderDrafts
const draft = z.string().max(40)

const commentInput = z.object({
  draft,
  /** The id of an expectation, level or competency. Absent: the ladder as a whole. */
  place: z.string().max(80).optional(),
  words: z.string().trim().min(1, say.wordsMissing).max(4000, say.wordsTooLong),
})
type CommentInput = z.infer<typeof commentInput>

export const commentOnDraft: Operation<CommentInput, { said: true }> = {
  name: 'comment-on-draft',
  summary: 'Say something about a draft, or about one expectation, level or competency of it; whoever reads the draft reads it.',
  http: { method: 'POST', path: '/ladders/drafts/:draft/comments' },
  input: commentInput,
  output: z.object({ said: z.literal(true) }),
  act: 'comment on a ladder',
  subject: () => null,
  audit: (input) => words('en').ladderVersions.audit.commented(input.draft),
  run: comment,
}

async function comment(tx: Tx, input: CommentInput, context: Context): Promise<{ said: true }> {
  const text = words(context.language).ladderDrafts
  const { draft: read, ladder } = await readDraft(tx, input.draft, context.language)
  if (read.state !== 'draft' && read.state !== 'review') throw new Problem('conflict', text.closed[read.state])
  const place = input.place ?? null
  if (place !== null && !hasPlace(ladder, place)) throw wrongField('place', text.noSuchPlace(place))
  await insertComment(tx, read.id, { place, by: actorIn(context), at: context.now, words: input.words })
  return { said: true }
}

function hasPlace({ levels, competencies, expectations }: Ladder, place: string): boolean {
  return [levels, competencies, expectations].some((list) => list.some(({ id }) => id === place))
}

const settleInput = z.object({ draft, comment: z.coerce.number().int() })
type SettleInput = z.infer<typeof settleInput>

export const settleComment: Operation<SettleInput, { settled: true }> = {
  name: 'settle-comment',
  summary: 'Mark what was said of a draft as settled: by who said it, or by those who write ladders.',
  http: { method: 'POST', path: '/ladders/drafts/:draft/comments/:comment/settled' },
  input: settleInput as z.ZodType<SettleInput>,
  output: z.object({ settled: z.literal(true) }),
  act: 'comment on a ladder',
  subject: () => null,
  audit: (input) => words('en').ladderVersions.audit.settled(input.draft),
  run: settleOne,
}

async function settleOne(tx: Tx, input: SettleInput, context: Context): Promise<{ settled: true }> {
  const done = await settle(tx, { draft: input.draft, entry: input.comment }, actorIn(context), context.now)
  if (!done) throw new Problem('missing', words(context.language).ladderDrafts.noSuchComment)
  return { settled: true }
}

const approveInput = z.object({
  draft,
  /** The revision that was read: what was edited since is not approved unseen. */
  revision: z.coerce.number().int(),
  words: z.string().trim().max(4000, say.wordsTooLong).optional(),
})
type ApproveInput = z.infer<typeof approveInput>

export const approveDraft: Operation<ApproveInput, { approved: number }> = {
  name: 'approve-draft',
  summary: 'Approve a draft in its present revision: by those who may and wrote none of it, or by a writer where nobody else could.',
  http: { method: 'POST', path: '/ladders/drafts/:draft/approvals' },
  input: approveInput as z.ZodType<ApproveInput>,
  output: z.object({ approved: z.number() }),
  act: 'approve a ladder',
  subject: () => null,
  audit: ({ draft: id }, { approved }) => words('en').ladderVersions.audit.approved(id, approved),
  run: approve,
}

async function approve(tx: Tx, input: ApproveInput, context: Context): Promise<{ approved: number }> {
  const text = words(context.language).ladderDrafts
  const { draft: read } = await readDraft(tx, input.draft, context.language)
  if (read.revision !== input.revision) throw new Problem('conflict', text.editedSince)
  const reviewed = await reviewOf(tx, read)
  const by = actorIn(context)
  const verdict = mayApprove(by, read, reviewed.approvals, handsIn(reviewed))
  if (!verdict.allowed) throw new Problem(verdict.because === 'not in review' ? 'conflict' : 'refused', text.mayNotApprove[verdict.because])
  await insertApproval(tx, read.id, { revision: read.revision, by, at: context.now, words: input.words ?? '' })
  return { approved: read.revision }
}
