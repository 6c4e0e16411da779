// How a session starts, and what is known of it: better-auth's own building blocks, as endpoints that only this program calls.

import type { InternalAdapter } from 'better-auth'
import { createAuthEndpoint, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

const schema = {
  user: { fields: { person: { type: 'string', required: false, unique: true, input: false } } },
  session: {
    fields: {
      /** Whom it acts as: in a demo that can be another person than the account's own. */
      person: { type: 'string', required: true, input: false },
      how: { type: 'string', required: false, input: false },
      /** When the person last showed that it is them, by the program's clock. */
      provedAt: { type: 'date', required: false, input: false },
      /** The last day on which it was used. */
      seenOn: { type: 'string', required: false, input: false },
    },
  },
} as const

const Start = z.object({ person: z.string(), name: z.string(), how: z.string(), browser: z.string(), provedAt: z.date(), seenOn: z.string() })

/** better-auth wants an address of each account; .invalid is nobody's (RFC 2606). */
export function addressOf(person: string): string {
  return `${person}@nextrung.invalid`
}

/** better-auth's account of a person, made when there is none yet. */
export async function accountOf(accounts: InternalAdapter, person: string, name: string) {
  const email = addressOf(person)
  const found = await accounts.findUserByEmail(email)
  return found?.user ?? (await accounts.createUser({ name, email, emailVerified: false, person }, { method: 'nextrung' }))
}

export const sessionPlugin = {
  id: 'nextrung-session',
  schema,
  endpoints: {
    // Without a path there is no route to them, whatever is mounted.
    startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: Start }, async (context) => {
      const { person, name, how, browser, provedAt, seenOn } = context.body
      const accounts = context.context.internalAdapter
      const before = await getSessionFromCtx(context)
      const user = await accountOf(accounts, person, name)
      const session = await accounts.createSession(user.id, false, { person, how, userAgent: browser, provedAt, seenOn })
      await setSessionCookie(context, { session, user })
      if (before) await accounts.deleteSession(before.session.token)
      return context.json({ person })
    }),
    /** Changes what is known of the session that the headers carry; false when they carry none. */
    noteSession: createAuthEndpoint.serverOnly(
      {
        method: 'POST',
        body: z.object({ person: z.string(), provedAt: z.date(), seenOn: z.string() }).partial(),
        requireHeaders: true,
      },
      async (context) => {
        const found = await getSessionFromCtx(context)
        if (!found) return context.json({ changed: false })
        await context.context.internalAdapter.updateSession(found.session.token, context.body)
        return context.json({ changed: true })
      },
    ),
  },
}
