// The web route of the sheet for the next talk.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { addMonths, dayIn, isDay } from '../../algorithms/calendar.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, render, signedIn } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import { readReadiness } from '../operations.ts'
import { TalkSheetPage } from '../pages/talk-sheet.tsx'
import { talkSheet } from '../talk-sheet.ts'

export function talkSheetRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/readiness/talk', (c) => showSheet(world, c))
  return routes
}

async function showSheet(world: World, c: Context<WebEnv>) {
  const { actor, language, person: shown } = c.get('web')
  // Without a level there is no report; its page says what to do.
  if (!shown?.level) return goOn(c, '/readiness')
  const { report, record, ladder } = await perform(world, actor, readReadiness, { person: signedIn(c).person }, language)
  const today = dayIn(world.now())
  const asked = c.req.query('since') ?? ''
  const since = isDay(asked) && asked <= today ? asked : addMonths(today, -1)
  const say = words(language).report
  const level = inLanguage(ladder.levels.find(({ id }) => id === report.target)?.name ?? report.target, language)
  const body = TalkSheetPage({
    sheet: talkSheet(report, record, ladder, since, language),
    person: record.person.name,
    manager: record.person.manager,
    towards: report.level === report.target ? say.atMyLevel(level) : say.towards(level),
    since,
    today,
    language,
  })
  return render(c, { title: words(language).talkSheet.title, current: '/readiness' }, body)
}
