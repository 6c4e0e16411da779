// A readiness report: the status of each expectation of one level, with its reasons, limits and what would help next.

import type { Day } from '../algorithms/calendar.ts'
import type { MarkStatus, Relation } from '../evidence/evidence.ts'
import type { Through } from '../evidence/through-crosswalk.ts'
import type { Autonomy, Kind, Scope, Track } from '../ladder/ladder.ts'

/** What the points alone say. */
export type ComputedStatus = 'met' | 'met-concern-open' | 'partial' | 'weak' | 'no-evidence'
export type Status = ComputedStatus | MarkStatus

/** A cap that is full (`cap`), or all that was said of one piece of work by one person (`said`). */
export interface Limit {
  readonly cap: 'episode' | 'witness' | 'group' | 'older' | 'own' | 'said'
  /** Id of the episode (`-` for items without one), name of the witness or of the group. */
  readonly of: string
  /** For `said`: the witness whose points these are. */
  readonly witness?: string
  readonly points: number
  readonly text: string
}

export interface Reason {
  readonly text: string
  /** What this word is worth, and whose it is; absent where the reason is the rule or the count. */
  readonly points?: number
  readonly as?: Relation | 'self' | 'record'
  /** Ids of the items. */
  readonly evidence: readonly string[]
  readonly witnesses: readonly string[]
}

/** An item claimed for the expectation that does not count, with the first reason why. */
export interface Excluded {
  readonly evidence: string
  readonly text: string
}

export interface OpenConcern {
  readonly by: string
  readonly evidence: string
  readonly says: string
  /** What the person says to it. */
  readonly answer?: string
  readonly on: Day
  readonly points: number
}

export interface ExpectationReport {
  readonly id: string
  readonly competency: string
  readonly required: boolean
  readonly status: Status
  /** What the points say, beside a mark. */
  readonly computed: ComputedStatus
  readonly support: number
  readonly needed: number
  readonly reasons: readonly Reason[]
  readonly excluded: readonly Excluded[]
  readonly limits: readonly Limit[]
  readonly concerns: readonly OpenConcern[]
  readonly mark?: { readonly why: string; readonly by: readonly string[]; readonly owedBy?: string; readonly until?: Day }
  /** Support without what is taken at a file's word (told, file, link), if it differs. */
  readonly supportWithoutFile?: number
}

/** One thing to do, found by trial: doing all of them lifts the expectations named. */
export interface Advice {
  readonly action: string
  readonly expectations: readonly string[]
  readonly why: string
  readonly kind: 'work' | 'confirmation'
  /** For a new piece of work: what would count for all its expectations. */
  readonly work?: { readonly kind: Kind; readonly scope: Scope; readonly autonomy: Autonomy }
  /** For a confirmation: the item, or the number of the new piece of work in this list, from 0. */
  readonly evidence?: string
  readonly piece?: number
  /** For a confirmation: everybody who would do, the least witness first. Empty: nobody known, so someone outside the team. */
  readonly ask?: readonly string[]
}

export interface Report {
  readonly nextrung: 'report/1'
  readonly person: { readonly name: string; readonly title?: string }
  readonly ladder: { readonly id: string; readonly version: string; readonly digest: string }
  readonly level: string | null
  readonly target: string
  readonly track: Track
  readonly asOf: Day
  readonly ready: boolean
  readonly concernOpen: boolean
  /** True where a manager would have to agree marks and there is none. */
  readonly alone: boolean
  readonly expectations: readonly ExpectationReport[]
  readonly next: readonly Advice[]
  /** True when the search for `next` stopped at its node limit. */
  readonly atLeast: boolean
  /** Set where the record was written on another ladder and read through a crosswalk. */
  readonly through?: Through
  readonly notes: readonly string[]
  readonly digest: string
}
