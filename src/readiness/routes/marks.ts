// The web routes of one's own marks: the form, keeping one, taking it back.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '../../algorithms/calendar.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { sentencesOf } from '../beside-view.ts'
import type { MarkGiven } from '../between.ts'
import { roomForNoOpportunity } from '../between.ts'
import { seeMyMarks, setMark, takeMarkBack } from '../operations/marks.ts'
import { readReadiness } from '../operations.ts'
import { MarkPage } from '../pages/marks.tsx'

export function markRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/:expectation', (c) => showMark(world, c, c.req.param('expectation')))
  routes.post('/:expectation', (c) => keepMark(world, c, c.req.param('expectation')))
  routes.post('/:expectation/take-back', (c) => takeBack(world, c, c.req.param('expectation')))
  return routes
}

interface Typed {
  readonly values: Readonly<{ [field: string]: string | undefined }>
  readonly findings: readonly Finding[]
  readonly level: string
}

async function showMark(world: World, c: Context<WebEnv>, id: string, typed?: Typed) {
  const { actor, language } = c.get('web')
  const { person } = signedIn(c)
  const level = typed?.level ?? c.req.query('level')
  const { report, ladder, record, beside } = await perform(world, actor, readReadiness, { person, ...(level ? { level } : {}) }, language)
  const found = report.expectations.find((one) => one.id === id)
  if (!found) throw new Problem('missing', words(language).report.page.noSuchExpectation)
  const marks = await perform(world, actor, seeMyMarks, { person }, language)
  const given = marks.find(({ expectation }) => expectation === id) ?? null
  const { manager } = record.person
  const lead = beside.lead ? { name: beside.lead.name, here: true } : manager === undefined ? null : { name: manager, here: false }
  const body = MarkPage({
    expectation: { id, sentence: sentencesOf(ladder, language)(id), required: found.required },
    given,
    values: typed?.values ?? valuesOf(given, dayIn(world.now())),
    findings: typed?.findings ?? [],
    lead,
    room: roomForNoOpportunity(report.expectations, marks, id),
    level: report.target,
    back: `/readiness?level=${report.target}#${id}`,
    language,
  })
  return render(c, { title: words(language).between.mark.title, current: '/readiness', ...(typed ? { status: 422 as const } : {}) }, body)
}

function valuesOf(given: MarkGiven | null, today: string): Typed['values'] {
  if (!given) return { since: today }
  const { status, why, since, until, owedBy, askedOn } = given
  return { status, why, since, until, owedBy, ask: askedOn === undefined ? 'no' : 'yes' }
}

function typedIn(form: Form): Typed['values'] {
  const names = ['status', 'why', 'since', 'until', 'owedBy'] as const
  return { ...Object.fromEntries(names.map((name) => [name, form.one(name)])), ask: form.one('ask') === '' ? 'no' : 'yes' }
}

async function keepMark(world: World, c: Context<WebEnv>, expectation: string) {
  const { actor, language } = c.get('web')
  const say = words(language).between.mark
  const { person } = signedIn(c)
  const form = await readForm(c)
  const [values, level] = [typedIn(form), form.one('level')]
  const given = Object.fromEntries(['since', 'until', 'owedBy'].flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
  const ask = form.one('ask') !== '' && values['status'] !== 'declined'
  try {
    if (!values['status']) throw new Problem('input', say.wrong.status, { findings: [{ field: 'status', message: say.wrong.status }] })
    const mark = { status: values['status'], why: values['why'], ...given, ask, agreed: form.one('agreed') !== '' }
    await perform(world, actor, setMark, { person, expectation, ...mark }, language)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return showMark(world, c, expectation, { values, findings: error.findings, level })
  }
  const { beside } = await perform(world, actor, readReadiness, { person, ...(level ? { level } : {}) }, language)
  return goOn(c, backTo(level, expectation), { kind: 'done', text: ask && beside.lead ? say.keptAsked(beside.lead.name) : say.kept })
}

async function takeBack(world: World, c: Context<WebEnv>, expectation: string) {
  const { actor, language } = c.get('web')
  const level = (await readForm(c)).one('level')
  await perform(world, actor, takeMarkBack, { person: signedIn(c).person, expectation }, language)
  return goOn(c, backTo(level, expectation), { kind: 'done', text: words(language).between.mark.takenBack })
}

function backTo(level: string, expectation: string): string {
  return `/readiness${level ? `?level=${encodeURIComponent(level)}` : ''}#${encodeURIComponent(expectation)}`
}
