// The web routes of files that lie with evidence. They are only ever downloaded, never shown.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, signedIn } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { Evidence } from '../evidence.ts'
import { asDownload, LARGEST_FILE } from '../file-kind.ts'
import { addFile, openFile, removeFile, seeFiles } from '../operations/attachments.ts'
import { FilesPart } from '../pages/files.tsx'
import type { FileLine } from '../view.ts'
import { fileLines } from '../view.ts'

/** In bytes: the file and what the form adds to it; a little more, so that one too large is told what it is. */
const LARGEST_FORM = LARGEST_FILE + 1_500_000

export function fileRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.post('/record/evidence/:id/files', (c) => addFromForm(world, c, c.req.param('id')))
  routes.post('/record/evidence/:id/files/remove', (c) => removeFromForm(world, c, c.req.param('id')))
  routes.get('/people/:person/evidence/:id/files/:file', (c) => send(world, c))
  return routes
}

async function addFromForm(world: World, c: Context<WebEnv>, id: string) {
  const { actor, demo, language } = c.get('web')
  const say = words(language).capture.files
  const to = `/record/evidence/${encodeURIComponent(id)}#files`
  const refused = (text: string) => goOn(c, to, { kind: 'problem', text })
  if (demo) return refused(say.notInDemo)
  try {
    const file = (await readForm(c, LARGEST_FORM)).file('file')
    if (!file) return refused(say.none)
    const input = { person: signedIn(c).person, id, name: file.name, base64: Buffer.from(await file.arrayBuffer()).toString('base64') }
    const { name } = await perform(world, actor, addFile, input, language)
    return goOn(c, to, { kind: 'done', text: say.added(name) })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return refused(error.message)
  }
}

async function removeFromForm(world: World, c: Context<WebEnv>, id: string) {
  const { actor, language } = c.get('web')
  const file = (await readForm(c)).one('file')
  const { removed } = await perform(world, actor, removeFile, { person: signedIn(c).person, id, file }, language)
  return goOn(c, `/record/evidence/${encodeURIComponent(id)}#files`, { kind: 'done', text: words(language).capture.files.removed(removed) })
}

async function send(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const { name, type, base64 } = await perform(world, actor, openFile, c.req.param(), language)
  return c.body(Buffer.from(base64, 'base64'), 200, {
    'content-type': type,
    'content-disposition': asDownload(name),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
}

/** Of a person, the files of all items that the asker may see. */
export async function filesHere(world: World, c: Context<WebEnv>, person: string): Promise<readonly FileLine[]> {
  const { actor, language } = c.get('web')
  return fileLines(person, await perform(world, actor, seeFiles, { person }, language), language)
}

/** The part of one's own item's page. */
export async function filesPart(world: World, c: Context<WebEnv>, item: Evidence): Promise<Child> {
  const { demo, language } = c.get('web')
  const files = (await filesHere(world, c, signedIn(c).person)).filter(({ evidence }) => evidence === item.id)
  return FilesPart({ item: item.id, files, demo: demo !== null, language })
}
