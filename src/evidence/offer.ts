// "I saw this": an item that somebody offers a colleague. Accepted, it is the colleague's, and the one who offered it its witness.

import type { Day } from '../algorithms/calendar.ts'
import type { Autonomy, Kind, Scope } from '../ladder/ladder.ts'
import type { Named } from '../people/organisation.ts'
import type { Was } from './asking.ts'
import type { Evidence } from './evidence.ts'
import { itemDigest } from './item-digest.ts'

/** Against a flood: so many from one to one are open at a time. */
export const MOST_OPEN = 20

/** What is offered, in the words of whoever saw it. */
export interface Offered {
  readonly date: Day
  readonly kind: Kind
  readonly title: string
  readonly outcome?: string
  readonly scope: Scope
  readonly autonomy: Autonomy
  /** What they saw it show. */
  readonly for: readonly string[]
  readonly says: string
}

export interface Offer extends Offered {
  readonly id: string
  readonly to: Named
  readonly by: Named
  readonly on: Day
}

/** An offer as it is taken down: with what whoever offers it was on the day, and the digest of the item that they vouch for. */
export interface OfferToSave extends Offered, Was {
  readonly id: string
  readonly to: string
  readonly saw: string
}

/** The item that becomes of an offer; `id` is free on the record. */
export function itemOf({ date, kind, title, outcome, scope, autonomy, for: claims }: Offered, id: string): Evidence {
  return { id, date, kind, title, ...(outcome ? { outcome } : {}), scope, autonomy, result: 'achieved', for: claims, links: [], seenBy: [] }
}

/** The digest of the item that will become of it. */
export function digestOfOffer(offered: Offered): string {
  return itemDigest(itemOf(offered, ''))
}
