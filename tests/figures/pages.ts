// Every page of the demo, as its owner sees it: weight on first load, axe, keyboard, and whether its job is done without script.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { closeBrowser, leadOn, noOutsideRequests, openPage, transferred } from '../browser/browser.ts'
import { keyboardReachesAll, readableToAll } from '../browser/checks.ts'
import type { FigureRow } from './row.ts'

const ROOT = join(import.meta.dirname, '../..')
const MOST = 60_000
const PAGES = [
  '/',
  '/ladder',
  '/ladder/levels/mid-senior',
  '/ladder/levels/senior?track=management',
  '/ladder/compare?a=mid-senior&b=senior',
  '/ladder/competencies/planning',
  '/find-my-rung',
  '/record',
  '/record?by=work',
  '/readiness',
  '/readiness?level=mid-senior',
  '/readiness/builds-capability?level=senior',
  '/me',
  '/no-such-page',
]

export async function figure(): Promise<FigureRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-pages-'))
  const demo = spawn(process.execPath, ['bin/nextrung.js', 'start', '--demo', '--data', folder, '--port', '0', '--no-open'], { cwd: ROOT })
  const ended = new Promise((resolve) => demo.once('close', resolve))
  try {
    const link = await linkFrom(demo.stdout)
    const answer = await fetch(link, { redirect: 'manual' })
    const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '') ?? []
    const look = (path: string, view: { script?: boolean } = {}) => openPage(new URL(path, link).href, { ...view, cookies: [{ name, value }] })
    const weights: number[] = []
    let findings = 0
    let unreachable = 0
    let outside = 0
    for (const path of PAGES) {
      const page = await look(path)
      await page.waitForLoadState('networkidle')
      weights.push(transferred(page))
      outside += await fails(async () => noOutsideRequests(page))
      findings += await fails(() => readableToAll(page))
      unreachable += await fails(() => keyboardReachesAll(page))
      await page.context().close()
    }
    const done = await withoutScript(look)
    const heaviest = Math.max(...weights)
    return [
      row('heaviest page on first load', `${(heaviest / 1000).toFixed(1)} kB`, '≤ 60 kB', heaviest <= MOST),
      row('pages that ask another host', String(outside), '0', outside === 0),
      row('pages on which axe finds something, light and dark, 360 and 1440 px', String(findings), '0', findings === 0),
      row('pages with something out of the keyboard’s reach', String(unreachable), '0', unreachable === 0),
      row('jobs done without script: add, change, find a rung, read and recount', `${done} of 5`, '5 of 5', done === 5),
    ]
  } finally {
    await closeBrowser()
    demo.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
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

function row(name: string, measured: string, aim: string, met: boolean | null): FigureRow {
  return { name, measured, yardstick: `${PAGES.length} pages of the demo`, aim, met }
}

async function fails(check: () => Promise<void>): Promise<number> {
  try {
    await check()
    return 0
  } catch (error) {
    process.stderr.write(`${String(error)}\n`)
    return 1
  }
}

async function withoutScript(look: (path: string, view: { script: boolean }) => Promise<Page>): Promise<number> {
  const jobs: (() => Promise<boolean>)[] = [
    () =>
      work('/record', async (page) => {
        await page.fill('input[name=title]', 'Closed the books for May')
        await leadOn(page, () => page.click('#add button[type=submit]'))
        return (await page.textContent('.timeline'))?.includes('Closed the books for May') ?? false
      }),
    () =>
      work('/record/evidence/closed-the-books-for-may', async (page) => {
        await page.fill('input[name=title]', 'Closed the books for May and June')
        await leadOn(page, () => page.click('.fields button[type=submit]'))
        return (await page.textContent('h1')) === 'Closed the books for May and June'
      }),
    () =>
      work('/find-my-rung', async (page) => {
        await page.check('input[type=radio] >> nth=1')
        await leadOn(page, () => page.click('main button[type=submit]'))
        return page.isVisible('main h1')
      }),
    () => work('/readiness', async (page) => page.isVisible('.headline')),
    () => work('/readiness/builds-capability?level=senior', async (page) => page.isVisible('table')),
  ]
  let done = 0
  for (const job of jobs) if (await job()) done += 1
  return done

  async function work(path: string, job: (page: Page) => Promise<boolean>): Promise<boolean> {
    const page = await look(path, { script: false })
    const worked = await job(page)
    await page.context().close()
    return worked
  }
}
