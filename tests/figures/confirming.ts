// How many clicks and keys it takes to answer what colleagues ask, by pointer and by keyboard alone: counted by the browser test.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FigureRow } from './row.ts'

const MOST = 12

export async function figure(): Promise<FigureRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-confirming-'))
  const file = join(folder, 'counts.json')
  try {
    execFileSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'tests/browser/queue.test.ts'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, NEXTRUNG_COUNTS: file },
      stdio: 'ignore',
    })
    const counts = JSON.parse(readFileSync(file, 'utf8')) as { readonly [how: string]: readonly number[] }
    return Object.entries(counts).map(([how, each]) => row(how, each))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function row(how: string, each: readonly number[]): FigureRow {
  const most = Math.max(...each)
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length
  return {
    name: `confirming: 8 people × 3 pieces of work, each of two items and three claims, all ticked, cleared ${how}`,
    measured: `${mean.toFixed(1)} actions a piece of work, ${most} at most (a click is one, a key that acts is one, a typed sentence is one)`,
    yardstick: `${each.length} pieces of work answered`,
    aim: `≤ ${MOST} a piece of work`,
    met: most <= MOST,
  }
}
