// The web routes of shared reports: one's own list of them, and what a link opens for whoever holds it.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { readLadderOf } from '../../people/operations/ladder.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import { holderOf } from '../../platform/token.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import { dropSnapshot, openShared, readSnapshot, seeNaming, seeShared, setNaming, shareReport, takeBackLink } from '../operations/snapshots.ts'
import { ClosedLinkPage, OpenedPage, SharedPage } from '../pages/snapshots.tsx'
import type { Snapshot } from '../snapshot.ts'

const PATH = '/readiness/shared'

export function snapshotRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get(PATH, (c) => showShared(world, c))
  routes.post(PATH, (c) => shareFromForm(world, c))
  routes.post(`${PATH}/name-me`, (c) => nameFromForm(world, c))
  routes.post(`${PATH}/links/:link/take-back`, (c) => takeBackOne(world, c, c.req.param('link')))
  routes.get(`${PATH}/:snapshot/report.json`, (c) => sendOwn(world, c, c.req.param('snapshot')))
  routes.post(`${PATH}/:snapshot/remove`, (c) => removeOne(world, c, c.req.param('snapshot')))
  return routes
}

/** For people without an account: before anybody is asked to sign in. */
export function sharedLinkRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/shared/:token', (c) => showClosed(world, c, c.req.param('token')))
  routes.post('/shared/:token', (c) => openOne(world, c, c.req.param('token')))
  routes.post('/shared/:token/report.json', (c) => sendShared(world, c, c.req.param('token')))
  return routes
}

interface Typed {
  readonly forWhom: string
  readonly days: string
  readonly level: string
}

interface Said {
  readonly typed?: Typed
  readonly findings?: readonly Finding[]
  /** The address of a link that was just made. */
  readonly made?: string
}

async function showShared(world: World, c: Context<WebEnv>, { typed, findings = [], made }: Said = {}) {
  const { actor, language } = c.get('web')
  const { person } = signedIn(c)
  const { links, today } = await perform(world, actor, seeShared, { person }, language)
  const { agreedOn } = await perform(world, actor, seeNaming, { person }, language)
  const ladder = await perform(world, actor, readLadderOf, { person }, language)
  const body = SharedPage({
    links,
    today,
    agreedOn,
    levels: ladder.levels.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
    typed: typed ?? { forWhom: '', days: '30', level: c.req.query('level') ?? '' },
    findings,
    ...(made === undefined ? {} : { made }),
    language,
  })
  return render(c, { title: words(language).sharing.title, current: '/readiness', ...(findings.length > 0 ? { status: 422 as const } : {}) }, body)
}

async function shareFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const typed = { forWhom: form.one('forWhom'), days: form.one('days'), level: form.one('level') }
  const snapshot = form.one('snapshot')
  const asked = {
    person: signedIn(c).person,
    forWhom: typed.forWhom,
    days: typed.days,
    ...(snapshot ? { snapshot } : typed.level ? { level: typed.level } : {}),
  }
  try {
    const { link } = await perform(world, actor, shareReport, asked, language)
    // The secret is in this answer alone: not in an address of ours that stays in a history, nor in a cookie.
    return showShared(world, c, { made: link.startsWith('/') ? `${new URL(c.req.url).origin}${link}` : link })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return showShared(world, c, { typed, findings: error.findings })
  }
}

async function nameFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const agrees = (await readForm(c)).one('agrees') === 'yes'
  await perform(world, actor, setNaming, { person: signedIn(c).person, agrees }, language)
  const say = words(language).sharing.named
  return goOn(c, `${PATH}#named`, { kind: 'done', text: agrees ? say.kept : say.gone })
}

async function takeBackOne(world: World, c: Context<WebEnv>, link: string) {
  const { actor, language } = c.get('web')
  await perform(world, actor, takeBackLink, { person: signedIn(c).person, link }, language)
  return goOn(c, PATH, { kind: 'done', text: words(language).sharing.list.done })
}

async function removeOne(world: World, c: Context<WebEnv>, snapshot: string) {
  const { actor, language } = c.get('web')
  await perform(world, actor, dropSnapshot, { person: signedIn(c).person, snapshot }, language)
  return goOn(c, PATH, { kind: 'done', text: words(language).sharing.list.removed })
}

async function sendOwn(world: World, c: Context<WebEnv>, snapshot: string) {
  const { actor, language } = c.get('web')
  const { document } = await perform(world, actor, readSnapshot, { person: signedIn(c).person, snapshot }, language)
  return sendDocument(c, document)
}

function sendDocument(c: Context<WebEnv>, document: Snapshot): Response {
  c.header('content-disposition', `attachment; filename="readiness-${document.report.asOf}.json"`)
  return c.body(`${JSON.stringify(document, null, 2)}\n`, 200, { 'content-type': 'application/json; charset=utf-8' })
}

/** Opens nothing yet: programs that look at links in letters come here too. */
async function showClosed(world: World, c: Context<WebEnv>, token: string) {
  const { language } = c.get('web')
  const found = await perform(world, holderOf(token), openShared, {}, language)
  alone(c)
  return render(c, { title: words(language).sharing.open.title }, ClosedLinkPage({ found, path: `/shared/${token}`, language }))
}

async function openOne(world: World, c: Context<WebEnv>, token: string) {
  const { language } = c.get('web')
  const found = await perform(world, holderOf(token), openShared, { open: true }, language)
  alone(c)
  return render(c, { title: found.page.title }, OpenedPage({ found, path: `/shared/${token}`, language }))
}

async function sendShared(world: World, c: Context<WebEnv>, token: string) {
  const { document } = await perform(world, holderOf(token), openShared, { open: true }, c.get('web').language)
  alone(c)
  return sendDocument(c, document)
}

/** The address holds a secret. That it isn't told to other sites holds for every page; without any referrer browsers would send the form as from nowhere. */
function alone(c: Context<WebEnv>): void {
  c.header('x-robots-tag', 'noindex')
}
