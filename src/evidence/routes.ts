// The web routes of one's own record: a form becomes an operation, an operation a page or a way on.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '../algorithms/calendar.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { readLadderOf } from '../people/operations/ladder.ts'
import type { World } from '../platform/operation.ts'
import { perform } from '../platform/operation.ts'
import type { Finding } from '../platform/problem.ts'
import { Problem } from '../platform/problem.ts'
import type { Form, WebEnv } from '../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../platform/web.ts'
import { words } from '../text/text.ts'
import type { Evidence, PersonRecord } from './evidence.ts'
import { seeAsks } from './operations/asking.ts'
import { keepAsDraft, submitDrafts } from './operations/drafts.ts'
import { exportRecord, importFile, readRecord, removeOne, writeEvidence } from './operations.ts'
import type { EvidenceFormView } from './pages/evidence-form.tsx'
import { EvidencePage, RecordPage } from './pages.tsx'
import { askPart } from './routes/asking.ts'
import { detailsScript } from './routes/capture-modules.ts'
import { filesHere, filesPart } from './routes/files.ts'
import { concernsPart, outsidePart } from './routes/outside.ts'
import { warned } from './routes/warned.ts'
import { templatesFor } from './templates.ts'
import { evidenceChoices, itemLine, timeline } from './view.ts'

/** A record of some thousand items with every field filled is below this. In bytes. */
const LARGEST_FILE = 5_000_000

export function recordRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showRecord(world, c))
  routes.get('/record.yaml', (c) => sendFile(world, c))
  routes.post('/evidence', (c) => writeFromForm(world, c, null))
  routes.get('/evidence/:id', (c) => showItem(world, c, c.req.param('id')))
  routes.post('/evidence/:id', (c) => writeFromForm(world, c, c.req.param('id')))
  routes.post('/evidence/:id/draft', (c) => makeDraft(world, c, c.req.param('id')))
  routes.post('/drafts/submit', (c) => submitTicked(world, c))
  routes.post('/evidence/:id/remove', (c) => removeItem(world, c, c.req.param('id')))
  routes.post('/import', (c) => bringFile(world, c))
  return routes
}

interface Ground {
  readonly record: PersonRecord
  readonly ladder: Ladder
}

async function ground(world: World, c: Context<WebEnv>): Promise<Ground> {
  const { actor, language } = c.get('web')
  const { person } = signedIn(c)
  const [record, ladder] = await Promise.all([
    perform(world, actor, readRecord, { person }, language),
    perform(world, actor, readLadderOf, { person }, language),
  ])
  return { record, ladder }
}

/** The page as it is, or with what was wrong in a form that was sent from it. */
async function showRecord(world: World, c: Context<WebEnv>, sent?: { form: Form; findings: readonly Finding[] }, importFindings: readonly Finding[] = []) {
  const { language } = c.get('web')
  const { record, ladder } = await ground(world, c)
  const say = words(language).record
  const by = c.req.query('by') === 'work' ? 'work' : 'time'
  const form = formView(world, c, { record, ladder }, null, sent)
  const works = new Set(record.evidence.map((item) => item.episode ?? ''))
  const body = RecordPage({
    name: record.person.name,
    count: record.evidence.length ? say.count(record.evidence.length, works.size) : null,
    groups: timeline(
      record,
      ladder,
      by,
      language,
      await perform(world, c.get('web').actor, seeAsks, signedIn(c), language),
      await filesHere(world, c, signedIn(c).person),
    ),
    by,
    form,
    drafts: record.evidence.filter(({ draft }) => draft).map((item) => itemLine(item, record, ladder, language)),
    importFindings,
    language,
  })
  return render(c, { title: say.title, current: '/record', ...(sent || importFindings.length ? { status: 422 as const } : {}) }, body)
}

async function showItem(world: World, c: Context<WebEnv>, id: string, sent?: { form: Form; findings: readonly Finding[] }) {
  const { language } = c.get('web')
  const { record, ladder } = await ground(world, c)
  const item = record.evidence.find((one) => one.id === id)
  if (!item) throw new Problem('missing', words(language).record.noSuchItem)
  const body = EvidencePage({
    item: itemLine(item, record, ladder, language),
    links: item.links,
    draft: item.draft ?? false,
    ask: [concernsPart(world, c, item, ladder), await askPart(world, c, item), await outsidePart(world, c, item), await filesPart(world, c, item)],
    form: formView(world, c, { record, ladder }, item, sent),
    language,
  })
  return render(c, { title: item.title, current: '/record', ...(sent ? { status: 422 as const } : {}) }, body)
}

