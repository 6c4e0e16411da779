// Modules of our own that a browser gets as they are, with whatever they import; addresses mirror the package.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'

const ROOT = new URL('../../', import.meta.url)
/** From these folders of the package alone: what the build made, and what was written for browsers. */
const ALLOWED = /^(?:dist|public)\/[\w./-]+\.js$/
const IMPORT = /^(?:import\s*(?:[\w*{}\s,$]+\sfrom\s*)?|export\s*[*{][\w*{}\s,$]*\sfrom\s*)['"]([^'"]+)['"]/gm
const FOREVER = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' }

/**
 * Every module that the entries lead to, by its path in the package.
 * @throws Error when one imports a package, a built-in module or anything outside the folders
 */
export function closureOf(entries: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const waiting = [...entries]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    if (!ALLOWED.test(path)) throw new Error(`a browser can't have ${path}`)
    const content = readFileSync(new URL(path, ROOT), 'utf8')
    found.set(path, content)
    for (const [, wanted = ''] of content.matchAll(IMPORT)) {
      if (!wanted.startsWith('.')) throw new Error(`${path} imports ${wanted}, which a browser has not`)
      waiting.push(new URL(wanted, new URL(path, ROOT)).href.slice(ROOT.href.length))
    }
  }
  return found
}

export interface BrowserModules {
  /** Where a browser gets an entry; the address changes with the content of any of them. */
  readonly address: (entry: string) => string
  /** What stands at an address; undefined at any other. */
  readonly at: (address: string) => string | undefined
}

/** Read when they are first asked for. Nothing but them can be asked for. */
export function browserModules(entries: readonly string[]): BrowserModules {
  let modules: { readonly base: string; readonly files: ReadonlyMap<string, string> } | undefined
  function read() {
    if (modules) return modules
    const files = closureOf(entries)
    const digest = createHash('sha256')
    for (const [path, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) digest.update(`${path}\n${content}\n`)
    modules = { base: `/public/modules/${digest.digest('hex').slice(0, 10)}/`, files }
    return modules
  }
  return {
    address: (entry) => read().base + entry,
    at: (address) => {
      const { base, files } = read()
      return address.startsWith(base) ? files.get(address.slice(base.length)) : undefined
    },
  }
}

/** Serves the modules of all subjects. */
export function moduleRoutes(all: readonly BrowserModules[]): Hono {
  const routes = new Hono()
  routes.get('/public/modules/*', (c) => {
    const content = all.map((modules) => modules.at(c.req.path)).find((found) => found !== undefined)
    return content === undefined ? c.notFound() : c.body(content, 200, FOREVER)
  })
  return routes
}
