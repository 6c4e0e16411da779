// Puts the ladders that come with Nextrung into the database: a new version beside the old ones, never in place of one.

import { dayIn } from '../algorithms/calendar.ts'
import type { Database } from '../platform/database.ts'
import { readText } from '../platform/files.ts'
import { parseLadder } from './parse.ts'
import { builtInLadderPath, builtInLadders } from './sources.ts'
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
