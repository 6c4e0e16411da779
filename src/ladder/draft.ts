// A ladder that is being written: a draft becomes a version after a review.

import type { Loss } from './import/imported.ts'

/** A draft is between its writers, in review everybody reads it; a version has come of it, or nothing. */
export type DraftState = 'draft' | 'review' | 'published' | 'dropped'

export interface LadderDraft {
  readonly id: string
  /** The id of the ladder, as its text says too. */
  readonly ladder: string
  readonly state: DraftState
  /** A ladder file; always one that `parseLadder` reads. */
  readonly source: string
  readonly digest: string
  /** From 1; counts the edits. */
  readonly revision: number
  /** The version it began from. */
  readonly basedOn: { readonly id: string; readonly version: string } | null
  /** What an import could not carry. */
  readonly losses: readonly Loss[]
  /** What changed, for people. */
  readonly notes: string
  /** Day; null: with its publication. */
  readonly effectiveOn: string | null
  readonly openedBy: string
  readonly openedAt: Date
  readonly changedBy: string
  readonly changedAt: Date
}
