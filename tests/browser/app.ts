// The whole app as it runs, on a fresh database in memory, with the standard ladder and somebody signed in.

import { webApp } from '../../src/entrypoints/web.ts'
import type { Identity } from '../../src/identity/identity.ts'
import { openIdentity } from '../../src/identity/operations/open.ts'
import { openSingleSignOn } from '../../src/identity/operations/single-sign-on.ts'
import { installBuiltInLadders } from '../../src/ladder/jobs.ts'
import { relationTo } from '../../src/people/store/people.ts'
import { writeAudit } from '../../src/platform/audit.ts'
import type { SingleSignOnSettings } from '../../src/platform/config.ts'
import type { OpenedDatabase } from '../../src/platform/database.ts'
import type { Mail } from '../../src/platform/mail.ts'
import type { World } from '../../src/platform/operation.ts'
import { sealUnder } from '../../src/platform/seal.ts'
import { freshDatabase } from '../store/embedded.ts'
import { running } from './site.ts'

export const TODAY = '2026-06-30'
/** What signs and seals in tests. */
export const SECRET = 'a secret of at least thirty-two letters'
const now = () => new Date(`${TODAY}T10:00:00Z`)

export interface App {
  readonly address: string
  readonly world: World
  readonly database: OpenedDatabase
  readonly identity: Identity
  /** Every route that answers, with its method. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  /** What went wrong inside, as the log would have it. */
  readonly log: string[]
  readonly stop: () => Promise<void>
}

/** Starts the app; nobody is in it yet. */
export async function startApp(options: { demo?: boolean; singleSignOn?: SingleSignOnSettings; mail?: Mail; clock?: () => Date } = {}): Promise<App> {
  const database = await freshDatabase()
  const demo = options.demo ?? false
  await installBuiltInLadders(database, now())
  const log: string[] = []
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 })
  const site = await running({ fetch: (request) => answer(request) })
  const around = { database, secret: SECRET, baseUrl: site.address, now: options.clock ?? (() => new Date()) }
  const mail = options.mail ?? null
  const world: World = {
    database,
    now: options.clock ?? now,
    relation: relationTo,
    writeAudit,
    outside: { baseUrl: site.address, mail, seal: sealUnder(SECRET, 'signing keys') },
  }
  const note = (line: string) => log.push(line)
  const identity = openIdentity({ ...around, demo, mail, log: note })
  const singleSignOn = options.singleSignOn ? openSingleSignOn(options.singleSignOn, { ...around, identity, log: note }) : null
  const web = webApp({ world, identity, demo, publicUrl: null, singleSignOn, log: note })
  answer = (request) => web.fetch(request)
  const stop = async () => {
    await site.stop()
    await database.close()
  }
  return { address: site.address, world, database, identity, routes: web.routes, log, stop }
}

export interface Signed {
  readonly person: string
  readonly cookie: { readonly name: string; readonly value: string }
}

/** The owner, by the one-time link. */
export async function signIn(app: App, name = 'Ada Example'): Promise<Signed> {
  const { person, setCookie } = await app.identity.redeem(await app.identity.startToken(), name)
  const [cookie = ''] = setCookie
  const at = cookie.indexOf('=')
  return { person, cookie: { name: cookie.slice(0, at), value: cookie.slice(at + 1, cookie.indexOf(';')) } }
}

/** Sends a form as a browser on the app's own page does. */
export function post(app: App, signed: Signed, path: string, fields: { [name: string]: string }, headers: { [name: string]: string } = {}): Promise<Response> {
  return fetch(app.address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: app.address, cookie: `${signed.cookie.name}=${signed.cookie.value}`, ...headers },
    body: new URLSearchParams(fields),
  })
}

export async function get(app: App, signed: Signed | null, path: string): Promise<Response> {
  return fetch(app.address + path, { redirect: 'manual', headers: signed ? { cookie: `${signed.cookie.name}=${signed.cookie.value}` } : {} })
}
