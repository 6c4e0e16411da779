// What runs by itself: ladders that come with Nextrung are put into the database, a new version beside the old ones, and uploads are forgotten.

import { dayIn } from '../algorithms/calendar.ts'
import type { Database } from '../platform/database.ts'
import { readText } from '../platform/files.ts'
import { parseLadder } from './parse.ts'
import { builtInLadderPath, builtInLadders } from './sources.ts'
import { forgetUploadsBefore } from './store/uploads.ts'
import { installLadder, ladderSource } from './store/versions.ts'

/** In bytes; far more than any ladder people could read. */
const LARGEST = 5_000_000

/** Publishes each built-in ladder version that isn't there yet. */
export async function installBuiltInLadders(database: Database, now: Date): Promise<void> {
  for (const id of await builtInLadders()) {
    const path = builtInLadderPath(id)
    const source = await readText(path, LARGEST)
    await database.transaction('system', async (tx) => {
      // Reading the file again at each start would be most of the start.
      if ((await ladderSource(tx, id))?.source === source) return
      await installLadder(tx, parseLadder(source, path), source, dayIn(now))
    })
  }
}

const HOUR = 60 * 60 * 1000
const KEPT = 24 * HOUR

/** Forgets ladders that were uploaded and came to nothing, now and every hour; a time that fails is made up for by the next. */
export async function forgetLadderUploads(database: Database, now: () => Date): Promise<{ stop(): void }> {
  const forget = () => database.transaction('system', (tx) => forgetUploadsBefore(tx, new Date(now().getTime() - KEPT)))
  await forget()
  const timer = setInterval(() => forget().catch(() => {}), HOUR)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