function formView(
  world: World,
  c: Context<WebEnv>,
  { record, ladder }: Ground,
  item: Evidence | null,
  sent?: { form: Form; findings: readonly Finding[] },
): EvidenceFormView {
  const { language } = c.get('web')
  const typed = sent && Object.fromEntries(FIELDS.map((field) => [field, sent.form.one(field)]))
  return {
    action: item ? `/record/evidence/${item.id}` : '/record/evidence',
    id: item?.id ?? null,
    person: signedIn(c).person,
    values: typed ?? (item ? valuesOf(item, record) : {}),
    chosenClaims: typed ? claimsIn(sent.form) : (item?.for ?? []),
    findings: sent?.findings ?? [],
    choices: evidenceChoices(record, ladder, language),
    templates: templatesFor(ladder, record.person, language),
    confidential: sent ? sent.form.one('confidential') !== '' : (item?.confidential ?? false),
    script: detailsScript(),
    today: dayIn(world.now()),
    language,
  }
}

const FIELDS = ['title', 'date', 'kind', 'outcome', 'episode', 'scope', 'autonomy', 'result', 'links', 'witness', 'as', 'team', 'says'] as const

function valuesOf(item: Evidence, record: PersonRecord): { [field: string]: string } {
  const { title, date, kind, scope, autonomy, result } = item
  return {
    ...{ title, date, kind, scope, autonomy, result },
    outcome: item.outcome ?? '',
    episode: record.episodes.find((one) => one.id === item.episode)?.title ?? item.episode ?? '',
    links: item.links[0] ?? '',
  }
}

function claimsIn(form: Form): readonly string[] {
  return [...new Set(['for', 'for2', 'for3'].map((name) => form.one(name)).filter(Boolean))]
}

async function writeFromForm(world: World, c: Context<WebEnv>, id: string | null) {
  const { actor, language } = c.get('web')
  const { person } = signedIn(c)
  const form = await readForm(c)
  const optional = (name: string) => (form.one(name) ? { [name]: form.one(name) } : {})
  const witness = form.one('witness')
  const input = {
    person,
    ...(id === null ? {} : { id }),
    ...{ date: form.one('date'), kind: form.one('kind'), title: form.one('title') },
    ...{ scope: form.one('scope') || 'team', autonomy: form.one('autonomy') || 'independent', result: form.one('result') || 'achieved' },
    ...optional('outcome'),
    ...optional('episode'),
    for: claimsIn(form),
    links: form.one('links') ? [form.one('links')] : [],
    ...(form.one('draft') ? { draft: true } : {}),
    confidential: form.one('confidential') !== '',
    ...(witness ? { told: { witness, as: form.one('as') || 'peer', ...optional('team'), ...optional('says') } } : {}),
  }
  try {
    const written = await perform(world, actor, writeEvidence, input, language)
    const { record, capture } = words(language)
    const text = warned(form.one('draft') ? capture.draft.saved : record.saved, form, language)
    return goOn(c, id === null ? `/record#item-${written.id}` : `/record/evidence/${written.id}`, { kind: 'done', text })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    const sent = { form, findings: error.findings.length ? error.findings : [{ message: error.message }] }
    return id === null ? showRecord(world, c, sent) : showItem(world, c, id, sent)
  }
}

async function submitTicked(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).capture.draft
  const ids = (await readForm(c)).all('item')
  if (ids.length === 0) return goOn(c, '/record#drafts', { kind: 'problem', text: say.nothing })
  const { submitted } = await perform(world, actor, submitDrafts, { person: signedIn(c).person, ids }, language)
  return goOn(c, ids.length === 1 ? `/record/evidence/${encodeURIComponent(ids[0] ?? '')}` : '/record', { kind: 'done', text: say.submitted(submitted) })
}

async function makeDraft(world: World, c: Context<WebEnv>, id: string) {
  const { actor, language } = c.get('web')
  await perform(world, actor, keepAsDraft, { person: signedIn(c).person, id }, language)
  return goOn(c, `/record/evidence/${encodeURIComponent(id)}`, { kind: 'done', text: words(language).capture.draft.kept })
}

async function removeItem(world: World, c: Context<WebEnv>, id: string) {
  const { actor, language } = c.get('web')
  const { removed } = await perform(world, actor, removeOne, { person: signedIn(c).person, id }, language)
  return goOn(c, '/record', { kind: 'done', text: words(language).record.removed(removed.title) })
}

async function bringFile(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).record.file
  const file = (await readForm(c, LARGEST_FILE + 10_000)).file('file')
  if (!file) return showRecord(world, c, undefined, [{ field: 'file', message: say.none }])
  try {
    const input = { person: signedIn(c).person, file: new Uint8Array(await file.arrayBuffer()), name: file.name }
    const result = await perform(world, actor, importFile, input, language)
    return goOn(c, '/record', { kind: 'done', text: say.imported(result.added, result.updated, result.same, result.deleted) })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return showRecord(world, c, undefined, error.findings.length ? error.findings : [{ message: error.message }])
  }
}

async function sendFile(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const { file } = await perform(world, actor, exportRecord, { person: signedIn(c).person }, language)
  c.header('content-disposition', 'attachment; filename="record.yaml"')
  return c.body(file, 200, { 'content-type': 'application/yaml; charset=utf-8' })
}
