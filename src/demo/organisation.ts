// The invented organisation around its people: departments, who led whom since when, roles, a stand-in, and who looked.

import type { Role } from '../access/access.ts'
import type { Day } from '../algorithms/calendar.ts'
import { addMonths, dayNumber, dayOf } from '../algorithms/calendar.ts'
import type { Ladder } from '../ladder/ladder.ts'
import type { Department, Founding, FoundingPerson } from '../people/organisation.ts'
import { ABSENCES, FORMERLY } from './roster.ts'
import type { Colleague } from './staff.ts'
import { colleagueNamed, STAFF } from './staff.ts'

const DEPARTMENTS: readonly Omit<Department, 'people'>[] = [
  { id: 'leadership', name: 'Leadership' },
  { id: 'people-and-culture', name: 'People and Culture' },
  { id: 'software', name: 'Software' },
  { id: 'finance', name: 'Finance' },
  { id: 'care', name: 'Care' },
  { id: 'home-care', name: 'Home Care', parent: 'care' },
  { id: 'hospital', name: 'Hospital Services', parent: 'care' },
  { id: 'marketing', name: 'Marketing' },
]

/** Teams whose department isn't named like their field of work. */
const DEPARTMENT_OF: Readonly<{ [team: string]: string }> = {
  Leadership: 'leadership',
  'Home Care Aldmoor': 'home-care',
  'Home Care Westry': 'home-care',
  'Hospital Services': 'hospital',
}

export const OWNER = 'yuki-tanabe'
const PEOPLE_TEAM = 'nora-fielding'
const REPRESENTATIVE = 'thomas-brandt'
const MAIL = 'quillmere.example'

/** Who is in the organisation's list and has no record here: the people team, and somebody who left. In months ago. */
export const OTHERS: readonly (FoundingPerson & { readonly name: string; readonly title: string; readonly team: string; readonly manager: string })[] = [
  {
    id: PEOPLE_TEAM,
    name: 'Nora Fielding',
    title: 'People Partner',
    team: 'People and Culture',
    manager: 'edwin-marsh',
    department: 'people-and-culture',
    position: 'PC-1',
    mail: `nora.fielding@${MAIL}`,
  },
  {
    id: 'piet-vos',
    name: 'Piet Vos',
    title: 'Software Engineer II',
    team: 'Records and Interfaces',
    manager: 'hannah-voss',
    department: 'software',
    position: 'SO-19',
    mail: `piet.vos@${MAIL}`,
  },
]
const LEFT = { who: 'piet-vos', months: 2 }

export interface GivenRole {
  readonly person: string
  readonly role: Role
  readonly by: string
  readonly on: Day
  readonly endedOn?: Day
}

/** The owner once held the people team's role: given to oneself, ended after a month, and still to be seen. */
export function rolesOf(today: Day): readonly GivenRole[] {
  const begun = addMonths(today, -20)
  return [
    { person: OWNER, role: 'people-team', by: OWNER, on: begun, endedOn: addMonths(begun, 1) },
    { person: PEOPLE_TEAM, role: 'people-team', by: OWNER, on: addMonths(begun, 1) },
    { person: REPRESENTATIVE, role: 'representative', by: OWNER, on: addMonths(today, -10) },
  ]
}

/** What the organisation keeps, as of today. */
export function foundingOf(ladder: Ladder, today: Day): Founding {
  const monthsAgo = (months: number) => `${addMonths(today, -months).slice(0, 7)}-01`
  const people = STAFF.map((person, index): FoundingPerson => {
    const department = DEPARTMENT_OF[person.team.name] ?? person.team.family
    const less = ABSENCES.find(({ who, to, working }) => who === person.name && to === 0 && working !== undefined)
    return {
      id: person.id,
      department,
      position: `${department.slice(0, 2).toUpperCase()}-${index + 1}`,
      mail: `${person.id.replaceAll('-', '.')}@${MAIL}`,
      joined: monthsAgo(person.joined),
      ...(less?.working === undefined ? {} : { working: less.working }),
    }
  })
  return {
    departments: DEPARTMENTS,
    people: [...people, ...OTHERS.map((other) => (other.id === LEFT.who ? { ...other, leftOn: addMonths(today, -LEFT.months) } : other))],
    steps: STAFF.flatMap((person) => stepsOf(person, ladder, monthsAgo)),
    lines: STAFF.flatMap((person) => linesOf(person, monthsAgo)),
    // Away for two weeks; a colleague acts for him.
    standIns: [{ principal: 'tomas-rehn', delegate: 'priya-nair', from: dayOf(dayNumber(today) - 4), to: dayOf(dayNumber(today) + 10) }],
  }
}

type MonthsAgo = (months: number) => Day

/** The level held now, and the one below since joining for who came up here. */
function stepsOf(person: Colleague, ladder: Ladder, monthsAgo: MonthsAgo): Founding['steps'] {
  const below = ladder.levels[ladder.levels.findIndex(({ id }) => id === person.level) - 1]
  const since = monthsAgo(person.atLevel)
  const hasRisen = below !== undefined && person.joined > person.atLevel
  const common = { person: person.id, ladder: ladder.id, version: ladder.version, track: person.track }
  const now = { ...common, level: person.level, title: person.title, from: since, why: hasRisen ? 'Promotion' : 'Joined' }
  if (!hasRisen) return [now]
  return [{ ...common, level: below.id, track: 'ic', from: monthsAgo(person.joined), to: dayOf(dayNumber(since) - 1), why: 'Joined' }, now]
}

function linesOf(person: Colleague, monthsAgo: MonthsAgo): Founding['lines'] {
  if (person.manager === null) return []
  const common = { person: person.id, by: PEOPLE_TEAM }
  const before = FORMERLY[person.name]
  const current = { ...common, manager: colleagueNamed(person.manager).id }
  if (!before) return [{ ...current, from: monthsAgo(person.joined) }]
  const changed = monthsAgo(before.until)
  return [
    { ...common, manager: colleagueNamed(before.manager).id, from: monthsAgo(person.joined), to: changed },
    { ...current, from: changed },
  ]
}

export interface DemoLook {
  readonly by: string
  readonly at: string
  readonly acting: 'manager' | 'stand-in' | 'people-team'
  readonly standingInFor?: string
  readonly operation: 'read-record' | 'read-readiness'
  readonly on: Day
}

/** Managers read reports now and then, the people team one or two; each reading is on its person's page. */
export function looksOf(today: Day): readonly DemoLook[] {
  const daysAgo = (days: number) => dayOf(dayNumber(today) - days)
  const byManagers = STAFF.flatMap((person, index): readonly DemoLook[] => {
    if (person.manager === null) return []
    const { id } = colleagueNamed(person.manager)
    return [{ by: id, at: person.id, acting: 'manager', operation: index % 3 === 0 ? 'read-record' : 'read-readiness', on: daysAgo(5 + ((index * 7) % 60)) }]
  })
  return [
    ...byManagers,
    { by: 'daniel-osei', at: OWNER, acting: 'manager', operation: 'read-readiness', on: addMonths(today, -9) },
    { by: PEOPLE_TEAM, at: OWNER, acting: 'people-team', operation: 'read-readiness', on: daysAgo(1) },
    { by: 'hannah-voss', at: OWNER, acting: 'manager', operation: 'read-record', on: today },
    { by: 'priya-nair', at: 'jonas-feld', acting: 'stand-in', standingInFor: 'tomas-rehn', operation: 'read-readiness', on: daysAgo(2) },
  ]
}
