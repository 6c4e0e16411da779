// The web routes of who is here, and of one person.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../../access/access.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { nest, nestDepartments } from '../chart.ts'
import { MOST_IN_CHART, PAGE_SIZE, seeChart, seeDepartments, seePeople } from '../operations/organisation.ts'
import { ChartPage, DepartmentsPage, ListPage } from '../pages/people.tsx'
import type { PeopleRoutes } from './person.ts'
import { changePlace, changeRole, showPerson } from './person.ts'

export function organisationRoutes(settings: PeopleRoutes): Hono<WebEnv> {
  const { world } = settings
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showPeople(world, c))
  routes.get('/:person', (c) => showPerson(settings, c))
  routes.post('/:person/place', (c) => changePlace(settings, c, c.req.param('person')))
  routes.post('/:person/roles', (c) => changeRole(settings, c, c.req.param('person'), 'give'))
  routes.post('/:person/roles/end', (c) => changeRole(settings, c, c.req.param('person'), 'end'))
  return routes
}

/** One's own page as others see it. */
export function seeAsRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/:audience', (c) => showPerson({ world }, c))
  return routes
}

async function showPeople(world: World, c: Context<WebEnv>) {
  const { q, department, at, by } = c.req.query()
  if (q || department || by === 'name') return showList(world, c)
  return by === 'department' ? showDepartments(world, c) : showChart(world, c, at)
}

function frameOf(c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  return { q: (c.req.query('q') ?? '').trim().slice(0, 200), keeps: may(actor, 'keep people', 'none').allowed, language }
}

async function showChart(world: World, c: Context<WebEnv>, at: string | undefined) {
  const { actor, language } = c.get('web')
  const { people, at: card } = await perform(world, actor, seeChart, at ? { at } : {}, language)
  const nodes = nest(people)
  // Where even those at the top are more than one page shows, nothing below them says that some are missing.
  const cut = people.length >= MOST_IN_CHART && nodes.length === people.length ? people.length : null
  const body = ChartPage({ ...frameOf(c), shown: 'line', nodes, at: card ?? null, cut })
  return render(c, { title: words(language).organisation.people.title, current: '/people' }, body)
}

async function showDepartments(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const nodes = nestDepartments(await perform(world, actor, seeDepartments, {}, language))
  return render(c, { title: words(language).organisation.people.title, current: '/people' }, DepartmentsPage({ ...frameOf(c), shown: 'department', nodes }))
}

async function showList(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const { department } = c.req.query()
  const frame = frameOf(c)
  const page = Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1)
  const found = await perform(world, actor, seePeople, { q: frame.q, page, ...(department ? { department } : {}) }, language)
  const named = department ? (await perform(world, actor, seeDepartments, {}, language)).find(({ id }) => id === department) : null
  if (named === undefined) throw new Problem('missing', words(language).access.notYours)
  const asked = new URLSearchParams({ ...(frame.q ? { q: frame.q } : {}), ...(department ? { department } : { by: 'name' }) })
  const body = ListPage({
    ...frame,
    shown: department ? 'department' : 'name',
    ...found,
    department: named?.name ?? null,
    page,
    pages: Math.ceil(found.total / PAGE_SIZE),
    pageAt: (number) => `/people?${asked}&page=${number}`,
  })
  return render(c, { title: words(language).organisation.people.title, current: '/people' }, body)
}
