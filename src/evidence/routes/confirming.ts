// The web routes of whoever is asked what they saw: the queue, an answer for a piece of work, and what they confirmed.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn, statusOf } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { worksToAnswer } from '../asking-view.ts'
import { answerAsks, readAsked, seeConfirmed, seeUnconfirmed, seeWaiting, withdrawConfirmation } from '../operations/answering.ts'
import { changeConcern } from '../operations/concerns.ts'
import type { Typed } from '../pages/confirm.tsx'
import { ConfirmedPage, ConfirmPage } from '../pages/confirm.tsx'
import { Unconfirmed } from '../pages/seen.tsx'
import type { Change } from '../store/concerns.ts'

export function confirmingRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showQueue(world, c, c.req.query('of')))
  routes.get('/mine', (c) => showMine(world, c))
  routes.post('/mine/withdraw', (c) => withdrawFromForm(world, c))
  routes.post('/mine/concern', (c) => changeConcernFromForm(world, c))
  routes.post('/:person', (c) => answerFromForm(world, c, c.req.param('person')))
  return routes
}

interface Sent {
  readonly typed: Typed
  readonly problem: Problem
}

/** One person's pieces of work at a time, as each reading is on its person's page: those asked for, else whoever waits longest. */
async function showQueue(world: World, c: Context<WebEnv>, of: string | undefined, sent?: Sent) {
  const { actor, language } = c.get('web')
  const waiting = await perform(world, actor, seeWaiting, {}, language)
  const next = waiting.find(({ person }) => person.id === of) ?? waiting[0]
  const read = next ? await perform(world, actor, readAsked, { person: next.person.id }, language) : null
  const body = ConfirmPage({
    waiting,
    current: read && { person: read.person, works: worksToAnswer(read.items) },
    typed: sent?.typed ?? null,
    findings: sent ? [{ message: sent.problem.message }] : [],
    language,
  })
  return render(c, { title: words(language).confirm.title, current: '/confirm', ...(sent ? { status: statusOf(sent.problem) } : {}) }, body)
}

async function answerFromForm(world: World, c: Context<WebEnv>, person: string) {
  const { actor, language } = c.get('web')
  const say = words(language).confirm
  const form = await readForm(c)
  const typed = {
    ...{ items: form.all('item'), ticked: form.all('ticked'), says: form.one('says'), instead: form.one('instead') },
    ...{ about: form.one('about'), concern: form.one('concern') },
  }
  const seen = form.one('not-seen') === ''
  try {
    const input = {
      person,
      items: itemsIn(form, typed, seen),
      ...(typed.says ? { says: typed.says } : {}),
      ...(typed.instead ? { instead: typed.instead } : {}),
    }
    refuseHalfConcern(typed, language)
    if (seen && !input.items.some((item) => item.seen || item.concern)) throw new Problem('input', say.nothingTicked)
    await perform(world, actor, answerAsks, input, language)
  } catch (error) {
    if (!(error instanceof Problem) || (error.kind !== 'input' && error.kind !== 'conflict')) throw error
    return showQueue(world, c, person, { typed, problem: error })
  }
  const waiting = await perform(world, actor, seeWaiting, {}, language)
  const more = waiting.some((one) => one.person.id === person)
  return goOn(c, `/confirm${more ? `?of=${encodeURIComponent(person)}` : ''}${waiting.length > 0 ? '#answer' : ''}`, {
    kind: 'done',
    text: !seen ? say.skipped : typed.concern ? say.otherwise.done : say.confirmed,
  })
}

/** What is ticked is `item claim`, or the item alone where it claims nothing; what is left unticked wasn't seen. */
function itemsIn(form: Form, { items, ticked, about, concern }: Typed, seen: boolean) {
  const saw = form.all('saw')
  return items.map((id, index) => {
    const ticks = seen ? ticked.filter((tick) => tick === id || tick.startsWith(`${id} `)) : []
    const showed = ticks.filter((tick) => tick !== id).map((tick) => tick.slice(id.length + 1))
    const otherwise = seen && concern !== '' && about.startsWith(`${id} `) ? { concern: { about: [about.slice(id.length + 1)], says: concern } } : {}
    return { id, saw: saw[index], seen: ticks.length > 0, showed, ...otherwise }
  })
}

function refuseHalfConcern({ about, concern }: Typed, language: string): void {
  const say = words(language).confirm.otherwise
  if (concern !== '' && about === '') throw new Problem('input', say.aboutNeeded)
  if (about !== '' && concern === '') throw new Problem('input', say.saysNeeded)
}

async function changeConcernFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const change = form.one('change') as Change
  await perform(world, actor, changeConcern, { person: form.one('person'), id: form.one('item'), change }, language)
  return goOn(c, '/confirm/mine', { kind: 'done', text: words(language).confirm.concerns.changed[change] })
}

async function showMine(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const confirmed = await perform(world, actor, seeConfirmed, {}, language)
  return render(c, { title: words(language).confirm.mine.title, current: '/confirm' }, ConfirmedPage({ confirmed, language }))
}

async function withdrawFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  await perform(world, actor, withdrawConfirmation, { person: form.one('person'), id: form.one('item') }, language)
  return goOn(c, '/confirm/mine', { kind: 'done', text: words(language).confirm.mine.done })
}

/** The part of the team's page that only its reader sees; nothing for who leads nobody. */
export async function unconfirmedPart(world: World, c: Context<WebEnv>, leads: boolean): Promise<Child> {
  if (!leads) return null
  const { actor, language } = c.get('web')
  const people = await perform(world, actor, seeUnconfirmed, { person: signedIn(c).person }, language)
  return Unconfirmed({ people, language })
}
