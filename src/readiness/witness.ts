// What a witness is to the person: whose word counts, how much, and in which group.

import type { Day } from '../algorithms/calendar.ts'
import type { Confirmation, Relation, Source } from '../evidence/evidence.ts'
import { INSIDE, INSIDE_BARE, OUTSIDE, OUTSIDE_BARE } from './rules.ts'

/** Groups that aren't another team's name. */
export const OWN_TEAM = 0
export const LINE = 1
export const UNKNOWN_TEAM = 2
export const OTHER_TEAMS = 3

/** Systems whose own records can be looked up again; a text or a calendar file says only what its writer wrote. */
const RECORD_SYSTEMS: readonly string[] = ['git', 'github', 'gitlab', 'jira']

/** Peers, juniors and mentees; all others look from outside the daily work. */
export function isInside(relation: Relation): boolean {
  return relation === 'peer' || relation === 'junior' || relation === 'mentee'
}

/** Does it exist on this day? What was withdrawn never was; nobody is their own witness. */
export function exists(confirmation: Confirmation, person: string, asOf: Day): boolean {
  if (confirmation.on > asOf || confirmation.witness === person) return false
  return confirmation.withdrawn === undefined || confirmation.withdrawn > asOf
}

/** The kind of word: with a sentence on what was seen, or a bare yes. */
export function wordOf(confirmation: Confirmation): number {
  const bare = confirmation.says === undefined || confirmation.says.trim() === ''
  if (isInside(confirmation.as)) return bare ? INSIDE_BARE : INSIDE
  return bare ? OUTSIDE_BARE : OUTSIDE
}

/**
 * One of the groups above, or OTHER_TEAMS for the team that is named.
 * Colleagues whose team isn't said, or can't be told from the person's, are of the own team: that is the cautious reading.
 */
export function groupOf(relation: Relation, team: string | undefined, ownTeam: string | undefined): number {
  if (relation === 'manager') return LINE
  if (team === undefined) return isInside(relation) ? OWN_TEAM : UNKNOWN_TEAM
  if (team === ownTeam || (ownTeam === undefined && isInside(relation))) return OWN_TEAM
  return OTHER_TEAMS
}

export function hasRecord(source: Source | undefined): boolean {
  return source !== undefined && RECORD_SYSTEMS.includes(source.from)
}
