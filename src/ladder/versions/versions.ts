// The ladders that there are, with their versions: what holds, what is announced, what is being written.

import type { DraftState } from '../draft.ts'

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
