// The web routes of what a ladder would change for people.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { may } from '../../access/access.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, render } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import type { EffectRead } from '../operations/effect.ts'
import { countEffect, seeEffect } from '../operations/effect.ts'
import { EffectPage, EffectPart } from '../pages/effect.tsx'

export function effectRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  for (const path of ['/ladders/drafts/:draft/effect', '/ladders/:ladder/versions/:version/effect']) {
    routes.get(path, (c) => showEffect(world, c))
    routes.post(path, (c) => askForCount(world, c))
  }
  return routes
}

/** What the counts say of a published version, to stand on another page. */
export async function effectPart(world: World, c: Context<WebEnv>): Promise<Child> {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, seeEffect, meantBy(c), language)
  return EffectPart({ ...viewOf(read, language), action: `${pathOf(c)}/effect` })
}

async function showEffect(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const read = await perform(world, actor, seeEffect, meantBy(c), language)
  const { name, version } = read.ladder
  const say = words(language).ladderMove.effect
  const path = `${pathOf(c)}/effect`
  const body = EffectPage({
    ...viewOf(read, language),
    name: say.of(inLanguage(name, language), version),
    back: pathOf(c),
    path,
    action: may(actor, 'write a ladder', 'none').allowed ? path : null,
  })
  return render(c, { title: say.title, current: '/ladder' }, body)
}

async function askForCount(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  await perform(world, actor, countEffect, meantBy(c), language)
  return goOn(c, `${pathOf(c)}/effect`)
}

function meantBy(c: Context<WebEnv>) {
  const { draft, ladder, version } = c.req.param() as { draft?: string; ladder?: string; version?: string }
  return draft === undefined ? { ladder, version } : { draft }
}

function pathOf(c: Context<WebEnv>): string {
  const { draft, ladder, version } = meantBy(c) as { draft?: string; ladder?: string; version?: string }
  return draft === undefined ? `/ladders/${encodeURIComponent(ladder ?? '')}/versions/${encodeURIComponent(version ?? '')}` : `/ladders/drafts/${draft}`
}

function viewOf({ ladder, effect, earlier }: EffectRead, language: string) {
  const sentences = new Map([...earlier, ...ladder.expectations].map((one) => [one.id, inLanguage(one.sentence, language)]))
  return { effect, sentenceOf: (id: string) => sentences.get(id) ?? id, language }
}
