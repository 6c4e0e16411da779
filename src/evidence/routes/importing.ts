// The web routes of bringing evidence in: choose or paste, look, tick, adopt; what was brought in before, and its undoing.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { previewRows, takenIn } from '../import/preview-rows.ts'
import type { ImportPreview } from '../operations/importing.ts'
import { adoptImport, dropImport, keepImport, LARGEST_KEPT, previewImport, seeImportFile, seeImports, undoImport } from '../operations/importing.ts'
import { ImportPage, PreviewPage } from '../pages/importing.tsx'
import { READERS } from '../sources/readers.ts'
import type { KeptSettings } from '../store/imports.ts'

const HERE = '/record/import'
const PREVIEW = '/record/import/preview'
/** Ticks of ten thousand things, at some twenty bytes each. */
const LARGEST_ANSWER = 500_000
/** So many of what stays are named; the sentence travels in a cookie. */
const NAMED = 5

export function importRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showForm(world, c))
  routes.post('/file', (c) => keepFile(world, c))
  routes.get('/preview', (c) => showPreview(world, c))
  routes.post('/settings', (c) => readOtherwise(world, c))
  routes.post('/adopt', (c) => adopt(world, c))
  routes.post('/drop', (c) => drop(world, c))
  routes.post('/undo/:import', (c) => undo(world, c, c.req.param('import')))
  return routes
}

type Values = Readonly<{ [field: string]: string | undefined }>

async function showForm(world: World, c: Context<WebEnv>, values: Values = {}, findings: readonly Finding[] = []) {
  const { actor, language } = c.get('web')
  const { waits } = await perform(world, actor, seeImportFile, signedIn(c), language)
  const { imports } = await perform(world, actor, seeImports, signedIn(c), language)
  const body = ImportPage({ sources: Object.keys(READERS), endings: endings(), waiting: waits?.name ?? null, imports, values, findings, language })
  return render(c, { title: words(language).importing.title, current: '/record', ...(findings.length ? { status: 422 as const } : {}) }, body)
}

function endings(): string {
  return [...new Set(Object.values(READERS).flatMap((reader) => reader.endings))].join(',')
}

async function keepFile(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).importing.form
  const form = await readForm(c, LARGEST_KEPT + 100_000)
  const [uploaded, text] = [form.file('file'), form.one('text')]
  const values = Object.fromEntries(['source', 'text', 'author', 'since'].map((field) => [field, form.one(field)]))
  const refuse = (field: string, message: string) => showForm(world, c, values, [{ field, message }])
  if (!uploaded && text === '') return refuse('file', say.choose)
  const source = form.one('source') || (uploaded ? sourceOf(uploaded.name) : 'text')
  if (!source) return refuse('source', say.unknown)
  if (READERS[source]?.needs?.includes('author') && values['author'] === '') return refuse('author', say.needsAuthor)
  const content = uploaded ? new Uint8Array(await uploaded.arrayBuffer()) : new TextEncoder().encode(text)
  const file = { source, name: uploaded?.name || say.pasted, content }
  try {
    await perform(world, actor, keepImport, { ...signedIn(c), file, settings: settingsIn(form) }, language)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return refuse(error.findings[0]?.field === 'settings.since' ? 'since' : 'file', error.message)
  }
  return goOn(c, PREVIEW)
}

/** The one source whose files end like this; undefined where several do, and none is named for it. */
function sourceOf(name: string): string | undefined {
  const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? ''
  if (Object.hasOwn(READERS, ending.slice(1))) return ending.slice(1)
  const all = Object.keys(READERS).filter((source) => READERS[source]?.endings.includes(ending))
  const likely = all.filter((source) => READERS[source]?.endings[0] === ending)
  return likely.length === 1 ? likely[0] : all.length === 1 ? all[0] : undefined
}

