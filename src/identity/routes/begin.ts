// The web routes of signing in: the one-time link of the owner, out again, and in a demo being somebody else; then the others.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Finding } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { Identity, OtherWay } from '../identity.ts'
import { BeginPage } from '../pages/begin.tsx'
import { enter, keepCookies } from './enter.ts'
import { linkRoutes } from './links.ts'
import { signInRoutes } from './sign-in.ts'

/** @param others ways in that stand beside password and passkey */
export function identityRoutes(identity: Identity, others: readonly OtherWay[] = []): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/begin/:token', (c) => openLink(identity, c, c.req.param('token')))
  routes.post('/begin/:token', (c) => begin(identity, c, c.req.param('token')))
  routes.post('/sign-out', (c) => signOut(identity, c))
  routes.post('/be', (c) => bePerson(identity, c))
  routes.route('/', signInRoutes(identity, others))
  routes.route('/', linkRoutes(identity))
  return routes
}

/** On a first start the link asks for a name; later it signs the owner in. */
async function openLink(identity: Identity, c: Context<WebEnv>, token: string) {
  if (c.get('web').actor.kind === 'person') return c.redirect('/', 303)
  return (await identity.isNew()) ? showBegin(c, token, '', []) : redeem(identity, c, token)
}

function showBegin(c: Context<WebEnv>, token: string, name: string, findings: readonly Finding[]) {
  const { language } = c.get('web')
  const body = BeginPage({ action: `/begin/${encodeURIComponent(token)}`, name, findings, language })
  return render(c, { title: words(language).begin.title, ...(findings.length ? { status: 422 as const } : {}) }, body)
}

async function begin(identity: Identity, c: Context<WebEnv>, token: string) {
  const name = (await readForm(c)).one('name').slice(0, 120)
  if (!name) return showBegin(c, token, '', [{ field: 'name', message: words(c.get('web').language).begin.noName }])
  return redeem(identity, c, token, name)
}

async function redeem(identity: Identity, c: Context<WebEnv>, token: string, name?: string) {
  return enter(c, await identity.redeem(token, name, c.req.raw.headers), '/')
}

async function signOut(identity: Identity, c: Context<WebEnv>) {
  const { setCookie } = await identity.signOut(c.req.raw.headers)
  keepCookies(c, setCookie)
  return c.redirect('/', 303)
}

async function bePerson(identity: Identity, c: Context<WebEnv>) {
  await identity.bePerson(c.req.raw.headers, (await readForm(c)).one('person'))
  return goOn(c, '/')
}
