// What attacks on signing in need: a browser without a screen, people with accounts, and a clock.

import { sql } from 'kysely'
import type { Role } from '../../src/access/access.ts'
import { invitePerson, makeResetLink } from '../../src/identity/operations/letting-in.ts'
import { giveRole, welcome } from '../../src/people/store/people.ts'
import { perform } from '../../src/platform/operation.ts'
import type { App } from '../browser/app.ts'

export const PASSWORD = 'blue heron under the pier'

/** It keeps cookies, and sends forms as the app's own pages do. */
export class Client {
  readonly cookies = new Map<string, string>()
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  /** Takes cookies as an answer sets them. */
  with(setCookie: readonly string[]): this {
    for (const cookie of setCookie) {
      const [pair = '', ...attributes] = cookie.split('; ')
      const at = pair.indexOf('=')
      if (attributes.includes('Max-Age=0')) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return this
  }

  /** A second browser that somebody carried all cookies into. */
  stolen(): Client {
    const thief = new Client(this.#app)
    for (const [name, value] of this.cookies) thief.cookies.set(name, value)
    return thief
  }

  get headers(): Headers {
    return new Headers({ cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') })
  }

  get(path: string): Promise<Response> {
    return this.#send(path, { method: 'GET' })
  }

  post(path: string, fields: { readonly [name: string]: string } = {}, headers: { readonly [name: string]: string } = {}): Promise<Response> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: this.#app.address, ...headers } })
  }

  signIn(mail: string, password = PASSWORD): Promise<Response> {
    return this.post('/sign-in', { mail, password })
  }

  /** Whom the cookies stand for; null for nobody. */
  async who(): Promise<string | null> {
    const actor = await this.#app.identity.actorOf(this.headers)
    return actor.kind === 'person' ? actor.person : null
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.cookies.size) headers.set('cookie', this.headers.get('cookie') ?? '')
    const answer = await fetch(this.#app.address + path, { ...init, headers, redirect: 'manual' })
    this.with(answer.headers.getSetCookie())
    return answer
  }
}

/** Somebody new, with the organisation's mail `<id>@firm.example`. */
export async function join(app: App, person: string, role?: Role): Promise<void> {
  await app.database.transaction('system', async (tx) => {
    await welcome(tx, { id: person, name: `${person} Example` })
    await sql`insert into employment (person, mail) values (${person}, ${`${person}@firm.example`})`.execute(tx)
    if (role) await giveRole(tx, person, role)
  })
}

/** The path of a link that an administrator makes. */
export async function linkFor(app: App, by: string, person: string, what: 'invitation' | 'reset' = 'invitation'): Promise<string> {
  const actor = { kind: 'person', person: by, roles: ['administrator'] } as const
  const { link } = await perform(app.world, actor, what === 'invitation' ? invitePerson : makeResetLink, { person })
  return new URL(link ?? '').pathname
}

/** Somebody new who has accepted an invitation with the usual password, in a browser that is signed in. */
export async function withAccount(app: App, by: string, person: string): Promise<Client> {
  await join(app, person)
  const client = new Client(app)
  await client.post(await linkFor(app, by, person), { password: PASSWORD })
  return client
}
