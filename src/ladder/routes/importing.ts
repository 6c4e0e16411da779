// The web routes of bringing in a ladder: files or text, a look at what was read, and a draft.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { Loss } from '../import/imported.ts'
import type { Track } from '../ladder.ts'
import { TRACKS } from '../ladder.ts'
import { beginLadder, beginLadders } from '../operations/beginning.ts'
import type { SeenUpload } from '../operations/uploads.ts'
import { forgetLadderUpload, keepLadderUpload, seeLadderUpload } from '../operations/uploads.ts'
import { ImportPage, LARGEST_UPLOAD } from '../pages/import.tsx'
import { PreviewPage } from '../pages/import-preview.tsx'
import { apart } from '../sources/apart.ts'
import type { SentFile } from '../sources/given.ts'
import type { Look, RuleCount } from '../upload/look.ts'
import type { Said, Upload } from '../upload/upload.ts'
import { endingFor, outOfFolder, suggested } from '../upload/upload.ts'

const PREVIEW = '/ladders/import/preview'
/** In bytes: a row for each of the most levels that there may be. */
const LARGEST_SAID = 256 * 1024
/** In milliseconds; the page comes without the wording check rather than late. */
const LONGEST_CHECK = 8000

export function ladderImportRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/ladders/import', (c) => showForm(world, c))
  routes.post('/ladders/import', (c) => read(world, c))
  routes.get(PREVIEW, (c) => showPreview(world, c))
  routes.post(PREVIEW, (c) => putRight(world, c))
  routes.post('/ladders/import/each', (c) => beginEach(world, c))
  routes.post('/ladders/import/discard', (c) => discard(world, c))
  return routes
}

function seen(world: World, c: Context<WebEnv>): Promise<SeenUpload> {
  const { actor, language } = c.get('web')
  return perform(world, actor, seeLadderUpload, {}, language)
}

async function showForm(world: World, c: Context<WebEnv>, values: { readonly format?: string } = {}, findings: readonly Finding[] = []) {
  const { language } = c.get('web')
  const { upload } = await seen(world, c)
  const body = ImportPage({ waiting: upload?.name ?? null, values, findings, language })
  const status = findings.length > 0 ? { status: 422 as const } : {}
  return render(c, { title: words(language).ladderUpload.import.title, current: '/ladder', ...status }, body)
}

async function read(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).ladderUpload.import
  // Who may not bring one in doesn't get as far as being read.
  await seen(world, c)
  const form = await readForm(c, LARGEST_UPLOAD)
  const format = form.one('format')
  const sent = await sentIn(form, language)
  if (sent === null) return showForm(world, c, { format }, [{ field: 'files', message: say.choose }])
  try {
    const upload = await apart('read', { ...sent, format: format === '' ? null : format, language })
    await perform(world, actor, keepLadderUpload, upload, language)
    return goOn(c, PREVIEW)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    const { file, line } = error.at ?? {}
    const at = [file, line].filter((part) => part !== undefined).join(':')
    const field = form.files('files').length > 0 ? 'files' : form.files('folder').length > 0 ? 'folder' : 'text'
    return showForm(world, c, { format }, [{ field, message: at === '' ? error.message : `${at}: ${error.message}` }])
  }
}

