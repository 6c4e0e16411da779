// The web routes of a draft: read it, have it reviewed, approve it, publish it.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../../access/access.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { WebEnv } from '../../platform/web.ts'
import { render } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import { readLadderDraft } from '../operations/read-draft.ts'
import { DraftPage } from '../pages/draft.tsx'

export function draftRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/ladders/drafts/:draft', (c) => showDraft(world, c, c.req.param('draft')))
  return routes
}

async function showDraft(world: World, c: Context<WebEnv>, draft: string) {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, readLadderDraft, { draft }, language)
  const title = words(language).ladderDrafts.title(inLanguage(read.ladder.name, language), read.ladder.version)
  return render(c, { title, current: '/ladder' }, DraftPage({ read, writes: may(actor, 'write a ladder', 'none').allowed, language }))
}
