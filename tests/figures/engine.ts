// The engine alone: all expectations of many people, against the time that JSON.parse takes for the same people.

import { seededRandom } from '../../src/algorithms/random.ts'
import type { PersonRecord } from '../../src/evidence/evidence.ts'
import type { Ladder, ReadinessParameters } from '../../src/ladder/ladder.ts'
import { Columns } from '../../src/readiness/columns.ts'
import { strongestByAuthor } from '../../src/readiness/concerns.ts'
import { NarrowPlaces } from '../../src/readiness/limits.ts'
import { Network } from '../../src/readiness/network.ts'
import { rulesOf } from '../../src/readiness/rules.ts'
import { statusOf } from '../../src/readiness/status.ts'
import { inventPerson, wideLadder } from '../readiness/organisation.ts'
import type { FigureRow } from './row.ts'

const PEOPLE = 100_000
const CHUNK = 500
const SIZE = { items: 50, episodes: 12, witnesses: 12, asOf: '2026-06-30' }

export async function figure(): Promise<FigureRow[]> {
  const random = seededRandom(2026)
  const ladder = wideLadder(random, 40)
  const limited = measurer(ladder, true)
  const bare = measurer(ladder, false)
  const time = { parse: 0, limited: 0, bare: 0 }
  let bytes = 0
  for (let done = 0; done < PEOPLE; done += CHUNK) {
    const texts = Array.from({ length: CHUNK }, (_, index) => JSON.stringify(inventPerson(random, ladder, SIZE, done + index)))
    for (const text of texts) {
      bytes += text.length
      const start = performance.now()
      const person: PersonRecord = JSON.parse(text)
      const parsed = performance.now()
      limited(person)
      const judged = performance.now()
      bare(person)
      time.parse += parsed - start
      time.limited += judged - parsed
      time.bare += performance.now() - judged
    }
  }
  const perPerson = (sum: number): string => `${((sum / PEOPLE) * 1000).toFixed(0)} µs`
  const yardstick = `JSON.parse of the same persons one by one: ${perPerson(time.parse)} each, ${(bytes / PEOPLE / 1000).toFixed(1)} kB`
  const row = (name: string, sum: number, aim: string, met: boolean | null): FigureRow => ({
    name,
    measured: `${(sum / time.parse).toFixed(2)}× (${perPerson(sum)} a person)`,
    yardstick,
    aim,
    met,
  })
  return [
    row(`judge ${PEOPLE} people × 50 items × 40 expectations, limits named`, time.limited, '≤ 1.00×', time.limited <= time.parse),
    row('the same records once more, without limits', time.bare, 'reported', null),
  ]
}

/** From the parsed record to status, support and limits of every expectation. */
function measurer(ladder: Ladder, withLimits: boolean): (person: PersonRecord) => number {
  const rules = rulesOf(ladder, ladder.expectations)
  const columns = new Columns(rules)
  const network = new Network()
  const places = new NarrowPlaces()
  return (person) => {
    columns.read(person, SIZE.asOf)
    let met = 0
    let letters = 0
    const names = (): readonly string[] => columns.sorted()
    for (let index = 0; index < rules.expectations.length; index += 1) {
      const parameters = rules.parameters[index] as ReadinessParameters
      const support = network.count(columns, index)
      const concerns =
        columns.concerns.length === 0 ? [] : strongestByAuthor(columns.concerns.filter((one) => one.expectation === index).map((one) => one.concern))
      if (statusOf(support, concerns, parameters) === 'met') met += 1
      if (!withLimits) continue
      places.find(network, columns, parameters)
      for (let at = 0; at < places.count; at += 1) letters += (names()[places.of(at)] as string).length + places.cap(at).length
    }
    return met + letters
  }
}
