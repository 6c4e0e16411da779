// The web routes of single sign-on: off to the provider, and back with its answer.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { SingleSignOn } from '../operations/single-sign-on.ts'
import { ATTEMPT_LASTS, CALLBACK } from '../operations/single-sign-on.ts'
import { enter } from './enter.ts'

const BEGIN = '/sign-in/openid'
const COOKIE = 'nextrung-sign-on'

/** Null where it isn't set up: then the way off and the way back are both closed. `secure`: browsers reach us by https. */
export function singleSignOnRoutes(singleSignOn: SingleSignOn | null, secure: boolean): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get(BEGIN, (c) => begin(open(singleSignOn, c), c, secure))
  routes.get(CALLBACK, (c) => finish(open(singleSignOn, c), c, secure))
  return routes
}

/** The way in for the sign-in page; empty where there is none. */
export function singleSignOnLinks(singleSignOn: SingleSignOn | null, language: string): readonly { label: string; href: string }[] {
  return singleSignOn ? [{ label: words(language).singleSignOn.button(singleSignOn.name), href: BEGIN }] : []
}

function open(singleSignOn: SingleSignOn | null, c: Context<WebEnv>): SingleSignOn {
  if (!singleSignOn) throw new Problem('refused', words(c.get('web').language).singleSignOn.notHere)
  return singleSignOn
}

async function begin(singleSignOn: SingleSignOn, c: Context<WebEnv>, secure: boolean) {
  const { to, attempt } = await singleSignOn.begin(c.req.query('to'))
  setCookie(c, COOKIE, attempt, { ...kindOf(secure), maxAge: ATTEMPT_LASTS / 1000 })
  return c.redirect(to.href, 303)
}

async function finish(singleSignOn: SingleSignOn, c: Context<WebEnv>, secure: boolean) {
  const attempt = getCookie(c, COOKIE, secure ? 'host' : undefined) ?? ''
  deleteCookie(c, COOKIE, kindOf(secure))
  const entered = await singleSignOn.finish(new URL(c.req.url).search, attempt, c.req.raw.headers)
  return enter(c, entered, entered.wayOn)
}

/** Out of reach of script and other sites, and sent along when the provider sends the browser back. */
function kindOf(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure, ...(secure ? { prefix: 'host' as const } : {}) } as const
}
