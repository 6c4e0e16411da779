// One way through everybody, in a process of its own: `read`, `count` or `keep`, of so many people. Tells what it took.

import { nextPeople, rowsAmong } from '../../src/evidence/store/everyone.ts'
import { thisRelease } from '../../src/platform/config.ts'
import type { Database } from '../../src/platform/database.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { countEveryone, recountDue } from '../../src/readiness/jobs/everyone.ts'

export interface Took {
  readonly seconds: number
  readonly people: number
  readonly digest: string
  /** The most memory that the process ever had, in megabytes. */
  readonly megabytes: number
}

const AT_ONCE = 100
const [url = '', what = '', most = ''] = process.argv.slice(2)
const database = await openDatabase({ kind: 'server', url }, await thisRelease())
const job = { database, now: () => new Date(), log: (line: string) => process.stderr.write(`${line}\n`), atOnce: AT_ONCE }
const begun = performance.now()
const { people, digest } = await through()
const took: Took = { seconds: (performance.now() - begun) / 1000, people, digest, megabytes: process.resourceUsage().maxRSS / 1024 }
await database.close()
process.stdout.write(`${JSON.stringify(took)}\n`)

async function through(): Promise<Pick<Took, 'people' | 'digest'>> {
  if (what === 'read') return { people: await readEveryone(database), digest: '' }
  if (what === 'keep') {
    await recountDue(job)
    return { people: Number(most), digest: '' }
  }
  let counted = 0
  return countEveryone({ ...job, isStopped: () => counted >= Number(most) }, async (people) => {
    counted += people.length
  })
}

/** The yardstick: the same rows by the same queries, and nothing done with them. */
async function readEveryone(from: Database): Promise<number> {
  let people = 0
  let last = ''
  while (people < Number(most)) {
    const read = await from.transaction('system', async (tx) => {
      const ids = await nextPeople(tx, last, AT_ONCE)
      const [first, end] = [ids[0], ids.at(-1)]
      if (first === undefined || end === undefined) return null
      await rowsAmong(tx, { from: first, to: end })
      return { count: ids.length, end }
    })
    if (read === null) return people
    people += read.count
    last = read.end
  }
  return people
}
