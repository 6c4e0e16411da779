// House rules: what Nextrung may be used for in an organisation, who sees what, how long it is kept, and how that may change.

import type { Day } from '../algorithms/calendar.ts'
import { dayNumber, dayOf } from '../algorithms/calendar.ts'

/** With the works council or whoever represents people. */
export interface Agreement {
  readonly with: string
  readonly on?: Day
  readonly link?: string
}

/** What an organisation can set. The purposes and bans that are built in stand beside it, and can't be taken off. */
export interface HouseRules {
  readonly purposes: readonly string[]
  readonly bans: readonly string[]
  /** Figures over people are shown for so many or more. */
  readonly threshold: number
  /** Days between the announcement of a change and its effect. */
  readonly notice: number
  /** Months after somebody left until the organisation has their record removed. Absent: not decided. */
  readonly leaverMonths?: number
  readonly agreement?: Agreement
  /** Whom to ask, in the organisation's words. */
  readonly contact?: string
}

export interface HouseRulesVersion {
  readonly version: number
  readonly rules: HouseRules
  /** Absent on version 1, the rules that Nextrung comes with. */
  readonly announced?: { readonly on: Day; readonly by: string; readonly why: string; readonly effective: Day }
  readonly withdrawn?: { readonly on: Day; readonly by: string }
}

export const BUILT_IN: HouseRulesVersion = { version: 1, rules: { purposes: [], bans: [], threshold: 5, notice: 14 } }

export interface Standing {
  readonly current: HouseRulesVersion
  /** Announced, and not in effect yet. */
  readonly pending?: HouseRulesVersion
  /** Everything else, newest first: what was in effect before, and what was withdrawn. */
  readonly earlier: readonly HouseRulesVersion[]
}

/** Which of the versions holds on a day. `announced` are all but the built-in one, in any order. */
export function standingOn(announced: readonly HouseRulesVersion[], today: Day): Standing {
  const versions = [BUILT_IN, ...announced].toSorted((a, b) => b.version - a.version)
  const good = versions.filter((one) => !one.withdrawn)
  const current = good.find((one) => (one.announced?.effective ?? '') <= today) ?? BUILT_IN
  const pending = good.find((one) => one.version > current.version)
  const earlier = versions.filter((one) => one !== current && one !== pending)
  return { current, earlier, ...(pending ? { pending } : {}) }
}

/**
 * The first day on which a change that is announced today can hold: the notice is the one in effect now, not the one to come.
 * Alone there is nobody to give notice to.
 */
export function earliestEffect(current: HouseRulesVersion, today: Day, alone: boolean): Day {
  return dayOf(dayNumber(today) + (alone ? 0 : current.rules.notice))
}

/** The newest version that somebody hasn't read yet: announced, or in effect since. */
export interface HouseRulesNotice {
  readonly version: number
  readonly effective: Day
  readonly pending: boolean
}

/** Null when there is nothing new to the person; `seen` is the newest version that they said they have read. */
export function noticeFor({ current, pending }: Standing, seen: number): HouseRulesNotice | null {
  const { version, announced } = pending ?? current
  if (!announced || version <= seen) return null
  return { version, effective: announced.effective, pending: pending !== undefined }
}
