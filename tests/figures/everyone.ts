// Readiness of everyone: counted from scratch and kept up to date, on a real PostgreSQL, and what a crash in the middle leaves.

import { spawn, spawnSync } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Random } from '../../src/algorithms/random.ts'
import { seededRandom } from '../../src/algorithms/random.ts'
import { itemDigest } from '../../src/evidence/item-digest.ts'
import { countedAmong } from '../../src/evidence/store/everyone.ts'
import { receiveAnswers } from '../../src/evidence/store.ts'
import { installBuiltInLadders } from '../../src/ladder/jobs.ts'
import type { Ladder } from '../../src/ladder/ladder.ts'
import { publishedLadder } from '../../src/ladder/operations/reading.ts'
import { thisRelease } from '../../src/platform/config.ts'
import type { Database, OpenedDatabase } from '../../src/platform/database.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { checkEveryone, recountDue } from '../../src/readiness/jobs/everyone.ts'
import { timeHasCome } from '../../src/readiness/store/kept.ts'
import { Changing } from '../readiness/changing.ts'
import { freshDatabase } from '../store/embedded.ts'
import { fillEveryone } from '../store/everyone-people.ts'
import { postgresPrograms, startPostgres } from '../store/postgres-server.ts'
import type { Took } from './everyone-child.ts'
import type { FigureRow } from './row.ts'

const CHILD = join(import.meta.dirname, 'everyone-child.ts')
/** What 5 million items with their confirmations, indexes and the log take, and some more. */
const ROOM = 25e9

interface Sizes {
  readonly people: number
  readonly items: number
  readonly rounds: number
  readonly words: number
  readonly changes: number
  readonly kills: number
}

export async function figure(): Promise<FigureRow[]> {
  return measured({ people: 100_000, items: 50, rounds: 1, words: 300, changes: 10_000, kills: 20 })
}

export async function measured(sizes: Sizes): Promise<FigureRow[]> {
  const { bavail, bsize } = statfsSync(tmpdir())
  if (bavail * bsize < (ROOM * sizes.people) / 100_000) throw new Error('there is too little room on the disk')
  const programs = postgresPrograms()
  if (programs === null) throw new Error(`there is no PostgreSQL for ${process.platform} ${process.arch}`)
  const server = await startPostgres(programs)
  try {
    const url = await server.freshUrl()
    const database = await filled(url, sizes)
    try {
      const whole = through(url, sizes)
      const words = [await wordRow('PostgreSQL', database, sizes)]
      return [...whole, ...words, await embeddedWords(sizes), await changesRow(sizes), await killsRow(await server.freshUrl(), sizes)]
    } finally {
      await database.close()
    }
  } finally {
    await server.stop()
  }
}

async function filled(url: string, size: Pick<Sizes, 'people' | 'items'>): Promise<OpenedDatabase> {
  const database = await openDatabase({ kind: 'server', url }, await thisRelease())
  await installBuiltInLadders(database, new Date())
  const ladder: Ladder = await database.transaction('system', (tx) => publishedLadder(tx, 'standard'))
  await fillEveryone(url, ladder, size)
  return database
}

function child(url: string, what: string, people: number): Took {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CHILD, url, what, String(people)], { encoding: 'utf8' })
  if (status !== 0 || stderr !== '') throw new Error(stderr)
  return JSON.parse(stdout)
}

