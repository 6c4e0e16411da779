// What an import proposes, whatever it was read from: items, and what it left out and why.

import type { Day } from '../algorithms/calendar.ts'
import type { Autonomy, Kind, Scope } from '../ladder/ladder.ts'
import type { Relation } from './evidence.ts'

/** Somebody the source names; naming gives no points until they say themselves what they saw. */
export interface NamedWitness {
  readonly witness: string
  readonly as: Relation
}

/** The piece of work that an item is proposed to belong to. */
export interface ImportedEpisode {
  /** Stable between imports, `[a-z0-9-]+`; becomes the episode's id. */
  readonly id: string
  readonly title: string
  readonly from?: Day
  readonly to?: Day
}

export interface ImportedItem {
  /** Stable between imports of the same source: the same thing has the same key. */
  readonly key: string
  /** Keys by which earlier imports may have known it, so that edited wording updates. */
  readonly formerKeys?: readonly string[]
  readonly date: Day
  /** The day was worked out from the day of the import ("yesterday"); a later import doesn't move it. */
  readonly floating?: true
  readonly kind: Kind
  readonly title: string
  readonly outcome?: string
  readonly scope: Scope
  readonly autonomy: Autonomy
  readonly episode?: ImportedEpisode
  readonly links: readonly string[]
  readonly named: readonly NamedWitness[]
}

/** Something that was left out: where (`notes.txt:12`, a commit's short id), and why in one sentence. */
export interface Skipped {
  readonly at: string
  readonly reason: string
}

/** A table as it was understood, so that whoever looks at the import can see it and say otherwise. */
export interface TableRead {
  /** The columns as the file calls them, in its order. */
  readonly columns: readonly string[]
  /** The first few rows, cell by cell. */
  readonly sample: readonly (readonly string[])[]
  /** Field of an item → the column that it was taken from. */
  readonly map: Readonly<{ [field: string]: string }>
  readonly preset?: string
}

export interface Imported {
  /** The source's id, as in `evidence import --from`. */
  readonly from: string
  /** Whose work it is, as far as the source says. */
  readonly author?: string
  /** Keys are made of what the items say, so what is unknown by its key may be a known item, reworded. */
  readonly byWording?: true
  /** By date, then key. */
  readonly items: readonly ImportedItem[]
  readonly skipped: readonly Skipped[]
  /** Of a source that is a table. */
  readonly table?: TableRead
}
