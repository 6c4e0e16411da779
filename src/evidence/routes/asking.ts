// The web routes of a record on which its person asks who saw an item, and reads what people saw.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { seePeople, seePerson, seePlace, seeTeam } from '../../people/operations/organisation.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { whatPeopleSaw } from '../asking-view.ts'
import type { Evidence } from '../evidence.ts'
import { askWitness, seeAsks, takeBack } from '../operations/asking.ts'
import { explainPattern, seePatterns } from '../operations/patterns.ts'
import { readRecord } from '../operations.ts'
import { AskPart } from '../pages/asking.tsx'
import { PatternsPart } from '../pages/patterns.tsx'
import { SeenPage } from '../pages/seen.tsx'

/** So many colleagues are offered before one searches, and shown of those found. */
const OFFERED = 6
const FOUND = 10

export function askingRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/seen', (c) => showSeen(world, c))
  routes.post('/seen/patterns/:other', (c) => explainFromForm(world, c, c.req.param('other')))
  routes.post('/evidence/:id/ask', (c) => askFromForm(world, c, c.req.param('id')))
  routes.post('/evidence/:id/ask/take-back', (c) => takeBackFromForm(world, c, c.req.param('id')))
  return routes
}

/** The part of an item's page on which a colleague is asked; nothing where nobody else is here. */
export async function askPart(world: World, c: Context<WebEnv>, item: Evidence): Promise<Child> {
  const { actor, language } = c.get('web')
  const self = { person: signedIn(c).person }
  const place = await perform(world, actor, seePlace, self, language)
  if (place.alone) return null
  const open = (await perform(world, actor, seeAsks, self, language)).filter(({ evidence }) => evidence === item.id)
  const settled = new Set([self.person, ...open.map(({ witness }) => witness.id), ...item.seenBy.map(({ by }) => by)])
  const text = (c.req.query('who') ?? '').trim().slice(0, 200)
  if (text !== '') {
    const { people, total } = await perform(world, actor, seePeople, { q: text, size: FOUND }, language)
    const others = people.filter(({ id }) => !settled.has(id))
    const found = { text, people: others, total: total - (people.length - others.length) }
    return AskPart({ item: item.id, draft: item.draft ?? false, open, offered: [], found, language })
  }
  const card = await perform(world, actor, seePerson, self, language)
  const { led, mates } = await perform(world, actor, seeTeam, self, language)
  const manager = card.line.manager ? [(await perform(world, actor, seePerson, { person: card.line.manager.id }, language)).line] : []
  const near = new Map([...manager, ...mates, ...led.map(({ person }) => person)].map((one) => [one.id, one]))
  const offered = [...near.values()].filter(({ id }) => !settled.has(id)).slice(0, OFFERED)
  return AskPart({ item: item.id, draft: item.draft ?? false, open, offered, found: null, language })
}

async function askFromForm(world: World, c: Context<WebEnv>, id: string) {
  const { actor, language } = c.get('web')
  const input = { person: signedIn(c).person, id, witness: (await readForm(c)).one('witness') }
  return answered(c, id, async () => words(language).confirm.ask.done((await perform(world, actor, askWitness, input, language)).asked.name))
}

async function takeBackFromForm(world: World, c: Context<WebEnv>, id: string) {
  const { actor, language } = c.get('web')
  const input = { person: signedIn(c).person, id, witness: (await readForm(c)).one('witness') }
  return answered(c, id, async () => {
    await perform(world, actor, takeBack, input, language)
    return words(language).confirm.ask.takenBack
  })
}

/** Goes back to the item with what came of it; what can't be done is said there too. */
async function answered(c: Context<WebEnv>, id: string, act: () => Promise<string>) {
  const to = `/record/evidence/${encodeURIComponent(id)}`
  try {
    return goOn(c, to, { kind: 'done', text: await act() })
  } catch (error) {
    if (!(error instanceof Problem) || (error.kind !== 'conflict' && error.kind !== 'input')) throw error
    return goOn(c, to, { kind: 'problem', text: error.message })
  }
}

async function explainFromForm(world: World, c: Context<WebEnv>, other: string) {
  const { actor, language } = c.get('web')
  await perform(world, actor, explainPattern, { person: signedIn(c).person, other, words: (await readForm(c)).one('words') }, language)
  return goOn(c, '/record/seen#patterns', { kind: 'done', text: words(language).confirm.patterns.saved })
}

async function showSeen(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const self = { person: signedIn(c).person }
  const record = await perform(world, actor, readRecord, self, language)
  const patterns = PatternsPart({ ...(await perform(world, actor, seePatterns, self, language)), language })
  const body = SeenPage({ name: record.person.name, years: whatPeopleSaw(record, language), patterns, language })
  return render(c, { title: words(language).confirm.seen.title, current: '/record' }, body)
}
