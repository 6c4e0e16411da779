// An organisation as its people see it: who is where, who leads whom, who acts for whom, and who looked.

import type { RelationTo, Role } from '../access/access.ts'
import type { Day } from '../algorithms/calendar.ts'
import type { Track } from '../ladder/ladder.ts'
import type { Absence } from './people.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** One line of a list of people: what everybody may see, and no more. */
export interface PersonLine extends Named {
  readonly title?: string
  readonly team?: string
  /** Name of the department. */
  readonly department?: string
  readonly manager?: Named
  /** How many report to them. */
  readonly reports: number
}

export interface PeopleFound {
  readonly people: readonly PersonLine[]
  /** How many there are over all pages. */
  readonly total: number
}

export interface Department extends Named {
  readonly parent?: string
  /** How many are in it, departments below it not counted. */
  readonly people: number
}

/** A person as everybody may see them. */
export interface PersonCard {
  readonly line: PersonLine
  readonly department?: Named
  readonly reports: readonly PersonLine[]
  /** Their last day; only those who keep people, and they themself, see the page of somebody who left. */
  readonly leftOn?: Day
  readonly roles: readonly Role[]
  /** What the asker is to them today. */
  readonly relation: RelationTo
}

/** A level held from a day to a day, by one version of a ladder. */
export interface LevelStep {
  readonly ladder: string
  readonly version: string
  readonly level: string
  readonly track?: Track
  readonly title?: string
  readonly from: Day
  readonly to?: Day
  readonly why?: string
}

/** Who led somebody from a day to a day, and who said so. */
export interface ReportingLine {
  readonly person: Named
  readonly manager: Named
  readonly from: Day
  readonly to?: Day
  readonly setBy?: Named
}

/** What the organisation keeps of a person, as far as the asker may see it. */
export interface Employment {
  readonly position?: string
  readonly mail?: string
  readonly joined?: Day
  /** Share of full time, where it is less. */
  readonly working?: number
  readonly level?: string
  /** The version of a ladder that the level is one of. */
  readonly ladder?: string
  readonly version?: string
  readonly track?: Track
  readonly since?: Day
  readonly steps: readonly LevelStep[]
  readonly absences: readonly Absence[]
  readonly lines: readonly ReportingLine[]
}

/** Somebody whom the asker leads today, or for whose manager they stand in. */
export interface Led {
  readonly person: PersonLine
  readonly level?: string
  /** The version of a ladder that the level is one of. */
  readonly ladder?: string
  readonly version?: string
  readonly since?: Day
  /** The manager that the asker stands in for. */
  readonly standingInFor?: Named
}

export interface Team {
  readonly led: readonly Led[]
  /** Who shares the asker's manager or team. */
  readonly mates: readonly PersonLine[]
}

/** What decides which pages there are for somebody. */
export interface Place {
  /** Nobody else is here. */
  readonly alone: boolean
  readonly keepsOneself: boolean
  /** Leads somebody, or stands in for who does. */
  readonly leads: boolean
  readonly hasTeam: boolean
}

export interface RoleGiven {
  readonly person: Named
  readonly role: Role
  readonly on: Day
  /** Absent: given by the start of the system. */
  readonly by?: Named
  readonly endedOn?: Day
  readonly endedBy?: Named
}

export interface StandIn {
  readonly entry: number
  readonly principal: Named
  readonly delegate: Named
  readonly from: Day
  readonly to: Day
  readonly givenBy: Named
  readonly endedOn?: Day
}

/** Something that somebody else did with what is known of a person. */
export interface Look {
  readonly on: Day
  readonly by: Named
  /** As what they were let in; absent on what was written down before that was kept. */
  readonly acting?: string
  readonly standingInFor?: Named
  readonly operation: string
  /** Empty for what was only read. */
  readonly note: string
}

export interface WhoLooked {
  readonly looks: readonly Look[]
  /** Who led the person since when. */
  readonly lines: readonly ReportingLine[]
}

/** How much was read in a month by those who were let in as this. */
export interface Readings {
  /** `2026-06`. */
  readonly month: string
  readonly acting: string
  readonly operation: string
  readonly times: number
}

/** One person as an organisation begins to keep them. */
export interface FoundingPerson {
  readonly id: string
  readonly department: string
  readonly position: string
  readonly mail: string
  readonly joined?: Day
  readonly working?: number
  readonly leftOn?: Day
}

/** All that an organisation keeps from one day on, of people who are here already. */
export interface Founding {
  readonly departments: readonly Omit<Department, 'people'>[]
  readonly people: readonly FoundingPerson[]
  readonly steps: readonly (LevelStep & { readonly person: string })[]
  readonly lines: readonly { readonly person: string; readonly manager: string; readonly from: Day; readonly to?: Day; readonly by: string }[]
  readonly standIns: readonly { readonly principal: string; readonly delegate: string; readonly from: Day; readonly to: Day }[]
}
