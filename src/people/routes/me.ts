// The web routes of the page about oneself.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Role } from '../../access/access.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Ladder, Level } from '../../ladder/ladder.ts'
import { TRACKS } from '../../ladder/ladder.ts'
import { readLadder } from '../../ladder/operations/reading.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { shortDay } from '../../text/day.ts'
import { inLanguage, words } from '../../text/text.ts'
import { readLadderOf } from '../operations/ladder.ts'
import { seeRoles } from '../operations/looked.ts'
import { seePlace } from '../operations/organisation.ts'
import { changeFacts, readFacts } from '../operations/people.ts'
import { AboutMePage, KeptMePage } from '../pages/me.tsx'
import type { PersonFacts } from '../people.ts'

const FIELDS = ['name', 'title', 'level', 'track', 'family', 'since', 'team', 'industry', 'location'] as const

export function peopleRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showMe(world, c))
  routes.post('/', (c) => changeMe(world, c))
  return routes
}

type Values = Readonly<{ [field: string]: string | undefined }>

async function showMe(world: World, c: Context<WebEnv>, typed?: Values, findings: readonly Finding[] = []) {
  const { actor, language } = c.get('web')
  const { person } = signedIn(c)
  const [facts, ladder] = await Promise.all([perform(world, actor, readFacts, { person }, language), perform(world, actor, readLadder, {}, language)])
  const say = words(language)
  const own = await perform(world, actor, readLadderOf, { person }, language)
  if (!(await perform(world, actor, seePlace, { person }, language)).keepsOneself) return showKept(world, c, facts, own)
  const body = AboutMePage({
    values: typed ?? Object.fromEntries(FIELDS.map((field) => [field, facts[field]])),
    levels: levelsOf(
      ladder,
      own.levels.find(({ id }) => id === facts.level),
      language,
    ),
    tracks: TRACKS.map((track) => ({ value: track, label: say.vocabulary.tracks[track] })),
    families: familiesOf(ladder, facts.family, language),
    findings,
    today: dayIn(world.now()),
    language,
  })
  return render(c, { title: say.record.me.title, current: '/me', ...(findings.length ? { status: 422 as const } : {}) }, body)
}

/** Read only, with the names of those to tell; where there is no people team, the administrators. */
async function showKept(world: World, c: Context<WebEnv>, facts: PersonFacts, ladder: Ladder) {
  const { actor, language } = c.get('web')
  const say = words(language)
  const held = (await perform(world, actor, seeRoles, {}, language)).filter(({ endedOn }) => endedOn === undefined)
  const having = (role: Role) => held.flatMap((given) => (given.role === role ? [given.person.name] : []))
  const team = having('people-team')
  const level = ladder.levels.find(({ id }) => id === facts.level)
  const labels = say.record.me
  const known: readonly (readonly [string, string | undefined])[] = [
    [labels.name, facts.name],
    [labels.jobTitle, facts.title],
    [labels.level, level ? inLanguage(level.name, language) : facts.level],
    [labels.track, facts.track && say.vocabulary.tracks[facts.track]],
    [labels.since, facts.since && shortDay(facts.since, language)],
    [labels.family, familiesOf(ladder, facts.family, language).find(({ value }) => value === facts.family)?.label],
    [labels.team, facts.team],
    [labels.industry, facts.industry],
    [labels.location, facts.location],
  ]
  const body = KeptMePage({
    person: signedIn(c).person,
    name: facts.name,
    facts: known.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const])),
    keepers: team.length > 0 ? say.organisation.me.who(team) : say.organisation.me.administrators(having('administrator')),
    language,
  })
  return render(c, { title: labels.title, current: '/me' }, body)
}

async function changeMe(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const { person } = signedIn(c)
  const form = await readForm(c)
  const typed = Object.fromEntries(FIELDS.map((field) => [field, form.one(field) || undefined]))
  try {
    await perform(world, actor, changeFacts, { person, ...typed }, language)
    return goOn(c, '/me', { kind: 'done', text: words(language).record.me.saved })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return showMe(world, c, typed, error.findings)
  }
}

/** A level that one takes now is one of the ladder in use; one's own stays choosable, whatever version it is of. */
function levelsOf(ladder: Ladder, own: Level | undefined, language: string) {
  const levels = own === undefined || ladder.levels.some(({ id }) => id === own.id) ? ladder.levels : [...ladder.levels, own]
  return levels.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))
}

/** The ladder's fields of work; a field it doesn't know, brought in by a file, stays choosable. */
function familiesOf(ladder: Ladder, own: string | undefined, language: string) {
  const known = ladder.families.map((family) => ({ value: family.id, label: inLanguage(family.name, language) }))
  return own === undefined || known.some((family) => family.value === own) ? known : [...known, { value: own, label: own }]
}
