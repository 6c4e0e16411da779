// The first page: what there is to do, and what was last written down.

import type { Context } from 'hono'
import { readRecord } from '../evidence/operations.ts'
import { itemLine } from '../evidence/view.ts'
import { readLadder } from '../ladder/operations.ts'
import type { World } from '../platform/operation.ts'
import { perform } from '../platform/operation.ts'
import type { DemoView } from '../platform/page.tsx'
import type { WebEnv } from '../platform/web.ts'
import { render, signedIn } from '../platform/web.ts'
import { readReadiness } from '../readiness/operations.ts'
import { reportView } from '../readiness/view.ts'
import { words } from '../text/text.ts'
import type { Stop } from './home-page.tsx'
import { HomePage } from './home-page.tsx'

const LATEST = 5

export async function showHome(world: World, c: Context<WebEnv>): Promise<Response> {
  const { actor, language, person, demo, off } = c.get('web')
  const input = { person: signedIn(c).person }
  if (off?.includes('record')) {
    const body = HomePage({ name: person?.name ?? '', inUse: false, report: null, latest: [], tour: demo ? tourOf(demo, language) : [], language })
    return render(c, { title: words(language).shell.entries.home, current: '/' }, body)
  }
  const record = await perform(world, actor, readRecord, input, language)
  const ladder = await perform(world, actor, readLadder, {}, language)
  const read = person?.level ? await perform(world, actor, readReadiness, input, language) : null
  const latest = record.evidence.toSorted((a, b) => (a.date < b.date ? 1 : -1)).slice(0, LATEST)
  const body = HomePage({
    name: record.person.name,
    inUse: true,
    report: read && reportView(read.report, read.ladder, read.record, { language }),
    latest: latest.map((item) => itemLine(item, record, ladder, language)),
    tour: demo ? tourOf(demo, language) : [],
    language,
  })
  return render(c, { title: words(language).shell.entries.home, current: '/' }, body)
}

/** Those in the demo who are worth a look, and why. */
function tourOf(demo: DemoView, language: string): readonly Stop[] {
  const why: Readonly<{ [person: string]: string }> = words(language).demo.tour
  return demo.people
    .flatMap((group) => group.choices)
    .flatMap(({ value, label }) => (why[value] === undefined || value === demo.current ? [] : [{ person: value, name: label, why: why[value] }]))
}
