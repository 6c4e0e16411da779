// An invented organisation with two years of evidence, to look at Nextrung with: the same for the same day and seed.

import type { Day } from '../algorithms/calendar.ts'
import { addMonths, dayNumber, dayOf } from '../algorithms/calendar.ts'
import { seededRandom } from '../algorithms/random.ts'
import type { Confirmation, Evidence, Mark, PersonRecord } from '../evidence/evidence.ts'
import { itemDigest } from '../evidence/item-digest.ts'
import type { Ladder } from '../ladder/ladder.ts'
import type { Absence, PersonFacts } from '../people/people.ts'
import { ABSENCES, COMPANY, CONCERNS, INDUSTRY, MARKS } from './roster.ts'
import type { Colleague } from './staff.ts'
import { colleagueNamed, STAFF } from './staff.ts'
import type { Told } from './work.ts'
import { workOf } from './work.ts'

export interface DemoPerson {
  readonly id: string
  readonly facts: PersonFacts
  /** Id of the direct manager; null for the director. */
  readonly manager: string | null
  readonly team: string
  readonly record: PersonRecord
}

export interface DemoOrganisation {
  readonly name: string
  /** A manager comes before those who report to them. */
  readonly people: readonly DemoPerson[]
}

/** Years in the field that people bring along, by level. */
const BROUGHT: Readonly<{ [level: string]: number }> = { intern: 0, junior: 1, mid: 2, 'mid-senior': 4, senior: 6 }
/** One person in so many has an item that nobody has seen yet. */
const DRAFT_EVERY = 4

/** The organisation as it is on `today`, its evidence claimed for expectations of `ladder`. */
export function buildDemo(ladder: Ladder, today: Day, seed: number): DemoOrganisation {
  const told: Told = { stories: new Map(), titles: new Set() }
  const people = STAFF.map((person, index): DemoPerson => {
    const random = seededRandom(seed * STAFF.length + index)
    const facts = factsOf(person, today)
    const absences = absencesOf(person, today)
    const { episodes, evidence } = workOf({ person, ladder, today, random, said: new Map() }, absences, told)
    const items = withConcern(person, ladder, withDraft(evidence, index), today)
    return {
      id: person.id,
      facts,
      manager: person.manager === null ? null : colleagueNamed(person.manager).id,
      team: person.team.name,
      record: { person: facts, absences, episodes, evidence: items, marks: marksOf(person, today) },
    }
  })
  return { name: COMPANY, people }
}

function factsOf(person: Colleague, today: Day): PersonFacts {
  const years = Math.floor(person.joined / 12) + (BROUGHT[person.level] ?? 0)
  return {
    name: person.name,
    title: person.title,
    family: person.family,
    level: person.level,
    track: person.track,
    since: `${addMonths(today, -person.atLevel).slice(0, 7)}-01`,
    industry: INDUSTRY,
    location: person.team.town,
    ...(years > 0 ? { experience: `${years}y` } : {}),
    team: person.team.name,
    ...(person.manager === null ? {} : { manager: person.manager }),
  }
}

function absencesOf(person: Colleague, today: Day): Absence[] {
  return ABSENCES.filter(({ who }) => who === person.name).map(({ from, to, working }) => ({
    from: addMonths(today, -from),
    to: dayOf(dayNumber(addMonths(today, -to)) - 1),
    ...(working === undefined ? {} : { working }),
  }))
}

function withDraft(evidence: readonly Evidence[], index: number): readonly Evidence[] {
  const newest = evidence.at(-1)
  if (!newest || index % DRAFT_EVERY !== 0) return evidence
  return [...evidence.slice(0, -1), { ...newest, seenBy: [], draft: true }]
}

/** Adds what the roster says was seen otherwise, to the newest item that others know and that claims it. */
function withConcern(person: Colleague, ladder: Ladder, evidence: readonly Evidence[], today: Day): readonly Evidence[] {
  return CONCERNS.filter(({ who }) => who === person.name).reduce((items, { by, expectation, says, days }) => {
    const on = dayOf(dayNumber(today) - days)
    const competency = ladder.expectations.find(({ id }) => id === expectation)?.competency ?? ''
    const item = items.findLast(({ date, draft, for: claims }) => date <= on && !draft && (claims.includes(expectation) || claims.includes(competency)))
    if (!item) return items
    const witness = colleagueNamed(by)
    const as = witness.family === person.family ? 'other-team' : 'stakeholder'
    const concern: Confirmation = {
      witness: by,
      by: witness.id,
      as,
      team: witness.team.name,
      on,
      how: 'account',
      showed: [expectation],
      concern: says,
      saw: itemDigest(item),
    }
    return items.map((each) => (each === item ? { ...each, seenBy: [...each.seenBy, concern] } : each))
  }, evidence)
}

function marksOf(person: Colleague, today: Day): Mark[] {
  return MARKS.filter(({ who }) => who === person.name).map(({ expectation, status, why, on, owedBy }) => ({
    expectation,
    status,
    by: status === 'declined' ? ['self'] : ['self', 'manager'],
    why,
    on: addMonths(today, -on),
    ...(owedBy === undefined ? {} : { owedBy, until: addMonths(today, 10) }),
  }))
}
