// The web routes of readiness: a report, the same as a file, a recount, and one's own view of it.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { dayIn } from '../algorithms/calendar.ts'
import type { World } from '../platform/operation.ts'
import { perform } from '../platform/operation.ts'
import { Problem } from '../platform/problem.ts'
import type { WebEnv } from '../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../platform/web.ts'
import { inLanguage, words } from '../text/text.ts'
import { besideNotes, changedView, levelNamesOf, viewLines } from './beside-view.ts'
import { reportAsHtml } from './formats/html.ts'
import { reportAsMarkdown } from './formats/markdown.ts'
import { rememberLook } from './operations/look.ts'
import type { ReadinessRead } from './operations.ts'
import { readReadiness, recountExpectation, seeDifferently } from './operations.ts'
import { ForwardCard } from './pages/forward.tsx'
import { NoLevelPage, ReadinessPage } from './pages.tsx'
import { RecountPage } from './recount-page.tsx'
import { additionsOf } from './ticks.ts'
import { reportView } from './view.ts'
import { tryAddress } from './what-if-view.ts'

export function readinessRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showReport(world, c))
  routes.get('/report.html', (c) => sendReport(world, c, 'html'))
  routes.get('/report.md', (c) => sendReport(world, c, 'md'))
  routes.get('/:expectation', (c) => showRecount(world, c, c.req.param('expectation')))
  routes.post('/:expectation/differently', (c) => keepView(world, c, c.req.param('expectation')))
  return routes
}

/** What the address asks for; an empty field of the form is as good as none. */
export function asked(c: Context<WebEnv>, person: string) {
  const names = [
    ['level', 'level'],
    ['asof', 'asOf'],
    ['ladder', 'ladder'],
    ['compared', 'comparedWith'],
  ] as const
  const given = names.flatMap(([name, field]) => (c.req.query(name) ? [[field, c.req.query(name)]] : []))
  return { person, ...(Object.fromEntries(given) as { level?: string; asOf?: string; ladder?: string; comparedWith?: string }) }
}

async function showReport(world: World, c: Context<WebEnv>) {
  const { actor, language, person, off } = c.get('web')
  const say = words(language).report
  const inUse = !off?.includes('record')
  if (inUse && person && !person.level && !c.req.query('level'))
    return render(c, { title: say.page.readiness, current: '/readiness' }, NoLevelPage({ language }))
  const self = signedIn(c).person
  const read = await perform(world, actor, readReadiness, asked(c, self), language)
  const report = reportView(read.report, read.ladder, read.record, { language, disagreements: read.disagreements, own: true })
  const additions = additionsOf(read.report.next)
  const query = `level=${read.report.target}&asof=${read.report.asOf}${read.ladder.id === read.own ? '' : `&ladder=${read.ladder.id}`}`
  const body = ReadinessPage({
    report,
    ...pageOf(c, read, { own: true, today: dayIn(world.now()) }),
    path: '/readiness',
    ladders: read.alsoOn.length === 0 ? [] : [read.own, ...read.alsoOn],
    tries: { each: additions.map((one) => `${tryAddress([one], query)}#then`), all: additions.length > 1 ? `${tryAddress(additions, query)}#then` : null },
    between: read.ladder.id === read.own ? forwardPart(c, read) : null,
  })
  const shown = await render(c, { title: report.title, current: '/readiness' }, body)
  await remember(world, c, self, read)
  return shown
}

/** What the page of a report shows whoever reads it. */
export function pageOf(c: Context<WebEnv>, read: ReadinessRead, { own, today }: { own: boolean; today: string }) {
  const { language } = c.get('web')
  const { report, ladder, record, before, beside } = read
  const reader = { person: signedIn(c).person, own, language }
  const comparedWith = c.req.query('compared')
  return {
    levels: ladder.levels.map((level) => ({ id: level.id, name: inLanguage(level.name, language) })),
    target: report.target,
    asOf: report.asOf,
    today,
    own,
    ...(ladder.id === read.own ? {} : { ladder: ladder.id }),
    changed: before && changedView(before, comparedWith !== undefined && comparedWith !== '', { report, ladder, record, language }),
    ...(comparedWith ? { comparedWith } : {}),
    views: viewLines(beside.views, report.expectations, reader),
    notes: besideNotes(beside, report.expectations, reader),
    language,
  }
}

/** After the page, so that the next one can say what changed. */
export async function remember(world: World, c: Context<WebEnv>, person: string, { toRemember, report, ladder }: ReadinessRead): Promise<void> {
  if (toRemember === null) return
  const { actor, language } = c.get('web')
  await perform(world, actor, rememberLook, { person, ladder: ladder.id, level: report.target, ...toRemember }, language)
}

/** What the person put forward, and the way to do it. */
function forwardPart(c: Context<WebEnv>, { ladder, report, beside }: ReadinessRead): Child {
  const { language } = c.get('web')
  return ForwardCard({
    forwards: beside.forwards,
    levels: ladder.levels.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
    target: report.target,
    levelName: levelNamesOf(ladder, language),
    isLed: beside.lead !== null,
    language,
  })
}

async function sendReport(world: World, c: Context<WebEnv>, format: 'html' | 'md') {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, readReadiness, asked(c, signedIn(c).person), language)
  const view = reportView(read.report, read.ladder, read.record, { language, disagreements: read.disagreements })
  c.header('content-disposition', `attachment; filename="readiness-${read.report.target}-${read.report.asOf}.${format}"`)
  if (format === 'html') return c.body(reportAsHtml(view, language), 200, { 'content-type': 'text/html; charset=utf-8' })
  return c.body(reportAsMarkdown(view, language), 200, { 'content-type': 'text/markdown; charset=utf-8' })
}

async function showRecount(world: World, c: Context<WebEnv>, expectation: string) {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, recountExpectation, { ...asked(c, signedIn(c).person), expectation }, language)
  const report = reportView(read.report, read.ladder, read.record, { language, disagreements: read.disagreements, own: true })
  const found = [...report.required, ...report.optionals].find((one) => one.id === expectation)
  if (!found) throw new Problem('missing', words(language).report.page.noSuchExpectation)
  const on = read.ladder.id === read.own ? '' : `&ladder=${read.ladder.id}`
  const back = `/readiness?level=${read.report.target}&asof=${read.report.asOf}${on}#${expectation}`
  const body = RecountPage({ recount: read.recount, found, record: read.record, back, language })
  return render(c, { title: words(language).report.page.recountTitle, current: '/readiness' }, body)
}

async function keepView(world: World, c: Context<WebEnv>, expectation: string) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  await perform(world, actor, seeDifferently, { person: signedIn(c).person, expectation, words: form.one('words') }, language)
  const level = form.one('level')
  return goOn(c, `/readiness${level ? `?level=${encodeURIComponent(level)}` : ''}#${expectation}`, {
    kind: 'done',
    text: words(language).report.page.differentlyKept,
  })
}
