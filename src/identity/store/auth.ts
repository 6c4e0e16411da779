// better-auth, set up: its own schema, its own role, no telemetry, no way in but ours.

import { betterAuth } from 'better-auth'
import type { Kysely } from 'kysely'
import { sessionPlugin } from './session-plugin.ts'

export interface AuthSettings {
  /** The handle under better-auth's own role. */
  readonly database: Kysely<unknown>
  readonly secret: string
  /** Where the browser reaches us; on https the cookie is `Secure`. */
  readonly baseUrl: string
}

export function openAuth(settings: AuthSettings) {
  return betterAuth({
    appName: 'Nextrung',
    baseURL: settings.baseUrl,
    secret: settings.secret,
    database: { db: settings.database.withSchema('auth'), type: 'postgres' },
    plugins: [sessionPlugin],
    telemetry: { enabled: false },
    // A session ends after a month, however often it is used: a stolen one isn't good for ever.
    session: { expiresIn: 30 * 24 * 60 * 60, disableSessionRefresh: true },
    advanced: { cookiePrefix: 'nextrung', useSecureCookies: settings.baseUrl.startsWith('https:'), ipAddress: { disableIpTracking: true } },
    logger: { disabled: true },
  })
}
