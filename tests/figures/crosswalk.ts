// How many suggestions of a crosswalk are right: on public ladders whose levels and competencies say by their names which is which,
// the names then hidden, and between the standard ladder and a copy of it under other ids and in other words.

import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { seededRandom } from '../../src/algorithms/random.ts'
import { readLenient } from '../../src/ladder/commands/read-lenient.ts'
import type { Suggestion } from '../../src/ladder/crosswalk/suggest.ts'
import { suggest } from '../../src/ladder/crosswalk/suggest.ts'
import { importEachLadder } from '../../src/ladder/import/import.ts'
import { writeLadder } from '../../src/ladder/import/write-ladder.ts'
import type { Ladder } from '../../src/ladder/ladder.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import type { LadderFile } from '../../src/ladder/schema.ts'
import { readGiven } from '../../src/ladder/sources/given.ts'
import { builtInLadderPath } from '../../src/ladder/sources.ts'
import { otherWords, shuffleLines } from '../ladder/edits.ts'
import type { FigureRow } from './row.ts'

const FRAMEWORKS = new URL('../../../shared/data/frameworks/', import.meta.url).pathname
const COPIES = Number(process.env['COPIES'] ?? 20)
/** Words of each sentence that are others in a copy. */
const OTHER_WORDS = 6

interface Answers {
  readonly right: number
  readonly of: number
}

/** Ladders that are held against each other, each against each other; `key`: what says that two are the same. */
interface Group {
  readonly folder: string
  readonly ladders: RegExp
  readonly key: (id: string) => string
}

const LEVEL_NUMBER = /\d/
const GROUPS: readonly Group[] = [
  { folder: 'monzo', ladders: /^(?:backend|web|mobile|data)-engineering|^generic|^quality-analyst/, key: (id) => id },
  { folder: 'monzo', ladders: /^(?:product|visual)-design|^user-research/, key: (id) => id },
  { folder: 'engineeringladders', ladders: /./, key: (id) => LEVEL_NUMBER.exec(id)?.[0] ?? id },
  { folder: 'ft', ladders: /./, key: (id) => id.replace(/-(?:individual-contributor|people-manager)$/, '') },
]

export async function figure(): Promise<FigureRow[]> {
  return [...(await publicLadders()), ...(await rewordedCopies())]
}

async function publicLadders(): Promise<FigureRow[]> {
  const there = await stat(FRAMEWORKS).catch(() => null)
  if (!there)
    return [
      { name: 'suggestions between public ladders', measured: 'skipped: the folder shared/data/frameworks is not here', yardstick: '', aim: '', met: null },
    ]
  const rows: FigureRow[] = []
  for (const { folder, ladders, key } of GROUPS) {
    const { files } = await readGiven(join(FRAMEWORKS, folder))
    const read = importEachLadder(files, folder)
      .map(({ ladder }) => parseLadder(writeLadder(ladder)))
      .filter(({ id }) => ladders.test(id))
    for (const named of [true, false]) {
      const levels: Answers[] = []
      const competencies: Answers[] = []
      for (const from of read) {
        for (const to of read.filter((other) => other !== from)) {
          const found = named ? suggest(from, to) : suggest(nameless(from, 'a'), nameless(to, 'b'))
          const plain = (id: string): string => id.replace(/^[ab]-/, '')
          levels.push(answers(found.levels, new Set(to.levels.map(({ id }) => key(id))), (id) => key(plain(id))))
          competencies.push(answers(found.competencies, new Set(to.competencies.map(({ id }) => id)), plain))
        }
      }
      const how = named ? 'names to be seen' : 'names and ids hidden'
      rows.push(
        row(`levels, ${read.length} ladders of ${folder}, ${how}`, levels),
        row(`competencies, ${read.length} ladders of ${folder}, ${how}`, competencies),
      )
    }
  }
  return rows
}

/** The same ladder with nothing in its names: what is left are sentences, summaries, and the order of the levels. */
function nameless(ladder: Ladder, prefix: string): Ladder {
  const renamed = <T extends { readonly id: string }>(one: T): T => ({ ...one, id: `${prefix}-${one.id}`, name: prefix, aliases: [] })
  return {
    ...ladder,
    levels: ladder.levels.map(renamed),
    competencies: ladder.competencies.map(renamed),
    expectations: ladder.expectations.map((one) => ({
      ...one,
      id: `${prefix}-${one.id}`,
      level: `${prefix}-${one.level}`,
      competency: `${prefix}-${one.competency}`,
    })),
  }
}

/** Of those that have a counterpart at all, how many were suggested it. */
function answers(found: readonly Suggestion[], known: ReadonlySet<string>, key: (id: string) => string): Answers {
  const asked = found.filter(({ from }) => known.has(key(from)))
  return { of: asked.length, right: asked.filter(({ from, to }) => to !== null && key(to.id) === key(from)).length }
}

function row(name: string, all: readonly Answers[]): FigureRow {
  const [right, of] = [all.reduce((sum, one) => sum + one.right, 0), all.reduce((sum, one) => sum + one.of, 0)]
  return {
    name,
    measured: `${right} of ${of} first suggestions right (${((100 * right) / of).toFixed(0)} %)`,
    yardstick: 'which is which by name',
    aim: 'reported',
    met: null,
  }
}

async function rewordedCopies(): Promise<FigureRow[]> {
  const path = builtInLadderPath('standard')
  const bytes = await readFile(path)
  const from = parseLadder(bytes)
  const { file } = readLenient(bytes, path)
  const found: { readonly [thing in 'levels' | 'competencies' | 'expectations']: Answers[] } = { levels: [], competencies: [], expectations: [] }
  let milliseconds = 0
  for (let seed = 0; seed < COPIES; seed += 1) {
    const random = seededRandom(seed)
    const copy: LadderFile = structuredClone(file)
    for (const { expectations } of copy.competencies) for (const one of expectations) one.sentence = otherWords(random, String(one.sentence), OTHER_WORDS)
    shuffleLines(random, copy)
    const to = nameless(parseLadder(JSON.stringify(copy)), 'b')
    const start = performance.now()
    const suggestions = suggest(nameless(from, 'a'), to)
    milliseconds += performance.now() - start
    for (const thing of ['levels', 'competencies', 'expectations'] as const) {
      found[thing].push(answers(suggestions[thing], new Set(to[thing].map(({ id }) => id.slice(2))), (id) => id.slice(2)))
    }
  }
  const all = Object.entries(found).map(([thing, some]) =>
    row(`${thing}, standard against copies with ${OTHER_WORDS} other words a sentence, names and ids hidden`, some),
  )
  return [
    ...all,
    {
      name: 'suggestions for the standard ladder',
      measured: `${(milliseconds / COPIES).toFixed(0)} ms`,
      yardstick: `${from.expectations.length} expectations on each side`,
      aim: 'reported',
      met: null,
    },
  ]
}
