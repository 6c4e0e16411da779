// The web routes of beginning a ladder from nothing or from a copy.

import type { Context } from 'hono'
import { Hono } from 'hono'
import { slug } from '../../algorithms/slug.ts'
import type { World } from '../../platform/operation.ts'
import { perform } from '../../platform/operation.ts'
import type { Finding } from '../../platform/problem.ts'
import { Problem } from '../../platform/problem.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { Outline } from '../blank.ts'
import { blankLadder } from '../blank.ts'
import { SIDES } from '../ladder.ts'
import { beginLadder } from '../operations/beginning.ts'
import { beginLadderDraft } from '../operations/draft-life.ts'
import { seeLadderUpload } from '../operations/uploads.ts'
import { listLadders } from '../operations/versions.ts'
import { NewPage } from '../pages/new.tsx'
import { MOST } from '../upload/upload.ts'

export function newLadderRoutes(world: World): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get('/ladders/new', (c) => showNew(world, c))
  routes.post('/ladders/new', (c) => begin(world, c))
  return routes
}

/** The fields that a form of this page has. */
const FIELDS = ['name', 'id', 'levels', ...SIDES, 'ladder', 'copy-name', 'copy-id'] as const

async function showNew(world: World, c: Context<WebEnv>, sent: Form | null = null, findings: readonly Finding[] = []) {
  const { actor, language } = c.get('web')
  // Asked as one who writes ladders: the page is for nobody else.
  await perform(world, actor, seeLadderUpload, {}, language)
  const { ladders } = await perform(world, actor, listLadders, {}, language)
  const view = {
    ladders: ladders.filter(({ inForce }) => inForce !== null),
    values: Object.fromEntries(FIELDS.map((field) => [field, sent?.one(field)])),
    findings,
    sent: sent === null ? null : sent.one('from') === 'copy' ? ('copy' as const) : ('blank' as const),
    language,
  }
  const status = findings.length > 0 ? { status: 422 as const } : {}
  return render(c, { title: words(language).ladderUpload.blank.title, current: '/ladder', ...status }, NewPage(view))
}

async function begin(world: World, c: Context<WebEnv>) {
  const { actor, language } = c.get('web')
  const form = await readForm(c)
  const copies = form.one('from') === 'copy'
  const name = form.one(copies ? 'copy-name' : 'name')
  const id = form.one(copies ? 'copy-id' : 'id') || slug(name)
  try {
    if (!copies) {
      const outline = outlineIn(form, id, name)
      const wrong = wrongIn(outline, language)
      if (wrong.length > 0) return showNew(world, c, form, wrong)
      const { draft } = await perform(world, actor, beginLadder, { source: blankLadder(outline) }, language)
      return goOn(c, `/ladders/drafts/${draft}`, { kind: 'done', text: words(language).ladderUpload.blank.begun })
    }
    const { draft } = await perform(world, actor, beginLadderDraft, { ladder: form.one('ladder'), id, name }, language)
    return goOn(c, `/ladders/drafts/${draft}`, { kind: 'done', text: words(language).ladderUpload.blank.begun })
  } catch (error) {
    if (!(error instanceof Problem) || !['input', 'conflict'].includes(error.kind)) throw error
    const found = error.findings.some(({ field }) => field !== undefined) ? error.findings : [{ field: 'id', message: error.message }]
    // A form of each kind is on the page, and an id stands there once.
    return showNew(world, c, form, copies ? found.map(({ field, message }) => ({ field: `copy-${field ?? 'id'}`, message })) : found)
  }
}

function outlineIn(form: Form, id: string, name: string): Outline {
  const lines = (field: string): readonly string[] =>
    [
      ...new Set(
        form
          .one(field)
          .split('\n')
          .map((line) => line.trim()),
      ),
    ].filter((line) => line !== '')
  return { id, name, levels: lines('levels'), competencies: { craft: lines('craft'), direction: lines('direction'), people: lines('people') } }
}

function wrongIn({ id, name, levels, competencies }: Outline, language: string): readonly Finding[] {
  const say = words(language).ladderUpload.blank
  const { preview } = words(language).ladderUpload
  const named = SIDES.reduce((count, side) => count + competencies[side].length, 0)
  const most = Math.floor(MOST.cells / Math.max(levels.length, 1))
  return [
    ...(name === '' ? [{ field: 'name', message: preview.nameMissing }] : []),
    ...(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(id) ? [] : [{ field: 'id', message: preview.idFormat }]),
    ...(levels.length === 0 ? [{ field: 'levels', message: say.noLevels }] : []),
    ...(levels.length > MOST.levels ? [{ field: 'levels', message: say.tooManyLevels(MOST.levels) }] : []),
    ...(named === 0 ? [{ field: 'craft', message: say.noCompetencies }] : []),
    ...(named > most ? [{ field: 'craft', message: say.tooManyCompetencies(most) }] : []),
  ]
}
