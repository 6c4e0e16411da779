// What a confirmation covers: the item as the witness saw it.

import { hash } from 'node:crypto'
import type { Evidence } from './evidence.ts'

/**
 * The value of a confirmation's `saw`: SHA-256 over date, kind, title, scope, autonomy, result and claims.
 * Outcome, links, piece of work and the order of the claims may change without asking the witness again.
 */
export function itemDigest(item: Pick<Evidence, 'date' | 'kind' | 'title' | 'scope' | 'autonomy' | 'result' | 'for'>): string {
  const { date, kind, title, scope, autonomy, result } = item
  // As `digestOf` does it, with the keys in their order already: it is made of every item whenever everybody is counted.
  return hash('sha256', JSON.stringify({ autonomy, date, for: item.for.toSorted(), kind, result, scope, title }))
}
