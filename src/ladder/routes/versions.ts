// The web routes of ladders as a whole: all of them, their versions, what changed between two, and beginning a draft.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../../access/access.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import { changesView } from '../diff/changes-view.ts'
import type { Ladder } from '../ladder.ts'
import type { Matrix } from '../matrix.ts'
import { matrixOf, shownLevel } from '../matrix.ts'
import { beginLadderDraft } from '../operations/draft-life.ts'
import { readLadder } from '../operations/reading.ts'
import { chooseLadder, compareVersions, listLadders, listVersions } from '../operations/versions.ts'
import { ChangesPage } from '../pages/changes.tsx'
import { LaddersPage } from '../pages/ladders.tsx'
import { versionPath } from '../pages/parts.tsx'
import { VersionPage, VersionsPage } from '../pages/versions.tsx'
import { partRoutes } from './reading.ts'

export function versionRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/ladders', (c) => showLadders(world, c))
  routes.post('/ladders/drafts', (c) => begin(world, c))
  routes.get('/ladders/:ladder/versions', (c) => showVersions(world, c, c.req.param('ladder')))
  routes.get('/ladders/:ladder/versions/:version', (c) => showVersion(world, c, c.req.param('ladder'), c.req.param('version')))
  routes.get('/ladders/:ladder/changes', (c) => showChanges(world, c, c.req.param('ladder')))
  routes.route(
    '/',
    partRoutes('/ladders/:ladder/versions/:version', (c) => matrixIn(world, c, c.req.param('ladder') ?? '', c.req.param('version') ?? '')),
  )
  routes.post('/ladders/:ladder/choose', (c) => choose(world, c, c.req.param('ladder')))
  return routes
}

type Values = Readonly<{ [field: string]: string | undefined }>

async function showLadders(world: World, c: Context<WebEnv>, values: Values = {}, findings: readonly Finding[] = []) {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, listLadders, {}, language)
  const body = LaddersPage({ read, writes: may(actor, 'write a ladder', 'none').allowed, values, findings, language })
  return render(c, { title: words(language).ladderVersions.title, current: '/ladder', ...(findings.length > 0 ? { status: 422 as const } : {}) }, body)
}

async function begin(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const filled = (name: string) => (form.one(name) === '' ? {} : { [name]: form.one(name) })
  try {
    const { draft } = await perform(
      world,
      actor,
      beginLadderDraft,
      { ladder: form.one('ladder'), ...filled('version'), ...filled('id'), ...filled('name') },
      language,
    )
    return goOn(c, `/ladders/drafts/${draft}`, { kind: 'done', text: words(language).ladderDrafts.begun })
  } catch (error) {
    if (!(error instanceof Problem) || !['input', 'conflict'].includes(error.kind)) throw error
    const findings = error.findings.length > 0 ? error.findings : [{ field: 'id', message: error.message }]
    return showLadders(world, c, { id: form.one('id'), name: form.one('name') }, findings)
  }
}

async function choose(world: World, c: Context<WebEnv>, ladder: string) {
  const { actor, language } = c.get('web')
  const { chosen } = await perform(world, actor, chooseLadder, { ladder }, language)
  return goOn(c, '/ladders', { kind: 'done', text: words(language).ladderVersions.choose.done(chosen) })
}

function versions(world: World, c: Context<WebEnv>, ladder: string) {
  const { actor, language } = c.get('web')
  return perform(world, actor, listVersions, { ladder }, language)
}

async function showVersions(world: World, c: Context<WebEnv>, ladder: string) {
  const { actor, language } = c.get('web')
  const read = await versions(world, c, ladder)
  const body = VersionsPage({ read, writes: may(actor, 'write a ladder', 'none').allowed, language })
  return render(c, { title: words(language).ladderVersions.listTitle(read.name), current: '/ladder' }, body)
}

async function matrixIn(world: World, c: Context<WebEnv>, id: string, version: string): Promise<Matrix> {
  const { actor, person, language } = c.get('web')
  const ladder = await perform(world, actor, readLadder, { id, version }, language)
  const track = c.req.query('track')
  const title = words(language).ladderVersions.named(inLanguage(ladder.name, language), ladder.version)
  return matrixOf(ladder, { ...person, ...(track ? { track } : {}) }, language, { path: versionPath(id, version), title })
}

async function showVersion(world: World, c: Context<WebEnv>, id: string, name: string) {
  const { actor, language } = c.get('web')
  const ladder = await versions(world, c, id)
  const version = ladder.versions.find((one) => one.version === name)
  if (!version) throw new Problem('missing', words(language).ladderVersions.noSuchVersion(id, name))
  const matrix = await matrixIn(world, c, id, name)
  const body = VersionPage({
    ...{ matrix, ladder, version, shown: shownLevel(matrix, c.req.query('level')), language },
    writes: may(actor, 'write a ladder', 'none').allowed,
    moves: may(actor, 'move people to a ladder', 'none').allowed,
  })
  return render(c, { title: matrix.place.title, current: '/ladder' }, body)
}

/** Without a choice, the newest version against the one before it. */
async function showChanges(world: World, c: Context<WebEnv>, id: string) {
  const { actor, language } = c.get('web')
  const say = words(language).ladderVersions
  const { versions: all } = await versions(world, c, id)
  const to = c.req.query('to') ?? all[0]?.version ?? ''
  const from = c.req.query('from') ?? (all[all.findIndex(({ version }) => version === to) + 1] ?? all[0])?.version ?? ''
  const { before, after, changes } = await perform(world, actor, compareVersions, { ladder: id, from, to }, language)
  const side = (ladder: Ladder) => ({ name: say.named(inLanguage(ladder.name, language), ladder.version), href: versionPath(id, ladder.version) })
  const body = ChangesPage({
    ...{ before: side(before), after: side(after), view: changesView(before, after, changes, language), language },
    choice: { ladder: id, versions: all.map(({ version }) => version), from, to },
  })
  return render(c, { title: words(language).ladderChanges.title, current: '/ladder' }, body)
}