async function sentIn(form: Form, language: string): Promise<{ readonly name: string; readonly files: readonly SentFile[] } | null> {
  const say = words(language).ladderUpload.import
  const text = form.one('text')
  const chosen = [...form.files('files'), ...form.files('folder')]
  if (chosen.length === 0) return text === '' ? null : { name: say.pasted, files: [{ name: `${say.pasted}.${endingFor(text)}`, bytes: Buffer.from(text) }] }
  const { folder, names } = outOfFolder(chosen.map((file) => file.name))
  const files: SentFile[] = []
  for (const [index, file] of chosen.entries()) files.push({ name: names[index] ?? file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  return { name: folder ?? (chosen.length === 1 ? (names[0] ?? say.several) : say.several), files }
}

interface Shown {
  readonly seen: SeenUpload
  readonly upload: Upload
  readonly index: number
  readonly said: Said | null
}

async function showPreview(world: World, c: Context<WebEnv>) {
  const all = await seen(world, c)
  if (!all.upload) return nothingWaits(c)
  return preview(c, { seen: all, upload: all.upload, index: indexIn(all.upload, c.req.query('ladder')), said: null })
}

function nothingWaits(c: Context<WebEnv>): Response {
  return goOn(c, '/ladders/import', { kind: 'problem', text: words(c.get('web').language).ladderUpload.preview.nothingWaits })
}

function indexIn({ found }: Upload, asked: string | undefined): number {
  const index = Number(asked ?? 0)
  return Number.isInteger(index) && index >= 0 && index < found.length ? index : 0
}

async function preview(c: Context<WebEnv>, { seen: all, upload, index, said }: Shown, findings: readonly Finding[] = []) {
  const { language } = c.get('web')
  const found = await look(upload, index, null, language)
  const first = suggested(found.said, all)
  const shown = await look(upload, index, said ?? first, language)
  const view = {
    upload,
    shown: index,
    look: shown,
    rules: await rulesOf(shown.source, language),
    continues: all.published[shown.said.id]?.[0] ?? null,
    reserved: shown.said.id !== found.said.id && all.builtIn.includes(found.said.id) ? found.said.id : null,
    findings,
    language,
  }
  const status = findings.length > 0 ? { status: 422 as const } : {}
  return render(c, { title: words(language).ladderUpload.preview.title(upload.name), current: '/ladder', ...status }, PreviewPage(view))
}

function look(upload: Upload, index: number, said: Said | null, language: string): Promise<Look> {
  return apart('look', { source: upload.found[index]?.source ?? '', said, language })
}

async function rulesOf(source: string, language: string): Promise<readonly RuleCount[] | null> {
  try {
    return await apart('check', { source, language }, LONGEST_CHECK)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return null
  }
}

async function putRight(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).ladderUpload.preview
  const form = await readForm(c, LARGEST_SAID)
  const all = await seen(world, c)
  const { upload } = all
  if (!upload) return nothingWaits(c)
  const index = indexIn(upload, form.one('ladder'))
  const said = saidIn(form)
  const findings = wrongIn(said, language)
  // What can't be shown as it was said is shown as it was found.
  if (findings.length > 0) return preview(c, { seen: all, upload, index, said: null }, findings)
  if (form.one('do') !== 'begin') return preview(c, { seen: all, upload, index, said })
  try {
    const { draft, waiting } = await begin(world, c, upload, index, said)
    return goOn(c, `/ladders/drafts/${draft}`, { kind: 'done', text: waiting > 0 ? say.begunMore(waiting) : say.begun })
  } catch (error) {
    if (!(error instanceof Problem) || !['input', 'conflict'].includes(error.kind)) throw error
    return preview(c, { seen: all, upload, index, said }, error.findings.length > 0 ? error.findings : [{ field: 'id', message: error.message }])
  }

  async function begin(inWorld: World, context: Context<WebEnv>, of: Upload, at: number, as: Said) {
    const made = await look(of, at, as, context.get('web').language)
    return perform(inWorld, actor, beginLadder, { source: made.source, losses: [...(of.found[at]?.losses ?? []), ...made.losses], found: at }, language)
  }
}

/** What the form says; levels in the order of their rows. */
function saidIn(form: Form): Said {
  const levels: Said['levels'][number][] = []
  for (let index = 0; form.one(`level-${index}`) !== ''; index++) {
    levels.push({
      id: form.one(`level-${index}`),
      name: form.one(`name-${index}`),
      place: Number(form.one(`place-${index}`)) || 0,
      tracks: tracksIn(form.one(`tracks-${index}`)),
      kept: form.one(`kept-${index}`) === 'yes',
    })
  }
  return { id: form.one('id'), version: form.one('version'), name: form.one('name'), levels }
}

function tracksIn(text: string): readonly Track[] {
  return TRACKS.filter((track) => text.split(' ').includes(track))
}

function wrongIn({ id, version, name, levels }: Said, language: string): readonly Finding[] {
  const say = words(language).ladderUpload.preview
  return [
    ...(name === '' ? [{ field: 'name', message: say.nameMissing }] : []),
    ...(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(id) ? [] : [{ field: 'id', message: say.idFormat }]),
    ...(version === '' ? [{ field: 'version', message: say.versionMissing }] : []),
    ...(levels.length === 0 || levels.some(({ kept }) => kept) ? [] : [{ field: 'levels', message: say.noLevelLeft }]),
  ]
}

async function beginEach(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).ladderUpload.preview
  const all = await seen(world, c)
  if (!all.upload) return nothingWaits(c)
  const taken: string[] = []
  const ladders: { source: string; losses: readonly Loss[] }[] = []
  for (const [index, { together, losses }] of all.upload.found.entries()) {
    if (together) continue
    const found = await look(all.upload, index, null, language)
    const said = suggested(found.said, all, taken)
    const { source } = await look(all.upload, index, said, language)
    ladders.push({ source, losses })
    taken.push(said.id)
  }
  try {
    await perform(world, actor, beginLadders, { ladders }, language)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return goOn(c, '/ladders/import/preview', { kind: 'problem', text: say.eachRefused(error.message) })
  }
  return goOn(c, '/ladders', { kind: 'done', text: say.eachDone(taken.length) })
}

async function discard(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  await perform(world, actor, forgetLadderUpload, {}, language)
  return goOn(c, '/ladders', { kind: 'done', text: words(language).ladderUpload.preview.discarded })
}
