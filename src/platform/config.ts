// What the environment and the command line say about how to run; read once, at the door.

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { words } from '../text/text.ts'
import type { ListenOn } from './address.ts'
import { isLoopback, listenOn } from './address.ts'
import { defaultDataDirectory } from './data-directory.ts'
import type { Release } from './database.ts'
import { Problem } from './problem.ts'

export interface Config {
  readonly dataDirectory: string
  /** Null: the embedded database, inside the data directory. */
  readonly databaseUrl: string | null
  readonly demo: boolean
  /** The origin at which browsers reach it, as `https://nextrung.example`; null: wherever it listens on this machine. */
  readonly publicUrl: string | null
  readonly listen: ListenOn
  readonly mail: MailSettings | null
  readonly singleSignOn: SingleSignOnSettings | null
}

export interface MailSettings {
  /** With user and password: never in a log or an error. */
  readonly server: URL
  readonly from: string
}

export interface SingleSignOnSettings {
  readonly issuer: string
  readonly clientId: string
  /** Never in a log or an error. */
  readonly clientSecret: string
  /** What people call it, for the button. */
  readonly name: string
}

const say = words('en').platform.setting

// Messages never repeat what was given: it may hold a password.
const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: say.database }).optional(),
  NEXTRUNG_DATA: z.string().min(1).optional(),
  NEXTRUNG_URL: z.string().refine(isOrigin, say.url).optional(),
  NEXTRUNG_LISTEN: z
    .string()
    .refine((text) => listenOn(text) !== null, say.listen)
    .optional(),
  NEXTRUNG_SMTP: z.string().refine(isMailServer, say.smtp).optional(),
  NEXTRUNG_MAIL_FROM: z.email(say.mailFrom).optional(),
  NEXTRUNG_OIDC_ENABLED: z.enum(['true', 'false'], say.enabled).optional(),
  NEXTRUNG_OIDC_ISSUER: z.string().refine(isIssuer, say.issuer).optional(),
  NEXTRUNG_OIDC_CLIENT_ID: z.string().optional(),
  NEXTRUNG_OIDC_CLIENT_SECRET: z.string().optional(),
  NEXTRUNG_OIDC_NAME: z.string().max(60, say.name).optional(),
})
type Environment = z.infer<typeof Environment>

/** @throws Problem `input` naming the setting that is wrong, never what it holds */
export function readConfig(environment: NodeJS.ProcessEnv, options: { data?: string; demo?: boolean }): Config {
  // An empty variable is how a shell says that there is none.
  const given = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, environment[name] || undefined]))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw wrong(String(issue?.path[0]), issue?.message ?? '')
  }
  const settings = parsed.data
  const demo = options.demo ?? false
  return {
    dataDirectory: options.data ?? (demo ? undefined : settings.NEXTRUNG_DATA) ?? defaultDataDirectory(environment, process.platform, demo),
    // The demo touches no real database, writes to nobody and asks nobody else who someone is.
    databaseUrl: demo ? null : (settings.DATABASE_URL ?? null),
    demo,
    publicUrl: settings.NEXTRUNG_URL === undefined ? null : new URL(settings.NEXTRUNG_URL).origin,
    listen: listenFrom(settings),
    mail: demo ? null : mailFrom(settings),
    singleSignOn: demo ? null : singleSignOnFrom(settings),
  }
}

function listenFrom(settings: Environment): ListenOn {
  const listen = listenOn(settings.NEXTRUNG_LISTEN ?? '127.0.0.1')
  if (!listen) throw wrong('NEXTRUNG_LISTEN', say.listen)
  // Links, cookies and the host check follow the address that browsers use, which nobody can guess from outside this machine.
  if (!isLoopback(listen.host) && settings.NEXTRUNG_URL === undefined) throw wrong('NEXTRUNG_LISTEN', say.listenWithoutUrl)
  return listen
}

function mailFrom(settings: Environment): MailSettings | null {
  if (settings.NEXTRUNG_SMTP === undefined) return null
  if (settings.NEXTRUNG_MAIL_FROM === undefined) throw wrong('NEXTRUNG_SMTP', say.needs('NEXTRUNG_MAIL_FROM'))
  return { server: new URL(settings.NEXTRUNG_SMTP), from: settings.NEXTRUNG_MAIL_FROM }
}

function singleSignOnFrom(settings: Environment): SingleSignOnSettings | null {
  const { NEXTRUNG_OIDC_ISSUER: issuer, NEXTRUNG_OIDC_CLIENT_ID: clientId, NEXTRUNG_OIDC_CLIENT_SECRET: clientSecret } = settings
  if (issuer === undefined || settings.NEXTRUNG_OIDC_ENABLED === 'false') return null
  if (clientId === undefined) throw wrong('NEXTRUNG_OIDC_ISSUER', say.needs('NEXTRUNG_OIDC_CLIENT_ID'))
  if (clientSecret === undefined) throw wrong('NEXTRUNG_OIDC_ISSUER', say.needs('NEXTRUNG_OIDC_CLIENT_SECRET'))
  return { issuer, clientId, clientSecret, name: settings.NEXTRUNG_OIDC_NAME ?? say.signOnName }
}

function wrong(name: string, why: string): Problem {
  return new Problem('input', words('en').platform.badSetting(name, why))
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && isSafeHttp(url) && url.pathname === '/' && bare(url)
}

function isIssuer(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && isSafeHttp(url) && bare(url)
}

function bare(url: URL): boolean {
  return url.search === '' && url.hash === '' && url.username === '' && url.password === ''
}

/** Encrypted on its way, or never leaving this machine. */
function isSafeHttp(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

function isMailServer(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '' && ['', '/'].includes(url.pathname) && url.search === ''
}

/** What this installation brings: its migrations and its version. The same from `src/` and from `dist/`. */
export async function thisRelease(): Promise<Release> {
  const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  const { version } = z.object({ version: z.string() }).parse(manifest)
  return { migrations: fileURLToPath(new URL('../../migrations/', import.meta.url)), version }
}
