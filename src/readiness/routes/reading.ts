// The web routes of a report that somebody else reads, or its person with other eyes.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../../access/access.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import { seeEmployment } from '../../people/operations/organisation.ts'
import { ReadingHead, SeesNothing } from '../../people/pages/reading.tsx'
import type { Reader } from '../../people/routes/reader.ts'
import { readerOf } from '../../people/routes/reader.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { render } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import { readReadiness, recountExpectation } from '../operations.ts'
import { NoReportPage, ReadinessPage } from '../pages.tsx'
import { RecountPage } from '../recount-page.tsx'
import { reportView } from '../view.ts'

export function readReadinessRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  for (const whose of ['/people/:person', '/see-as/:audience']) {
    routes.get(`${whose}/readiness`, (c) => showReport(world, c))
    routes.get(`${whose}/readiness/:expectation`, (c) => showRecount(world, c, c.req.param('expectation') ?? ''))
  }
  return routes
}

/** What the address asks for; an empty field of the form is as good as none. */
function asked(c: Context<WebEnv>, person: string) {
  const level = c.req.query('level')
  const asOf = c.req.query('asof')
  return { person, ...(level ? { level } : {}), ...(asOf ? { asOf } : {}) }
}

async function showReport(world: World, c: Context<WebEnv>) {
  const reader = await readerOf(world, c)
  const { actor, person, card, language } = reader
  const say = words(language)
  const shown = { title: say.report.page.readiness, current: reader.seeing ? '/who-looked' : '/people' }
  if (seesNothing(reader)) return render(c, shown, SeesNothing({ view: reader, audience: reader.seeing }))
  if (!mayRead(reader)) throw new Problem('missing', words(language).access.notYours)
  const head = ReadingHead({ view: reader, page: 'readiness' })
  if (!c.req.query('level') && (await perform(world, actor, seeEmployment, { person }, language)).level === undefined) {
    return render(c, shown, NoReportPage({ head, why: say.organisation.person.noLevel(card.line.name), language }))
  }
  const read = await perform(world, actor, readReadiness, asked(c, person), language)
  const report = reportView(read.report, read.ladder, read.record, { language, disagreements: read.disagreements })
  const body = ReadinessPage({
    head,
    report,
    levels: read.ladder.levels.map((level) => ({ id: level.id, name: inLanguage(level.name, language) })),
    target: read.report.target,
    asOf: read.report.asOf,
    today: dayIn(world.now()),
    own: false,
    path: `${reader.path}/readiness`,
    language,
  })
  return render(c, { ...shown, title: `${card.line.name}: ${report.title}` }, body)
}

async function showRecount(world: World, c: Context<WebEnv>, expectation: string) {
  const reader = await readerOf(world, c)
  const { actor, person, language } = reader
  const say = words(language).report.page
  const shown = { title: say.recountTitle, current: reader.seeing ? '/who-looked' : '/people' }
  if (seesNothing(reader)) return render(c, shown, SeesNothing({ view: reader, audience: reader.seeing }))
  const read = await perform(world, actor, recountExpectation, { ...asked(c, person), expectation }, language)
  const report = reportView(read.report, read.ladder, read.record, { language, disagreements: read.disagreements })
  const found = [...report.required, ...report.optionals].find((one) => one.id === expectation)
  if (!found) throw new Problem('missing', say.noSuchExpectation)
  const back = `${reader.path}/readiness?level=${read.report.target}&asof=${read.report.asOf}#${expectation}`
  const head = ReadingHead({ view: reader, page: 'readiness' })
  return render(c, shown, RecountPage({ head, recount: read.recount, found, record: read.record, back, language }))
}

function seesNothing(reader: Reader): reader is Reader & { readonly seeing: NonNullable<Reader['seeing']> } {
  return reader.seeing !== undefined && !mayRead(reader)
}

function mayRead(reader: Reader): boolean {
  return may(reader.actor, 'read readiness', reader.card.relation).allowed
}
