// The ladders that there are, with their versions: what holds, what is announced, what is being written.

import type { Change } from '../diff/change.ts'
import type { DraftState } from '../draft.ts'
import type { Ladder } from '../ladder.ts'
import type { Hindrance } from './publishable.ts'
import type { Approval } from './review.ts'

/** What one can say of a version without its text. */
export interface VersionLine {
  readonly version: string
  readonly digest: string
  /** Day. */
  readonly publishedOn: string
  /** Day; null: since it was published. */
  readonly effectiveOn: string | null
}

export interface DraftLine {
  readonly id: string
  readonly state: DraftState
  readonly changedAt: Date
}

export interface LadderLine {
  readonly id: string
  readonly name: string
  /** It comes with Nextrung: others begin from it, and nobody changes it. */
  readonly builtIn: boolean
  readonly inForce: VersionLine | null
  /** Published and not in force yet; the next one first. */
  readonly announced: readonly VersionLine[]
  readonly versions: number
  /** As far as the asker may see it. */
  readonly draft: DraftLine | null
}

export interface Ladders {
  /** The id of the ladder on which those stand who get a level now. */
  readonly inUse: string
  readonly ladders: readonly LadderLine[]
}

/** A level that a draft has no more. */
export interface RemovedLevel {
  readonly id: string
  readonly name: string
  /** How many stand on it; null when the asker doesn't see that. */
  readonly people: number | null
}

/** What it takes to publish a draft. */
export interface Publishing {
  readonly hindrances: readonly Hindrance[]
  /** The first day from which it could hold. */
  readonly earliest: string
  readonly effectiveOn: string
  /** As they were kept, or as the changes say. */
  readonly notes: string
  readonly removed: readonly RemovedLevel[]
}

export interface ApprovedBy extends Pick<Approval, 'name' | 'at' | 'words'> {
  /** They wrote it too: nobody else was there who could have approved. */
  readonly wrote: boolean
}

/** A version in the list of those of one ladder. */
export interface VersionEntry extends VersionLine {
  /** Null: it came with Nextrung. */
  readonly publishedBy: string | null
  readonly draft: string | null
  readonly inForce: boolean
  /** It is announced: the day from which it holds is still to come. */
  readonly later: boolean
  readonly notes: string
  readonly approvals: readonly ApprovedBy[]
  /** Against the version before it; null for the first. */
  readonly changes: { readonly from: string; readonly count: number } | null
}

export interface LadderVersions {
  readonly id: string
  readonly name: string
  readonly builtIn: boolean
  readonly inUse: boolean
  /** Newest first. */
  readonly versions: readonly VersionEntry[]
  /** The open draft, as far as the asker may see it. */
  readonly draft: DraftLine | null
}

export interface Compared {
  readonly before: Ladder
  readonly after: Ladder
  readonly changes: readonly Change[]
}
