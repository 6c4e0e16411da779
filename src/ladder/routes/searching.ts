// The web route of the search in all expectations.

import { Hono } from 'hono'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { WebEnv } from '../../platform/web.ts'
import { render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { searchLadders } from '../operations/search.ts'
import { SearchPage } from '../pages/search.tsx'

/** Of what is typed; the rest is no search. */
const LONGEST = 200

export function ladderSearchRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/ladders/search', async (c) => {
    const { actor, language } = c.get('web')
    const asked = (name: string) => (c.req.query(name) ?? '').trim().slice(0, LONGEST).toWellFormed().replaceAll('\0', '')
    const [q, ladder, level] = [asked('q'), asked('ladder').slice(0, 80), asked('level').slice(0, 80)]
    const found = await perform(world, actor, searchLadders, { q, ladder: ladder || undefined, level: level || undefined }, language)
    const view = { q, ladder, level, result: found, ladders: found.ladders, levels: found.levels, language }
    return render(c, { title: words(language).ladderSearch.title, current: '/ladder' }, SearchPage(view))
  })
  return routes
}
