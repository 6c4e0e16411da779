// Keeps everyone's readiness up to date: what was touched and what time has changed is counted anew, and each night everything, to compare.

import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Day } from '../../algorithms/calendar.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import { readOn } from '../../evidence/read-through.ts'
import type { CountedPerson } from '../../evidence/store/everyone.ts'
import { countedAmong, nextPeople } from '../../evidence/store/everyone.ts'
import type { VersionPairs } from '../../ladder/diff/pairs.ts'
import { hasPairs, pairsBetween } from '../../ladder/diff/pairs.ts'
import type { Ladder } from '../../ladder/ladder.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { words } from '../../text/text.ts'
import type { KeptReport, Known } from '../kept.ts'
import { Keeping } from '../kept.ts'
import type { Counted, Due } from '../store/kept.ts'
import { keep, keptOf, nextDue, recountWhole, settledAmong, timeHasCome } from '../store/kept.ts'

const EVERY = 5_000
/** So many records are read in one transaction, which is as long as others wait on the embedded database. */
const AT_ONCE = 20

interface Job {
  readonly database: Database
  readonly now: () => Date
  readonly log: (line: string) => void
  readonly isStopped?: () => boolean
  readonly atOnce?: number
}

export interface KeepingJob {
  /** Something may have been written: what is due is counted at once. */
  wake(): void
  stop(): Promise<void>
}

/** Keeps readiness up to date from now on. What a stop or a crash interrupts is still due at the next start. */
export function keepEveryone(database: Database, now: () => Date, log: (line: string) => void): KeepingJob {
  let stopped = false
  let looked = ''
  let wanted = false
  let running: Promise<void> | null = null
  const job = { database, now, log, isStopped: () => stopped }

  async function lookAndCount(): Promise<void> {
    const today = dayIn(now())
    const isNewDay = looked !== today
    if (isNewDay) await database.transaction('system', timeHasCome, { now: now() })
    await recountDue(job)
    if (isNewDay && looked !== '') await checkEveryone(job)
    looked = today
  }
  async function run(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false
      await lookAndCount().catch((error: Error) => log(error.stack ?? error.message))
    }
    running = null
  }
  function wake(): void {
    wanted = true
    running ??= run()
  }

  wake()
  const timer = setInterval(wake, EVERY)
  timer.unref()
  return { wake, stop: stopKeeping }

  async function stopKeeping(): Promise<void> {
    stopped = true
    clearInterval(timer)
    await running
  }
}

/** Counts anew all that is due, and nothing else. Nothing is judged inside a transaction: the embedded database runs one at a time. */
export async function recountDue({ database, now, log, isStopped = () => false, atOnce = AT_ONCE }: Job): Promise<void> {
  const keeping = new Keeping()
  const failed: string[] = []
  while (!isStopped()) {
    const at = now()
    const due = await database.transaction('system', (tx) => readDue(tx, atOnce, failed), { now: at })
    if (due.length === 0) return
    const counted: Counted[] = []
    for (const one of due) {
      try {
        counted.push({
          ...one.due,
          leftOn: one.judged?.leftOn ?? null,
          reports: one.judged === null ? [] : reportsOf(keeping, one.judged, dayIn(at), one.known),
        })
      } catch (error) {
        // It stays due, for the next look. Who it is isn't the log's to say.
        failed.push(one.due.revision)
        log(words('en').everyone.notCounted((error as Error).message))
      }
      await setImmediate()
    }
    const kept = await database.transaction('system', (tx) => keep(tx, counted), { now: at })
    // Whoever is left of the last ones is being changed at this moment: that change wakes us again.
    if (due.length < atOnce || (kept === 0 && counted.length > 0)) return
  }
}

interface DueRead {
  readonly due: Due
  readonly known: Known
  readonly judged: Judged | null
}

async function readDue(tx: Tx, atOnce: number, failed: readonly string[]): Promise<readonly DueRead[]> {
  const due = await nextDue(tx, atOnce, failed)
  if (due.length === 0) return []
  const people = due.map(({ person }) => person)
  const kept = await keptOf(tx, people)
  const judged = new Map((await onTheirLadders(tx, await countedAmong(tx, people))).map((one) => [one.person, one]))
  return due.map((one) => {
    const found = judged.get(one.person) ?? null
    const touched = one.touched && calledNow(one.touched, found?.pairs ?? [])
    return { due: one, judged: found, known: { reports: kept.get(one.person) ?? [], touched } }
  })
}

interface Everyone {
  readonly people: number
  /** People whose kept reports aren't what was counted. */
  readonly different: number
  /** Over the digests of all reports, by person. */
  readonly digest: string
}

/**
 * Counts everybody from scratch and compares with what is kept. Where that differs although nothing is due, something was missed: it is said
 * in the log, without a name, and counted again.
 */
