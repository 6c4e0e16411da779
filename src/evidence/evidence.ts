// What counts as evidence, who saw it, and the record that holds it all for one person.

import type { Autonomy, Kind, Scope, Track } from '../ladder/ladder.ts'

/** A calendar day, `2026-02-11`. Never an hour. */
export type Day = string

export const RESULTS = ['achieved', 'partly', 'missed'] as const
export type Result = (typeof RESULTS)[number]

/** What the witness was to the person on the day it happened. */
export const RELATIONS = ['manager', 'senior-leader', 'stakeholder', 'other-team', 'peer', 'junior', 'mentee'] as const
export type Relation = (typeof RELATIONS)[number]

/** How a witness's word came in; `named` gives no points. */
export const HOWS = ['named', 'told', 'file', 'link', 'account'] as const
export type How = (typeof HOWS)[number]

/** What one witness says of one item: support, or a concern. */
export interface Confirmation {
  readonly witness: string
  readonly as: Relation
  /** The team the witness was in on the day; absent: unknown. */
  readonly team?: string
  readonly on: Day
  readonly how: How
  /** The expectations or competencies the witness ticked. */
  readonly showed: readonly string[]
  readonly says?: string
  /** Digest of the item as it was when confirmed; another digest now voids the confirmation. Absent: not pinned. */
  readonly saw?: string
  readonly concern?: string
  readonly withdrawn?: Day
}

/** Where an imported item came from; the key makes a second import update it. `verified`: a system can vouch for it. */
export interface Source {
  readonly from: string
  readonly key: string
}

export interface Evidence {
  readonly id: string
  readonly date: Day
  readonly kind: Kind
  readonly episode?: string
  readonly title: string
  /** What came of it. */
  readonly outcome?: string
  readonly scope: Scope
  readonly autonomy: Autonomy
  readonly result: Result
  /** At most three expectation or competency ids. */
  readonly for: readonly string[]
  readonly links: readonly string[]
  readonly source?: Source
  readonly seenBy: readonly Confirmation[]
  /** Not yet shown to anybody but the person. */
  readonly draft?: boolean
}

export interface Episode {
  readonly id: string
  readonly title: string
  readonly from?: Day
  readonly to?: Day
}

export interface Absence {
  readonly from: Day
  readonly to: Day
  /** Share of full time still worked, 0 (away, the default) to below 1. */
  readonly working?: number
}

export const MARKS = ['no-opportunity', 'not-applicable', 'declined'] as const
export type MarkStatus = (typeof MARKS)[number]

export interface Mark {
  readonly expectation: string
  readonly status: MarkStatus
  /** Who agreed. */
  readonly by: readonly ('self' | 'manager')[]
  readonly why: string
  readonly on?: Day
  readonly until?: Day
  /** Who owes the opportunity. */
  readonly owedBy?: string
}

export interface PersonFacts {
  readonly name: string
  readonly title?: string
  readonly family?: string
  readonly level?: string
  readonly track?: Track
  readonly since?: Day
  readonly industry?: string
  readonly location?: string
  readonly experience?: string
  /** Their own team's name, so that witnesses of it can be told from others. */
  readonly team?: string
  /** Absent: works alone, and their own mark is enough. */
  readonly manager?: string
}

/** Everything Nextrung knows of a person; the content of a `record.yaml`. */
export interface PersonRecord {
  readonly person: PersonFacts
  readonly absences: readonly Absence[]
  readonly episodes: readonly Episode[]
  readonly evidence: readonly Evidence[]
  readonly marks: readonly Mark[]
}
