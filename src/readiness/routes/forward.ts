// The web routes of putting oneself forward: doing it, reading it again, taking it back.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { readLadderOf } from '../../people/operations/ladder.ts'
import { seePerson } from '../../people/operations/organisation.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import { putForward, readForward, takeBackForward } from '../operations/forward.ts'
import { ForwardFormPage, ForwardPage } from '../pages/forward.tsx'

export function forwardRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.post('/', (c) => putFromForm(world, c))
  routes.get('/:entry', (c) => showForward(world, c, c.req.param('entry')))
  routes.post('/:entry/take-back', (c) => takeBack(world, c, c.req.param('entry')))
  return routes
}

async function putFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).between.forward
  const { person } = signedIn(c)
  const form = await readForm(c)
  const values = { level: form.one('forward-level'), words: form.one('words') }
  try {
    await perform(world, actor, putForward, { person, words: values.words, ...(values.level ? { level: values.level } : {}) }, language)
  } catch (error) {
    if (!(error instanceof Problem) || (error.kind !== 'input' && error.kind !== 'conflict')) throw error
    const { levels } = await perform(world, actor, readLadderOf, { person }, language)
    const choices = levels.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))
    const findings = error.findings.length > 0 ? error.findings : [{ message: error.message }]
    return render(c, { title: say.title, current: '/readiness', status: 422 }, ForwardFormPage({ levels: choices, values, findings, language }))
  }
  const card = await perform(world, actor, seePerson, { person }, language)
  return goOn(c, `/readiness${values.level ? `?level=${encodeURIComponent(values.level)}` : ''}#forward`, {
    kind: 'done',
    text: say.kept(card.line.manager?.name ?? card.line.name),
  })
}

async function showForward(world: World, c: Context<WebEnv>, entry: string) {
  const { actor, language } = c.get('web')
  const forward = await perform(world, actor, readForward, { person: signedIn(c).person, entry }, language)
  const body = ForwardPage({ forward, own: true, back: '/readiness', language })
  return render(c, { title: words(language).between.forward.title, current: '/readiness' }, body)
}

async function takeBack(world: World, c: Context<WebEnv>, entry: string) {
  const { actor, language } = c.get('web')
  await perform(world, actor, takeBackForward, { person: signedIn(c).person, entry }, language)
  return goOn(c, '/readiness#forward', { kind: 'done', text: words(language).between.forward.takenBack })
}
