// The web routes of half a year on a page.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '../../algorithms/calendar.ts'
import { readLadderOf } from '../../people/operations/ladder.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { WebEnv } from '../../platform/web.ts'
import { render, signedIn } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { halfOf, halvesOf, isHalf, selfReview } from '../half-year.ts'
import { readRecord } from '../operations.ts'
import { HalfYearPage } from '../pages/half-year.tsx'

export function halfYearRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/half-year', (c) => showHalf(world, c))
  routes.get('/half-year.md', (c) => sendHalf(world, c))
  return routes
}

async function readHalf(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const { person } = signedIn(c)
  const record = await perform(world, actor, readRecord, { person }, language)
  const ladder = await perform(world, actor, readLadderOf, { person }, language)
  const asked = c.req.query('half') ?? ''
  const today = dayIn(world.now())
  const half = isHalf(asked) ? asked : halfOf(today)
  return { record, half, halves: halvesOf(record, today), text: selfReview(record, ladder, half, language), language }
}

async function showHalf(world: World, c: Context<WebEnv>) {
  const { record, ...read } = await readHalf(world, c)
  const withheld = record.evidence.some((item) => item.confidential && !item.draft && halfOf(item.date) === read.half)
  return render(c, { title: words(read.language).halfYear.title, current: '/record' }, HalfYearPage({ ...read, withheld }))
}

async function sendHalf(world: World, c: Context<WebEnv>) {
  const { half, text } = await readHalf(world, c)
  c.header('content-disposition', `attachment; filename="self-review-${half}.md"`)
  return c.body(text ?? '', 200, { 'content-type': 'text/markdown; charset=utf-8' })
}
