// The web routes of whoever leads somebody: their own view, marks to agree to, and who put themself forward.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { dayIn } from '../../algorithms/calendar.ts'
import { readLadder } from '../../ladder/operations/reading.ts'
import { readLadderOf } from '../../people/operations/ladder.ts'
import type { PersonCard } from '../../people/organisation.ts'
import { ReadingHead } from '../../people/pages/reading.tsx'
import type { Reader } from '../../people/routes/reader.ts'
import { readerOf } from '../../people/routes/reader.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import { levelNamesOf, sentencesOf } from '../beside-view.ts'
import { answerForward, readForward, seeLed, seeLedWaiting } from '../operations/forward.ts'
import { agreeToMark } from '../operations/marks.ts'
import type { OwnViewRead } from '../operations/own-view.ts'
import { giveOwnView, seeOwnView } from '../operations/own-view.ts'
import { ForwardPage } from '../pages/forward.tsx'
import { LedCard, TeamWaiting } from '../pages/led.tsx'
import { OwnViewPage } from '../pages/own-view.tsx'

export function leadingRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.post('/:person/readiness/own-view', (c) => keepOwnView(world, c, c.req.param('person')))
  routes.get('/:person/readiness/forward/:entry', (c) => showForward(world, c, c.req.param('entry')))
  routes.post('/:person/readiness/forward/:entry/answer', (c) => answerFromForm(world, c, c.req.param('person'), c.req.param('entry')))
  routes.post('/:person/readiness/marks/:expectation/answer', (c) => answerMarkFromForm(world, c, c.req.param('person'), c.req.param('expectation')))
  return routes
}

/** The form that asks for their own view; null for whoever isn't asked, or was and answered. */
export async function ownViewFirst(world: World, c: Context<WebEnv>, reader: Reader): Promise<Child> {
  const { card, person, seeing, language } = reader
  if (seeing || (card.relation !== 'manager' && card.relation !== 'stand-in')) return null
  const level = c.req.query('level')
  const read = await perform(world, reader.actor, seeOwnView, { person, ...(level ? { level } : {}) }, language)
  return read.due ? ownViewPage(reader, read) : null
}

function ownViewPage(reader: Reader, read: OwnViewRead, typed: Readonly<{ [field: string]: string }> = {}, problem?: Problem): Child {
  const { language, path } = reader
  const { ladder, level, asked, given } = read
  const competencies = new Map(ladder.competencies.map(({ id, name }) => [id, inLanguage(name, language)]))
  return OwnViewPage({
    head: ReadingHead({ view: reader, page: 'readiness' }),
    name: reader.card.line.name,
    level: { id: level, name: levelNamesOf(ladder, language)(level) },
    asked: asked.map(({ id, competency, sentence }) => ({
      id,
      competency: competencies.get(competency) ?? competency,
      sentence: inLanguage(sentence, language),
    })),
    given,
    action: `${path}/readiness/own-view`,
    typed,
    findings: problem?.findings ?? [],
    language,
  })
}

async function keepOwnView(world: World, c: Context<WebEnv>, person: string) {
  const { actor, language } = c.get('web')
  const say = words(language).between.view
  const form = await readForm(c)
  const level = form.one('level')
  const about = { person, ...(level ? { level } : {}) }
  const read = await perform(world, actor, seeOwnView, about, language)
  const typed = Object.fromEntries([...read.asked.map(({ id }) => `view.${id}`), 'says'].map((name) => [name, form.one(name)]))
  const views = Object.fromEntries(read.asked.flatMap(({ id }) => (typed[`view.${id}`] ? [[id, typed[`view.${id}`]]] : [])))
  try {
    await perform(world, actor, giveOwnView, { ...about, views, says: typed['says'] }, language)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return render(c, { title: say.title, current: '/people', status: 422 }, ownViewPage(await readerOf(world, c), read, typed, error))
  }
  return goOn(c, `/people/${person}/readiness?level=${encodeURIComponent(read.level)}`, { kind: 'done', text: say.kept })
}

async function showForward(world: World, c: Context<WebEnv>, entry: string) {
  const reader = await readerOf(world, c)
  const { actor, person, path, language } = reader
  const forward = await perform(world, actor, readForward, { person, entry }, language)
  const body = ForwardPage({ head: ReadingHead({ view: reader, page: 'readiness' }), forward, own: false, back: `${path}/readiness`, language })
  return render(c, { title: words(language).between.forward.title, current: '/people' }, body)
}

async function answerFromForm(world: World, c: Context<WebEnv>, person: string, entry: string) {
  const say = words(c.get('web').language).between.forward
  const form = await readForm(c)
  const talkedOn = form.one('talkedOn')
  const input = { person, entry, answer: form.one('answer'), words: form.one('words'), ...(talkedOn ? { talkedOn } : {}) }
  return answered(c, person, say.answered, async () => {
    if (input.answer === '') throw new Problem('input', say.wrong.answerKind)
    await perform(world, c.get('web').actor, answerForward, input, c.get('web').language)
  })
}

async function answerMarkFromForm(world: World, c: Context<WebEnv>, person: string, expectation: string) {
  const form = await readForm(c)
  const input = { person, expectation, agree: form.one('agree') === 'yes', words: form.one('words') }
  const { actor, language } = c.get('web')
  return answered(c, person, words(language).between.mark.answered, async () => {
    await perform(world, actor, agreeToMark, input, language)
  })
}

/** Goes back to the person's page with what came of it; what is missing is said there too. */
async function answered(c: Context<WebEnv>, person: string, done: string, act: () => Promise<void>) {
  const to = `/people/${encodeURIComponent(person)}#between`
  try {
    await act()
    return goOn(c, to, { kind: 'done', text: done })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return goOn(c, to, { kind: 'problem', text: error.message })
  }
}

/** The part of a person's page that whoever leads them sees. */
export async function ledPart(world: World, c: Context<WebEnv>, card: PersonCard): Promise<Child> {
  const { actor, language } = c.get('web')
  const person = card.line.id
  const waiting = await perform(world, actor, seeLed, { person }, language)
  if (!waiting) return null
  const ladder = await perform(world, actor, readLadderOf, { person }, language)
  return LedCard({
    waiting,
    path: `/people/${person}/readiness`,
    levelName: levelNamesOf(ladder, language),
    sentenceOf: sentencesOf(ladder, language),
    today: dayIn(world.now()),
    language,
  })
}

/** The part of the team's page on who waits for an answer. */
export async function teamWaitingPart(world: World, c: Context<WebEnv>): Promise<Child> {
  const { actor, language } = c.get('web')
  const waiting = await perform(world, actor, seeLedWaiting, { person: signedIn(c).person }, language)
  const names = new Map<string, string>()
  for (const { ladder: id, version, level } of waiting.flatMap(({ forwards }) => forwards)) {
    if (!names.has(level)) names.set(level, levelNamesOf(await perform(world, actor, readLadder, { id, version }, language), language)(level))
  }
  return TeamWaiting({ waiting, levelName: (id) => names.get(id) ?? id, language })
}
