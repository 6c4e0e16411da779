// Signing in and out: the one-time link, and better-auth's sessions behind it.

import { randomBytes, randomUUID } from 'node:crypto'
import type { Person } from '../people/people.ts'
import { giveRole, owner, personById, rolesOf, welcome } from '../people/store/people.ts'
import type { OpenedDatabase, Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { Identity } from './identity.ts'
import { openAuth } from './store/auth.ts'
import { keepLink, takeLink } from './store/links.ts'

export interface IdentitySettings {
  readonly database: OpenedDatabase
  readonly secret: string
  readonly baseUrl: string
  readonly demo: boolean
  readonly now: () => Date
}

const LINK_LASTS = 60 * 60 * 1000

/** @example const { setCookie } = await identity.redeem(token, 'Ada Example') */
export function openIdentity({ database, secret, baseUrl, demo, now }: IdentitySettings): Identity {
  const auth = openAuth({ database: database.identity, secret, baseUrl })

  return {
    async actorOf(headers) {
      if (!headers.has('cookie')) return { kind: 'nobody' }
      const found = await auth.api.getSession({ headers })
      if (!found) return { kind: 'nobody' }
      const { person } = found.session
      const roles = await database.transaction({ kind: 'person', person, roles: [] }, (tx) => rolesOf(tx, person))
      return { kind: 'person', person, roles }
    },

    async startToken() {
      const token = randomBytes(32).toString('base64url')
      const at = now()
      await database.transaction('system', (tx) => keepLink(tx, token, new Date(at.getTime() + LINK_LASTS), at))
      return token
    },

    async isNew() {
      return (await database.transaction('system', owner)) === null
    },

    async redeem(token, name) {
      const person = await database.transaction('system', async (tx) => {
        if (!(await takeLink(tx, token, now()))) throw new Problem('refused', words('en').identity.linkIsOver)
        return (await owner(tx)) ?? (await makeOwner(tx, name))
      })
      const { headers } = await auth.api.startSession({ body: { person: person.id, name: person.name }, returnHeaders: true })
      return { person: person.id, setCookie: headers.getSetCookie() }
    },

    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, returnHeaders: true })
      return { setCookie: answer.headers.getSetCookie() }
    },

    async bePerson(headers, person) {
      if (!demo) throw new Problem('refused', words('en').identity.onlyInDemo)
      const found = await database.transaction('system', (tx) => personById(tx, person))
      if (!found) throw new Problem('missing', words('en').identity.nobodyThere)
      const { changed } = await auth.api.actAs({ headers, body: { person } })
      if (!changed) throw new Problem('refused', words('en').access.signInFirst)
    },
  }
}

/** A name that is missing undoes the transaction, so that the link stays good. */
async function makeOwner(tx: Tx, name: string | undefined): Promise<Person> {
  const given = name?.trim() ?? ''
  if (given === '') throw new Problem('input', words('en').identity.nameNeeded, { findings: [{ field: 'name', message: words('en').identity.nameNeeded }] })
  const person = { id: randomUUID(), name: given }
  await welcome(tx, person)
  await giveRole(tx, person.id, 'administrator')
  return person
}