/** An empty column says that the file has none. */
function settingsIn(form: Form): KeptSettings {
  const said = (name: string) => (form.one(name) === '' ? {} : { [name]: form.one(name) })
  const fields = new Set(Object.values(READERS).flatMap((reader) => reader.fields ?? []))
  const map = Object.fromEntries(
    [...fields].flatMap((field) =>
      form
        .all(`map.${field}`)
        .slice(0, 1)
        .map((column) => [field, column]),
    ),
  )
  return { ...said('author'), ...said('since'), ...said('preset'), ...said('zone'), ...(Object.keys(map).length === 0 ? {} : { map }) }
}

async function showPreview(world: World, c: Context<WebEnv>, findings: readonly Finding[] = []) {
  const { actor, language } = c.get('web')
  const say = words(language).importing
  const { waits } = await perform(world, actor, seeImportFile, signedIn(c), language)
  if (!waits) return goOn(c, HERE, { kind: 'problem', text: say.noFile })
  const looked = findings.length > 0 ? findings : await lookAt(world, c)
  const preview = Array.isArray(looked) ? null : (looked as ImportPreview)
  const wrong = preview ? [] : (looked as readonly Finding[])
  const body = PreviewPage({
    name: waits.name,
    source: waits.source,
    reader: READERS[waits.source] ?? { asks: [] },
    settings: waits.settings,
    preview,
    rows: preview ? previewRows(preview.changes) : [],
    findings: wrong,
    language,
  })
  const title = preview ? say.preview.title(waits.name) : say.preview.cannot(waits.name)
  return render(c, { title, current: '/record', ...(wrong.length ? { status: 422 as const } : {}) }, body)
}

/** What the file would do, or what stands in the way of reading it as it was asked to be read. */
async function lookAt(world: World, c: Context<WebEnv>): Promise<ImportPreview | readonly Finding[]> {
  const { actor, language } = c.get('web')
  try {
    return await perform(world, actor, previewImport, signedIn(c), language)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return error.findings.length ? error.findings.map(({ message }) => ({ message })) : [{ message: error.message }]
  }
}

async function readOtherwise(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  try {
    const { map, ...settings } = settingsIn(form)
    // Another layout finds its columns anew.
    const keeps = map && form.one('preset') === form.one('presetWas')
    await perform(world, actor, keepImport, { ...signedIn(c), settings: { ...settings, ...(keeps ? { map } : {}) } }, language)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return showPreview(world, c, [{ message: error.message }])
  }
  return goOn(c, PREVIEW)
}

async function adopt(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).importing
  const form = await readForm(c, LARGEST_ANSWER)
  const expected = form.one('expected')
  // Nothing is brought in that nobody has looked at.
  if (expected === '') return goOn(c, PREVIEW)
  const years = form.all('year')
  try {
    const { changes } = years.length > 0 ? await perform(world, actor, previewImport, signedIn(c), language) : { changes: [] }
    const take = [...form.all('take'), ...takenIn(changes, years)]
    const { added, changed } = await perform(world, actor, adoptImport, { ...signedIn(c), take, expected }, language)
    return goOn(c, added + changed > 0 ? '/record' : HERE, { kind: 'done', text: say.adopted(added, changed) })
  } catch (error) {
    if (!(error instanceof Problem) || !['conflict', 'missing'].includes(error.kind)) throw error
    return goOn(c, error.kind === 'missing' ? HERE : PREVIEW, { kind: 'problem', text: error.message })
  }
}

async function drop(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  await perform(world, actor, dropImport, signedIn(c), language)
  return goOn(c, HERE, { kind: 'done', text: words(language).importing.dropped })
}

async function undo(world: World, c: Context<WebEnv>, entry: string) {
  const { actor, language } = c.get('web')
  const say = words(language).importing
  const { removed, restored, stays } = await perform(world, actor, undoImport, { ...signedIn(c), import: entry }, language)
  const named = stays.slice(0, NAMED).map(({ title, because }) => say.stays[because](title.slice(0, 100)))
  const more = stays.length > NAMED ? [say.staysMore(stays.length - NAMED)] : []
  return goOn(c, HERE, { kind: 'done', text: say.undone(removed, restored, [...named, ...more]) })
}
