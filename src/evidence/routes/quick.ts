// The web routes on which one line becomes a piece of evidence.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '../../algorithms/calendar.ts'
import { AUTONOMIES, KINDS, SCOPES } from '../../ladder/ladder.ts'
import { seePerson, seePlace, seeTeam } from '../../people/operations/organisation.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render, signedIn } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import { readRecord, writeEvidence } from '../operations.ts'
import type { QuickAddView } from '../quick-page.tsx'
import { QuickAddPage } from '../quick-page.tsx'
import type { Known } from '../shorthand/proposal.ts'
import { knownTo, proposalOf } from '../shorthand/proposal.ts'
import { readShorthand } from '../shorthand/shorthand.ts'
import { detailsScript, quickLineScript } from './capture-modules.ts'
import { nudgeSettings } from './nudge.ts'
import { warned } from './warned.ts'

const LONGEST_LINE = 500
const FIELDS = ['title', 'date', 'kind', 'scope', 'autonomy', 'episode', 'witnesses'] as const
const NOTHING_TOLD = { date: null, kind: null, scope: null, autonomy: null }

export function quickAddRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/', (c) => showLine(world, c))
  routes.post('/', (c) => saveLine(world, c))
  return routes
}

async function showLine(world: World, c: Context<WebEnv>) {
  const line = (c.req.query('line') ?? '').slice(0, LONGEST_LINE).trim()
  const known = await knownHere(world, c)
  if (line === '') return show(world, c, known, { line, values: null, told: NOTHING_TOLD, findings: [] })
  const { title, date, kind, scope, autonomy, ...named } = readShorthand(line, dayIn(world.now()))
  const { episode, witnesses } = proposalOf(named, known)
  return show(world, c, known, {
    line,
    values: { title, date: date.value, kind: kind.value, scope: scope.value, autonomy: autonomy.value, episode, witnesses: witnesses.join(', ') },
    told: { date: date.told, kind: kind.told, scope: scope.told, autonomy: autonomy.told },
    findings: [],
  })
}

/** Whom and what a line may name: of people only the team, who leads it, and earlier witnesses. */
async function knownHere(world: World, c: Context<WebEnv>): Promise<Known> {
  const { actor, language } = c.get('web')
  const self = { person: signedIn(c).person }
  const record = await perform(world, actor, readRecord, self, language)
  if ((await perform(world, actor, seePlace, self, language)).alone) return knownTo(record, [])
  const { line } = await perform(world, actor, seePerson, self, language)
  const { led, mates } = await perform(world, actor, seeTeam, self, language)
  const near = [...(line.manager ? [line.manager.name] : []), ...mates.map(({ name }) => name), ...led.map(({ person }) => person.name)]
  return knownTo(record, near)
}

type Said = Pick<QuickAddView, 'line' | 'values' | 'told' | 'findings'>

async function show(world: World, c: Context<WebEnv>, known: Known, said: Said) {
  const { language } = c.get('web')
  const { quickAdd, vocabulary } = words(language)
  const body = QuickAddPage({
    ...said,
    person: signedIn(c).person,
    scripts: [quickLineScript(), detailsScript()],
    kinds: KINDS.map((kind) => ({ value: kind, label: vocabulary.kinds[kind] })),
    scopes: SCOPES.map((scope) => ({ value: scope, label: vocabulary.scopes[scope] })),
    autonomies: AUTONOMIES.map((autonomy) => ({ value: autonomy, label: vocabulary.autonomies[autonomy] })),
    known,
    nudge: await nudgeSettings(world, c),
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
    autonomy: form.one('autonomy') || 'independent',
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
    return goOn(c, `/record/evidence/${id}`, { kind: 'done', text: warned(words(language).quickAdd.saved, form, language) })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    const findings: readonly Finding[] = error.findings.length ? error.findings : [{ message: error.message }]
    return show(world, c, await knownHere(world, c), { line: form.one('line'), values, told: {}, findings })
  }
}
