// The organisation as a running app, with everybody in it signed in.

import { sql } from 'kysely'
import { ensureSigningKey } from '../../src/evidence/operations/signing.ts'
import type { App } from '../browser/app.ts'
import { startApp } from '../browser/app.ts'
import { asOwner, fillOrganisation, PEOPLE } from './organisation.ts'

export interface Answer {
  readonly status: number
  readonly text: string
  /** Where a form leads to. */
  readonly location: string | null
}

export interface Sent {
  /** As JSON. */
  readonly json?: unknown
  /** As a form. */
  readonly form?: { readonly [field: string]: string }
  readonly headers?: { readonly [name: string]: string }
}

export interface OrganisationApp extends App {
  /** Asks as a person, or as nobody. */
  ask(person: string | null, method: string, path: string, sent?: Sent): Promise<Answer>
}

export async function startOrganisation(options: Parameters<typeof startApp>[0] = {}): Promise<OrganisationApp> {
  const app = await startApp(options)
  await fillOrganisation(app.database)
  const { seal } = app.world.outside ?? {}
  // The key among the rows can't sign.
  await asOwner(app.database, (tx) => sql`delete from signing_key`.execute(tx))
  if (seal) await ensureSigningKey(app.database, seal)
  const cookies = new Map<string, string>()
  for (const person of PEOPLE) {
    const { setCookie } = await app.identity.signInPerson(person, 'password')
    cookies.set(person, setCookie.map((cookie) => cookie.slice(0, cookie.indexOf(';'))).join('; '))
  }
  const ask = async (person: string | null, method: string, path: string, { json, form, headers = {} }: Sent = {}): Promise<Answer> => {
    const cookie = person === null ? undefined : cookies.get(person)
    const answer = await fetch(app.address + path, {
      method,
      redirect: 'manual',
      headers: {
        origin: app.address,
        ...(cookie === undefined ? {} : { cookie }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    })
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') }
  }
  return { ...app, ask }
}
