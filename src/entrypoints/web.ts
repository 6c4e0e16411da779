// The web app: who asks, what protects them, and which route answers.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Actor } from '../access/access.ts'
import { recordRoutes } from '../evidence/routes.ts'
import type { Identity } from '../identity/identity.ts'
import type { SingleSignOn } from '../identity/operations/single-sign-on.ts'
import { OutsidePage } from '../identity/pages.tsx'
import { singleSignOnRoutes } from '../identity/routes/single-sign-on.ts'
import { identityRoutes } from '../identity/routes.ts'
import { keepRung, readLadder, readRung } from '../ladder/operations.ts'
import { ladderRoutes } from '../ladder/routes.ts'
import { seePeople } from '../people/operations/organisation.ts'
import { readFacts } from '../people/operations/people.ts'
import { peopleRoutes } from '../people/routes/me.ts'
import { assetRoutes } from '../platform/assets.ts'
import type { Choice } from '../platform/choice.ts'
import type { World } from '../platform/operation.ts'
import { perform } from '../platform/operation.ts'
import type { DemoView } from '../platform/page.tsx'
import type { PersonSummary, WebContext, WebEnv } from '../platform/web.ts'
import { render, renderError, renderNotFound, signedIn } from '../platform/web.ts'
import { readHouseLine } from '../privacy/operations.ts'
import { houseRulesRoutes } from '../privacy/routes.ts'
import { isHidden, noticeView } from '../privacy/shell.ts'
import { readinessRoutes } from '../readiness/routes.ts'
import { defaultTarget } from '../readiness/target.ts'
import { words } from '../text/text.ts'
import { showHome } from './home.ts'
import { protect } from './protect.ts'
import { restRoutes } from './rest.ts'

export interface WebSettings {
  readonly world: World
  readonly identity: Identity
  readonly demo: boolean
  /** The origin at which browsers reach it; null: on this machine alone. */
  readonly publicUrl: string | null
  readonly singleSignOn: SingleSignOn | null
  /** What went wrong, for the log; never content. */
  readonly log: (line: string) => void
}

const LANGUAGE = 'en'

export function webApp(settings: WebSettings): Hono<WebEnv> {
  const { world, identity } = settings
  const app = new Hono<WebEnv>()
  app.onError((error, c) => {
    if (!(error instanceof Error && error.name === 'Problem')) settings.log(`${c.req.method} ${c.req.routePath}: ${error.stack ?? error.message}`)
    return renderError(c, error)
  })
  app.notFound(renderNotFound)
  app.use(compress())
  app.use(protect(settings.publicUrl))
  app.route('/', assetRoutes())
  app.use(async (c, next) => {
    c.set('web', outside)
    c.set('web', await contextOf(settings, await identity.actorOf(c.req.raw.headers)))
    await next()
  })
  app.route('/', identityRoutes(identity))
  app.route('/', singleSignOnRoutes(settings.singleSignOn, settings.publicUrl?.startsWith('https:') ?? false))
  app.route('/api', restRoutes(world))
  app.use(onlySignedIn)
  app.get('/', (c) => showHome(world, c))
  app.route(
    '/',
    ladderRoutes({
      ladder: (c) => perform(world, c.get('web').actor, readLadder, {}),
      keptRung: async (c, id) => (await perform(world, c.get('web').actor, readRung, { person: signedIn(c).person, ladder: id })).picks,
      keepRung: async (c, found) => {
        await perform(world, c.get('web').actor, keepRung, { person: signedIn(c).person, ...found })
      },
    }),
  )
  app.route('/me', peopleRoutes(world))
  app.route('/record', recordRoutes(world))
  app.route('/readiness', readinessRoutes(world))
  app.route('/house-rules', houseRulesRoutes(world))
  return app
}

const outside: WebContext = { actor: { kind: 'nobody' }, person: null, menu: [], language: LANGUAGE, demo: null }

async function onlySignedIn(c: Context<WebEnv>, next: () => Promise<void>): Promise<Response | undefined> {
  if (c.get('web').actor.kind === 'nobody') {
    const say = words(LANGUAGE).begin
    return render(c, { title: say.outside, status: 401 }, OutsidePage({ language: LANGUAGE }))
  }
  await next()
  return undefined
}

async function contextOf(settings: WebSettings, actor: Actor): Promise<WebContext> {
  if (actor.kind === 'nobody') return outside
  const say = words(LANGUAGE).shell.entries
  const { notice, off } = await perform(settings.world, actor, readHouseLine, {})
  return {
    actor,
    off,
    ...(notice ? { notice: noticeView(notice, LANGUAGE) } : {}),
    person: await summaryOf(settings.world, actor),
    menu: [
      { href: '/', label: say.home },
      { href: '/ladder', label: say.ladder },
      { href: '/find-my-rung', label: say.rung },
      { href: '/record', label: say.record },
      { href: '/readiness', label: say.readiness },
      { href: '/me', label: say.me },
      { href: '/house-rules', label: words(LANGUAGE).houseRules.title },
    ].filter((entry) => !isHidden(entry.href, off)),
    language: LANGUAGE,
    demo: settings.demo ? await demoOf(settings.world, actor) : null,
  }
}

async function summaryOf(world: World, actor: Actor & { kind: 'person' }): Promise<PersonSummary> {
  const [facts, ladder] = [await perform(world, actor, readFacts, { person: actor.person }), await perform(world, actor, readLadder, {})]
  const target = facts.level === undefined ? null : defaultTarget(ladder, facts.level)
  const level = ladder.levels.find((one) => one.id === facts.level)
  const note = [facts.title, typeof level?.name === 'string' ? level.name : undefined].filter(Boolean).join(' · ')
  return {
    id: actor.person,
    name: facts.name,
    ...(note ? { note } : {}),
    ...(facts.level === undefined ? {} : { level: facts.level }),
    ...(target === null ? {} : { target }),
    ...(facts.track === undefined ? {} : { track: facts.track }),
    ...(facts.family === undefined ? {} : { family: facts.family }),
  }
}

/** Everybody one can be in the demo: those worth a look first, then by team. */
async function demoOf(world: World, actor: Actor & { kind: 'person' }): Promise<DemoView> {
  const say = words(LANGUAGE).demo
  const teams = new Map<string, Choice[]>([[say.tourTitle, []]])
  const { people } = await perform(world, actor, seePeople, { size: 200 })
  for (const person of people) {
    const group = person.id in say.tour ? say.tourTitle : (person.team ?? '')
    teams.set(group, [...(teams.get(group) ?? []), { value: person.id, label: person.title ? `${person.name}, ${person.title}` : person.name }])
  }
  const [tour, ...others] = [...teams].map(([label, choices]) => ({ label, choices }))
  return { action: '/be', current: actor.person, people: tour ? [tour, ...others.toSorted((a, b) => (a.label < b.label ? -1 : 1))] : [] }
}
