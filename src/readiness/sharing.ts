// What a person shares by links: reports that are kept as they were, and the links to them.

import type { Day } from '../algorithms/calendar.ts'
import type { Snapshot } from './snapshot.ts'
import type { ReportView } from './view.ts'

export interface KeptSnapshot {
  readonly id: string
  readonly madeOn: Day
  readonly document: Snapshot
  readonly page: ReportView
}

export interface SharedLink {
  /** Names the link to its person; its secret isn't kept. */
  readonly hash: string
  readonly snapshot: string
  /** The title of the report, as `Towards Senior`. */
  readonly title: string
  readonly madeOn: Day
  readonly forWhom: string
  readonly expiresOn: Day
  readonly takenBackOn?: Day
  readonly openedOn: readonly Day[]
}

export interface BehindLink extends KeptSnapshot {
  readonly person: string
  readonly expiresOn: Day
}
