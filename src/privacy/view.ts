// What the pages, drafts and texts of the house rules are made from.

import type { Feature, Role } from '../access/access.ts'
import type { Day } from '../algorithms/calendar.ts'
import type { DepartmentLine, DepartmentUse } from './features.ts'
import type { HouseRulesNotice, Standing } from './privacy.ts'

/** What the shell around every page needs to know. */
export interface HouseLine {
  /** What the asker hasn't said yet that they have read. */
  readonly notice: HouseRulesNotice | null
  /** What is not in use where the asker is. */
  readonly off: readonly Feature[]
}

export interface HouseRulesRead extends Standing, HouseLine {
  readonly today: Day
  /** Nobody else is here. */
  readonly alone: boolean
  /** Names of those who keep the rules. */
  readonly keepers: readonly string[]
  readonly use: readonly { readonly feature: Feature; readonly lines: readonly DepartmentUse[] }[]
}

export interface PapersRead extends HouseRulesRead {
  /** How many are here. */
  readonly people: number
  readonly departments: readonly (DepartmentLine & { readonly people: number })[]
  readonly roles: readonly { readonly role: Role; readonly people: number }[]
}
