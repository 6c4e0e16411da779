// A site to look at: routes behind the shell, for a person who is made up, with the content policy that the product sends.

import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { assetRoutes } from '../../src/platform/assets.ts'
import type { WebContext, WebEnv } from '../../src/platform/web.ts'
import { renderError, renderNotFound } from '../../src/platform/web.ts'

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

const ADA: WebContext = {
  actor: { kind: 'person', person: 'ada', roles: [] },
  person: { id: 'ada', name: 'Ada Example', note: 'Senior Specialist · Mid-senior', level: 'mid-senior', track: 'ic', family: 'finance' },
  menu: [
    { href: '/ladder', label: 'Ladder' },
    { href: '/find-my-rung', label: 'Find my rung' },
  ],
  foot: [],
  language: 'en',
  demo: {
    action: '/be',
    current: 'ada',
    people: [
      {
        label: 'Finance',
        choices: [
          { value: 'ada', label: 'Ada Example' },
          { value: 'bo', label: 'Bo Example' },
        ],
      },
    ],
  },
}

/** The routes in the shell; `web` changes who looks. */
export function siteOf(routes: Hono<WebEnv>, web: Partial<WebContext> = {}): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.use(compress())
  app.use(async (c, next) => {
    c.header('content-security-policy', POLICY)
    c.set('web', { ...ADA, ...web })
    await next()
  })
  app.onError((error, c) => renderError(c, error))
  app.notFound(renderNotFound)
  app.route('/', assetRoutes())
  app.route('/', routes)
  return app
}

export interface Running {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Serves an app on a free port of this machine alone. */
export function running(app: { fetch: (request: Request) => Response | Promise<Response> }): Promise<Running> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => {
      const stop = () => new Promise<void>((done) => server.close(() => done()))
      resolve({ address: `http://127.0.0.1:${port}`, stop })
    })
  })
}