/** Reading, counting from scratch in turns, and keeping. */
function through(url: string, { people, items, rounds }: Sizes): FigureRow[] {
  const rows = `${people.toLocaleString('en')} people, ${(people * items).toLocaleString('en')} items`
  const reads: Took[] = []
  const counts: Took[] = []
  for (let round = 0; round < rounds; round += 1) {
    reads.push(child(url, 'read', people))
    counts.push(child(url, 'count', people))
  }
  const [read, count] = [least(reads), least(counts)]
  const ratio = count.seconds / read.seconds
  const parts = [people / 10, people / 2].map((some) => child(url, 'count', some))
  const memory = [...parts, count].map(({ megabytes }) => megabytes)
  const kept = child(url, 'keep', people)
  const most = Math.max(...memory)
  const growth = most / (memory[0] ?? 1)
  return [
    {
      name: `${rows}: read and judged, folded to one digest`,
      measured: `${ratio.toFixed(2)}× (${count.seconds.toFixed(0)} s)`,
      yardstick: `the same rows by the same queries and driver, nothing done with them: ${read.seconds.toFixed(0)} s; ${rounds === 1 ? 'one round' : `the better of ${rounds} rounds`}, in turns`,
      aim: '≤ 3×',
      met: ratio <= 3 && new Set(counts.map(({ digest }) => digest)).size === 1,
    },
    {
      name: `most memory of that process, for ${[people / 10, people / 2, people].map((some) => some.toLocaleString('en')).join(', ')} people`,
      measured: `${memory.map((megabytes) => megabytes.toFixed(0)).join(', ')} MB`,
      yardstick: '',
      aim: '≤ 1,024 MB, and flat (≤ 1.25×)',
      met: most <= 1024 && growth <= 1.25,
    },
    { name: `${rows}: everybody due, read, judged and written`, measured: `${kept.seconds.toFixed(0)} s`, yardstick: '', aim: 'reported', met: null },
  ]
}

function least(all: readonly Took[]): Took {
  return all.toSorted((a, b) => a.seconds - b.seconds)[0] as Took
}

/** A word of a witness on an item of somebody; from when it is kept until the report is. */
async function wordTimes(database: Database, random: Random, { people, items, words }: Sizes): Promise<number[]> {
  const job = { database, now: () => new Date(), log: (line: string) => process.stderr.write(`${line}\n`) }
  await recountDue(job)
  const times: number[] = []
  while (times.length < words) {
    const person = `p${1 + random.whole(people)}`
    const evidence = `item-${String(1 + random.whole(items)).padStart(3, '0')}`
    await database.transaction('system', async (tx) => {
      const [counted] = await countedAmong(tx, [person])
      const item = counted?.record.evidence.find(({ id }) => id === evidence)
      if (!counted || !item) throw new Error(`${person} has no ${evidence}`)
      const on = new Date().toISOString().slice(0, 10)
      const said = {
        witness: `Guest ${times.length}`,
        as: 'stakeholder',
        on,
        how: 'link',
        showed: item.for,
        says: 'I was there.',
        saw: itemDigest(item),
      } as const
      await receiveAnswers(tx, person, { ...counted.record, marks: [], evidence: [{ ...item, seenBy: [said] }] })
    })
    const begun = performance.now()
    await recountDue(job)
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)
}

async function wordRow(where: string, database: Database, sizes: Sizes): Promise<FigureRow> {
  const times = await wordTimes(database, seededRandom(6), sizes)
  const { different } = await checkEveryone({ database, now: () => new Date(), log: () => {}, atOnce: 200 })
  const [median, worst] = [times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0]
  return {
    name: `one confirmation kept → the report up to date, on ${where} with ${sizes.people.toLocaleString('en')} people × ${sizes.items} items`,
    measured: `median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms of ${times.length}; ${different} of all people differ from a count from scratch`,
    yardstick: '',
    aim: '≤ 50 ms, none',
    met: worst <= 50 && different === 0,
  }
}

/** On the embedded database there are a few people with as much each. */
async function embeddedWords(sizes: Sizes): Promise<FigureRow> {
  const database = await freshDatabase()
  try {
    await installBuiltInLadders(database, new Date())
    const small = { ...sizes, people: 20 }
    await database.transaction('system', async (tx) => {
      for (let n = 1; n <= small.people; n += 1) {
        await sql`insert into person (id, name, team) values (${`p${n}`}, ${`Person ${n}`}, 'oven')`.execute(tx)
        await sql`insert into standing (person, level, track) values (${`p${n}`}, 'mid', 'ic')`.execute(tx)
      }
    })
    for (let n = 1; n <= small.people; n += 1) {
      await database.transaction({ kind: 'person', person: `p${n}`, roles: [] }, (tx) =>
        sql`insert into evidence (person, id, happened_on, kind, title, scope, autonomy, result, claims, links, draft)
          select ${`p${n}`}, 'item-' || lpad(i::text, 3, '0'), current_date - i * 15, 'decision', 'Decided case ' || i, 'team', 'independent', 'achieved',
            '{picks-the-method,answers-open-questions}', '{}', false from generate_series(1, ${small.items}::int) i`.execute(tx),
      )
    }
    return await wordRow('PGlite', database, small)
  } finally {
    await database.close()
  }
}

