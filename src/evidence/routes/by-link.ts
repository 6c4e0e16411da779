// The web routes of a letter's link, for somebody without an account. Opening it changes nothing: mail scanners open links too.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import { holderOf } from '../../platform/token.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, statusOf } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { RELATIONS } from '../evidence.ts'
import { answerLetter, readByLink, refuseLetters, renewLink, withdrawLetter } from '../operations/by-link.ts'
import { LetterOverPage, LetterPage } from '../pages/letter.tsx'

export function byLinkRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.use('/witness/*', async (c, next) => {
    await next()
    c.header('x-robots-tag', 'noindex, nofollow')
  })
  routes.get('/witness/:token', (c) => showLetter(world, c, c.req.param('token')))
  routes.post('/witness/:token', (c) => answerFromForm(world, c, c.req.param('token')))
  routes.post('/witness/:token/withdraw', (c) => withdrawFromForm(world, c, c.req.param('token')))
  routes.post('/witness/:token/refuse', (c) => refuseFromForm(world, c, c.req.param('token')))
  routes.post('/witness/:token/renew', (c) => renewFromForm(world, c, c.req.param('token')))
  return routes
}

interface Sent {
  readonly form: Form | null
  readonly problem: Problem
}

async function showLetter(world: World, c: Context<WebEnv>, token: string, sent?: Sent) {
  const { language } = c.get('web')
  const say = words(language).confirm.outside
  const here = `/witness/${encodeURIComponent(token)}`
  const letter = await perform(world, holderOf(token), readByLink, {}, language)
  const findings = sent ? findingsOf(sent.problem) : []
  const status = sent ? { status: statusOf(sent.problem) } : {}
  if (letter.state === 'over') return render(c, { title: say.overPage.title, ...status }, LetterOverPage({ here, asker: letter.asker, findings, language }))
  const form = sent?.form
  const body = LetterPage({
    ...{ here, letter, findings, language },
    relations: RELATIONS.map((value) => ({ value, label: say.page.relations[value] })),
    typed: form ? { ticked: form.all('ticked'), values: { name: form.one('name'), as: form.one('as'), says: form.one('says') } } : null,
  })
  return render(c, { title: say.page.title, ...status }, body)
}

function findingsOf({ findings, message }: Problem): readonly Finding[] {
  return findings.length > 0 ? findings : [{ message }]
}

async function answerFromForm(world: World, c: Context<WebEnv>, token: string) {
  const { language } = c.get('web')
  const say = words(language).confirm
  const form = await readForm(c)
  const seen = form.one('not-seen') === ''
  const says = form.one('says')
  const input = { items: itemsIn(form, seen), name: form.one('name'), as: form.one('as'), ...(says ? { says } : {}) }
  return orShow(world, c, token, form, async () => {
    if (seen && !input.items.some((item) => item.seen)) throw new Problem('input', say.nothingTicked)
    await perform(world, holderOf(token), answerLetter, input, language)
    return seen ? say.outside.page.done : say.outside.page.skipped
  })
}

/** What is ticked is `item claim`, or the item alone where it claims nothing; what is left unticked wasn't seen. */
function itemsIn(form: Form, seen: boolean) {
  const ticked = form.all('ticked')
  const saw = form.all('saw')
  return form.all('item').map((id, index) => {
    const ticks = seen ? ticked.filter((tick) => tick === id || tick.startsWith(`${id} `)) : []
    return { id, saw: saw[index], seen: ticks.length > 0, showed: ticks.filter((tick) => tick !== id).map((tick) => tick.slice(id.length + 1)) }
  })
}

async function withdrawFromForm(world: World, c: Context<WebEnv>, token: string) {
  const { language } = c.get('web')
  const form = await readForm(c)
  return orShow(world, c, token, null, async () => {
    await perform(world, holderOf(token), withdrawLetter, { id: form.one('item') }, language)
    return words(language).confirm.outside.page.withdrawnNow
  })
}

async function refuseFromForm(world: World, c: Context<WebEnv>, token: string) {
  const { language } = c.get('web')
  return orShow(world, c, token, null, async () => {
    await perform(world, holderOf(token), refuseLetters, {}, language)
    return words(language).confirm.outside.page.skipped
  })
}

async function renewFromForm(world: World, c: Context<WebEnv>, token: string) {
  const { language } = c.get('web')
  const form = await readForm(c)
  return orShow(world, c, token, form, async () => {
    await perform(world, holderOf(token), renewLink, { mail: form.one('mail') }, language)
    return words(language).confirm.outside.overPage.sent
  })
}

/** Goes back to the page with what came of it; what can't be taken is said there too, with what was typed. */
async function orShow(world: World, c: Context<WebEnv>, token: string, form: Form | null, act: () => Promise<string>) {
  try {
    return goOn(c, `/witness/${encodeURIComponent(token)}`, { kind: 'done', text: await act() })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind === 'missing' || error.kind === 'refused') throw error
    return showLetter(world, c, token, { form, problem: error })
  }
}
