// The web route of what would change if…: the ticks are in the address, and nothing of it is kept.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { WebEnv } from '../../platform/web.ts'
import { render, signedIn } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { seeWhatIf } from '../operations/what-if.ts'
import { WhatIfPage } from '../pages/what-if.tsx'
import { asked } from '../routes.ts'
import { whatIfView } from '../what-if-view.ts'

export function whatIfRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showWhatIf(world, c))
  return routes
}

async function showWhatIf(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const { comparedWith: _, ...report } = asked(c, signedIn(c).person)
  const ticks = Object.fromEntries((['work', 'word', 'mark', 'unseen'] as const).map((name) => [name, c.req.queries(name) ?? []]))
  const read = await perform(world, actor, seeWhatIf, { ...report, ...ticks }, language)
  const query = (['level', 'asof', 'ladder'] as const).flatMap((name) => (c.req.query(name) ? [[name, c.req.query(name) ?? ''] as const] : []))
  const back = `/readiness?${new URLSearchParams(Object.fromEntries(query))}`
  const body = WhatIfPage({ ...whatIfView(read, language), back, asked: query, language })
  return render(c, { title: words(language).between.whatIf.title, current: '/readiness' }, body)
}
