// What a draft has to stand before it becomes a version that people are judged by.

import type { LadderDraft } from '../draft.ts'
import type { Approved } from './review.ts'

export interface PublishingFacts {
  /** Day. */
  readonly today: string
  /** The day from which it shall hold. */
  readonly effectiveOn: string
  /** How the ladder file calls the version. */
  readonly version: string
  /** The versions of this ladder that there are. */
  readonly taken: readonly string[]
  /** From when the newest of them holds; null when there is none. */
  readonly newestFrom: string | null
  /** Findings of severity error: what they say. */
  readonly errors: readonly string[]
  readonly openComments: number
  /** The number of open comments that who publishes has seen and leaves open. */
  readonly leftOpen: number
  readonly approved: Approved
}

/** One thing that stands in the way, with what a sentence about it needs. */
export type Hindrance =
  | { readonly kind: 'not in review' }
  | { readonly kind: 'errors'; readonly count: number; readonly first: string }
  | { readonly kind: 'open comments'; readonly count: number }
  | { readonly kind: 'version taken'; readonly version: string }
  | { readonly kind: 'too early'; readonly earliest: string }
  | { readonly kind: 'not approved' }

/** Everything that stands in the way of publishing; empty when nothing does. */
export function publishable({ state }: Pick<LadderDraft, 'state'>, facts: PublishingFacts): readonly Hindrance[] {
  const [first] = facts.errors
  const earliest = earliestDay(facts)
  return [
    ...(state === 'review' ? [] : [{ kind: 'not in review' } as const]),
    ...(first === undefined ? [] : [{ kind: 'errors', count: facts.errors.length, first } as const]),
    ...(facts.approved === 'not yet' ? [{ kind: 'not approved' } as const] : []),
    // Whoever confirms three and finds four has not seen the fourth.
    ...(facts.openComments > facts.leftOpen ? [{ kind: 'open comments', count: facts.openComments } as const] : []),
    ...(facts.taken.includes(facts.version) ? [{ kind: 'version taken', version: facts.version } as const] : []),
    ...(facts.effectiveOn < earliest ? [{ kind: 'too early', earliest } as const] : []),
  ]
}

/** Never in the past, and never before a version that was published earlier: the newest is the one that holds. */
export function earliestDay({ today, newestFrom }: Pick<PublishingFacts, 'today' | 'newestFrom'>): string {
  return newestFrom !== null && newestFrom > today ? newestFrom : today
}
