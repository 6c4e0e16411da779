// The published page of a large ladder: how soon a search answers, in the browser, with 2,000 expectations.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contentOf } from '../../src/ladder/export/content.ts'
import { loadLadder } from '../../src/ladder/sources.ts'
import { closeBrowser, openPage } from '../browser/browser.ts'
import type { FigureRow } from './row.ts'

const ROOT = join(import.meta.dirname, '../..')
const LEVELS = 8
const COMPETENCIES = 25
const EACH = 80
const ROUNDS = 5
const TYPED = ['r', 'ri', 'ris', 'risk', 'risk o', 'risk', 'ris', 'ri', 'r', '']

export async function figure(): Promise<FigureRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-site-'))
  try {
    const [ladder, file] = [join(folder, 'large.json'), join(folder, 'large.html')]
    writeFileSync(ladder, JSON.stringify(await large()))
    const { status } = spawnSync(process.execPath, ['bin/nextrung.js', 'ladder', 'export', ladder, '--to', 'html', '-o', file], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) throw new Error(`export ended with ${status}`)
    const page = await openPage(pathToFileURL(file).href)
    await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))')
    const keys = await page.evaluate<number[]>(`(${KEYS})(${JSON.stringify(Array.from({ length: ROUNDS }, () => TYPED).flat())})`)
    return [
      {
        name: `a key typed into the search of ${COMPETENCIES * EACH} expectations, until it is laid out`,
        measured: `${median(keys).toFixed(0)} ms (median of ${keys.length}; the slowest, which shows all again: ${Math.max(...keys).toFixed(0)} ms)`,
        yardstick: `a page of ${(statSync(file).size / 1e6).toFixed(1)} MB`,
        aim: '≤ 100 ms',
        met: median(keys) <= 100,
      },
    ]
  } finally {
    await closeBrowser()
    rmSync(folder, { recursive: true })
  }
}

/** In the page: filters and lays out, and says how long both took, in milliseconds. */
const KEYS = `async (typed) => {
  const search = document.querySelector('[name=search]')
  const taken = []
  for (const text of typed) {
    search.value = text
    const start = performance.now()
    search.dispatchEvent(new InputEvent('input', { bubbles: true }))
    document.body.getBoundingClientRect()
    taken.push(performance.now() - start)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
  return taken
}`

/** The standard ladder, its expectations again and again, each with a number of its own. */
async function large(): Promise<object> {
  const content = contentOf(await loadLadder('standard'))
  const asked = content.competencies.flatMap(({ expectations = [] }) => expectations)
  return {
    ...content,
    levels: Array.from({ length: LEVELS }, (_, index) => ({
      ...content.levels[index % content.levels.length],
      id: `level-${index}`,
      rank: index,
      tracks: content.tracks,
    })),
    competencies: Array.from({ length: COMPETENCIES }, (_, place) => ({
      ...content.competencies[place % content.competencies.length],
      id: `competency-${place}`,
      expectations: Array.from({ length: EACH }, (__, index) => {
        const number = place * EACH + index
        const one = asked[number % asked.length]
        return { ...one, id: `expectation-${number}`, level: `level-${index % LEVELS}`, sentence: `${one?.sentence} ${number}` }
      }),
    })),
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
