// The review of a draft: what is said of it, and whose approval counts.

import type { Change } from '../diff/change.ts'
import type { LadderDraft } from '../draft.ts'
import type { Ladder } from '../ladder.ts'

export interface Comment {
  readonly entry: number
  /** The id of an expectation, level or competency; null: the ladder as a whole. */
  readonly place: string | null
  readonly by: string
  readonly name: string
  readonly at: Date
  readonly words: string
  /** The name of who settled it. */
  readonly settledBy: string | null
  readonly settledAt: Date | null
}

/** Of one revision: what is edited afterwards is approved again. */
export interface Approval {
  readonly revision: number
  readonly by: string
  readonly name: string
  readonly at: Date
  readonly words: string
}

export interface Writer {
  readonly id: string
  readonly name: string
}

/** Who made the draft, and who is here that could approve it: ids. */
export interface Hands {
  readonly writers: readonly string[]
  readonly approvers: readonly string[]
}

/** `own`: by somebody who wrote it too, since nobody else is here who could. */
export type Approved = 'by others' | 'own' | 'not yet'

/** Whether a revision is approved by somebody who made none of the edits; where nobody else could, a writer's approval counts. */
export function approvalOf(approvals: readonly Approval[], revision: number, hands: Hands): Approved {
  const current = approvals.filter((approval) => approval.revision === revision)
  if (current.some(({ by }) => !hands.writers.includes(by))) return 'by others'
  return current.length > 0 && !someoneElseCould(hands) ? 'own' : 'not yet'
}

function someoneElseCould({ writers, approvers }: Hands): boolean {
  return approvers.some((person) => !writers.includes(person))
}

export type MayApprove =
  | { readonly allowed: true; readonly own: boolean }
  | { readonly allowed: false; readonly because: 'not in review' | 'approved' | 'wrote it' | 'role' }

/** Whether this person's approval of the revision would count. */
export function mayApprove(
  person: string,
  reviewed: { readonly state: string; readonly revision: number },
  approvals: readonly Approval[],
  hands: Hands,
): MayApprove {
  if (reviewed.state !== 'review') return { allowed: false, because: 'not in review' }
  if (!hands.approvers.includes(person)) return { allowed: false, because: 'role' }
  if (approvals.some(({ by, revision }) => by === person && revision === reviewed.revision)) return { allowed: false, because: 'approved' }
  const own = hands.writers.includes(person)
  return own && someoneElseCould(hands) ? { allowed: false, because: 'wrote it' } : { allowed: true, own }
}

export interface Reviewed {
  readonly comments: readonly Comment[]
  readonly approvals: readonly Approval[]
  readonly writers: readonly Writer[]
  /** Ids of all who could approve a ladder, whether they wrote this one or not. */
  readonly approvers: readonly string[]
}

/** A draft as it is looked at. */
export interface DraftRead extends Reviewed {
  readonly draft: LadderDraft
  readonly ladder: Ladder
  /** The version that it began from. */
  readonly base: Ladder | null
  /** From the base to the draft. */
  readonly changes: readonly Change[]
  readonly approved: Approved
  /** Whether the approval of who looks would count. */
  readonly mayApprove: MayApprove
}
