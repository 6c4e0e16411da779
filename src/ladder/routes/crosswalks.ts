// The web routes of crosswalks: all of them, one to read, and one to decide.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../../access/access.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { shortDay } from '../../text/day.ts'
import { inLanguage, words } from '../../text/text.ts'
import type { Between, Mapping, Pairs } from '../crosswalk/crosswalk.ts'
import { MAPPED } from '../crosswalk/crosswalk.ts'
import { cellsOf, crosswalkView } from '../crosswalk/view.ts'
import type { Ladder } from '../ladder.ts'
import type { CrosswalkRead } from '../operations/crosswalks.ts'
import { decideCrosswalk, listCrosswalks, readCrosswalk, suggestCrosswalk } from '../operations/crosswalks.ts'
import { CrosswalkPage, DecidePage, fieldOf, NOTHING } from '../pages/crosswalk.tsx'
import { CrosswalksPage, crosswalkPath } from '../pages/crosswalks.tsx'

/** In bytes: a choice for each sentence of a large ladder. */
const LARGEST = 1_000_000

export function crosswalkRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/ladders/crosswalks', (c) => showAll(world, c))
  routes.get('/ladders/crosswalks/:from/:fromVersion/:to/:toVersion', (c) => showOne(world, c, c.req.param()))
  routes.post('/ladders/crosswalks/:from/:fromVersion/:to/:toVersion', (c) => decide(world, c, c.req.param()))
  return routes
}

const version = z.tuple([z.string(), z.string()])

async function showAll(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).crosswalk.page
  const [from, to] = [chosenVersion(c.req.query('from')), chosenVersion(c.req.query('to'))]
  const isSame = from && to && from.join() === to.join()
  if (from && to && !isSame) return c.redirect(crosswalkPath({ from: from[0], fromVersion: from[1], to: to[0], toVersion: to[1] }), 303)
  const read = await perform(world, actor, listCrosswalks, {}, language)
  const error = isSame ? { error: say.chooseTwo } : {}
  return render(c, { title: say.title, current: '/ladder', ...(isSame ? { status: 422 as const } : {}) }, CrosswalksPage({ read, ...error, language }))
}

function chosenVersion(value: string | undefined): readonly [string, string] | null {
  try {
    return version.parse(JSON.parse(value ?? ''))
  } catch {
    return null
  }
}

async function showOne(world: World, c: Context<WebEnv>, between: Between) {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, readCrosswalk, between, language)
  const writes = may(actor, 'write a ladder', 'none').allowed
  if (writes && (read.decided === null || c.req.query('decide') !== undefined)) return showForm(world, c, between)
  const page = pageOf(c, between, read)
  return render(c, { title: words(language).crosswalk.page.heading(page.from, page.to), current: '/ladder' }, CrosswalkPage({ ...page, writes }))
}

function pageOf(c: Context<WebEnv>, between: Between, { from, to, decided }: CrosswalkRead) {
  const { language } = c.get('web')
  const say = words(language).crosswalk.page
  const nameOf = (ladder: Ladder): string => say.version(inLanguage(ladder.name, language), ladder.version)
  return {
    from: nameOf(from),
    to: nameOf(to),
    path: crosswalkPath(between),
    view: crosswalkView(from, to, decided?.pairs ?? null, null, language),
    decided: decided && say.decided(decided.decidedBy, shortDay(dayIn(decided.decidedAt), language)),
    writes: true,
    language,
  }
}

async function showForm(
  world: World,
  c: Context<WebEnv>,
  between: Between,
  chosen: Readonly<{ [field: string]: string }> = {},
  findings: readonly Finding[] = [],
) {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, suggestCrosswalk, between, language)
  const page = pageOf(c, between, read)
  const view = crosswalkView(read.from, read.to, read.decided?.pairs ?? null, read.suggestions, language)
  const shown = {
    title: words(language).crosswalk.page.heading(page.from, page.to),
    current: '/ladder',
    ...(findings.length > 0 ? { status: 422 as const } : {}),
  }
  return render(c, shown, DecidePage({ ...page, view, chosen, findings }))
}

async function decide(world: World, c: Context<WebEnv>, between: Between) {
  const { actor, language } = c.get('web')
  const say = words(language).crosswalk.page
  const { from, to } = await perform(world, actor, readCrosswalk, between, language)
  const form = await readForm(c, LARGEST)
  const { mapping, open } = chosenIn(form, from, to)
  try {
    await perform(world, actor, decideCrosswalk, { ...between, ...mapping }, language)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    const chosen = Object.fromEntries(MAPPED.flatMap((thing) => from[thing].map(({ id }) => [fieldOf({ thing, id }), form.one(fieldOf({ thing, id }))])))
    return showForm(world, c, between, chosen, error.findings)
  }
  if (open > 0) return goOn(c, `${crosswalkPath(between)}?decide`, { kind: 'done', text: say.savedOpen(open) })
  return goOn(c, crosswalkPath(between), { kind: 'done', text: say.saved })
}

/** What the form says. `open`: sentences that have something to be read as, since a competency or level leads elsewhere now. */
function chosenIn(form: Form, from: Ladder, to: Ladder): { readonly mapping: Mapping; readonly open: number } {
  const pairsOf = (thing: (typeof MAPPED)[number], keep: (id: string, there: string) => boolean = () => true): Pairs =>
    Object.fromEntries(
      from[thing].flatMap(({ id }): [string, string | null][] => {
        const value = form.one(fieldOf({ thing, id }))
        if (value === '' || (value !== NOTHING && !keep(id, value))) return []
        return [[id, value === NOTHING ? null : value]]
      }),
    )
  const cells = { levels: pairsOf('levels'), competencies: pairsOf('competencies') }
  const inCell = cellsOf(cells, null)
  const here = new Map(from.expectations.map((one) => [one.id, inCell(one)]))
  const there = new Map(to.expectations.map((one) => [one.id, one]))
  const expectations = pairsOf('expectations', (id, value) => {
    const other = there.get(value)
    return other === undefined || here.get(id)?.(other) === true
  })
  const open = from.expectations.filter(({ id }) => !Object.hasOwn(expectations, id) && to.expectations.some((other) => here.get(id)?.(other)))
  return { mapping: { ...cells, expectations }, open: open.length }
}
