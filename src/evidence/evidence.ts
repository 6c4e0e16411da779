// What counts as evidence, who saw it, and the record that holds it all for one person.

import type { Day } from '../algorithms/calendar.ts'
import type { Autonomy, Kind, Scope } from '../ladder/ladder.ts'
import type { Absence, PersonFacts } from '../people/people.ts'

export const RESULTS = ['achieved', 'partly', 'missed'] as const
export type Result = (typeof RESULTS)[number]

/** What the witness was to the person on the day it happened. */
export const RELATIONS = ['manager', 'senior-leader', 'stakeholder', 'other-team', 'peer', 'junior', 'mentee'] as const
export type Relation = (typeof RELATIONS)[number]

/** How a witness's word came in; `named` gives no points. */
export const HOWS = ['named', 'told', 'file', 'link', 'account', 'signed'] as const
export type How = (typeof HOWS)[number]

/** What one witness says of one item: support, or a concern. */
export interface Confirmation {
  readonly witness: string
  /** Id of who answered under an account here; a name alone may be two people's. A file doesn't carry it. */
  readonly by?: string
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
  /** What the person says to the concern. */
  readonly answer?: string
  /** Since when its author holds the concern settled, and when they last said it again. */
  readonly resolved?: Day
  readonly renewed?: Day
  readonly withdrawn?: Day
  /** Id of the signed text that brought it in; it counts, as `signed`, while that signature is trusted here. A file doesn't carry it. */
  readonly credential?: string
}

/** Where an imported item came from; the key makes a second import update it. `verified`: a system can vouch for it. */
export interface Source {
  readonly from: string
  readonly key: string
  /** Digests of the fields as the last import wrote them, so that the next one leaves alone what the person has changed. */
  readonly wrote?: string
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
  /** Only its title and date leave with the person. */
  readonly confidential?: boolean
}

export interface Episode {
  readonly id: string
  readonly title: string
  readonly from?: Day
  readonly to?: Day
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

/** What imports of a source ever brought in, as sorted short digests: what of it is on the record no more was deleted. */
export interface ImportedKeys {
  readonly source: string
  readonly keys: readonly string[]
}

/** Everything Nextrung knows of a person; the content of a `record.yaml`. */
export interface PersonRecord {
  readonly person: PersonFacts
  readonly absences: readonly Absence[]
  readonly episodes: readonly Episode[]
  readonly evidence: readonly Evidence[]
  readonly marks: readonly Mark[]
  /** What stayed where it was when the record was taken along. */
  readonly withheld?: readonly Withheld[]
  /** By source; absent where nothing was imported. */
  readonly imported?: readonly ImportedKeys[]
}

export interface Withheld {
  readonly date: Day
  readonly title: string
}

/** "I see this differently": the person's own word on one expectation; it changes no count. */
export interface Disagreement {
  readonly expectation: string
  readonly words: string
  readonly on: Day
}
