// The first page: what there is to do, and what was last written down.

import type { Context } from 'hono'
import { dayIn } from '../algorithms/calendar.ts'
import { readRecord } from '../evidence/operations.ts'
import { nudgePart } from '../evidence/routes/nudge.ts'
import { offersNotice } from '../evidence/routes/offers.ts'
import { itemLine } from '../evidence/view.ts'
import { lookersIn } from '../people/looked.ts'
import { readLadderOf } from '../people/operations/ladder.ts'
import { seeWhoLooked } from '../people/operations/looked.ts'
import type { World } from '../platform/operation.ts'
import { perform } from '../platform/operation.ts'
import type { DemoView } from '../platform/page.tsx'
import type { WebEnv } from '../platform/web.ts'
import { render, signedIn } from '../platform/web.ts'
import { readReadiness } from '../readiness/operations.ts'
import { newerNotice } from '../readiness/routes/my-changes.ts'
import { reportView } from '../readiness/view.ts'
import { words } from '../text/text.ts'
import type { Stop } from './home-page.tsx'
import { HomePage } from './home-page.tsx'

const LATEST = 5

export async function showHome(world: World, c: Context<WebEnv>): Promise<Response> {
  const { actor, language, person, demo, off, waiting = null } = c.get('web')
  const input = { person: signedIn(c).person }
  if (off?.includes('record')) {
    const body = HomePage({
      name: person?.name ?? '',
      inUse: false,
      report: null,
      latest: [],
      looked: null,
      waiting,
      newer: null,
      offers: null,
      nudge: null,
      tour: demo ? tourOf(demo, language) : [],
      language,
    })
    return render(c, { title: words(language).shell.entries.home, current: '/' }, body)
  }
  const record = await perform(world, actor, readRecord, input, language)
  const ladder = await perform(world, actor, readLadderOf, input, language)
  const read = person?.level ? await perform(world, actor, readReadiness, input, language) : null
  const latest = record.evidence.toSorted((a, b) => (a.date < b.date ? 1 : -1)).slice(0, LATEST)
  const body = HomePage({
    name: record.person.name,
    inUse: true,
    report: read && reportView(read.report, read.ladder, read.record, { language }),
    looked: await lookedAt(world, c),
    waiting,
    newer: await newerNotice(world, c),
    offers: await offersNotice(world, c),
    nudge: await nudgePart(world, c, record),
    latest: latest.map((item) => itemLine(item, record, ladder, language)),
    tour: demo ? tourOf(demo, language) : [],
    language,
  })
  return render(c, { title: words(language).shell.entries.home, current: '/' }, body)
}

/** How many people looked at the person's record this month; null where there is nobody who could. */
async function lookedAt(world: World, c: Context<WebEnv>): Promise<number | null> {
  const { actor, foot, language } = c.get('web')
  if (!foot.some(({ href }) => href === '/who-looked')) return null
  const today = dayIn(world.now())
  const { reads } = words(language).organisation.looked
  const { looks } = await perform(world, actor, seeWhoLooked, { person: signedIn(c).person, since: `${today.slice(0, 7)}-01` }, language)
  return lookersIn(looks, today, (operation) => operation in reads)
}

/** Those in the demo who are worth a look, and why. */
function tourOf(demo: DemoView, language: string): readonly Stop[] {
  const why: Readonly<{ [person: string]: string }> = words(language).demo.tour
  return demo.people
    .flatMap((group) => group.choices)
    .flatMap(({ value, label }) => (why[value] === undefined || value === demo.current ? [] : [{ person: value, name: label, why: why[value] }]))
}