export async function checkEveryone(job: Job): Promise<Everyone> {
  const { database, now, log } = job
  const differing: string[] = []
  const counted = await countEveryone(job, async (people, reports) => {
    const looked = await differingAmong(job, people, reports)
    if (looked.length > 0) differing.push(...looked)
  })
  const different = differing.length
  if (different > 0) {
    await database.transaction('system', (tx) => recountWhole(tx, differing), { now: now() })
    log(words('en').everyone.differs(different))
    await recountDue(job)
  }
  return { ...counted, different }
}

/** Counts everybody from scratch, some people at a time, and folds what is found to one digest. */
export async function countEveryone(
  { database, now, isStopped = () => false, atOnce = AT_ONCE }: Job,
  each: (people: readonly string[], reports: ReadonlyMap<string, readonly KeptReport[]>) => Promise<void> = async () => {},
): Promise<Omit<Everyone, 'different'>> {
  const keeping = new Keeping()
  const all = createHash('sha256')
  let counted = 0
  let next = readNext(database, now(), '', atOnce)
  while (!isStopped()) {
    const { people, judged, asOf } = await next
    const last = people.at(-1)
    if (last === undefined) break
    // The database reads on while these are judged.
    next = readNext(database, now(), last, atOnce)
    const found = new Map<string, readonly KeptReport[]>()
    for (const one of judged) {
      const reports = reportsOf(keeping, one, asOf)
      for (const { towards, digest } of reports) all.update(`${one.person} ${towards} ${digest}\n`)
      found.set(one.person, reports)
      counted += 1
      await setImmediate()
    }
    await each(people, found)
  }
  await next
  return { people: counted, digest: all.digest('hex') }
}

interface Batch {
  /** All of the stretch, also those who aren't judged. */
  readonly people: readonly string[]
  readonly judged: readonly Judged[]
  readonly asOf: Day
}

async function readNext(database: Database, at: Date, after: string, atOnce: number): Promise<Batch> {
  return database.transaction(
    'system',
    async (tx) => {
      const people = await nextPeople(tx, after, atOnce)
      const [from, to] = [people[0], people.at(-1)]
      const counted = from === undefined || to === undefined ? [] : await countedAmong(tx, { from, to })
      return { people, judged: await onTheirLadders(tx, counted), asOf: dayIn(at) }
    },
    { now: at },
  )
}

/** Of these people those whose kept reports are others than these, at two looks: between the first and what it is held against, one may have changed. */
async function differingAmong({ database, now }: Job, people: readonly string[], reports: ReadonlyMap<string, readonly KeptReport[]>): Promise<string[]> {
  const at = now()
  const look = (among: readonly string[], read: (tx: Tx) => Promise<ReadonlyMap<string, readonly KeptReport[]>>) =>
    database.transaction(
      'system',
      async (tx) => {
        const found = await read(tx)
        const settled = await settledAmong(tx, among)
        const kept = await keptOf(tx, among)
        return among.filter((person) => settled.has(person) && digestsOf(kept.get(person)) !== digestsOf(found.get(person)))
      },
      { now: at },
    )
  const first = await look(people, async () => reports)
  if (first.length === 0) return []
  const keeping = new Keeping()
  return look(first, async (tx) => {
    const judged = await onTheirLadders(tx, await countedAmong(tx, first))
    return new Map(judged.map((one) => [one.person, reportsOf(keeping, one, dayIn(at))]))
  })
}

function digestsOf(reports: readonly KeptReport[] = []): string {
  return reports.map(({ towards, digest }) => `${towards} ${digest}`).join()
}

/** A record with the ladder that it is judged on, and what leads there from the versions that it may name ids of. */
interface Judged extends CountedPerson {
  readonly on: Ladder
  readonly pairs: readonly VersionPairs[]
}

async function onTheirLadders(tx: Tx, people: readonly CountedPerson[]): Promise<readonly Judged[]> {
  // A published version never changes, and most people are on the same.
  const read = new Map<string, Ladder>()
  const ladderOf = async ({ ladder, version }: Pick<CountedPerson, 'ladder' | 'version'>): Promise<Ladder> => {
    const key = JSON.stringify([ladder, version])
    const known = read.get(key) ?? (await publishedLadder(tx, ladder, 'en', version))
    read.set(key, known)
    return known
  }
  const judged: Judged[] = []
  for (const person of people) {
    const on = await ladderOf(person)
    const pairs: VersionPairs[] = []
    for (const former of person.formers) pairs.push(pairsBetween(await ladderOf(former), on))
    judged.push({ ...person, on, pairs: pairs.filter(hasPairs) })
  }
  return judged
}

function reportsOf(keeping: Keeping, { on, pairs, record, since }: Judged, asOf: Day, known?: Known): readonly KeptReport[] {
  const there = pairs.reduce((read, each) => readOn(read, each, since), record)
  return keeping.reports(on, there, asOf, known)
}

/** Ids with those that they are called by on the way to the version that is judged by. */
function calledNow(ids: readonly string[], pairs: readonly VersionPairs[]): ReadonlySet<string> {
  const all = new Set(ids)
  for (const { expectations, competencies } of pairs) {
    for (const id of [...all]) for (const there of [expectations[id], competencies[id]]) if (typeof there === 'string') all.add(there)
  }
  return all
}
