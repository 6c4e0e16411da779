// The web routes of a draft: read it, say something, approve it, publish it.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../../access/access.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn, statusOf } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import { changesView } from '../diff/changes-view.ts'
import { matrixOf, shownLevel } from '../matrix.ts'
import { setDraftState } from '../operations/draft-life.ts'
import { keepNotes, publishDraft, seePublishing } from '../operations/publishing.ts'
import { readLadderDraft } from '../operations/read-draft.ts'
import { approveDraft, commentOnDraft, settleComment } from '../operations/review.ts'
import { ChangesPage } from '../pages/changes.tsx'
import { DraftPage } from '../pages/draft.tsx'
import { versionPath } from '../pages/parts.tsx'
import type { DraftRead } from '../versions/review.ts'
import { partRoutes } from './reading.ts'

export function draftRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/ladders/drafts/:draft', (c) => showDraft(world, c, c.req.param('draft')))
  routes.get('/ladders/drafts/:draft/changes', (c) => showChanges(world, c, c.req.param('draft')))
  routes.post('/ladders/drafts/:draft/state', (c) => setState(world, c, c.req.param('draft')))
  routes.post('/ladders/drafts/:draft/comments', (c) => comment(world, c, c.req.param('draft')))
  routes.post('/ladders/drafts/:draft/comments/:comment/settled', (c) => settle(world, c, c.req.param('draft'), c.req.param('comment')))
  routes.post('/ladders/drafts/:draft/approvals', (c) => approve(world, c, c.req.param('draft')))
  routes.post('/ladders/drafts/:draft/notes', (c) => keep(world, c, c.req.param('draft')))
  routes.post('/ladders/drafts/:draft/publish', (c) => publish(world, c, c.req.param('draft')))
  routes.route(
    '/',
    partRoutes('/ladders/drafts/:draft', async (c) => matrixIn(c, await read(world, c, c.req.param('draft') ?? ''))),
  )
  return routes
}

type Values = Readonly<{ [field: string]: string | undefined }>

function read(world: World, c: Context<WebEnv>, draft: string): Promise<DraftRead> {
  const { actor, language } = c.get('web')
  return perform(world, actor, readLadderDraft, { draft }, language)
}

function titleOf({ ladder }: DraftRead, language: string): string {
  return words(language).ladderDrafts.title(inLanguage(ladder.name, language), ladder.version)
}

/** The viewer's own level isn't marked: nobody stands on a draft. */
function matrixIn(c: Context<WebEnv>, draft: DraftRead) {
  const { person, language } = c.get('web')
  const viewer = { ...(person?.family === undefined ? {} : { family: person.family }), track: c.req.query('track') ?? person?.track ?? '' }
  return matrixOf(draft.ladder, viewer, language, { path: `/ladders/drafts/${draft.draft.id}`, title: titleOf(draft, language) })
}

async function showDraft(world: World, c: Context<WebEnv>, id: string, sent?: { values: Values; problem: Problem }) {
  const { actor, language } = c.get('web')
  const draft = await read(world, c, id)
  const matrix = matrixIn(c, draft)
  const allows = (act: Parameters<typeof may>[1]) => may(actor, act, 'none').allowed
  const isOpen = draft.draft.state === 'draft' || draft.draft.state === 'review'
  const publishing = allows('write a ladder') && isOpen ? await perform(world, actor, seePublishing, { draft: id }, language) : null
  const body = DraftPage({
    ...{ read: draft, matrix, shown: shownLevel(matrix, c.req.query('level')), publishing, language },
    can: { write: allows('write a ladder'), approve: allows('approve a ladder'), seeEffect: allows('see what a ladder changes') },
    person: signedIn(c).person,
    values: sent?.values ?? { place: c.req.query('about') },
    findings: sent ? findingsOf(sent.problem) : [],
  })
  return render(c, { title: titleOf(draft, language), current: '/ladder', ...(sent ? { status: statusOf(sent.problem) } : {}) }, body)
}

function findingsOf(problem: Problem): readonly Finding[] {
  return problem.findings.length > 0 ? problem.findings : [{ message: problem.message }]
}

