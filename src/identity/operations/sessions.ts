// The sessions of a person: which there are, and ending them.

import { dayIn } from '../../algorithms/calendar.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { How, Sessions } from '../identity.ts'
import { endSession, passwordHashOf, sessionsOf } from '../store/credentials.ts'
import type { Inside } from './inside.ts'
import { passwordFits } from './passwords.ts'

export function openSessions(inside: Inside): Sessions {
  const { auth, limits } = inside
  return {
    own: inside.own,

    async list(headers) {
      const { person, token } = await inside.own(headers)
      return (await sessionsOf(auth, person)).map((session) => ({
        id: session.id,
        browser: session.userAgent ?? '',
        how: (session.how ?? null) as How | null,
        begunOn: dayIn(session.createdAt),
        seenOn: session.seenOn ?? null,
        isThis: session.token === token,
      }))
    },

    async prove(password, headers) {
      const { person } = await inside.own(headers)
      await limits.count('sign in as', person)
      if (!(await passwordFits(await passwordHashOf(auth, person), password))) {
        throw wrongField('password', words('en').signIn.passwordIsWrong)
      }
      await limits.forget('sign in as', person)
      await auth.api.noteSession({ headers, body: { provedAt: inside.now() } })
    },

    async end(id, headers) {
      const { person } = await inside.own(headers)
      const session = (await sessionsOf(auth, person)).find((one) => one.id === id)
      if (!session) throw new Problem('missing', words('en').access.notYours)
      await endSession(auth, session.token)
    },

    async endOthers(headers) {
      const { person, token } = await inside.own(headers)
      for (const session of await sessionsOf(auth, person)) if (session.token !== token) await endSession(auth, session.token)
    },
  }
}