/** Random changes and passing days: after each what is due is counted, and every so often all is counted from scratch. */
async function changesRow({ changes }: Sizes): Promise<FigureRow> {
  const database = await freshDatabase()
  try {
    const changing = new Changing(database, seededRandom(2026))
    const job = { database, now: changing.now, log: () => {} }
    await changing.begin()
    let differing = 0
    let compared = 0
    for (let change = 1; change <= changes; change += 1) {
      await changing.change()
      await database.transaction('system', timeHasCome, { now: changing.now() })
      await recountDue(job)
      if (change % 10 !== 0 && change !== changes) continue
      compared += 1
      differing += (await checkEveryone(job)).different
    }
    return {
      name: `kept reports after ${changes.toLocaleString('en')} random changes and days`,
      measured: `${differing} differed at ${compared.toLocaleString('en')} looks at everybody`,
      yardstick: 'a count from scratch',
      aim: 'none',
      met: differing === 0,
    }
  } finally {
    await database.close()
  }
}

/** kill -9 while everybody is counted and kept: each person is wholly kept or still due, and the next start does the rest. */
async function killsRow(url: string, { kills }: Sizes): Promise<FigureRow> {
  const people = 1_000
  const database = await filled(url, { people, items: 10 })
  const job = { database, now: () => new Date(), log: () => {}, atOnce: 200 }
  try {
    let broken = 0
    let middle = 0
    for (let kill = 0; kill < kills; kill += 1) {
      await database.transaction('system', (tx) => sql`insert into recount_due (person) select person from standing on conflict do nothing`.execute(tx))
      await database.transaction('system', (tx) => sql`delete from readiness_kept`.execute(tx))
      const process = spawn(globalThis.process.execPath, [CHILD, url, 'keep', String(people)], { stdio: 'ignore' })
      while ((await stateOf(database)).due === people && process.exitCode === null) await wait(5)
      await wait((kill * 37) % 400)
      process.kill('SIGKILL')
      const state = await stateOf(database)
      if (state.due > 0 && state.kept > 0) middle += 1
      if (state.neither > 0 || state.half > 0) broken += 1
    }
    await recountDue(job)
    const { different } = await checkEveryone(job)
    const { due, kept } = await stateOf(database)
    return {
      name: 'kill -9 while everybody is counted and kept',
      measured: `${kills} kills (${middle} in the middle), ${broken} left somebody half-kept; resumed: ${due} due, ${kept} kept, ${different} differ from a count from scratch`,
      yardstick: '',
      aim: 'none half-kept, all resumed',
      met: broken === 0 && due === 0 && kept === people && different === 0,
    }
  } finally {
    await database.close()
  }
}

/** People who are due, who are kept, who are neither, and who are kept for fewer levels than there are: above senior is none. */
async function stateOf(database: Database): Promise<{ due: number; kept: number; neither: number; half: number }> {
  return database.transaction('system', async (tx) => {
    const found = await sql<{ due: number; kept: number; neither: number; half: number }>`
      select count(due.person)::int as due, count(kept.person)::int as kept,
        count(*) filter (where due.person is null and kept.person is null)::int as neither, count(*) filter (where kept.levels <> case level when 'senior' then 1 else 2 end)::int as half
      from standing left join recount_due as due using (person)
        left join (select person, count(*) as levels from readiness_kept group by person) as kept using (person)`.execute(tx)
    return found.rows[0] ?? { due: 0, kept: 0, neither: 0, half: 0 }
  })
}
