// The web routes of signing in: the one-time link, out again, and in a demo being somebody else.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Finding } from '../platform/problem.ts'
import type { WebEnv } from '../platform/web.ts'
import { goOn, readForm, render } from '../platform/web.ts'
import { words } from '../text/text.ts'
import type { Identity } from './identity.ts'
import { BeginPage } from './pages.tsx'

export function identityRoutes(identity: Identity): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/begin/:token', (c) => openLink(identity, c, c.req.param('token')))
  routes.post('/begin/:token', (c) => begin(identity, c, c.req.param('token')))
  routes.post('/sign-out', (c) => signOut(identity, c))
  routes.post('/be', (c) => bePerson(identity, c))
  return routes
}

/** On a first start the link asks for a name; later it signs the owner in. */
async function openLink(identity: Identity, c: Context<WebEnv>, token: string) {
  if (c.get('web').actor.kind === 'person') return c.redirect('/', 303)
  return (await identity.isNew()) ? showBegin(c, token, '', []) : enter(identity, c, token)
}

function showBegin(c: Context<WebEnv>, token: string, name: string, findings: readonly Finding[]) {
  const { language } = c.get('web')
  const body = BeginPage({ action: `/begin/${encodeURIComponent(token)}`, name, findings, language })
  return render(c, { title: words(language).begin.title, ...(findings.length ? { status: 422 as const } : {}) }, body)
}

async function begin(identity: Identity, c: Context<WebEnv>, token: string) {
  const name = (await readForm(c)).one('name').slice(0, 120)
  if (!name) return showBegin(c, token, '', [{ field: 'name', message: words(c.get('web').language).begin.noName }])
  return enter(identity, c, token, name)
}

async function enter(identity: Identity, c: Context<WebEnv>, token: string, name?: string) {
  const { setCookie } = await identity.redeem(token, name)
  for (const cookie of setCookie) c.header('set-cookie', cookie, { append: true })
  return c.redirect('/', 303)
}

async function signOut(identity: Identity, c: Context<WebEnv>) {
  const { setCookie } = await identity.signOut(c.req.raw.headers)
  for (const cookie of setCookie) c.header('set-cookie', cookie, { append: true })
  return c.redirect('/', 303)
}

async function bePerson(identity: Identity, c: Context<WebEnv>) {
  await identity.bePerson(c.req.raw.headers, (await readForm(c)).one('person'))
  return goOn(c, '/')
}
