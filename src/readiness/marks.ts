// Marks: what was agreed about an expectation instead of shown.

import type { Day } from '../algorithms/calendar.ts'
import { canonicalJson } from '../algorithms/canonical.ts'
import type { Mark } from '../evidence/evidence.ts'

/**
 * The mark that holds for an expectation on the day, if one does. No opportunity and not applicable are agreed by person and manager,
 * the latter with a reason; whoever works alone agrees with themself; declining is the person's own. Of several the newest.
 */
export function markOf(marks: readonly Mark[], expectation: string, asOf: Day, alone: boolean): Mark | undefined {
  return marks
    .filter((mark) => mark.expectation === expectation && holds(mark, asOf) && isAgreed(mark, alone))
    .toSorted((a, b) => compare(b.on ?? '', a.on ?? '') || compare(canonicalJson(a), canonicalJson(b)))[0]
}

function holds(mark: Mark, asOf: Day): boolean {
  return (mark.on === undefined || mark.on <= asOf) && (mark.until === undefined || mark.until >= asOf)
}

function isAgreed(mark: Mark, alone: boolean): boolean {
  if (!mark.by.includes('self')) return false
  if (mark.status === 'declined') return true
  if (mark.status === 'not-applicable' && mark.why.trim() === '') return false
  return alone || mark.by.includes('manager')
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
