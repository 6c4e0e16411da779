// The web routes of a report that somebody else reads, or its person with other eyes.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
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
import { words } from '../../text/text.ts'
import { levelNamesOf, sentencesOf } from '../beside-view.ts'
import type { ReadinessRead } from '../operations.ts'
import { readReadiness, recountExpectation } from '../operations.ts'
import { LedCard } from '../pages/led.tsx'
import { NoReportPage, ReadinessPage } from '../pages.tsx'
import { RecountPage } from '../recount-page.tsx'
import { asked, pageOf, remember } from '../routes.ts'
import { reportView } from '../view.ts'
import { ownViewFirst } from './leading.ts'

export function readReadinessRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  for (const whose of ['/people/:person', '/see-as/:audience']) {
    routes.get(`${whose}/readiness`, (c) => showReport(world, c))
    routes.get(`${whose}/readiness/:expectation`, (c) => showRecount(world, c, c.req.param('expectation') ?? ''))
  }
  return routes
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
  const first = await ownViewFirst(world, c, reader)
  if (first) return render(c, { ...shown, title: say.between.view.title }, first)
  const { ladder: _, ...wanted } = asked(c, person)
  const read = await perform(world, actor, readReadiness, wanted, language)
  const report = reportView(read.report, read.ladder, read.record, { language, disagreements: read.disagreements })
  const today = dayIn(world.now())
  const body = ReadinessPage({
    head,
    report,
    ...pageOf(c, read, { own: false, today }),
    path: `${reader.path}/readiness`,
    tries: { each: [], all: null },
    between: read.beside.leads ? between(reader, read, today) : null,
  })
  const page = await render(c, { ...shown, title: `${card.line.name}: ${report.title}` }, body)
  if (!reader.seeing) await remember(world, c, person, read)
  return page
}

function between({ card, path, language }: Reader, { beside, ladder }: ReadinessRead, today: string): Child {
  return LedCard({
    waiting: { person: { id: card.line.id, name: card.line.name }, forwards: beside.forwards, marks: beside.marks },
    path: `${path}/readiness`,
    levelName: levelNamesOf(ladder, language),
    sentenceOf: sentencesOf(ladder, language),
    today,
    language,
  })
}

async function showRecount(world: World, c: Context<WebEnv>, expectation: string) {
  const reader = await readerOf(world, c)
  const { actor, person, language } = reader
  const say = words(language).report.page
  const shown = { title: say.recountTitle, current: reader.seeing ? '/who-looked' : '/people' }
  if (seesNothing(reader)) return render(c, shown, SeesNothing({ view: reader, audience: reader.seeing }))
  const { ladder: _, comparedWith: __, ...wanted } = asked(c, person)
  const read = await perform(world, actor, recountExpectation, { ...wanted, expectation }, language)
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
