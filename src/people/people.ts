// Who is on the ladder: a person, whom they report to, and where they stand.

import type { Day } from '../algorithms/calendar.ts'
import type { Track } from '../ladder/ladder.ts'

/** What colleagues may see of each other. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly title?: string
  readonly team?: string
  /** Id of the direct manager, who reads what the person submits. Absent: works alone. */
  readonly manager?: string
  /** Id of the department. */
  readonly department?: string
}

/** What a record says of its person. */
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

/** Days away from work, first and last included. Never why. */
export interface Absence {
  readonly from: Day
  readonly to: Day
  /** Share of full time still worked, 0 (away, the default) to below 1. */
  readonly working?: number
}
