// What can be asked about an organisation: who is here, who leads whom, and what is kept of somebody.

import { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Department, Employment, PeopleFound, PersonCard, PersonLine, Place, Team } from '../organisation.ts'
import { cardOf, chartBelow, departments, employmentOf, findPeople, ledBy, matesOf, placeOf } from '../store/organisation.ts'

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

/** One page of people in a list. */
export const PAGE_SIZE = 50
const findInput = z.object({
  q: z.string().trim().max(200).default(''),
  department: z.string().max(60).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(PAGE_SIZE),
})
type FindInput = z.infer<typeof findInput>

export const seePeople: Operation<FindInput, PeopleFound> = {
  name: 'see-people',
  summary: 'Who is here: names, titles, teams, departments and managers, a page at a time; searched by any of them.',
  http: { method: 'GET', path: '/people' },
  input: findInput as z.ZodType<FindInput>,
  output: z.custom<PeopleFound>(),
  act: 'see people',
  subject: () => null,
  audit: null,
  run: find,
}

async function find(tx: Tx, { q, department, page, size }: FindInput): Promise<PeopleFound> {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return findPeople(tx, { words, page, size, ...(department === undefined ? {} : { department }) })
}

/** So many people are shown in one chart; who has more below gets a chart of their own. */
export const MOST_IN_CHART = 300
const chartInput = z.object({ at: z.string().max(60).optional() })
type ChartInput = z.infer<typeof chartInput>

export interface ChartRead {
  /** Nearest to the top first. */
  readonly people: readonly PersonLine[]
  /** Whose people these are; absent for those of the whole organisation. */
  readonly at?: PersonCard
}

export const seeChart: Operation<ChartInput, ChartRead> = {
  name: 'see-chart',
  summary: 'Who reports to whom, from the top or from one person down.',
  http: { method: 'GET', path: '/chart' },
  input: chartInput,
  output: z.custom<ChartRead>(),
  act: 'see people',
  subject: () => null,
  audit: null,
  run: chart,
}

async function chart(tx: Tx, input: ChartInput, context: Context): Promise<ChartRead> {
  const people = await chartBelow(tx, input.at ?? null, MOST_IN_CHART)
  return input.at === undefined ? { people } : { people, at: await card(tx, { person: input.at }, context) }
}

export const seeDepartments: Operation<Record<string, never>, readonly Department[]> = {
  name: 'see-departments',
  summary: 'The departments, what they belong to, and how many people are in each.',
  http: { method: 'GET', path: '/departments' },
  input: z.object({}) as z.ZodType<Record<string, never>>,
  output: z.custom<readonly Department[]>(),
  act: 'see people',
  subject: () => null,
  audit: null,
  run: departments,
}

export const seePerson: Operation<OfPerson, PersonCard> = {
  name: 'see-person',
  summary: 'A person as everybody may see them: name, title, team, department, manager, who reports to them, roles.',
  http: { method: 'GET', path: '/people/:person/card' },
  input: ofPerson,
  output: z.custom<PersonCard>(),
  act: 'see people',
  subject: personOf,
  audit: null,
  run: card,
}

async function card(tx: Tx, input: OfPerson, context: Context): Promise<PersonCard> {
  const found = await cardOf(tx, input.person)
  if (!found) throw new Problem('missing', words(context.language).access.notYours)
  return found
}

export const seeEmployment: Operation<OfPerson, Employment> = {
  name: 'see-employment',
  summary: 'What the organisation keeps of a person: position, who led them; level and absences where the asker may see them.',
  http: { method: 'GET', path: '/people/:person/employment' },
  input: ofPerson,
  output: z.custom<Employment>(),
  act: 'see employment',
  subject: personOf,
  audit: null,
  run: employment,
}

async function employment(tx: Tx, input: OfPerson): Promise<Employment> {
  return employmentOf(tx, input.person)
}

export const seeTeam: Operation<OfPerson, Team> = {
  name: 'see-team',
  summary: 'Whom I lead or stand in for, and who shares my team.',
  http: { method: 'GET', path: '/people/:person/team' },
  input: ofPerson,
  output: z.custom<Team>(),
  act: 'see my team',
  subject: personOf,
  audit: null,
  run: team,
}

async function team(tx: Tx, { person }: OfPerson): Promise<Team> {
  return { led: await ledBy(tx, person), mates: await matesOf(tx, person) }
}

export const seePlace: Operation<OfPerson, Place> = {
  name: 'see-place',
  summary: 'What there is for me here: whether others are here, whether I lead somebody, who keeps what is known of me.',
  http: { method: 'GET', path: '/people/:person/place' },
  input: ofPerson,
  output: z.custom<Place>(),
  act: 'see my team',
  subject: personOf,
  audit: null,
  run: place,
}

async function place(tx: Tx, { person }: OfPerson): Promise<Place> {
  return placeOf(tx, person)
}
