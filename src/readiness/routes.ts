// The web routes of readiness: a report, the same as a file, a recount, and one's own view of it.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '../algorithms/calendar.ts'
import type { World } from '../platform/operation.ts'
import { perform } from '../platform/operation.ts'
import { Problem } from '../platform/problem.ts'
import type { WebEnv } from '../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../platform/web.ts'
import { inLanguage, words } from '../text/text.ts'
import { reportAsHtml } from './formats/html.ts'
import { reportAsMarkdown } from './formats/markdown.ts'
import { readReadiness, recountExpectation, seeDifferently } from './operations.ts'
import { NoLevelPage, ReadinessPage } from './pages.tsx'
import { RecountPage } from './recount-page.tsx'
import { reportView } from './view.ts'

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
function asked(c: Context<WebEnv>) {
  const level = c.req.query('level')
  const asOf = c.req.query('asof')
  const ladder = c.req.query('ladder')
  return { person: signedIn(c).person, ...(level ? { level } : {}), ...(asOf ? { asOf } : {}), ...(ladder ? { ladder } : {}) }
}

async function showReport(world: World, c: Context<WebEnv>) {
  const { actor, language, person, off } = c.get('web')
  const say = words(language).report
  const inUse = !off?.includes('record')
  if (inUse && person && !person.level && !c.req.query('level'))
    return render(c, { title: say.page.readiness, current: '/readiness' }, NoLevelPage({ language }))
  const read = await perform(world, actor, readReadiness, asked(c), language)
  const report = reportView(read.report, read.ladder, read.record, { language, disagreements: read.disagreements, own: true })
  const body = ReadinessPage({
    report,
    levels: read.ladder.levels.map((level) => ({ id: level.id, name: inLanguage(level.name, language) })),
    target: read.report.target,
    asOf: read.report.asOf,
    today: dayIn(world.now()),
    own: true,
    path: '/readiness',
    ladders: read.alsoOn.length === 0 ? [] : [read.own, ...read.alsoOn],
    ...(read.ladder.id === read.own ? {} : { ladder: read.ladder.id }),
    language,
  })
  return render(c, { title: report.title, current: '/readiness' }, body)
}

async function sendReport(world: World, c: Context<WebEnv>, format: 'html' | 'md') {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, readReadiness, asked(c), language)
  const view = reportView(read.report, read.ladder, read.record, { language, disagreements: read.disagreements })
  c.header('content-disposition', `attachment; filename="readiness-${read.report.target}-${read.report.asOf}.${format}"`)
  if (format === 'html') return c.body(reportAsHtml(view, language), 200, { 'content-type': 'text/html; charset=utf-8' })
  return c.body(reportAsMarkdown(view, language), 200, { 'content-type': 'text/markdown; charset=utf-8' })
}

async function showRecount(world: World, c: Context<WebEnv>, expectation: string) {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, recountExpectation, { ...asked(c), expectation }, language)
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
