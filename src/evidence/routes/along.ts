// The web routes of taking a record along, of what comes in signed, and of questions that go out as files.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Actor } from '../../access/access.ts'
import { seePlace } from '../../people/operations/organisation.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { zipOf } from '../../platform/zip.ts'
import { words } from '../../text/text.ts'
import { MOST_ASKED } from '../credentials/answer.ts'
import { makeQuestion, takeArchive, takeAttachment } from '../operations/archive.ts'
import { bringSigned, LARGEST_ARCHIVE } from '../operations/bringing.ts'
import { seeArchiveAddress, setArchiveAddress } from '../operations/leaving.ts'
import { readRecord } from '../operations.ts'
import { AlongPage } from '../pages/along.tsx'
import { answerPage, archiveFiles } from '../sources/archive-files.ts'

export function alongRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showAlong(world, c))
  routes.get('/archive.zip', (c) => sendArchive(world, c, c.get('web').actor, signedIn(c).person))
  routes.post('/signed', (c) => bringFromForm(world, c))
  routes.post('/question', (c) => sendQuestion(world, c))
  routes.get('/answer.html', (c) => download(c, 'answer.html', answerPage(c.get('web').language)))
  routes.post('/address', (c) => keepAddress(world, c))
  return routes
}

async function showAlong(world: World, c: Context<WebEnv>, sent: { findings?: readonly Finding[]; left?: readonly string[] } = {}) {
  const { actor, language } = c.get('web')
  const self = signedIn(c)
  const record = await perform(world, actor, readRecord, self, language)
  const { alone } = await perform(world, actor, seePlace, self, language)
  const { mail, canMail } = await perform(world, actor, seeArchiveAddress, self, language)
  const askable = record.evidence.filter((item) => !item.draft && item.for.length > 0).toSorted((one, other) => (one.date < other.date ? 1 : -1))
  const { findings = [], left = [] } = sent
  const body = AlongPage({ held: !alone, askable, mail, canMail, findings, left, language })
  return render(c, { title: words(language).portable.title, current: '/record', ...(findings.length > 0 ? { status: 422 as const } : {}) }, body)
}

/** The archive of this person, as this actor; files are fetched one by one while it is written. */
export async function sendArchive(world: World, c: Context<WebEnv>, actor: Actor, person: string): Promise<Response> {
  const { language } = c.get('web')
  const archive = await perform(world, actor, takeArchive, { person }, language)
  const files = archiveFiles(
    archive,
    async ({ evidence, id }) => {
      const found = await perform(world, actor, takeAttachment, { person, evidence, id }, language).catch((error: unknown) => {
        if (error instanceof Problem) return null
        throw error
      })
      return found && new Uint8Array(found.content)
    },
    language,
  )
  c.header('content-type', 'application/zip')
  c.header('content-disposition', 'attachment; filename="nextrung-archive.zip"')
  c.header('cache-control', 'no-store')
  return c.body(ReadableStream.from(zipOf(files, world.now())) as ReadableStream)
}

async function bringFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).portable.bring
  const file = (await readForm(c, LARGEST_ARCHIVE + 10_000)).file('file')
  if (!file) return showAlong(world, c, { findings: [{ field: 'file', message: say.none }] })
  try {
    const input = { person: signedIn(c).person, file: new Uint8Array(await file.arrayBuffer()), name: file.name.slice(0, 200) }
    const { items, added, same, waiting, left } = await perform(world, actor, bringSigned, input, language)
    if (left.length > 0)
      return showAlong(world, c, { left: [...(items ? [say.record(items.added, items.updated)] : []), say.done(added, same, waiting), ...left] })
    return goOn(c, '/record/along', {
      kind: 'done',
      text: [...(items ? [say.record(items.added, items.updated)] : []), say.done(added, same, waiting)].join(' '),
    })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return showAlong(world, c, { findings: error.findings.length > 0 ? error.findings : [{ field: 'file', message: error.message }] })
  }
}

async function sendQuestion(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).portable.ask
  const items = (await readForm(c)).all('item')
  const wrong = items.length === 0 ? say.none : items.length > MOST_ASKED ? say.most(MOST_ASKED) : null
  if (wrong !== null) return showAlong(world, c, { findings: [{ message: wrong }] })
  const question = await perform(world, actor, makeQuestion, { person: signedIn(c).person, items }, language)
  return download(c, 'question.json', `${JSON.stringify(question, null, 2)}\n`)
}

/** As a file, never as a page of this site. */
function download(c: Context<WebEnv>, name: string, content: string): Response {
  c.header('content-disposition', `attachment; filename="${name}"`)
  return c.body(content, 200, { 'content-type': 'application/octet-stream' })
}

async function keepAddress(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).portable.address
  try {
    const { kept } = await perform(world, actor, setArchiveAddress, { person: signedIn(c).person, mail: (await readForm(c)).one('mail') }, language)
    return goOn(c, '/record/along', { kind: 'done', text: kept ? say.kept : say.forgotten })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return showAlong(world, c, { findings: error.findings })
  }
}
