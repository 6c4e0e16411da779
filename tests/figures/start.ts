// How long it takes from `npm start` to the first page, on a new and on an existing data directory.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { FigureRow } from './row.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROUNDS = 5
const GIVE_UP = 60_000

export async function figure(): Promise<FigureRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-start-'))
  try {
    const first: number[] = []
    const later: number[] = []
    const nothing: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const directory = join(folder, String(round))
      first.push(await toFirstPage(directory))
      later.push(await toFirstPage(directory))
      nothing.push(await toEnd())
    }
    const yardstick = `starting Node alone: ${seconds(median(nothing))}`
    return [row('first page on a new data directory', first, 10, yardstick), row('first page on an existing data directory', later, 3, yardstick)]
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

/** Milliseconds until the address answers with a page. */
async function toFirstPage(directory: string): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 40_000)
  const begun = performance.now()
  const child = spawn('npm', ['start', '--silent', '--', '--data', directory, '--port', String(port), '--no-open'], {
    cwd: ROOT,
    stdio: 'ignore',
    detached: true,
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    while (performance.now() - begun < GIVE_UP) {
      const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
      if (page && page.status !== 503 && (await page.text()).includes('<html')) return performance.now() - begun
      await wait(10)
    }
    throw new Error(`no page within ${GIVE_UP / 1000} seconds`)
  } finally {
    // npm is between us and the app: the whole group is told.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
}

async function toEnd(): Promise<number> {
  const begun = performance.now()
  await new Promise((resolve) => spawn(process.execPath, ['-e', '0']).once('close', resolve))
  return performance.now() - begun
}

function row(name: string, measured: readonly number[], aim: number, yardstick: string): FigureRow {
  const slowest = Math.max(...measured)
  return {
    name,
    measured: `${seconds(median(measured))} (median of ${measured.length}), ${seconds(slowest)} at most`,
    yardstick,
    aim: `≤ ${aim} s`,
    met: slowest <= aim * 1000,
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
