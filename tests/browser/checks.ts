// What every page has to stand: axe, the keyboard, no sideways scroll.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Of axe's rules, those that depend on colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Runs axe-core with every rule it has, or those named; throws one line a finding, with the place and what to do. Needs script. */
export async function axe(page: Page, rules?: readonly string[]): Promise<void> {
  // Evaluated, not a script tag: the page's own content policy forbids inline script.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${AXE}; 0`)
  const options = JSON.stringify({ resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) })
  const results = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResults
  const findings = results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${violation.help}\n  ${node.target.join(' ')}\n  ${node.html.slice(0, 160)}\n  ${node.failureSummary ?? ''}`,
    ),
  )
  if (findings.length > 0) throw new Error(`${page.url()}: ${findings.length} findings\n${findings.join('\n')}`)
}

/** A phone and a desk, in CSS pixels. */
const WIDTHS = [360, 1440]

/** Axe finds nothing and nothing sticks out, on a phone and at a desk, in light and dark. The page is turned about, not loaded anew. */
export async function readableToAll(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await noSidewaysScroll(page)
    await page.emulateMedia({ colorScheme: 'light' })
    await axe(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await axe(page, COLOUR_RULES)
  }
}

/** Everything that can be clicked or filled is reached by Tab and shows the focus, on a phone and at a desk. */
export async function keyboardReachesAll(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const missed = await outOfReach(page)
    if (missed.length > 0) throw new Error(`${page.url()} at ${width} px: ${missed.join('\n')}`)
  }
}

/** Throws when the page is wider than the window: something sticks out on a phone. */
export async function noSidewaysScroll(page: Page): Promise<void> {
  const [wide, window, culprits] = await page.evaluate<[number, number, string[]]>(`(() => {
    const width = document.documentElement.clientWidth
    const clipped = (element) => element.closest('[data-scrolls]') !== null
    const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1 && !clipped(element))
    return [document.documentElement.scrollWidth, width, out.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))]
  })()`)
  if (wide > window) throw new Error(`${page.url()} is ${wide} px wide in a window of ${window} px:\n${culprits.join('\n')}`)
}

/** What the keyboard reaches, in order, by Tab alone: role-less short names such as `a Ladder`, until it comes round or `most` is reached. */
export async function tabStops(page: Page, most = 200): Promise<string[]> {
  const stops: string[] = []
  const seen = new Set<number>()
  let last = -1
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<{ place: number; name: string; ring: boolean } | null>(FOCUSED)
    if (!stop) break
    // A date field has stops of its own for day, month and year.
    if (stop.place === last) continue
    if (seen.has(stop.place)) break
    last = stop.place
    seen.add(stop.place)
    stops.push(stop.name)
    if (!stop.ring) throw new Error(`${page.url()}: "${stop.name}" takes the focus and does not show it`)
  }
  return stops
}

const FOCUSED = `(() => {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const shown = [element, ...(element.labels ?? [])].some((one) => {
    const style = getComputedStyle(one)
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
  })
  const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? ''
  return { place: [...document.querySelectorAll('*')].indexOf(element), name: element.localName + ' ' + name.trim().replace(/\\s+/g, ' ').slice(0, 60), ring: shown }
})()`

/** What can be clicked or filled but never got the focus by Tab. Radio groups count once. */
export async function outOfReach(page: Page): Promise<string[]> {
  const reached = await tabStops(page, 400)
  const all = await page.evaluate<string[]>(`(() => {
    const groups = new Set()
    return [...document.querySelectorAll('a[href], button, select, textarea, input:not([type=hidden]), summary, [tabindex="0"]')]
      .filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.type !== 'radio' || (!groups.has(element.name) && groups.add(element.name)))
      .map((element) => element.localName)
  })()`)
  return all.length > reached.length ? [`${all.length} controls, ${reached.length} reached: ${reached.join(' · ')}`] : []
}
