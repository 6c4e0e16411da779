// The web routes of moving people to a version of a ladder: whom, a preview, and the confirmation.

import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Ladder } from '../../ladder/ladder.ts'
import { readLadder } from '../../ladder/operations/reading.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { inLanguage, words } from '../../text/text.ts'
import type { LevelChoice } from '../ladder-move/ladder-move.ts'
import { moveToLadder, previewLadderMove, seePeopleOnVersions } from '../operations/ladder-move.ts'
import { seeDepartments } from '../operations/organisation.ts'
import type { PreviewView } from '../pages/ladder-move.tsx'
import { LadderMovePage } from '../pages/ladder-move.tsx'

export interface LadderMoveRoutes {
  readonly world: World
  /** What the version would change, as counts; a higher floor knows. */
  readonly effect: (c: Context<WebEnv>) => Promise<Child>
}

const PATH = '/ladders/:ladder/versions/:version/people'

export function ladderMoveRoutes(settings: LadderMoveRoutes): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get(PATH, (c) => showPage(settings, c))
  routes.get(`${PATH}/preview`, (c) => showPreview(settings, c))
  routes.post(PATH, (c) => moveAll(settings, c))
  return routes
}

/** What the form said: names and values, as they go on in the address and the next form. */
type Said = readonly (readonly [string, string])[]

const FIELDS = ['from', 'family', 'department', 'people']

async function showPage(
  { world }: LadderMoveRoutes,
  c: Context<WebEnv>,
  said: Said = [],
  findings: readonly Finding[] = [],
  preview: PreviewView | null = null,
) {
  const { actor, language } = c.get('web')
  const target = targetIn(c)
  const { target: ladder, announcedFor, versions } = await perform(world, actor, seePeopleOnVersions, target, language)
  const departments = await perform(world, actor, seeDepartments, {}, language)
  const name = words(language).ladderMove.effect.of(inLanguage(ladder.name, language), ladder.version)
  const body = LadderMovePage({
    name,
    path: pathTo(target),
    announcedFor,
    versions,
    target,
    families: ladder.families.map((family) => ({ value: family.id, label: inLanguage(family.name, language) })),
    departments: departments.map((one) => ({ value: one.id, label: one.name })),
    values: Object.fromEntries(said),
    findings,
    preview,
    language,
  })
  return render(c, { title: words(language).ladderMove.move.title(name), current: '/ladder', ...(findings.length > 0 ? { status: 422 as const } : {}) }, body)
}

async function showPreview(settings: LadderMoveRoutes, c: Context<WebEnv>) {
  const { world } = settings
  const { actor, language } = c.get('web')
  const target = targetIn(c)
  const said = saidIn(c)
  try {
    const view = await perform(world, actor, previewLadderMove, inputOf(target, said), language)
    const { levels } = await perform(world, actor, readLadder, { id: target.ladder, version: target.version }, language)
    const froms = new Map<string, Ladder>()
    for (const { ladder: id, version } of view.groups) froms.set(`${id} ${version}`, await perform(world, actor, readLadder, { id, version }, language))
    return await showPage(settings, c, said, [], {
      ...view,
      levels: levels.map((level) => ({ value: level.id, label: inLanguage(level.name, language) })),
      levelName: (id, version, level) => inLanguage(froms.get(`${id} ${version}`)?.levels.find((one) => one.id === level)?.name ?? level, language),
      said,
      effect: await settings.effect(c),
    })
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'input') throw error
    return showPage(settings, c, said, error.findings)
  }
}

async function moveAll({ world }: LadderMoveRoutes, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const target = targetIn(c)
  const said = saidIn(c)
  const expected = (await readForm(c)).one('expected')
  try {
    const { moved } = await perform(world, actor, moveToLadder, { ...inputOf(target, said), expected }, language)
    return goOn(c, `${pathTo(target)}/people`, { kind: 'done', text: words(language).ladderMove.move.done(moved) })
  } catch (error) {
    if (!(error instanceof Problem) || (error.kind !== 'conflict' && error.kind !== 'input')) throw error
    return goOn(c, `${pathTo(target)}/people/preview?${new URLSearchParams(Object.fromEntries(said))}`, { kind: 'problem', text: error.message })
  }
}

/** The address holds it, on the way to the confirmation too. */
function saidIn(c: Context<WebEnv>): Said {
  return Object.entries(c.req.query()).filter(([name, value]) => value !== '' && (FIELDS.includes(name) || name.startsWith('level:')))
}

function targetIn(c: Context<WebEnv>): { readonly ladder: string; readonly version: string } {
  return { ladder: c.req.param('ladder') ?? '', version: c.req.param('version') ?? '' }
}

function pathTo({ ladder, version }: { ladder: string; version: string }): string {
  return `/ladders/${encodeURIComponent(ladder)}/versions/${encodeURIComponent(version)}`
}

function inputOf(target: { ladder: string; version: string }, said: Said) {
  const values = Object.fromEntries(said)
  const from = partsOf(values['from'])
  const people = (values['people'] ?? '')
    .split(/[\n;]/)
    .map((one) => one.trim())
    .filter(Boolean)
  const levels = said.flatMap(([name, to]): LevelChoice[] => {
    const [ladder, version, level] = name.startsWith('level:') ? partsOf(name.slice('level:'.length)) : []
    return ladder === undefined || version === undefined || level === undefined ? [] : [{ ladder, version, level, to }]
  })
  return {
    ...target,
    ...(from[0] !== undefined && from[1] !== undefined ? { from: { ladder: from[0], version: from[1] } } : {}),
    ...(values['family'] ? { family: values['family'] } : {}),
    ...(values['department'] ? { department: values['department'] } : {}),
    ...(people.length > 0 ? { people } : {}),
    levels,
  }
}

/** What a form's name or value holds in one text; nothing where somebody wrote it otherwise. */
function partsOf(text: string | undefined): readonly (string | undefined)[] {
  try {
    const parts: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(parts) ? parts.map((part) => (typeof part === 'string' ? part : undefined)) : []
  } catch {
    return []
  }
}
