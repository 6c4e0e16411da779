// The files that the browser gets, each under an address that changes with its content, so that it may be kept for good.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'

const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'enhance.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
}
type Asset = keyof typeof TYPES

const FILES = Object.keys(TYPES).map((name) => {
  const content = readFileSync(new URL(`../../public/${name}`, import.meta.url), 'utf8')
  return { name: name as Asset, content, digest: createHash('sha256').update(content).digest('hex').slice(0, 10) }
})

const ADDRESSES = Object.fromEntries(FILES.map(({ name, digest }) => [name, `/public/${digest}/${name}`])) as { readonly [name in Asset]: string }

/** The address of a file in `public/`, for links in pages. */
export function asset(name: Asset): string {
  return ADDRESSES[name]
}

/** Serves `public/`; nothing else on the disk can be asked for. */
export function assetRoutes(): Hono {
  const routes = new Hono()
  for (const { name, content } of FILES) {
    routes.get(ADDRESSES[name], (c) => c.body(content, 200, { 'content-type': TYPES[name], 'cache-control': 'public, max-age=31536000, immutable' }))
  }
  return routes
}
