// The web routes of a record that somebody else reads, or its person with other eyes.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../../access/access.ts'
import { readLadderOf } from '../../people/operations/ladder.ts'
import { SeesNothing } from '../../people/pages/reading.tsx'
import { readerOf } from '../../people/routes/reader.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { WebEnv } from '../../platform/web.ts'
import { render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { readRecord } from '../operations.ts'
import { ReadRecordPage } from '../reading-page.tsx'
import { timeline } from '../view.ts'
import { filesHere } from './files.ts'

export function readRecordRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/people/:person/record', (c) => showRecord(world, c))
  routes.get('/see-as/:audience/record', (c) => showRecord(world, c))
  return routes
}

async function showRecord(world: World, c: Context<WebEnv>) {
  const reader = await readerOf(world, c)
  const { actor, person, card, seeing, language } = reader
  const say = words(language)
  const current = seeing ? '/who-looked' : '/people'
  if (seeing && !may(actor, 'read a record', card.relation).allowed) {
    return render(c, { title: say.organisation.seeing.record, current }, SeesNothing({ view: reader, audience: seeing }))
  }
  const record = await perform(world, actor, readRecord, { person }, language)
  const ladder = await perform(world, actor, readLadderOf, { person }, language)
  const by = c.req.query('by') === 'work' ? 'work' : 'time'
  const works = new Set(record.evidence.map((item) => item.episode ?? ''))
  const body = ReadRecordPage({
    reading: reader,
    count: record.evidence.length ? say.record.count(record.evidence.length, works.size) : null,
    groups: timeline(record, ladder, by, language, [], await filesHere(world, c, person)),
    by,
  })
  return render(c, { title: say.record.of(card.line.name), current }, body)
}
