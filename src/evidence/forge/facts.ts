// What GitHub and GitLab say alike of a person's work: changes, reviews of them, and issues.

import { createHash } from 'node:crypto'
import type { Day } from '../../algorithms/calendar.ts'
import type { Called } from '../whose.ts'

export type Forge = 'github' | 'gitlab'

export interface Account {
  /** Login first, then name and mail address, where the file has them. */
  readonly called: Called
  readonly bot: boolean
}

export interface Review {
  readonly by: Account
  readonly verdict: 'approved' | 'changes' | 'comment'
  readonly body: string
  readonly day: Day
}

/** What changes and issues have in common. */
export interface Thing {
  /** Strongest first: what lasts through a renamed repository, then what doesn't. Digests. */
  readonly keys: readonly [string, ...string[]]
  /** Where it is, as people write it: `owner/name#12`. */
  readonly ref: string
  /** `name` of the repository, without its owner. */
  readonly repository: string
  /** What tells the repository from others for good, as far as the file says. */
  readonly home: string
  readonly title: string
  readonly body: string
  readonly url?: string
  readonly labels: readonly string[]
  readonly author: Account
  readonly assignees: readonly Account[]
}

export interface Change extends Thing {
  readonly number: string
  readonly state: 'merged' | 'open' | 'closed'
  readonly draft: boolean
  readonly day?: Day
  readonly reviews: readonly Review[]
  /** Who else had a hand in it: approved or merged it. */
  readonly others: readonly Account[]
  /** Lines added and taken out, where the file says so; weighed and never kept. */
  readonly size?: number
}

export interface Issue extends Thing {
  readonly state: 'done' | 'open' | 'dropped'
  readonly day?: Day
}

/** A review whose change stands elsewhere in the file, or nowhere. */
export interface LooseReview extends Review {
  /** The `ref` of the change, as far as the review tells it. */
  readonly of: string
  readonly keys: readonly [string, ...string[]]
  readonly url?: string
}

export interface Facts {
  readonly changes: readonly Change[]
  readonly issues: readonly Issue[]
  readonly reviews: readonly LooseReview[]
  /** Objects that are none of these. */
  readonly unknown: number
}

/** Ids that last: 16 hexadecimal digits of SHA-256. */
export const digest = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)

/** Keys of those names that are there. `place` always is. */
export function keysOf(forge: Forge, ids: readonly (readonly [kind: string, id: string | undefined])[], place: string): readonly [string, ...string[]] {
  const strong = ids.flatMap(([kind, id]) => (id === undefined ? [] : [digest(forge, kind, id)]))
  const all = [...strong, digest(forge, 'place', place.toLowerCase())]
  return all as [string, ...string[]]
}

/** The same thing often stands in a file more than once: in a list, in an event, on two pages. What says more is kept of it. */
export function onceEach<T extends Thing>(things: readonly T[], richness: (thing: T) => number): readonly T[] {
  const known = new Map<string, T>()
  for (const thing of things) {
    // Not by what it was merged as, which several may share.
    const own = [thing.keys[0], thing.keys.at(-1) ?? '']
    const before = own.map((key) => known.get(key)).find((one) => one !== undefined)
    const better = before && richness(before) >= richness(thing) ? before : thing
    for (const key of before ? [...own, before.keys[0], before.keys.at(-1) ?? ''] : own) known.set(key, better)
  }
  return [...new Set(known.values())]
}
