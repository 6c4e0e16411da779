// What the routes of signing in share: where a request comes from, cookies, and the way on.

import type { Context } from 'hono'
import { isLoopback } from '../../platform/address.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, statusOf } from '../../platform/web.ts'
import type { Challenge, Cookies, Entered, From, Identity, Outcome } from '../identity.ts'
import type { PasskeyPlace } from '../pages/sign-in.tsx'

export function fromOf(c: Context<WebEnv>): From {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  const address = incoming?.socket?.remoteAddress?.replace(/^::ffff:/, '')
  return { headers: c.req.raw.headers, address: address === undefined || isLoopback(address) ? null : address }
}

export function keepCookies(c: Context<WebEnv>, cookies: Cookies): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}

/** In, and on to a page of this site; says first what the person has to be told. */
export function enter(c: Context<WebEnv>, { setCookie, notices }: Entered, to: string): Response {
  keepCookies(c, setCookie)
  return goOn(c, to, notices.length ? { kind: 'problem', text: notices.join(' ') } : undefined)
}

/** In, or on to where the second factor is asked for. */
export function goIn(c: Context<WebEnv>, outcome: Outcome, to: string): Response {
  if (outcome.kind === 'in') return enter(c, outcome, to)
  keepCookies(c, outcome.setCookie)
  return goOn(c, '/sign-in/code')
}

/** The challenge as JSON for the script that asked, and what went wrong as well. */
export async function challenge(c: Context<WebEnv>, begin: () => Promise<Challenge>): Promise<Response> {
  try {
    const { options, setCookie } = await begin()
    keepCookies(c, setCookie)
    return c.json(options)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return c.json({ error: error.message }, statusOf(error))
  }
}

/** What a form has to show of a problem; anything else that went wrong is thrown on. */
export function shownOn(error: unknown): { readonly findings: readonly Finding[]; readonly status: ReturnType<typeof statusOf> } {
  if (!(error instanceof Problem)) throw error
  return { findings: error.findings.length ? error.findings : [{ message: error.message }], status: statusOf(error) }
}

/** The script for passkeys, and where they work when the browser is at an address that has none. */
export function passkeyPlace(c: Context<WebEnv>, identity: Identity, script: string): PasskeyPlace {
  const { hostname, pathname } = new URL(c.req.url)
  const bare = isLoopback(hostname) && hostname !== 'localhost'
  return { script, elsewhere: bare ? identity.passkeys.address + pathname : null }
}
