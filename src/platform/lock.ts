// One process at a time in a directory. The kernel holds the lock, so that it goes when its holder goes, however that ends.

import { chmodSync, closeSync, constants, existsSync, lstatSync, mkdirSync, openSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { words } from '../text/text.ts'
import { Problem } from './problem.ts'

export interface Lock {
  release(): Promise<void>
}

/** How often a rival is asked again before it is taken for the holder: two who start together both step back. */
const TRIES = 8
/** What a socket's path may hold: 104 bytes with the closing zero where it is least (macOS). */
const LONGEST_PATH = 103
const NAME = /^lock-(\d+)-[0-9a-z]+$/

/**
 * Takes the directory for this process.
 * Everybody binds a socket under a name never used before, then looks for others: one that answers is alive, one that
 * refuses is dead and is removed. Whoever comes second sees the first, because both bind before they look.
 * @throws Problem `environment` naming the process that holds it
 */
export async function lockDirectory(directory: string): Promise<Lock> {
  if (process.platform === 'win32') return lockByPipe(directory)
  const place = socketPlace(realpathSync(directory))
  for (let attempt = 1; ; attempt++) {
    const mine = await bind(place)
    const rival = await liveRival(place, mine.name)
    // Somebody may have seen it bound and not yet listening, and taken it for dead.
    const standing = existsSync(join(place.folder, mine.name))
    if (rival === null && standing) {
      return {
        release: async () => {
          await mine.close()
          place.close()
        },
      }
    }
    await mine.close()
    if (attempt >= TRIES) {
      place.close()
      throw new Problem('environment', words('en').platform.inUse(directory, rival))
    }
    await wait(5 + Math.random() * 60)
  }
}

interface SocketPlace {
  readonly folder: string
  /** The same folder by a path short enough to bind under. */
  readonly short: string
  close(): void
}

function socketPlace(directory: string): SocketPlace {
  if (existsSync('/proc/self/fd')) {
    const open = openSync(directory, constants.O_RDONLY | constants.O_DIRECTORY)
    return { folder: directory, short: `/proc/self/fd/${open}`, close: () => closeSync(open) }
  }
  const roomForName = 'lock-4194304-zzzzzzzz'.length + 1
  const folder = directory.length + roomForName <= LONGEST_PATH ? directory : privateFolderFor(directory)
  return { folder, short: folder, close: () => {} }
}

function privateFolderFor(directory: string): string {
  const { dev, ino } = statSync(directory, { bigint: true })
  const folder = join(tmpdir(), `nextrung-${dev}-${ino}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.()) throw new Problem('environment', words('en').platform.inUse(directory, null))
  return folder
}

async function bind(place: SocketPlace): Promise<{ name: string; close: () => Promise<void> }> {
  const name = `lock-${process.pid}-${Math.random().toString(36).slice(2, 10)}`
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(join(place.short, name), resolve)
  })
  chmodSync(join(place.folder, name), 0o600)
  server.unref()
  return { name, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** The process id of another one that is alive in the directory; null when there is none. Removes what dead ones left. */
async function liveRival(place: SocketPlace, mine: string): Promise<number | null> {
  for (const name of readdirSync(place.folder)) {
    const pid = NAME.exec(name)?.[1]
    if (pid === undefined || name === mine) continue
    const answer = await ask(join(place.short, name))
    if (answer === 'alive') return Number(pid)
    if (answer === 'dead') rmSync(join(place.folder, name), { force: true })
  }
  return null
}

function ask(path: string): Promise<'alive' | 'dead' | 'gone'> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve('alive')
    })
    // Any other error, such as a queue that is full, says that somebody is there.
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'dead' : error.code === 'ENOENT' ? 'gone' : 'alive'))
  })
}

/** A named pipe has one owner, is no file, and ends with the process. */
async function lockByPipe(directory: string): Promise<Lock> {
  const { dev, ino } = statSync(directory, { bigint: true })
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(new Problem('environment', words('en').platform.inUse(directory, null))))
    server.listen(`\\\\.\\pipe\\nextrung-${dev}-${ino}`, resolve)
  })
  server.unref()
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}
