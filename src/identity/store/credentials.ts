// What better-auth keeps of a person: the hash of a password, and sessions.

import type { openAuth } from './auth.ts'
import { accountOf, addressOf } from './session-plugin.ts'

export type Auth = ReturnType<typeof openAuth>

/** As better-auth names an account that has a password. */
const PASSWORD = 'credential'

export async function passwordHashOf(auth: Auth, person: string): Promise<string | null> {
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findUserByEmail(addressOf(person), { includeAccounts: true })
  return found?.accounts.find((account) => account.providerId === PASSWORD)?.password ?? null
}

export async function keepPasswordHash(auth: Auth, person: string, name: string, hash: string): Promise<void> {
  const { internalAdapter } = await auth.$context
  const user = await accountOf(internalAdapter, person, name)
  const accounts = await internalAdapter.findAccounts(user.id)
  if (accounts.some((account) => account.providerId === PASSWORD)) await internalAdapter.updatePassword(user.id, hash)
  else await internalAdapter.linkAccount({ userId: user.id, providerId: PASSWORD, accountId: user.id, password: hash })
}

/** Whether anybody has a password at all. */
export async function anyPassword(auth: Auth): Promise<boolean> {
  const { adapter } = await auth.$context
  return (await adapter.findOne({ model: 'account', where: [{ field: 'providerId', value: PASSWORD }] })) !== null
}

export interface OpenSession {
  readonly id: string
  readonly token: string
  readonly createdAt: Date
  readonly userAgent?: string | null | undefined
  readonly seenOn?: string | null | undefined
  readonly how?: string | null | undefined
}

/** The sessions of a person that are not over, the newest first. */
export async function sessionsOf(auth: Auth, person: string): Promise<readonly OpenSession[]> {
  const { internalAdapter } = await auth.$context
  const found = await internalAdapter.findUserByEmail(addressOf(person))
  const sessions: OpenSession[] = found ? await internalAdapter.listSessions(found.user.id, { onlyActiveSessions: true }) : []
  return sessions.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}

export async function endSession(auth: Auth, token: string): Promise<void> {
  await (await auth.$context).internalAdapter.deleteSession(token)
}
