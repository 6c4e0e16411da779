// What every answer says to the browser, and which requests are turned away before anything is read.

import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { WebEnv } from '../platform/web.ts'

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

const HEADERS = secureHeaders({
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
  // Only over https does it mean anything, and on loopback it would shut out other programs on the port.
  strictTransportSecurity: false,
})

/** Security headers; only this machine's own names as host; and no form from another site. */
export function protect(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    // A name that an attacker points at 127.0.0.1 would otherwise read everything as its own site (DNS rebinding).
    if (!LOOPBACK.test(c.req.header('host') ?? '')) return c.text('', 421)
    if (!isRead(c) && !isFromHere(c)) return c.text('', 403)
    return HEADERS(c, async () => {
      await next()
      if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
    })
  }
}

function isRead(c: Context): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD'
}

/** Browsers name the site that a form came from; what names none at all is no browser's form and carries no cookie of ours. */
function isFromHere(c: Context): boolean {
  const origin = c.req.header('origin')
  if (origin !== undefined) return URL.parse(origin)?.host === c.req.header('host')
  return (c.req.header('sec-fetch-site') ?? 'none') === 'same-origin'
}
