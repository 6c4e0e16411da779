// The web routes of a link for one person: accept an invitation, or set a password anew.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { PASSKEY_SCRIPT } from '../../platform/assets.ts'
import type { WebEnv } from '../../platform/web.ts'
import { readForm, render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { Identity } from '../identity.ts'
import { LinkPage } from '../pages/sign-in.tsx'
import { challenge, enter, fromOf, goIn, passkeyPlace, shownOn } from './enter.ts'

export function linkRoutes(identity: Identity): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  for (const path of ['/join/:token', '/reset/:token'] as const) {
    routes.get(path, (c) => show(c, c.req.param('token')))
    routes.post(path, (c) => setPassword(c, c.req.param('token')))
    routes.post(`${path}/passkey/options`, (c) => challenge(c, () => identity.passkeys.beginAddingByLink(c.req.param('token') ?? '', fromOf(c))))
    routes.post(`${path}/passkey`, (c) => addPasskey(c, c.req.param('token') ?? ''))
  }
  return routes

  async function show(c: Context<WebEnv>, token: string, error?: unknown) {
    const { language } = c.get('web')
    const link = await identity.links.look(token, fromOf(c))
    const { findings, ...shown } = error === undefined ? { findings: [] } : shownOn(error)
    const say = words(language).signIn
    const action = `/${link.purpose === 'invitation' ? 'join' : 'reset'}/${encodeURIComponent(token)}`
    const body = LinkPage({ link, action, passkeys: passkeyPlace(c, identity, PASSKEY_SCRIPT), findings, language })
    return render(c, { title: link.purpose === 'invitation' ? say.joinTitle(link.name) : say.resetTitle, ...shown }, body)
  }

  async function setPassword(c: Context<WebEnv>, token: string) {
    const password = (await readForm(c)).one('password')
    try {
      return goIn(c, await identity.links.setPassword(token, password, fromOf(c)), '/')
    } catch (error) {
      return show(c, token, error)
    }
  }

  async function addPasskey(c: Context<WebEnv>, token: string) {
    const credential = (await readForm(c)).one('credential')
    try {
      return enter(c, await identity.passkeys.addByLink(token, { credential, name: '' }, fromOf(c)), '/')
    } catch (error) {
      return show(c, token, error)
    }
  }
}
