// The web routes of ladders as a whole: all of them, beginning a draft, choosing the one in use.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../../access/access.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { beginLadderDraft } from '../operations/draft-life.ts'
import { chooseLadder, listLadders } from '../operations/versions.ts'
import { LaddersPage } from '../pages/ladders.tsx'

export function versionRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/ladders', (c) => showLadders(world, c))
  routes.post('/ladders/drafts', (c) => begin(world, c))
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
