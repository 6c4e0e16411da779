// What comes next: the time of the search, how often it is proven exact, and its agreement with an integer programme.

import { seededRandom } from '../../src/algorithms/random.ts'
import { Columns } from '../../src/readiness/columns.ts'
import { expectationReports } from '../../src/readiness/expectation.ts'
import { whatNext } from '../../src/readiness/next.ts'
import { standing } from '../../src/readiness/ready.ts'
import { rulesOf } from '../../src/readiness/rules.ts'
import { compareWithProgramme } from '../readiness/integer-programme.ts'
import { inventPerson, wideLadder } from '../readiness/organisation.ts'
import type { FigureRow } from './row.ts'

const PEOPLE = 300
/** Mostly heard from the own team, so that there is something to do: with as many outsiders nearly everything would be met. */
const SIZE = { items: 200, episodes: 40, witnesses: 12, asOf: '2026-06-30', insiders: 0.9 }

export async function figure(): Promise<FigureRow[]> {
  const random = seededRandom(15)
  const times: number[] = []
  const processor: number[] = []
  let exact = 0
  let inTheWay = 0
  let advised = 0
  for (let person = 0; person < PEOPLE; person += 1) {
    const ladder = wideLadder(random, 15)
    const record = inventPerson(random, ladder, SIZE, person)
    const rules = rulesOf(ladder, ladder.expectations)
    const columns = new Columns(rules)
    columns.read(record, SIZE.asOf)
    const judging = { rules, columns, withoutFile: null, record, asOf: SIZE.asOf, reader: 'self' as const, language: 'en' }
    const found = expectationReports(judging)
    const level = standing(found, ladder.readiness.optional)
    const used = process.cpuUsage()
    const start = performance.now()
    const next = whatNext(judging, found, level, {})
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    processor.push((user + system) / 1000)
    if (!next.atLeast) exact += 1
    inTheWay += level.inTheWay.length
    advised += next.advice.length
  }
  const compared = await compareWithProgramme(50)
  const equal = compared.filter((one) => one.found === one.programme).length
  const at = (share: number, list = times): number => list.toSorted((a, b) => a - b)[Math.floor(share * (list.length - 1))] as number
  const size = `${PEOPLE} people, 15 expectations (${(inTheWay / PEOPLE).toFixed(1)} in the way), 200 items, half confirmed; ${(advised / PEOPLE).toFixed(1)} steps advised`
  const time = (name: string, share: number, most: number): FigureRow => ({
    name,
    measured: `${at(share).toFixed(1)} ms (${at(share, processor).toFixed(1)} ms of the processor)`,
    yardstick: size,
    aim: `≤ ${most} ms`,
    met: at(share) <= most,
  })
  return [
    time('what next, median', 0.5, 5),
    time('what next, 90th percentile', 0.9, 30),
    { name: 'proven exact', measured: `${((100 * exact) / PEOPLE).toFixed(1)} %`, yardstick: size, aim: '≥ 95 %', met: exact >= 0.95 * PEOPLE },
    {
      name: 'equal to an integer programme (HiGHS)',
      measured: `${equal} of ${compared.length}`,
      yardstick: 'small cases: 4–7 expectations, 8–19 items',
      aim: '50 of 50',
      met: equal === compared.length,
    },
  ]
}
