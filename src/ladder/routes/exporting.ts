// The web routes by which a ladder is taken along, and the schema by which editors check its file.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { ExportFile } from '../export/files.ts'
import { EXPORT_NAMES } from '../export/files.ts'
import type { Exported } from '../operations/exporting.ts'
import { exportDraft, exportVersion } from '../operations/exporting.ts'
import { SCHEMA_PATH } from '../pages/downloads.tsx'

export function ladderExportRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/ladders/drafts/:draft/export/:file', async (c) => {
    const { actor, language } = c.get('web')
    return sent(c, await perform(world, actor, exportDraft, { draft: c.req.param('draft'), file: fileIn(c) }, language))
  })
  routes.get('/ladders/:ladder/versions/:version/export/:file', async (c) => {
    const { actor, language } = c.get('web')
    const { ladder: id, version } = c.req.param()
    return sent(c, await perform(world, actor, exportVersion, { id, version, file: fileIn(c) }, language))
  })
  return routes
}

/** For everybody, signed in or not: an editor asks for it by itself, and it holds nothing of anybody's. */
export function ladderSchemaRoutes(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  let schema: string | undefined
  routes.get(SCHEMA_PATH, async (c) => {
    schema ??= JSON.stringify((await import('../schema.ts')).ladderJsonSchema(), null, 2)
    return c.body(schema, 200, { 'content-type': 'application/schema+json; charset=utf-8', 'cache-control': 'public, max-age=3600' })
  })
  return routes
}

function fileIn(c: Context<WebEnv>): ExportFile {
  const file = EXPORT_NAMES.find((name) => name === c.req.param('file'))
  if (!file) throw new Problem('missing', words(c.get('web').language).shell.noSuchPage)
  return file
}

function sent(c: Context<WebEnv>, { name, type, content }: Exported): Response {
  return c.body(content, 200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'x-content-type-options': 'nosniff' })
}
