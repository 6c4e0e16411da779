// Checking the wording: how long a large ladder takes, and what is found in the standard one.

import { readFile } from 'node:fs/promises'
import type { Random } from '../../src/algorithms/random.ts'
import { seededRandom } from '../../src/algorithms/random.ts'
import { readLenient } from '../../src/ladder/commands/read-lenient.ts'
import { lint } from '../../src/ladder/lint/lint.ts'
import { RULES } from '../../src/ladder/lint/rules.ts'
import type { LadderFile } from '../../src/ladder/schema.ts'
import { builtInLadderPath } from '../../src/ladder/sources.ts'
import type { FigureRow } from './row.ts'

const EXPECTATIONS = 2_000
const LEVELS = 8
const ROUNDS = 5

export async function figure(): Promise<FigureRow[]> {
  const path = builtInLadderPath('standard')
  const { file } = readLenient(await readFile(path), path)
  const large = JSON.stringify(enlarged(file, seededRandom(2026)))

  const checking: number[] = []
  const onTheClock: number[] = []
  const reading: number[] = []
  let found = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    // Processor time, since on a busy machine the clock measures the others.
    const start = process.cpuUsage()
    const read = readLenient(large, 'large.yaml').file
    reading.push(milliseconds(process.cpuUsage(start)))
    const middle = process.cpuUsage()
    const clock = performance.now()
    found = lint(read).length
    onTheClock.push(performance.now() - clock)
    checking.push(milliseconds(process.cpuUsage(middle)))
  }
  return [
    {
      name: `check the wording of ${EXPECTATIONS} expectations`,
      measured: `${median(checking).toFixed(0)} ms of processor time, ${median(onTheClock).toFixed(0)} ms on the clock (medians of ${ROUNDS}; ${found} findings)`,
      yardstick: `reading the same file: ${median(reading).toFixed(0)} ms of processor time`,
      aim: '≤ 1 s',
      met: median(checking) <= 1000,
    },
    { name: 'rules', measured: `${RULES.length}`, yardstick: 'docs/lint.md', aim: '≥ 25', met: RULES.length >= 25 },
    { name: 'findings in the standard ladder', measured: `${lint(file).length}`, yardstick: `${RULES.length} rules`, aim: '0', met: lint(file).length === 0 },
  ]
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Half of each sentence with half of another: as long as real ones, and alike in part, which is what takes time. */
export function enlarged(file: LadderFile, random: Random): LadderFile {
  const sentences = file.competencies.flatMap(({ expectations }) => expectations.map(({ sentence }) => String(sentence).split(' ')))
  const mixed = (): string => [...random.pick(sentences).slice(0, 9), ...random.pick(sentences).slice(6)].join(' ')
  const [level] = file.levels
  const [competency] = file.competencies
  const [expectation] = competency?.expectations ?? []
  if (!level || !competency || !expectation) return file
  const levels = Array.from({ length: LEVELS }, (_, index) => ({ ...level, id: `level-${index}`, rank: index, aliases: [] }))
  const competencies = Array.from({ length: EXPECTATIONS / LEVELS / 10 }, (_, place) => ({
    ...competency,
    id: `competency-${place}`,
    expectations: Array.from({ length: LEVELS * 10 }, (__, index) => ({
      ...expectation,
      id: `expectation-${place}-${index}`,
      level: `level-${index % LEVELS}`,
      sentence: mixed(),
    })),
  }))
  return { ...file, levels, competencies }
}
