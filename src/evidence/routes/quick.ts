// The web routes on which one line becomes a piece of evidence.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '../../algorithms/calendar.ts'
import { KINDS, SCOPES } from '../../ladder/ladder.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { PersonRecord } from '../evidence.ts'
import { autonomyOf } from '../note-words.ts'
import { readRecord, writeEvidence } from '../operations.ts'
import type { QuickAddView } from '../quick-page.tsx'
import { QuickAddPage } from '../quick-page.tsx'
import { proposalOf } from '../shorthand/proposal.ts'
import { readShorthand } from '../shorthand/shorthand.ts'

const LONGEST_LINE = 500
const FIELDS = ['title', 'date', 'kind', 'scope', 'episode', 'witnesses'] as const

export function quickAddRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showLine(world, c))
  routes.post('/', (c) => saveLine(world, c))
  return routes
}

async function showLine(world: World, c: Context<WebEnv>) {
  const line = (c.req.query('line') ?? '').slice(0, LONGEST_LINE).trim()
  const { actor, language } = c.get('web')
  const record = await perform(world, actor, readRecord, { person: signedIn(c).person }, language)
  if (line === '') return show(world, c, record, { line, values: null, told: {}, findings: [] })
  const read = readShorthand(line, dayIn(world.now()))
  const { episode, witnesses } = proposalOf(read, record)
  return show(world, c, record, {
    line,
    values: { title: read.title, date: read.date.value, kind: read.kind.value, scope: read.scope.value, episode, witnesses: witnesses.join(', ') },
    told: { date: read.date.told, kind: read.kind.told, scope: read.scope.told },
    findings: [],
  })
}

type Said = Pick<QuickAddView, 'line' | 'values' | 'told' | 'findings'>

function show(world: World, c: Context<WebEnv>, record: PersonRecord, said: Said) {
  const { language } = c.get('web')
  const { quickAdd, vocabulary } = words(language)
  const body = QuickAddPage({
    ...said,
    kinds: KINDS.map((kind) => ({ value: kind, label: vocabulary.kinds[kind] })),
    scopes: SCOPES.map((scope) => ({ value: scope, label: vocabulary.scopes[scope] })),
    episodes: record.episodes.map(({ title }) => title),
    today: dayIn(world.now()),
    language,
  })
  return render(c, { title: quickAdd.title, current: '/record/add', ...(said.findings.length > 0 ? { status: 422 as const } : {}) }, body)
}

async function saveLine(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const { person } = signedIn(c)
  const form = await readForm(c)
  const values = Object.fromEntries(FIELDS.map((field) => [field, form.one(field)]))
  const input = {
    person,
    title: form.one('title'),
    date: form.one('date'),
    kind: form.one('kind'),
    scope: form.one('scope'),
    autonomy: autonomyOf(form.one('line')),
    ...(form.one('episode') ? { episode: form.one('episode') } : {}),
    named: form
      .one('witnesses')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    for: [],
  }
  try {
    const { id } = await perform(world, actor, writeEvidence, input, language)
    return goOn(c, `/record/evidence/${id}`, { kind: 'done', text: words(language).quickAdd.saved })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    const findings: readonly Finding[] = error.findings.length ? error.findings : [{ message: error.message }]
    const record = await perform(world, actor, readRecord, { person }, language)
    return show(world, c, record, { line: form.one('line'), values, told: {}, findings })
  }
}
