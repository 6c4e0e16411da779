// Who works where on which day: the roster as people with a line, a team and colleagues.

import { slug } from '../algorithms/slug.ts'
import type { Track } from '../ladder/ladder.ts'
import type { Course, Team } from './roster.ts'
import { FORMERLY, TEAMS } from './roster.ts'

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly firstName: string
  readonly title: string
  readonly level: string
  readonly track: Track
  readonly family: string
  readonly team: Team
  /** Name of the direct manager; null for the director. */
  readonly manager: string | null
  /** Months ago. */
  readonly joined: number
  readonly atLevel: number
  readonly course: Course
}

const LEADERSHIP = 'Leadership'

export const STAFF: readonly Colleague[] = TEAMS.flatMap((team) =>
  team.members.map(([name, title, level, track, joined, atLevel, course, family]): Colleague => {
    const lead = team.members[0]?.[0] ?? null
    const manager = name === lead ? (team.head ?? null) : lead
    const firstName = name.split(' ')[0] ?? name
    return { id: slug(name), name, firstName, title, level, track, family: family ?? team.family, team, manager, joined, atLevel, course }
  }),
)

const BY_NAME = new Map(STAFF.map((colleague) => [colleague.name, colleague]))

export function colleagueNamed(name: string): Colleague {
  const found = BY_NAME.get(name)
  if (!found) throw new Error(`nobody on the roster is called ${name}`)
  return found
}

/** The team and the manager so many months ago. */
export function placeOn(person: Colleague, ago: number): { readonly team: string; readonly manager: string | null } {
  const before = FORMERLY[person.name]
  return before && ago > before.until ? before : { team: person.team.name, manager: person.manager }
}

/** Everybody who was in this team so many months ago. */
export function membersOf(team: string, ago: number): readonly Colleague[] {
  return STAFF.filter((colleague) => ago <= colleague.joined && placeOn(colleague, ago).team === team)
}

/** Leaders that this person doesn't report to. */
export function leadersElsewhere(person: Colleague): readonly Colleague[] {
  return STAFF.filter(({ name, team }) => team.name === LEADERSHIP && person.team.name !== LEADERSHIP && name !== person.manager && name !== person.team.head)
}
