// The web routes of keys, of checking what is signed, and of the link to an archive.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { dayIn } from '../../algorithms/calendar.ts'
import type { PersonCard } from '../../people/organisation.ts'
import { browserModules } from '../../platform/browser-modules.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { holderOf } from '../../platform/token.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { seeKeys, trustKey } from '../operations/bringing.ts'
import { fetchArchive, makeArchiveLink, seeArchiveLink } from '../operations/leaving.ts'
import { publicKeys, rotateSigningKey } from '../operations/signing.ts'
import { ArchiveLinkPage, ArchivePart, FetchPage } from '../pages/along.tsx'
import { KeysPage } from '../pages/keys.tsx'
import { VerifyPage } from '../pages/offline.tsx'
import { sendArchive } from './along.ts'

const VERIFY = 'public/signed/verify.js'
export const verifyModules = browserModules([VERIFY])

/** For anybody, signed in or not. */
export function openSignatureRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/.well-known/jwks.json', async (c) => c.json(await publicKeys(world.database), 200, { 'access-control-allow-origin': '*' }))
  routes.get('/verify', (c) => {
    const { language } = c.get('web')
    return render(c, { title: words(language).portable.verify.title }, VerifyPage({ script: verifyModules.address(VERIFY), language }))
  })
  routes.get('/archive/:token', (c) => showLink(world, c, c.req.param('token')))
  routes.post('/archive/:token', (c) => fetchByLink(world, c, c.req.param('token')))
  return routes
}

export function keyRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', async (c) => {
    const { actor, language } = c.get('web')
    const keys = await perform(world, actor, seeKeys, {}, language)
    return render(c, { title: words(language).portable.keys.title, current: '/people' }, KeysPage({ ...keys, language }))
  })
  routes.post('/', (c) => trustFromForm(world, c))
  routes.post('/new', async (c) => {
    const { actor, language } = c.get('web')
    await perform(world, actor, rotateSigningKey, {}, language)
    return goOn(c, '/people/keys', { kind: 'done', text: words(language).portable.keys.rotated })
  })
  return routes
}

async function trustFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).portable.keys
  const form = await readForm(c)
  const trusted = form.one('trusted') === 'yes'
  await perform(world, actor, trustKey, { thumbprint: form.one('thumbprint'), kind: form.one('kind'), name: form.one('name'), trusted }, language)
  return goOn(c, '/people/keys', { kind: 'done', text: trusted ? say.doneTrust : say.doneWithdraw })
}

/** Opening a link changes nothing: mail scanners open links too. */
async function showLink(world: World, c: Context<WebEnv>, token: string) {
  const { language } = c.get('web')
  const say = words(language).portable.fetch
  const link = await goodLink(world, token, language)
  c.header('x-robots-tag', 'noindex, nofollow')
  return render(c, { title: say.title }, FetchPage({ here: `/archive/${encodeURIComponent(token)}`, name: link.name, until: link.expiresOn, language }))
}

async function goodLink(world: World, token: string, language: string) {
  const say = words(language).portable.fetch
  const link = await perform(world, holderOf(token), seeArchiveLink, {}, language)
  if (link.fetchedOn !== null) throw new Problem('conflict', say.used)
  if (link.expiresOn < dayIn(world.now())) throw new Problem('missing', say.over)
  return link
}

/** Whoever holds the link shows by it that they are its person, for this one archive. */
async function fetchByLink(world: World, c: Context<WebEnv>, token: string) {
  const { language } = c.get('web')
  const { person } = await goodLink(world, token, language)
  await perform(world, holderOf(token), fetchArchive, { person }, language)
  return sendArchive(world, c, { kind: 'person', person, roles: [] }, person)
}

export function archiveLinkRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.post('/:person/archive-link', async (c) => {
    const { actor, language } = c.get('web')
    const person = c.req.param('person')
    const { link, name } = await perform(world, actor, makeArchiveLink, { person }, language)
    // Shown once, on the answer itself: an address or a cookie would keep it.
    c.header('cache-control', 'no-store')
    return render(c, { title: words(language).portable.handOver.linkTitle, current: '/people' }, ArchiveLinkPage({ person, name, link, language }))
  })
  return routes
}

/** The part about their record of the page of somebody who has left. */
export function archivePart(world: World, c: Context<WebEnv>, { line, leftOn }: PersonCard): Child {
  const { language } = c.get('web')
  if (leftOn === undefined || leftOn >= dayIn(world.now())) return null
  return ArchivePart({ person: line.id, name: line.name, language })
}
