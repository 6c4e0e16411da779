// A people file of any size, made up: the same for the same number of rows.

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Random } from '../../src/algorithms/random.ts'
import { seededRandom } from '../../src/algorithms/random.ts'

export const HEADER = 'id,name,mail,title,team,department,manager,position,family,level,track,since,industry,location,experience,joined,left,working'

const FIRST = ['Ada', 'Bo', 'Cem', 'Dörte', 'Élodie', 'Farid', 'Grażyna', 'Hiroshi', 'Inés', 'Jürgen']
const LAST = ['Example', 'Müller', 'García', 'Nowak', 'Tanaka', 'Osei', 'Smith', 'Ivanova', 'Chen', 'Łukasik']
const LEVELS = ['junior', 'mid', 'mid-senior', 'senior']
const FAMILIES = ['software', 'finance', 'marketing', 'care']
/** So many report to each manager: a million people are seven steps high. */
const REPORTS = 8

/** One line without its end; person 1 leads all. */
export function personLine(number: number, random: Random): string {
  const id = (n: number) => `e${String(n).padStart(7, '0')}`
  const manager = number === 1 ? '' : id(Math.floor((number - 2) / REPORTS) + 1)
  const name = `${random.pick(FIRST)} ${random.pick(LAST)} ${number}`
  const since = `${2018 + (number % 8)}-0${1 + (number % 9)}-15`
  const cells = [id(number), name, `${id(number)}@example.com`, 'Specialist', `Team ${number % 5000}`, `Department ${number % 500}`, manager, `P-${number}`]
  const standing = [random.pick(FAMILIES), random.pick(LEVELS), number % 10 === 0 ? 'management' : 'ic', since, 'insurance', 'Munich', `${number % 30}y`]
  return [...cells, ...standing, '2015-04-01', '', number % 7 === 0 ? '0.8' : '1'].join(',')
}

/** Writes `count` people; `last` stands in place of the last of them. */
export async function writePeople(path: string, count: number, last?: string): Promise<void> {
  const random = seededRandom(1)
  const file = createWriteStream(path)
  file.write(`${HEADER}\n`)
  for (let number = 1; number <= count; number++) {
    const line = number === count && last !== undefined ? last : personLine(number, random)
    if (!file.write(`${line}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}
