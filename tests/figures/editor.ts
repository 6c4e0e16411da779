// The editor in a browser: how long it takes from a keystroke to the finding beside the text.

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { seededRandom } from '../../src/algorithms/random.ts'
import { fileOf } from '../../src/ladder/edit/apply.ts'
import { writeLadder } from '../../src/ladder/import/write-ladder.ts'
import { builtInLadderPath } from '../../src/ladder/sources.ts'
import { closeBrowser, openPage } from '../browser/browser.ts'
import { enlarged } from './lint.ts'
import type { FigureRow } from './row.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Each makes a finding appear or go. */
const KEYSTROKES = 60
const MOST = 100

export async function figure(): Promise<FigureRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-editor-'))
  const app = spawn(process.execPath, ['bin/nextrung.js', 'start', '--data', folder, '--port', '0', '--no-open'], { cwd: ROOT })
  const ended = new Promise((resolve) => app.once('close', resolve))
  try {
    const link = await linkFrom(app.stdout)
    const { origin } = new URL(link)
    const signed = await fetch(link, { method: 'POST', redirect: 'manual', headers: { origin }, body: new URLSearchParams({ name: 'Olive Owner' }) })
    const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(signed.headers.getSetCookie()[0] ?? '') ?? []
    const standard = fileOf(readFileSync(builtInLadderPath('standard'), 'utf8'))
    const rows: FigureRow[] = []
    for (const file of [
      { ...standard, id: 'ours' },
      { ...enlarged(standard, seededRandom(2026)), id: 'large' },
    ]) {
      const answer = await fetch(`${origin}/api/ladders/drafts/from-file`, {
        method: 'POST',
        headers: { origin, cookie: `${name}=${value}`, 'content-type': 'application/json' },
        body: JSON.stringify({ source: writeLadder(file) }),
      })
      const { draft } = (await answer.json()) as { draft: string }
      const page = await openPage(`${origin}/ladders/drafts/${draft}/edit`, { cookies: [{ name, value }] })
      await page.waitForSelector('ladder-editor[data-ready]', { timeout: 120_000 })
      rows.push(await measure(page, file.competencies.flatMap(({ expectations }) => expectations).length))
      await page.context().close()
    }
    return rows
  } finally {
    await closeBrowser()
    app.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(page: Page, expectations: number): Promise<FigureRow> {
  await page.locator('td[data-level] .cell').first().click()
  const field = page.locator('.open textarea').first()
  await field.fill('You help your team effectivel')
  await page.evaluate(WATCH)
  await field.press('End')
  for (let count = 0; count < KEYSTROKES; count += 1) {
    await page.keyboard.press(count % 2 === 0 ? 'y' : 'Backspace')
    await page.waitForTimeout(50)
  }
  const { times, turns } = await page.evaluate<{ times: number[]; turns: number[] }>('watched')
  const [median, most] = [at(times, 0.5), at(times, 0.95)]
  return {
    name: `keystroke to finding, ${expectations} expectations`,
    measured: `${median.toFixed(0)} ms, 95th percentile ${most.toFixed(0)} ms (${times.length} of ${KEYSTROKES} keystrokes)`,
    yardstick: `a turn of the screen without work: ${at(turns, 0.5).toFixed(0)} ms, 95th percentile ${at(turns, 0.95).toFixed(0)} ms`,
    aim: `≤ ${MOST} ms`,
    met: times.length === KEYSTROKES && most <= MOST,
  }
}

/** From the input event, as the browser stamps it, to the frame that shows the changed list; and how long a frame takes anyway. */
const WATCH = `(() => {
  globalThis.watched = { times: [], turns: [] }
  const field = document.querySelector('.open textarea')
  let typed
  field.addEventListener('input', (event) => { typed = event.timeStamp }, { capture: true })
  const changed = () => {
    const from = typed
    requestAnimationFrame(() => {
      watched.times.push(performance.now() - from)
      const start = performance.now()
      requestAnimationFrame(() => watched.turns.push(performance.now() - start))
    })
  }
  let shown = ''
  new MutationObserver(() => {
    const list = document.querySelector('.open .findings')
    // The check beside other sentences comes later, and says the same here.
    if (list.textContent === shown) return
    shown = list.textContent
    changed()
  }).observe(document.querySelector('.open .findings'), { childList: true })
})()`

function at(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0
}

/** The one-time link, as `start` prints it. */
function linkFrom(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let printed = ''
    output.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const [link] = /http:\S+\/begin\/\S+(?=\s)/.exec(printed) ?? []
      if (link) resolve(link)
    })
  })
}
