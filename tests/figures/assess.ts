// What `assess` takes on a record of 200 items, beyond starting Node and loading the same libraries.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../../src/algorithms/random.ts'
import type { Confirmation, Evidence, PersonRecord } from '../../src/evidence/evidence.ts'
import { RELATIONS } from '../../src/evidence/evidence.ts'
import { writeRecord } from '../../src/evidence/write-record.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import { builtInLadderPath } from '../../src/ladder/sources.ts'
import type { FigureRow } from './row.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROUNDS = 9
const AIM = 300

export async function figure(): Promise<FigureRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-assess-'))
  try {
    const file = join(folder, 'record.yaml')
    writeFileSync(file, writeRecord(recordOf200()))
    const whole: number[] = []
    const libraries: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      whole.push(run(['bin/nextrung.js', 'assess', file, '--target', 'senior', '--as-of', '2026-06-30', '--json']))
      // The same modules, loaded by the command that does nothing but speak of itself.
      libraries.push(run(['bin/nextrung.js', 'assess', '--help']))
    }
    const own = median(whole) - median(libraries)
    return [
      {
        name: 'assess on 200 items, own time',
        measured: `${own.toFixed(0)} ms`,
        yardstick: `Node with the same libraries ${median(libraries).toFixed(0)} ms, in all ${median(whole).toFixed(0)} ms`,
        aim: `≤ ${AIM} ms`,
        met: own <= AIM,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(line: readonly string[]): number {
  const begun = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [...line], { cwd: ROOT })
  if (status !== 0) throw new Error(String(stderr))
  return performance.now() - begun
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Two hundred items in fifty pieces of work over two years, half of them seen by others. */
function recordOf200(): PersonRecord {
  const ladder = parseLadder(readFileSync(builtInLadderPath('standard')))
  const asked = ladder.expectations.filter((one) => one.level === 'senior' && one.track !== 'management')
  const random = seededRandom(200)
  const evidence = Array.from({ length: 200 }, (_, index): Evidence => {
    const expectation = random.pick(asked)
    const date = `202${random.next() < 0.5 ? 5 : 6}-0${1 + random.whole(6)}-1${random.whole(9)}`
    const seen: Confirmation[] = Array.from({ length: index % 2 ? 1 + random.whole(3) : 0 }, () => ({
      witness: `Witness ${random.whole(30)}`,
      as: random.pick(RELATIONS),
      team: `Team ${random.whole(6)}`,
      on: '2026-06-20',
      how: 'account',
      showed: [expectation.id],
      says: 'It went as was said, and the others could go on with it.',
    }))
    const witnesses = new Map(seen.map((one) => [one.witness, one]))
    return {
      id: `item-${index}`,
      date,
      kind: random.pick(expectation.rule.kinds),
      episode: `work-${index % 50}`,
      title: `Something that happened, number ${index}, told in a sentence of usual length`,
      scope: 'organisation',
      autonomy: 'leading',
      result: 'achieved',
      for: [expectation.id],
      links: [],
      seenBy: [...witnesses.values()],
    }
  })
  return {
    person: { name: 'Ada Example', level: 'mid-senior', track: 'ic', team: 'Claims', manager: 'Mia Example' },
    absences: [],
    episodes: Array.from({ length: 50 }, (_, index) => ({ id: `work-${index}`, title: `Piece of work ${index}` })),
    evidence,
    marks: [],
  }
}
