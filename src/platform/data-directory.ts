// The directory that holds everything: made private, used by one process at a time, never mistaken for somebody else's.

import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readdir, readFile, rename, rm, rmdir, stat, statfs } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { words } from '../text/text.ts'
import type { Lock } from './lock.ts'
import { lockDirectory } from './lock.ts'
import { Problem } from './problem.ts'

export interface DataDirectory {
  readonly path: string
  readonly demo: boolean
  /** Where the embedded database's files are; complete once `databaseMade` was called. */
  readonly database: string
  readonly backups: string
  /** Signs the cookies. Whoever can read it can act as anybody here, as whoever can read the directory. */
  readonly secret: string
  /** Says that the first start got through: from now on the database's files are kept, whatever happens. */
  databaseMade(): Promise<void>
  close(): Promise<void>
}

const MARKER = 'nextrung.json'
const FORMAT = 1

const Marker = z.object({
  nextrung: z.string().regex(/^data\/\d+$/),
  demo: z.boolean(),
  secret: z.string().min(32),
  database: z.enum(['being made', 'made']),
})
type Marker = z.infer<typeof Marker>

/** A new embedded database takes 40 MB, and the log file that it may begin any time 16 MB. */
const ROOM = { first: 64 * 1024 * 1024, later: 20 * 1024 * 1024 }

/** Where data goes when nobody says: what the system calls the place for it. The demo has its own. */
export function defaultDataDirectory(environment: NodeJS.ProcessEnv, system: NodeJS.Platform, demo: boolean): string {
  const home = environment['HOME'] ?? homedir()
  const base =
    system === 'darwin'
      ? join(home, 'Library', 'Application Support')
      : system === 'win32'
        ? (environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'))
        : (environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'))
  return join(base, demo ? 'nextrung-demo' : 'nextrung')
}

/**
 * Opens or creates a data directory and locks it.
 * @throws Problem `environment` when it can't be used, in one sentence; what this call made is removed again
 */
export async function openDataDirectory(where: string, demo: boolean): Promise<DataDirectory> {
  const path = resolve(where)
  const made = await makeFolder(path)
  let lock: Lock | null = null
  try {
    await refuseForeign(path)
    lock = await lockDirectory(path)
    return await openLocked(path, made, demo, lock)
  } catch (error) {
    await lock?.release()
    await removeFolders(path, made)
    throw explained(error, path)
  }
}

async function openLocked(path: string, made: string | null, demo: boolean, lock: Lock): Promise<DataDirectory> {
  const known = await readMarker(path)
  if (known && known.demo !== demo) throw new Problem('environment', words('en').platform.otherUse(path, known.demo))
  const { bavail, bsize } = await statfs(path)
  if (bavail * bsize < (known ? ROOM.later : ROOM.first)) throw new Problem('environment', words('en').platform.full(path))
  const marker: Marker = known ?? { nextrung: `data/${FORMAT}`, demo, secret: randomBytes(32).toString('hex'), database: 'being made' }
  const database = join(path, 'database')
  // A first start that was cut off has promised nothing to anybody yet.
  if (marker.database === 'being made') await rm(database, { recursive: true, force: true })
  await writeMarker(path, marker)
  let complete = marker.database === 'made'
  let closed = false
  return {
    path,
    demo,
    database,
    backups: join(path, 'backups'),
    secret: marker.secret,
    async databaseMade() {
      await writeMarker(path, { ...marker, database: 'made' })
      complete = true
    },
    async close() {
      if (closed) return
      closed = true
      if (!complete) for (const half of [database, join(path, MARKER)]) await rm(half, { recursive: true, force: true })
      await lock.release()
      if (!complete) await removeFolders(path, made)
    },
  }
}

/** The outermost folder that had to be made; null when all were there. */
async function makeFolder(path: string): Promise<string | null> {
  try {
    const first = await mkdir(path, { recursive: true, mode: 0o700 })
    if (first === undefined && !(await stat(path)).isDirectory()) throw new Problem('environment', words('en').platform.notADirectory(path))
    return first ?? null
  } catch (error) {
    throw explained(error, path)
  }
}

/** From the innermost out, as far as they are empty. */
async function removeFolders(path: string, outermost: string | null): Promise<void> {
  if (outermost === null) return
  for (let folder = path; folder.length >= outermost.length; folder = dirname(folder)) await rmdir(folder).catch(() => {})
}

async function refuseForeign(path: string): Promise<void> {
  const names = await readdir(path)
  if (names.includes(MARKER)) return
  const strange = names.find((name) => !name.startsWith('lock-') && !name.startsWith(MARKER))
  if (strange !== undefined) throw new Problem('environment', words('en').platform.foreign(path, strange))
  await chmod(path, (await stat(path)).mode & 0o700)
}

async function readMarker(path: string): Promise<Marker | null> {
  const text = await readFile(join(path, MARKER), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const parsed = Marker.safeParse(parseJson(text))
  if (!parsed.success) throw new Problem('environment', words('en').platform.unreadableMarker(join(path, MARKER)))
  if (parsed.data.nextrung !== `data/${FORMAT}`) throw new Problem('environment', words('en').platform.newerDirectory(path, parsed.data.nextrung))
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** On the disk before it counts: a power cut must not bring "being made" back. */
async function writeMarker(path: string, marker: Marker): Promise<void> {
  const fresh = join(path, `${MARKER}.new`)
  const file = await open(fresh, 'w', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(marker, null, 2)}\n`)
    await file.sync()
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(fresh, join(path, MARKER))
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

/** The machine's error as a sentence; anything else as it is. */
function explained(error: unknown, path: string): unknown {
  if (error instanceof Problem) return error
  const text = words('en').platform
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Problem('environment', text.readOnly(path), { cause: error })
    case 'ENOSPC':
    case 'EDQUOT':
      return new Problem('environment', text.full(path), { cause: error })
    case 'EEXIST':
    case 'ENOTDIR':
      return new Problem('environment', text.notADirectory(path), { cause: error })
    default:
      return error
  }
}
