// Concerns: a witness who says otherwise. Shown beside the support, never taken off it.

import type { Day } from '../algorithms/calendar.ts'
import { isOpen, sharedFrom } from '../evidence/concern.ts'
import type { Confirmation, Evidence } from '../evidence/evidence.ts'
import type { OpenConcern } from './readiness.ts'
import type { Rules } from './rules.ts'
import { INSIDE, OUTSIDE, pointsOf } from './rules.ts'
import { FULL } from './window.ts'
import { exists, isInside } from './witness.ts'

export interface ConcernSaid {
  readonly expectation: number
  readonly concern: OpenConcern
}

/**
 * The concerns on an item that are open on the day, one entry for each expectation that the item claims and the concern ticks;
 * one that ticks none is about all of them. An item that doesn't count, or was edited since, doesn't lose its concerns.
 */
export function concernsOn(rules: Rules, item: Evidence, person: string, asOf: Day): readonly ConcernSaid[] {
  const claimed = expectationsOf(rules, item.for)
  return item.seenBy.flatMap((confirmation) => {
    const { concern, witness, on, answer } = confirmation
    if (concern === undefined || confirmation.how === 'named' || !exists(confirmation, person, asOf)) return []
    const ticked = confirmation.showed.length === 0 ? claimed : expectationsOf(rules, confirmation.showed)
    return [...claimed.intersection(ticked)]
      .filter((expectation) => isOpen(confirmation, asOf, rules.parameters[expectation]?.concernMonths ?? 0))
      .map((expectation) => ({
        expectation,
        concern: {
          ...{ by: witness, evidence: item.id, says: concern, on, points: pointsOfAuthor(rules, expectation, confirmation) },
          ...(answer === undefined ? {} : { answer }),
        },
      }))
  })
}

/** The strongest once per author, then the newest, then of the smallest id; by author. */
export function strongestByAuthor(concerns: readonly OpenConcern[]): readonly OpenConcern[] {
  const best = new Map<string, OpenConcern>()
  for (const concern of concerns) {
    const known = best.get(concern.by)
    if (known === undefined || goesBefore(concern, known)) best.set(concern.by, concern)
  }
  return [...best.values()].sort((a, b) => (a.by < b.by ? -1 : 1))
}

/** Others than the person see a concern when the person has had so many working days with it. */
export function isSharedBy(concern: OpenConcern, asOf: Day, noticeWorkingDays: number): boolean {
  return asOf >= sharedFrom(concern.on, noticeWorkingDays)
}

function goesBefore(one: OpenConcern, other: OpenConcern): boolean {
  if (one.points !== other.points) return one.points > other.points
  if (one.on !== other.on) return one.on > other.on
  if (one.evidence !== other.evidence) return one.evidence < other.evidence
  return one.says < other.says
}

/** Its author's points with a sentence, never halved. */
function pointsOfAuthor(rules: Rules, expectation: number, confirmation: Confirmation): number {
  return pointsOf(rules, expectation, isInside(confirmation.as) ? INSIDE : OUTSIDE, FULL)
}

function expectationsOf(rules: Rules, ids: readonly string[]): Set<number> {
  return new Set(ids.flatMap((id) => rules.claimed.get(id) ?? []))
}
