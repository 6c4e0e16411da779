// Signing in and out: the one-time link of the owner, the other ways in, and who is asking.

import { randomUUID } from 'node:crypto'
import type { Actor } from '../../access/access.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Person } from '../../people/people.ts'
import { giveRole, owner, personById, welcome } from '../../people/store/people.ts'
import type { OpenedDatabase, Tx } from '../../platform/database.ts'
import type { Mail } from '../../platform/mail.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { newToken } from '../../platform/token.ts'
import { words } from '../../text/text.ts'
import type { Identity } from '../identity.ts'
import { noteSeen, whoIsHere } from '../store/accounts.ts'
import { openAuth } from '../store/auth.ts'
import { anyPassword } from '../store/credentials.ts'
import { keepLink, takeLink } from '../store/links.ts'
import { anyPasskey } from '../store/passkeys.ts'
import { openInside } from './inside.ts'
import { openLimits } from './limits.ts'
import { openLinks } from './links.ts'
import { openPasskeys } from './passkeys.ts'
import { openPasswords } from './passwords.ts'
import { openSecondFactor } from './second-factor.ts'
import { openSessions } from './sessions.ts'

export interface IdentitySettings {
  readonly database: OpenedDatabase
  readonly secret: string
  /** Where browsers reach us. */
  readonly baseUrl: string
  readonly demo: boolean
  readonly now: () => Date
  /** Null or absent where no mail server is set up. */
  readonly mail?: Mail | null
  /** What went wrong while nobody waits for an answer; never content. */
  readonly log?: (line: string) => void
}

const LINK_LASTS = 60 * 60 * 1000

/** @example const { setCookie } = await identity.redeem(token, 'Ada Example') */
export function openIdentity({ database, secret, baseUrl, demo, now, mail = null, log = () => {} }: IdentitySettings): Identity {
  const auth = openAuth({ database: database.identity, secret, baseUrl })
  const inside = openInside({ auth, database, now, baseUrl, secret, mail, limits: openLimits(), log })
  const { asSystem, signInPerson } = inside

  async function actorOf(headers: Headers): Promise<Actor> {
    if (!headers.has('cookie')) return { kind: 'nobody' }
    const found = await auth.api.getSession({ headers })
    if (!found) return { kind: 'nobody' }
    const { person, seenOn } = found.session
    const here = await database.transaction({ kind: 'person', person, roles: [] }, (tx) => whoIsHere(tx, person), { now: now() })
    if (!here) return { kind: 'nobody' }
    const today = dayIn(now())
    if (seenOn !== today) {
      await auth.api.noteSession({ headers, body: { seenOn: today } })
      await asSystem((tx) => noteSeen(tx, person, now()))
    }
    return { kind: 'person', person, roles: here.roles }
  }

  return {
    actorOf,
    signInPerson,
    passwords: openPasswords(inside),
    passkeys: openPasskeys(inside),
    secondFactor: openSecondFactor(inside),
    links: openLinks(inside),
    sessions: openSessions(inside),

    async startToken() {
      const token = newToken()
      const at = now()
      await asSystem((tx) => keepLink(tx, token, new Date(at.getTime() + LINK_LASTS), at))
      return token
    },

    async isNew() {
      return (await asSystem(owner)) === null
    },

    async canSignIn() {
      return (await anyPassword(auth)) || (await asSystem(anyPasskey))
    },

    async redeem(token, name, from) {
      const person = await asSystem(async (tx) => {
        if (!(await takeLink(tx, token, now()))) throw new Problem('refused', words('en').identity.linkIsOver)
        return (await owner(tx)) ?? (await makeOwner(tx, name))
      })
      return signInPerson(person.id, 'set-up link', from)
    },

    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, returnHeaders: true })
      return { setCookie: answer.headers.getSetCookie() }
    },

    async bePerson(headers, person) {
      if (!demo) throw new Problem('refused', words('en').identity.onlyInDemo)
      const found = await asSystem((tx) => personById(tx, person))
      if (!found) throw new Problem('missing', words('en').identity.nobodyThere)
      const { changed } = await auth.api.noteSession({ headers, body: { person } })
      if (!changed) throw new Problem('refused', words('en').access.signInFirst)
    },
  }
}

/** A name that is missing undoes the transaction, so that the link stays good. */
async function makeOwner(tx: Tx, name: string | undefined): Promise<Person> {
  const given = name?.trim() ?? ''
  if (given === '') throw wrongField('name', words('en').identity.nameNeeded)
  const person = { id: randomUUID(), name: given }
  await welcome(tx, person)
  await giveRole(tx, person.id, 'administrator')
  return person
}
