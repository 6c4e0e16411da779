// The web routes of who looked, and of how much is read by role.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../../access/access.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { WebEnv } from '../../platform/web.ts'
import { render, signedIn } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { byMonth, lookersIn } from '../looked.ts'
import { countReadings, seeRoles, seeWhoLooked } from '../operations/looked.ts'
import { CountsPage, WhoLookedPage } from '../pages/who-looked.tsx'

export function lookedRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showWhoLooked(world, c))
  routes.get('/counts', (c) => showCounts(world, c))
  return routes
}

async function showWhoLooked(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const { reads } = words(language).organisation.looked
  const { looks, lines } = await perform(world, actor, seeWhoLooked, { person: signedIn(c).person }, language)
  const roles = await perform(world, actor, seeRoles, {}, language)
  const body = WhoLookedPage({
    months: byMonth(looks),
    thisMonth: lookersIn(looks, dayIn(world.now()), (operation) => operation in reads),
    lines,
    roles,
    counts: may(actor, 'count readings', 'none').allowed,
    language,
  })
  return render(c, { title: words(language).organisation.looked.title, current: '/who-looked' }, body)
}

async function showCounts(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const readings = await perform(world, actor, countReadings, {}, language)
  return render(c, { title: words(language).organisation.counts.title, current: '/who-looked' }, CountsPage({ readings, language }))
}
