// The web routes of one person: their page, their place, their roles.

import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { Act, PersonActor, Role } from '../../access/access.ts'
import { may, ROLES } from '../../access/access.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import { TRACKS } from '../../ladder/ladder.ts'
import { readLadder } from '../../ladder/operations/reading.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import { endRole, giveRoleTo, movePerson } from '../operations/keep.ts'
import { seeDepartments, seeEmployment, seePeople, seePerson } from '../operations/organisation.ts'
import type { Employment, PersonCard } from '../organisation.ts'
import type { EmploymentView, MoveView } from '../pages/person.tsx'
import { PersonPage } from '../pages/person.tsx'
import type { Reader } from './reader.ts'
import { readerOf } from './reader.ts'

export interface PeopleRoutes {
  readonly world: World
  /** What those who run the system see and do about a person's account; a higher floor knows. */
  readonly account?: (c: Context<WebEnv>, person: PersonCard) => Promise<Child>
  /** What is between the person and whoever leads them. */
  readonly leading?: (c: Context<WebEnv>, person: PersonCard) => Promise<Child>
  /** What any colleague may do for them. */
  readonly beside?: (c: Context<WebEnv>, person: PersonCard) => Child
}

/** So many names are offered to choose from; in a larger organisation one types them. */
const NAMES = 200

interface Typed {
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
}

export async function showPerson({ world, account, leading, beside }: PeopleRoutes, c: Context<WebEnv>, typed?: Typed) {
  const reader = await readerOf(world, c)
  const { actor, card, seeing, language } = reader
  const mayDo = (act: Act) => may(actor, act, card.relation).allowed
  const isSelf = card.relation === 'self'
  const body = PersonPage({
    card,
    isSelf,
    today: dayIn(world.now()),
    path: reader.path,
    ...(seeing === undefined ? {} : { seeing }),
    employment: mayDo('see employment') ? await employmentView(world, reader) : null,
    reading: !isSelf && mayDo('read a record') ? readingOf(reader) : null,
    leading: mayDo('answer who put themself forward') && !seeing && leading ? await leading(c, card) : null,
    move: mayDo('keep people') && !seeing ? await moveView(world, c, card, typed) : null,
    roles: mayDo('give roles') && !seeing ? { held: card.roles, others: ROLES.filter((role) => !card.roles.includes(role)) } : null,
    account: mayDo('let people in') && !seeing && account ? await account(c, card) : null,
    beside: !isSelf && !seeing && !card.leftOn && beside ? beside(c, card) : null,
    language,
  })
  return render(c, { title: card.line.name, current: seeing ? '/who-looked' : '/people', ...(typed ? { status: 422 as const } : {}) }, body)
}

/** Says before the record is opened that its person will know; with other eyes on oneself nobody is told. */
function readingOf({ card: { line, relation }, seeing, language }: Reader): string {
  const say = words(language).organisation
  if (seeing) return say.seeing.drafts
  return relation === 'stand-in' && line.manager ? say.person.willSeeStandIn(line.name, line.manager.name) : say.person.willSee(line.name)
}

async function employmentView(world: World, { actor, person, card, seeing, language }: Reader): Promise<EmploymentView> {
  const kept = await perform(world, actor, seeEmployment, { person }, language)
  const ladders = await laddersOf(world, actor, kept, language)
  const { tracks } = words(language).vocabulary
  const names = new Map<string, string>([
    ...ladders.flatMap(({ levels }) => levels.map((level): [string, string] => [level.id, inLanguage(level.name, language)])),
    ...TRACKS.map((track): [string, string] => [track, tracks[track]]),
  ])
  const say = words(language).organisation.person.keptWho
  const readsLevel = may(actor, 'read a record', card.relation).allowed
  const other = readsLevel ? say.other(card.line.name) : `${say.other(card.line.name)} ${say.administrator}`
  return { kept, note: card.relation === 'self' || seeing ? say.self : other, nameOf: (one) => names.get(one) ?? one }
}

/** The versions that the person was on, as far as they are here, and last the one they are on: where an id names two levels, it is now's. */
async function laddersOf(world: World, actor: PersonActor, { ladder, version, steps }: Employment, language: string): Promise<readonly Ladder[]> {
  const now = ladder === undefined || version === undefined ? {} : { id: ladder, version }
  const ladders: Ladder[] = []
  for (const asked of [...steps.map((step) => ({ id: step.ladder, version: step.version })), now]) {
    // A list that was brought in names versions that were never here.
    const found = await perform(world, actor, readLadder, asked, language).catch(nullIfMissing)
    if (found) ladders.push(found)
  }
  return ladders
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Problem && error.kind === 'missing') return null
  throw error
}

async function moveView(world: World, c: Context<WebEnv>, card: PersonCard, typed?: Typed): Promise<MoveView> {
  const { actor, language } = c.get('web')
  const departments = await perform(world, actor, seeDepartments, {}, language)
  const { people, total } = await perform(world, actor, seePeople, { size: NAMES }, language)
  return {
    values: typed?.values ?? { manager: card.line.manager?.name, department: card.department?.id, leftOn: card.leftOn },
    departments: departments.map(({ id, name }) => ({ value: id, label: name })),
    names: total > NAMES ? [] : people.map(({ name }) => name),
    findings: typed?.findings ?? [],
  }
}

export async function changePlace(settings: PeopleRoutes, c: Context<WebEnv>, person: string) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const values = { manager: form.one('manager'), department: form.one('department'), leftOn: form.one('leftOn') }
  try {
    const card = await perform(settings.world, actor, seePerson, { person }, language)
    // Of what the form sends only what was changed is a change: a manager of a common name stays who they are.
    const before = { manager: card.line.manager?.name ?? '', department: card.department?.id ?? '', leftOn: card.leftOn ?? '' }
    const changed = Object.entries(values).filter(([field, value]) => value !== before[field as keyof typeof before])
    const given = Object.fromEntries(changed.map(([field, value]) => [field, value || null]))
    const { moved } = await perform(settings.world, actor, movePerson, { person, ...given }, language)
    return goOn(c, `/people/${person}`, { kind: 'done', text: words(language).organisation.move.saved(moved.name) })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return showPerson(settings, c, { values, findings: error.findings })
  }
}

export async function changeRole({ world }: PeopleRoutes, c: Context<WebEnv>, person: string, how: 'give' | 'end') {
  const { actor, language } = c.get('web')
  const role = (await readForm(c)).one('role')
  if (how === 'give') await perform(world, actor, giveRoleTo, { person, role }, language)
  else await perform(world, actor, endRole, { person, role }, language)
  const say = words(language).organisation
  const { line } = await perform(world, actor, seePerson, { person }, language)
  const text = how === 'give' ? say.roles.given : say.roles.ended
  return goOn(c, `/people/${person}`, { kind: 'done', text: text(line.name, say.roleNames[role as Role]) })
}
