// How a session starts without a password: better-auth's own building blocks, as endpoints that only this program calls.

import { createAuthEndpoint, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** The session holds whom it acts as: in a demo that can be another person than the account's own. */
const schema = { session: { fields: { person: { type: 'string', required: true } } } } as const

export const sessionPlugin = {
  id: 'nextrung-session',
  schema,
  endpoints: {
    // Without a path there is no route to them, whatever is mounted.
    startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ person: z.string(), name: z.string() }) }, async (context) => {
      const { person, name } = context.body
      const accounts = context.context.internalAdapter
      // The account has no address yet; better-auth asks for one, and .invalid is nobody's (RFC 2606).
      const email = `${person}@nextrung.invalid`
      const user =
        (await accounts.findUserByEmail(email))?.user ?? (await accounts.createUser({ name, email, emailVerified: false }, { method: 'set-up-link' }))
      const session = await accounts.createSession(user.id, false, { person })
      await setSessionCookie(context, { session, user })
      return context.json({ person })
    }),
    actAs: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ person: z.string() }), requireHeaders: true }, async (context) => {
      const found = await getSessionFromCtx(context)
      if (!found) return context.json({ changed: false })
      await context.context.internalAdapter.updateSession(found.session.token, { person: context.body.person })
      return context.json({ changed: true })
    }),
  },
}
