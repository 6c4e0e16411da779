// The web routes of the weekly question.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { dayIn } from '../../algorithms/calendar.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, signedIn } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { PersonRecord } from '../evidence.ts'
import { isAsked } from '../nudge.ts'
import { changeNudge, seeNudge } from '../operations/nudge.ts'
import { NudgePart, NudgeSettings } from '../pages/nudge.tsx'

export function nudgeRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.post('/nudge', (c) => changeFromForm(world, c))
  return routes
}

async function changeFromForm(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const say = words(language).capture.nudge
  const changes = {
    nothing: { change: { nothing: true }, text: say.fine, to: '/' },
    off: { change: { off: true, byMail: false }, text: say.isOff, to: '/' },
    on: { change: { off: false }, text: say.isOn, to: '/record/add' },
    'by-mail': { change: { byMail: true }, text: say.isByMail, to: '/record/add' },
    'not-by-mail': { change: { byMail: false }, text: say.isNotByMail, to: '/record/add' },
  } as const
  const wanted = (await readForm(c)).one('do')
  const { change, text, to } = changes[wanted in changes ? (wanted as keyof typeof changes) : 'nothing']
  await perform(world, actor, changeNudge, { person: signedIn(c).person, ...change }, language)
  return goOn(c, to, { kind: 'done', text })
}

/** The question, while it is open; nothing else. */
export async function nudgePart(world: World, c: Context<WebEnv>, record: PersonRecord): Promise<Child> {
  const { actor, language } = c.get('web')
  const nudge = await perform(world, actor, seeNudge, { person: signedIn(c).person }, language)
  return isAsked(nudge, record.evidence, dayIn(world.now())) ? NudgePart({ language }) : null
}

export async function nudgeSettings(world: World, c: Context<WebEnv>): Promise<Child> {
  const { actor, language } = c.get('web')
  const nudge = await perform(world, actor, seeNudge, { person: signedIn(c).person }, language)
  return NudgeSettings({ nudge, mail: (world.outside?.mail ?? null) !== null, language })
}
