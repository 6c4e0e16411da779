// The web routes of one's team, and of who stands in for whom.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { dayIn } from '../../algorithms/calendar.ts'
import { readLadder } from '../../ladder/operations/reading.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { shortDay } from '../../text/day.ts'
import { inLanguage, words } from '../../text/text.ts'
import { seePeople, seePlace, seeTeam } from '../operations/organisation.ts'
import { endStandIn, nameStandIn, seeStandIns } from '../operations/stand-ins.ts'
import type { Led } from '../organisation.ts'
import { StandInsPage } from '../pages/stand-ins.tsx'
import { TeamPage } from '../pages/team.tsx'

/** So many names are offered to choose from; in a larger organisation one types them. */
const NAMES = 200

interface Team {
  readonly world: World
  /** What other concepts say to who leads; they lie higher up. */
  readonly beside: (c: Context<WebEnv>, leads: boolean) => Promise<Child>
}

export function teamRoutes({ world, beside }: Team): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/team', (c) => showTeam(world, c, beside))
  routes.get('/stand-ins', (c) => showStandIns(world, c))
  routes.post('/stand-ins', (c) => nameFromForm(world, c))
  routes.post('/stand-ins/:entry/end', (c) => endOne(world, c, c.req.param('entry')))
  return routes
}

async function showTeam(world: World, c: Context<WebEnv>, beside: Team['beside']) {
  const { actor, language } = c.get('web')
  const { person } = signedIn(c)
  const team = await perform(world, actor, seeTeam, { person }, language)
  const names = new Map<string, string>()
  for (const { ladder: id, version } of team.led) {
    if (id === undefined || version === undefined || names.has(`${id} ${version}`)) continue
    names.set(`${id} ${version}`, '')
    const { levels } = await perform(world, actor, readLadder, { id, version }, language)
    for (const level of levels) names.set(`${id} ${version} ${level.id}`, inLanguage(level.name, language))
  }
  const levelName = ({ ladder, version, level = '' }: Led) => names.get(`${ladder} ${version} ${level}`) ?? level
  const parts = await beside(
    c,
    team.led.some(({ standingInFor }) => standingInFor === undefined),
  )
  return render(c, { title: words(language).organisation.team.title, current: '/team' }, TeamPage({ team, levelName, beside: parts, language }))
}

type Values = Readonly<{ [field: string]: string | undefined }>

async function showStandIns(world: World, c: Context<WebEnv>, typed?: Values, findings: readonly Finding[] = []) {
  const { actor, language } = c.get('web')
  const { person } = signedIn(c)
  const standIns = await perform(world, actor, seeStandIns, { person }, language)
  const { leads } = await perform(world, actor, seePlace, { person }, language)
  const { people, total } = await perform(world, actor, seePeople, { size: NAMES }, language)
  const today = dayIn(world.now())
  const body = StandInsPage({
    person,
    standIns,
    leads,
    names: total > NAMES ? [] : people.flatMap(({ id, name }) => (id === person ? [] : [name])),
    values: typed ?? { from: today },
    findings,
    today,
    language,
  })
  return render(c, { title: words(language).organisation.standIns.title, current: '/team', ...(typed ? { status: 422 as const } : {}) }, body)
}

async function nameFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const typed = { delegate: form.one('delegate'), from: form.one('from'), to: form.one('to') }
  try {
    const { named } = await perform(world, actor, nameStandIn, { person: signedIn(c).person, ...typed }, language)
    const text = words(language).organisation.standIns.named(named.name, shortDay(typed.from, language), shortDay(typed.to, language))
    return goOn(c, '/stand-ins', { kind: 'done', text })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return showStandIns(world, c, typed, error.findings)
  }
}

async function endOne(world: World, c: Context<WebEnv>, entry: string) {
  const { actor, language } = c.get('web')
  await perform(world, actor, endStandIn, { person: signedIn(c).person, entry }, language)
  return goOn(c, '/stand-ins', { kind: 'done', text: words(language).organisation.standIns.ended })
}
