// What runs by itself: a copy of the embedded database each day and at the end, the newest seven kept.

import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { words } from '../text/text.ts'
import type { OpenedDatabase } from './database.ts'

const KEPT = 7
const DAY = 24 * 60 * 60 * 1000
const NAME = /^nextrung-\d{4}-\d{2}-\d{2}\.tar\.gz$/

export interface Backups {
  /** Writes the last copy; call it before the database is closed. */
  stop(): Promise<void>
}

/** Keeps copies of the embedded database; nothing for a server, which is backed up where it runs. */
export function keepBackups(database: OpenedDatabase, folder: string, now: () => Date): Backups {
  let last: Promise<unknown> = Promise.resolve()
  const write = () => {
    last = last
      .then(() => backUp(database, folder, now()))
      .catch((error: Error) => process.stderr.write(`${words('en').platform.noBackup(folder, error.message)}\n`))
    return last
  }
  const timer = setInterval(write, DAY)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await write()
    },
  }
}

/** Writes one copy, whole or not at all, in place of an earlier one of that day; null for a server. */
async function backUp(database: OpenedDatabase, folder: string, now: Date): Promise<string | null> {
  const archive = await database.dump()
  if (!archive) return null
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `nextrung-${now.toISOString().slice(0, 10)}.tar.gz`)
  const unfinished = `${path}.unfinished`
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(new Uint8Array(await archive.arrayBuffer()))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
  const copies = (await readdir(folder)).filter((name) => NAME.test(name)).sort()
  for (const old of copies.slice(0, -KEPT)) await rm(join(folder, old), { force: true })
  return path
}
