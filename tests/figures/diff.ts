// Changes by meaning: random edits of known kinds on the standard ladder, all lines shuffled each time.

import { readFile } from 'node:fs/promises'
import { seededRandom } from '../../src/algorithms/random.ts'
import { readLenient } from '../../src/ladder/commands/read-lenient.ts'
import { diff } from '../../src/ladder/diff/diff.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import { builtInLadderPath } from '../../src/ladder/sources.ts'
import { editSeveral, judged, shuffleLines } from '../ladder/edits.ts'
import type { FigureRow } from './row.ts'

const EDITS = Number(process.env['EDITS'] ?? 500)
const SHUFFLES = 20

export async function figure(): Promise<FigureRow[]> {
  const path = builtInLadderPath('standard')
  const bytes = await readFile(path)
  const before = parseLadder(bytes)
  const { file } = readLenient(bytes, path)

  let edits = 0
  let wrong = 0
  let unasked = 0
  let comparing = 0
  let ladders = 0
  for (let seed = 0; edits < EDITS; seed += 1) {
    const edited = structuredClone(file)
    const done = editSeveral(seededRandom(seed), edited)
    const after = parseLadder(JSON.stringify(edited))
    const start = performance.now()
    const changes = diff(before, after)
    comparing += performance.now() - start
    const verdict = judged(done, changes)
    edits += done.length
    wrong += verdict.wrong.length
    unasked += verdict.unasked.length
    ladders += 1
  }

  let reported = 0
  for (let seed = 0; seed < SHUFFLES; seed += 1) {
    const shuffled = structuredClone(file)
    shuffleLines(seededRandom(seed), shuffled)
    reported += diff(before, parseLadder(JSON.stringify(shuffled))).length
  }

  const share = (edits - wrong) / edits
  return [
    {
      name: 'edits named right',
      measured: `${(100 * share).toFixed(1)} % of ${edits}`,
      yardstick: 'the generator that made them',
      aim: '≥ 98 %',
      met: share >= 0.98,
    },
    { name: 'changes named that nobody made', measured: `${unasked}`, yardstick: `${ladders} ladders`, aim: 'reported', met: null },
    { name: 'changes named after shuffling all lines', measured: `${reported}`, yardstick: `${SHUFFLES} shuffles`, aim: '0', met: reported === 0 },
    {
      name: 'one comparison',
      measured: `${(comparing / ladders).toFixed(1)} ms`,
      yardstick: `${before.expectations.length} expectations`,
      aim: 'reported',
      met: null,
    },
  ]
}
