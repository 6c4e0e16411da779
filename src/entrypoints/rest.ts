// The REST API, derived from the list of operations: each under /api and its own path.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { operations } from '../operations.ts'
import type { AnyOperation, World } from '../platform/operation.ts'
import { perform } from '../platform/operation.ts'
import { Problem } from '../platform/problem.ts'
import type { WebEnv } from '../platform/web.ts'
import { readText, statusOf } from '../platform/web.ts'
import { words } from '../text/text.ts'

/** In bytes; a whole record fits. */
const LARGEST = 6_000_000

export function restRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  for (const operation of operations) routes.on(operation.http.method, operation.http.path, (c) => answer(world, operation, c))
  routes.notFound((c) => c.json({ error: words(c.get('web').language).shell.noSuchPage }, 404))
  routes.onError((error, c) => {
    if (!(error instanceof Problem)) throw error
    return c.json({ error: error.message, findings: error.findings }, statusOf(error))
  })
  return routes
}

async function answer(world: World, operation: AnyOperation, c: Context<WebEnv>): Promise<Response> {
  const { actor, language } = c.get('web')
  const sent = operation.http.method === 'POST' || operation.http.method === 'PUT' ? await readJson(c) : c.req.query()
  // What the address names wins: a body can't speak of somebody else.
  return c.json((await perform(world, actor, operation, { ...sent, ...c.req.param() }, language)) as object)
}

async function readJson(c: Context<WebEnv>): Promise<object> {
  const text = await readText(c, LARGEST)
  try {
    const body: unknown = JSON.parse(text || '{}')
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  } catch {
    // Said below, with the same words as for JSON that is no object.
  }
  throw new Problem('input', words(c.get('web').language).shell.notJson)
}