async function showChanges(world: World, c: Context<WebEnv>, id: string) {
  const { language } = c.get('web')
  const draft = await read(world, c, id)
  const { base, ladder, changes } = draft
  if (!base) throw new Problem('missing', words(language).ladderChanges.noBase)
  const named = words(language).ladderVersions.named(inLanguage(base.name, language), base.version)
  const body = ChangesPage({
    before: { name: named, href: versionPath(base.id, base.version) },
    after: { name: titleOf(draft, language), href: `/ladders/drafts/${id}` },
    view: changesView(base, ladder, changes, language),
    choice: null,
    language,
  })
  return render(c, { title: words(language).ladderChanges.title, current: '/ladder' }, body)
}

async function setState(world: World, c: Context<WebEnv>, draft: string) {
  const { actor, language } = c.get('web')
  const say = words(language).ladderDrafts
  const { state } = await perform(world, actor, setDraftState, { draft, state: (await readForm(c)).one('state') }, language)
  if (state === 'dropped') return goOn(c, '/ladders', { kind: 'done', text: say.dropped })
  return goOn(c, `/ladders/drafts/${draft}`, { kind: 'done', text: state === 'review' ? say.asked : say.takenBack })
}

/** Does what a form asks for; what is wrong with it is said beside its fields, with all that was typed. */
async function attempt(world: World, c: Context<WebEnv>, draft: string, form: Form, fields: readonly string[], work: () => Promise<Response>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) || !['input', 'conflict'].includes(error.kind)) throw error
    return showDraft(world, c, draft, { values: Object.fromEntries(fields.map((field) => [field, form.one(field)])), problem: error })
  }
}

async function comment(world: World, c: Context<WebEnv>, draft: string) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const place = form.one('place')
  return attempt(world, c, draft, form, ['place', 'words'], async () => {
    await perform(world, actor, commentOnDraft, { draft, words: form.one('words'), ...(place === '' ? {} : { place }) }, language)
    return goOn(c, `/ladders/drafts/${draft}${place === '' ? '#comments' : `#at-${place}`}`, { kind: 'done', text: words(language).ladderDrafts.comments.said })
  })
}

async function settle(world: World, c: Context<WebEnv>, draft: string, entry: string) {
  const { actor, language } = c.get('web')
  await perform(world, actor, settleComment, { draft, comment: entry }, language)
  return goOn(c, `/ladders/drafts/${draft}#comments`, { kind: 'done', text: words(language).ladderDrafts.comments.settled })
}

async function approve(world: World, c: Context<WebEnv>, draft: string) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  return attempt(world, c, draft, form, ['approval'], async () => {
    await perform(world, actor, approveDraft, { draft, revision: form.one('revision'), words: form.one('approval') }, language)
    return goOn(c, `/ladders/drafts/${draft}#approval`, { kind: 'done', text: words(language).ladderDrafts.approvals.done })
  })
}

function publication(form: Form) {
  const effectiveOn = form.one('effectiveOn')
  return { notes: form.one('notes'), ...(effectiveOn === '' ? {} : { effectiveOn }) }
}

async function keep(world: World, c: Context<WebEnv>, draft: string) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  return attempt(world, c, draft, form, ['notes', 'effectiveOn'], async () => {
    await perform(world, actor, keepNotes, { draft, ...publication(form) }, language)
    return goOn(c, `/ladders/drafts/${draft}#publish`, { kind: 'done', text: words(language).ladderDrafts.publish.kept })
  })
}

async function publish(world: World, c: Context<WebEnv>, draft: string) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const leftOpen = form.one('leftOpen') === '' ? {} : { leftOpen: form.one('leftOpen') }
  return attempt(world, c, draft, form, ['notes', 'effectiveOn'], async () => {
    const input = { draft, revision: form.one('revision'), ...publication(form), ...leftOpen }
    const { ladder, version } = await perform(world, actor, publishDraft, input, language)
    return goOn(c, versionPath(ladder, version), { kind: 'done', text: words(language).ladderDrafts.publish.done(version) })
  })
}
