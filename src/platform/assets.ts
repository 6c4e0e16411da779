// The files that the browser gets, each under an address that changes with its content, so that it may be kept for good.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import type { AssetAddresses } from './page.tsx'

/** In the order in which they are laid over each other: what all pages share, then what one subject needs. */
const SHEETS = [
  'tokens',
  'shell',
  'shapes',
  'status',
  'forms',
  'ladder',
  'crosswalk',
  'level',
  'editor',
  'rung',
  'home',
  'identity',
  'record',
  'capture',
  'bring-in',
  'confirm',
  'readiness',
  'between',
  'sharing',
  'people',
  'move',
  'import',
  'privacy',
  'versions',
  'print',
]

const SCRIPTS = ['enhance', 'kept']

/** Reads a file of `public/`; the same from `src/` and from `dist/`. */
function read(name: string): string {
  return readFileSync(new URL(`../../public/${name}`, import.meta.url), 'utf8')
}

function assetOf(name: string, type: string, content: string) {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return { type, content, address: `/public/${digest}/${name}` }
}

// One style sheet and one script for all pages: they come once, and every later page has them already.
const style = assetOf('style.css', 'text/css; charset=utf-8', SHEETS.map((sheet) => read(`style/${sheet}.css`)).join('\n'))
const script = assetOf('enhance.js', 'text/javascript; charset=utf-8', SCRIPTS.map((name) => read(`${name}.js`)).join('\n'))
const passkey = assetOf('passkey.js', 'text/javascript; charset=utf-8', read('passkey.js'))
const icon = assetOf('icon.svg', 'image/svg+xml', read('icon.svg'))

export const ASSETS: AssetAddresses = { style: style.address, script: script.address, icon: icon.address }

/** Only on the pages that need it. */
export const PASSKEY_SCRIPT = passkey.address

/** Serves `public/`; nothing else on the disk can be asked for. */
export function assetRoutes(): Hono {
  const routes = new Hono()
  for (const { type, content, address } of [style, script, passkey, icon]) {
    routes.get(address, (c) => c.body(content, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }))
  }
  return routes
}
