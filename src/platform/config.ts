// What the environment and the command line say about how to run; read once, at the door.

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { words } from '../text/text.ts'
import { defaultDataDirectory } from './data-directory.ts'
import type { Release } from './database.ts'
import { Problem } from './problem.ts'

export interface Config {
  readonly dataDirectory: string
  /** Null: the embedded database, inside the data directory. */
  readonly databaseUrl: string | null
  readonly demo: boolean
}

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'it has to begin with postgres://' }).optional(),
  NEXTRUNG_DATA: z.string().min(1).optional(),
})

/** @throws Problem `input` naming the setting that is wrong */
export function readConfig(environment: NodeJS.ProcessEnv, options: { data?: string; demo?: boolean }): Config {
  const parsed = Environment.safeParse({
    // An empty variable is how a shell says that there is none.
    DATABASE_URL: environment['DATABASE_URL'] || undefined,
    NEXTRUNG_DATA: environment['NEXTRUNG_DATA'] || undefined,
  })
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Problem('input', words('en').platform.badSetting(String(issue?.path[0]), issue?.message ?? ''))
  }
  const demo = options.demo ?? false
  return {
    dataDirectory: options.data ?? (demo ? undefined : parsed.data.NEXTRUNG_DATA) ?? defaultDataDirectory(environment, process.platform, demo),
    // The demo never touches a real database.
    databaseUrl: demo ? null : (parsed.data.DATABASE_URL ?? null),
    demo,
  }
}

/** What this installation brings: its migrations and its version. The same from `src/` and from `dist/`. */
export async function thisRelease(): Promise<Release> {
  const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  const { version } = z.object({ version: z.string() }).parse(manifest)
  return { migrations: fileURLToPath(new URL('../../migrations/', import.meta.url)), version }
}
