// The browser that page tests look through: Chromium from the package registry, or an installed Chrome elsewhere.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromium as playwright } from 'playwright-core'

/** The package's own flags run everything in one process, which dies with the first page that closes. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const INSTALLED = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

export interface View {
  /** Width of the window in CSS pixels; 1440 unless told. */
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** false: as a reader without script sees it. */
  readonly script?: boolean
  readonly cookies?: readonly { readonly name: string; readonly value: string }[]
}

// Read as a file: the package doesn't export its package.json.
const { version } = JSON.parse(readFileSync(new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url), 'utf8')) as { version: string }

/**
 * Unpacks Chromium once per version and says where it is. The package unpacks in place and takes a file that is there for whole,
 * so two test files that start together would run half a browser: it unpacks aside, and only a whole one is moved in.
 */
async function unpacked(): Promise<string> {
  const home = join(tmpdir(), `nextrung-chromium-${version}`)
  const binary = join(home, 'chromium')
  if (existsSync(binary)) return binary
  const aside = mkdtempSync(join(tmpdir(), 'nextrung-chromium-unpacking-'))
  const usual = process.env['TMPDIR']
  process.env['TMPDIR'] = aside
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
  } finally {
    if (usual === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = usual
  }
  try {
    renameSync(aside, home)
  } catch {
    rmSync(aside, { recursive: true, force: true }) // another test file was first
  }
  return binary
}

async function executable(): Promise<string> {
  const named = process.env['CHROME_PATH']
  if (named) return named
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked()
  const found = INSTALLED.find((path) => existsSync(path))
  if (!found) throw new Error('No browser to test with: install Chrome, or set CHROME_PATH to one.')
  return found
}

let running: Promise<Browser> | undefined

async function launch(): Promise<Browser> {
  const home = join(tmpdir(), 'nextrung-chromium-home')
  mkdirSync(home, { recursive: true })
  return playwright.launch({ executablePath: await executable(), args: FLAGS, env: { ...process.env, HOME: process.env['HOME'] ?? home } })
}

/** Opens a page in a fresh context, without cookies of earlier ones. Close it with `closeBrowser` at the end of the file. */
export async function openPage(url: string, view: View = {}): Promise<Page> {
  running ??= launch()
  const browser = await running
  const context = await browser.newContext({
    viewport: { width: view.width ?? 1440, height: view.height ?? 900 },
    colorScheme: view.dark ? 'dark' : 'light',
    javaScriptEnabled: view.script ?? true,
    reducedMotion: 'reduce',
  })
  if (view.cookies) await context.addCookies(view.cookies.map((cookie) => ({ ...cookie, url: new URL(url).origin })))
  const page = await context.newPage()
  await watch(page, context)
  await page.goto(url)
  return page
}

/** Does what leads to another page and waits for it: a click comes back while the old page, or none, still stands. */
export async function leadOn(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()])
}

export async function closeBrowser(): Promise<void> {
  const browser = await running
  running = undefined
  await browser?.close()
}

interface Seen {
  readonly hosts: Set<string>
  /** Bytes over the wire, headers and body, by request; what the browser had kept costs none. */
  readonly bytes: Map<string, number>
  readonly complaints: string[]
}

const seenBy = new WeakMap<Page, Seen>()

async function watch(page: Page, context: BrowserContext): Promise<void> {
  const seen: Seen = { hosts: new Set(), bytes: new Map(), complaints: [] }
  seenBy.set(page, seen)
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:') seen.hosts.add(url.host)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') seen.complaints.push(message.text())
  })
  page.on('pageerror', (error) => seen.complaints.push(error.message))
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  wire.on('Network.loadingFinished', (event) => seen.bytes.set(event.requestId, event.encodedDataLength))
}

function seenOf(page: Page): Seen {
  const seen = seenBy.get(page)
  if (!seen) throw new Error('This page was not opened by openPage.')
  return seen
}

/** Bytes that came over the wire since the page was opened, headers included. */
export function transferred(page: Page): number {
  return [...seenOf(page).bytes.values()].reduce((sum, bytes) => sum + bytes, 0)
}

/** Throws when the page asked another host than its own for anything. */
export function noOutsideRequests(page: Page): void {
  const own = new URL(page.url()).host
  const outside = [...seenOf(page).hosts].filter((host) => host !== own)
  if (outside.length > 0) throw new Error(`${page.url()} asked other hosts: ${outside.join(', ')}`)
}

/** Throws when the browser complained: a script error, a blocked inline style, a missing file. */
export function noComplaints(page: Page): void {
  const { complaints } = seenOf(page)
  if (complaints.length > 0) throw new Error(`${page.url()}\n${complaints.join('\n')}`)
}
