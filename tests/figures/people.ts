// The pages of who is here with 5,000 people, against the same pages with 61.

import { seeChart, seePeople } from '../../src/people/operations/organisation.ts'
import { relationTo, welcome } from '../../src/people/store/people.ts'
import { writeAudit } from '../../src/platform/audit.ts'
import type { World } from '../../src/platform/operation.ts'
import { perform } from '../../src/platform/operation.ts'
import { freshDatabase } from '../store/embedded.ts'
import type { FigureRow } from './row.ts'

const FEW = 61
const MANY = 5000
/** So many report to each who leads. */
const SPAN = 7
const ROUNDS = 15
const MOST_SHOWN = 300
/** Eighty times as many people may take so many times as long. */
const AIM = 10

export async function figure(): Promise<FigureRow[]> {
  const [few, many] = [await measured(FEW), await measured(MANY)]
  const row = (name: string, key: 'chart' | 'search' | 'page') => ({
    name: `${name}, ${MANY} people`,
    measured: `${(many[key] / few[key]).toFixed(1)} times (${many[key].toFixed(0)} ms)`,
    yardstick: `${few[key].toFixed(0)} ms with ${FEW}`,
    aim: `at most ${AIM} times`,
    met: many[key] <= AIM * few[key],
  })
  return [
    row('the chart from the top', 'chart'),
    row('a search by two words', 'search'),
    row('the last page of all by name', 'page'),
    { name: `people in one chart, of ${MANY}`, measured: String(many.shown), yardstick: '', aim: `at most ${MOST_SHOWN}`, met: many.shown <= MOST_SHOWN },
  ]
}

async function measured(people: number) {
  const database = await freshDatabase()
  const world: World = { database, now: () => new Date('2026-06-30T10:00:00Z'), relation: relationTo, writeAudit }
  await database.transaction('system', async (tx) => {
    for (let index = 0; index < people; index++) {
      const manager = index === 0 ? {} : { manager: `p${Math.floor((index - 1) / SPAN)}` }
      await welcome(tx, { id: `p${index}`, name: `Person ${index}`, title: 'Specialist', team: `Team ${Math.floor(index / SPAN)}`, ...manager })
    }
  })
  const actor = { kind: 'person', person: 'p0', roles: [] } as const
  const chart = await median(() => perform(world, actor, seeChart, {}))
  const search = await median(() => perform(world, actor, seePeople, { q: 'special 42' }))
  const page = await median(() => perform(world, actor, seePeople, { page: Math.ceil(people / 50) }))
  const shown = (await perform(world, actor, seeChart, {})).people.length
  await database.close()
  return { chart, search, page, shown }
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}
