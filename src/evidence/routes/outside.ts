// The web routes by which a person asks somebody outside, and answers a concern; with the parts of an item's page for both.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn, statusOf } from '../../platform/web.ts'
import { shortDay } from '../../text/day.ts'
import { words } from '../../text/text.ts'
import { concernsOf } from '../asking-view.ts'
import type { Evidence } from '../evidence.ts'
import { RELATIONS } from '../evidence.ts'
import { answerConcern } from '../operations/concerns.ts'
import { askOutside, seeOutside, sendOutsideAgain, takeBackOutsideAsk } from '../operations/outside.ts'
import { readRecord } from '../operations.ts'
import { ConcernsPart } from '../pages/concerns.tsx'
import { AskOutsidePage, OutsidePart } from '../pages/outside.tsx'

export function outsideRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/evidence/:id/outside', (c) => showAsk(world, c, c.req.param('id')))
  routes.post('/evidence/:id/outside', (c) => askFromForm(world, c, c.req.param('id')))
  routes.post('/evidence/:id/outside/again', (c) => sendAgainFromForm(world, c, c.req.param('id')))
  routes.post('/evidence/:id/outside/take-back', (c) => takeBackFromForm(world, c, c.req.param('id')))
  routes.post('/evidence/:id/concern', (c) => answerFromForm(world, c, c.req.param('id')))
  return routes
}

/** The part of an item's page on who was asked outside. */
export async function outsidePart(world: World, c: Context<WebEnv>, item: Evidence): Promise<Child> {
  const { actor, language } = c.get('web')
  const { witnesses } = await perform(world, actor, seeOutside, { person: signedIn(c).person }, language)
  const open = witnesses.filter((one) => one.open.includes(item.id))
  return OutsidePart({ item: item.id, draft: item.draft ?? false, open, today: dayIn(world.now()), language })
}

/** The part of an item's page on its concerns; nothing without one. */
export function concernsPart(world: World, c: Context<WebEnv>, item: Evidence, ladder: Ladder): Child {
  const { language } = c.get('web')
  return ConcernsPart({ item: item.id, concerns: concernsOf(item, ladder, dayIn(world.now()), language), language })
}

interface Sent {
  readonly form: Form
  readonly findings: readonly Finding[]
  readonly problem: Problem
}

async function showAsk(world: World, c: Context<WebEnv>, id: string, sent?: Sent) {
  const { actor, language } = c.get('web')
  const say = words(language)
  const self = { person: signedIn(c).person }
  const { evidence } = await perform(world, actor, readRecord, self, language)
  const item = evidence.find((one) => one.id === id)
  if (!item || item.draft) throw new Problem('missing', say.record.noSuchItem)
  const { canWrite, witnesses } = await perform(world, actor, seeOutside, self, language)
  const chosen = sent?.form.all('item') ?? []
  const together = evidence.filter((one) => one.id !== id && !one.draft && item.episode !== undefined && one.episode === item.episode)
  const body = AskOutsidePage({
    ...{ item: id, title: item.title, canWrite, language },
    open: witnesses.filter((one) => one.open.includes(id)),
    today: dayIn(world.now()),
    others: together.map((one) => ({ id: one.id, title: one.title, day: shortDay(one.date, language), chosen: chosen.includes(one.id) })),
    values: Object.fromEntries(['name', 'mail', 'as', 'team'].map((field) => [field, sent?.form.one(field) ?? ''])),
    findings: sent?.findings ?? [],
    relations: RELATIONS.map((value) => ({ value, label: say.vocabulary.relationChoices[value] })),
  })
  return render(c, { title: say.confirm.askOutside, current: '/record', ...(sent ? { status: statusOf(sent.problem) } : {}) }, body)
}

async function askFromForm(world: World, c: Context<WebEnv>, id: string) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const [name, mail, team] = [form.one('name'), form.one('mail'), form.one('team')]
  const input = { person: signedIn(c).person, items: [id, ...form.all('item')], name, mail, as: form.one('as'), ...(team ? { team } : {}) }
  try {
    const asked = await perform(world, actor, askOutside, input, language)
    const say = words(language).confirm.outside
    return goOn(c, toItem(id), { kind: 'done', text: asked.by === 'letter' ? say.sent(asked.name) : say.askedInstead(asked.name) })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind === 'missing' || error.kind === 'refused') throw error
    return showAsk(world, c, id, { form, problem: error, findings: error.findings.length ? error.findings : [{ message: error.message }] })
  }
}

async function sendAgainFromForm(world: World, c: Context<WebEnv>, id: string) {
  const { actor, language } = c.get('web')
  const input = { person: signedIn(c).person, witness: (await readForm(c)).one('witness') }
  try {
    await perform(world, actor, sendOutsideAgain, input, language)
    return goOn(c, toItem(id), { kind: 'done', text: words(language).confirm.outside.sentAgain })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind === 'missing' || error.kind === 'refused') throw error
    return goOn(c, toItem(id), { kind: 'problem', text: error.message })
  }
}

async function takeBackFromForm(world: World, c: Context<WebEnv>, id: string) {
  const { actor, language } = c.get('web')
  await perform(world, actor, takeBackOutsideAsk, { person: signedIn(c).person, id, witness: (await readForm(c)).one('witness') }, language)
  return goOn(c, toItem(id), { kind: 'done', text: words(language).confirm.outside.takenBack })
}

async function answerFromForm(world: World, c: Context<WebEnv>, id: string) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const input = { person: signedIn(c).person, id, witness: form.one('witness'), says: form.one('says') }
  await perform(world, actor, answerConcern, input, language)
  return goOn(c, toItem(id), { kind: 'done', text: words(language).confirm.concerns.saved })
}

function toItem(id: string): string {
  return `/record/evidence/${encodeURIComponent(id)}`
}
