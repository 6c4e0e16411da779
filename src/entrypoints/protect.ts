// What every answer says to the browser, and which requests are turned away before anything is read.

import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { isLoopback } from '../platform/address.ts'
import type { WebEnv } from '../platform/web.ts'

const HEADERS = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
}

/**
 * Security headers; only the public address and this machine's own names as host; and no form from another site.
 * Nothing that a proxy adds is asked: the configured address alone says by which name and protocol people come.
 */
export function protect(publicUrl: string | null): MiddlewareHandler<WebEnv> {
  const known = publicUrl === null ? null : new URL(publicUrl)
  // Only over https does it mean anything, and on loopback it would shut out other programs on the port.
  const headers = secureHeaders({ ...HEADERS, strictTransportSecurity: known?.protocol === 'https:' ? 'max-age=31536000' : false })
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    // A name that an attacker points at 127.0.0.1 would otherwise read everything as its own site (DNS rebinding).
    if (host !== known?.host && !isOwn(host)) return c.text('', 421)
    if (!isRead(c) && !isFromHere(c, host, known)) return c.text('', 403)
    return headers(c, async () => {
      await next()
      if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
    })
  }
}

/** One of the names by which this machine calls itself. */
function isOwn(host: string): boolean {
  return isLoopback(host.replace(/:\d+$/, ''))
}

function isRead(c: Context): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD'
}

/** Browsers name the site that a form came from; what names none at all is no browser's form and carries no cookie of ours. */
function isFromHere(c: Context, host: string, known: URL | null): boolean {
  const origin = c.req.header('origin')
  if (origin === undefined) return (c.req.header('sec-fetch-site') ?? 'none') === 'same-origin'
  return origin === known?.origin || (isOwn(host) && URL.parse(origin)?.host === host)
}
