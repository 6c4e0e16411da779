// How long a search in 20 ladders of 2,000 expectations takes, and how long the largest upload that is accepted takes to read and to look at.

import { importLadder } from '../../src/ladder/import/import.ts'
import { writeLadder } from '../../src/ladder/import/write-ladder.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import { indexOf, search } from '../../src/ladder/search.ts'
import { apart } from '../../src/ladder/sources/apart.ts'
import { MOST } from '../../src/ladder/upload/upload.ts'
import type { FigureRow } from './row.ts'

const LADDERS = 20
const VERBS = ['Plans', 'Writes', 'Explains', 'Checks', 'Leads', 'Teaches', 'Measures', 'Agrees', 'Warns of', 'Closes']
const THINGS = ['the budget', 'risks', 'handovers', 'the roadmap', 'interviews', 'audits', 'claims', 'lessons', 'shifts', 'reports']
const WHOM = ['for the team', 'with other teams', 'before anybody asks', 'and tells why', 'for clients', 'within a week', 'and hands it over', 'with options']

export async function figure(): Promise<FigureRow[]> {
  const indexes = Array.from({ length: LADDERS }, (_, seed) => {
    const index = indexOf(parseLadder(writeLadder(importLadder(file(10, 20, 10, seed), 'x').ladder)), 'en')
    return { in: { ladder: `l${seed}`, name: `Ladder ${seed}`, version: '1', draft: null }, index }
  })
  const entries = indexes.reduce((sum, { index }) => sum + index.entries.length, 0)
  const times = ['plan', 'risks options', 'warns risk before', 'e', 'nothing like this', 'teaches the budget with other teams'].map((query) => {
    search(indexes, query, { most: 50 })
    const begun = performance.now()
    search(indexes, query, { most: 50 })
    return performance.now() - begun
  })
  const worst = Math.max(...times)
  const upload = await largestUpload()
  return [
    {
      name: 'ladder search',
      measured: `${worst.toFixed(1)} ms at worst of ${times.length} searches`,
      yardstick: `${entries} expectations in ${LADDERS} ladders, indexed`,
      aim: '≤ 50 ms',
      met: worst <= 50,
    },
    {
      name: 'ladder upload, the largest accepted',
      measured: `read ${upload.read.toFixed(1)} s, looked at ${upload.look.toFixed(1)} s; the app answers meanwhile after ${upload.held.toFixed(0)} ms at most`,
      yardstick: `${MOST.expectations} expectations at ${MOST.levels} levels; both in a thread of their own`,
      aim: 'nobody else waits longer than 2 s',
      met: upload.held <= 2000,
    },
  ]
}

/** In seconds; `held`: the longest that this thread could not go on, in milliseconds. */
async function largestUpload(): Promise<{ readonly read: number; readonly look: number; readonly held: number }> {
  let held = 0
  let last = performance.now()
  const ticking = setInterval(() => {
    held = Math.max(held, performance.now() - last)
    last = performance.now()
  }, 10)
  const [{ text }] = file(MOST.levels, 15, 2, 1)
  const begun = performance.now()
  const { found } = await apart('read', { name: 'x', files: [{ name: 'x.csv', bytes: Buffer.from(text) }], format: null, language: 'en' })
  const read = performance.now()
  await apart('look', { source: found[0]?.source ?? '', said: null, language: 'en' })
  const looked = performance.now()
  clearInterval(ticking)
  return { read: (read - begun) / 1000, look: (looked - read) / 1000, held }
}

/** A table with one row an expectation. */
function file(levels: number, competencies: number, each: number, seed: number) {
  const rows: string[][] = [['competency', 'level', 'expectation']]
  for (let competency = 0; competency < competencies; competency++) {
    for (let level = 0; level < levels; level++) {
      for (let number = 0; number < each; number++) {
        const pick = (list: readonly string[], step: number) => list[(competency * 7 + level * 3 + number * step + seed) % list.length]
        rows.push([`Skill ${competency}`, `Step ${level}`, `${pick(VERBS, 1)} ${pick(THINGS, 3)} ${pick(WHOM, 5)} number ${competency}.${level}.${number}`])
      }
    }
  }
  const text = rows.map((row) => row.join(',')).join('\n')
  return [{ path: 'x.csv', extension: 'csv', text, tables: [{ sheet: null, rows }] }] as const
}
