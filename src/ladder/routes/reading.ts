// The pages of the ladder and of "Find my rung".

import type { Context } from 'hono'
import { Hono } from 'hono'
import { Problem } from '../../platform/problem.ts'
import type { Form, WebEnv } from '../../platform/web.ts'
import { goOn, readForm, render } from '../../platform/web.ts'
import { words } from '../../text/text.ts'
import type { Ladder } from '../ladder.ts'
import type { LevelView, Matrix, Viewer } from '../matrix.ts'
import { matrixOf, shownLevel } from '../matrix.ts'
import { ComparePage } from '../pages/compare.tsx'
import { CompetencyPage } from '../pages/competency.tsx'
import { LevelPage } from '../pages/level.tsx'
import type { NewerNotice } from '../pages/matrix.tsx'
import { LadderPage } from '../pages/matrix.tsx'
import { PicturePage, RungPage } from '../pages/rung.tsx'
import type { Picks } from '../rung.ts'
import { pictureOf, rungRows } from '../rung.ts'

export interface LadderDependencies {
  /** The ladder that this person looks at. */
  readonly ladder: (c: Context<WebEnv>) => Promise<Ladder>
  /** The draft of this ladder that is in review, if one is; its id. */
  readonly inReview?: (c: Context<WebEnv>, ladder: string) => Promise<string | null>
  /** Where this person is on an older version than there is: what is said of it, and where it leads. */
  readonly newer?: (c: Context<WebEnv>) => Promise<NewerNotice | null>
  /** What this person kept before; empty when nothing. */
  readonly keptRung: (c: Context<WebEnv>, ladder: string) => Promise<Picks>
  /** Keeps what was found on the person's record: competency id → level id. */
  readonly keepRung: (c: Context<WebEnv>, found: { readonly ladder: string; readonly picks: Picks }) => Promise<void>
}

export function ladderRoutes({ ladder, inReview, newer, keptRung, keepRung }: LadderDependencies): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  async function look(c: Context<WebEnv>, track: string | undefined): Promise<Matrix> {
    const { person, language } = c.get('web')
    const viewer: Viewer = { ...person, ...(track ? { track } : {}) }
    return matrixOf(await ladder(c), viewer, language)
  }

  routes.get('/ladder', async (c) => {
    const matrix = await look(c, c.req.query('track'))
    const { language } = c.get('web')
    const review = (await inReview?.(c, matrix.id)) ?? undefined
    const view = { matrix, shown: shownLevel(matrix, c.req.query('level')), inReview: review, newer: (await newer?.(c)) ?? undefined, language }
    return render(c, { title: words(language).ladderPages.title, current: '/ladder' }, LadderPage(view))
  })

  routes.route(
    '/',
    partRoutes('/ladder', (c) => look(c, c.req.query('track'))),
  )

  routes.get('/find-my-rung', async (c) => {
    const matrix = await look(c, c.req.query('track'))
    return ask(c, matrix, c.get('web').person ? await keptRung(c, matrix.id) : {})
  })

  routes.post('/find-my-rung', async (c) => {
    const form = await readForm(c)
    const matrix = await look(c, form.one('track'))
    const { person, language } = c.get('web')
    const text = words(language).ladderPages.rung
    const picture = pictureOf(matrix, picksIn(form, matrix))
    if (picture.answered === 0) return ask(c, matrix, {}, text.pickOne)
    return render(c, { title: text.pictureTitle, current: '/find-my-rung' }, PicturePage({ matrix, picture, keeps: person !== null, language }))
  })

  routes.post('/find-my-rung/change', async (c) => {
    const form = await readForm(c)
    const matrix = await look(c, form.one('track'))
    return ask(c, matrix, picksIn(form, matrix))
  })

  routes.post('/find-my-rung/keep', async (c) => {
    const form = await readForm(c)
    const matrix = await look(c, form.one('track'))
    const { picks } = pictureOf(matrix, picksIn(form, matrix))
    await keepRung(c, { ladder: matrix.id, picks })
    return goOn(c, '/find-my-rung', { kind: 'done', text: words(c.get('web').language).ladderPages.rung.kept })
  })

  return routes
}

/** The pages of one level, of two side by side and of one competency, below the page of a whole ladder at `path`. */
export function partRoutes(path: string, look: (c: Context<WebEnv>) => Promise<Matrix>): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get(`${path}/levels/:level`, async (c) => {
    const matrix = await look(c)
    const { language } = c.get('web')
    const level = levelIn(matrix, c.req.param('level') ?? '', language)
    return render(c, { title: level.name, current: '/ladder' }, LevelPage({ matrix, level, language }))
  })

  routes.get(`${path}/compare`, async (c) => {
    const matrix = await look(c)
    const { language } = c.get('web')
    const a = levelIn(matrix, c.req.query('a') ?? usualFirst(matrix), language)
    const b = levelIn(matrix, c.req.query('b') ?? usualSecond(matrix, a), language)
    const title = words(language).ladderPages.compareTitle(a.name, b.name)
    return render(c, { title, current: '/ladder' }, ComparePage({ matrix, a, b, language }))
  })

  routes.get(`${path}/competencies/:competency`, async (c) => {
    const matrix = await look(c)
    const { language } = c.get('web')
    const id = c.req.param('competency') ?? ''
    const row = matrix.rows.find((one) => one.id === id)
    if (!row) throw new Problem('missing', words(language).ladderPages.noCompetency(id))
    return render(c, { title: row.name, current: '/ladder' }, CompetencyPage({ matrix, row, language }))
  })

  return routes
}

function ask(c: Context<WebEnv>, matrix: Matrix, picks: Picks, wrong?: string): Promise<Response> {
  const { language } = c.get('web')
  const rows = rungRows(matrix)
  const findings = wrong === undefined ? [] : [{ message: wrong, ...(rows[0] ? { field: rows[0].id } : {}) }]
  const shown = { title: words(language).ladderPages.rung.title, current: '/find-my-rung', status: wrong === undefined ? 200 : 422 } as const
  return render(c, shown, RungPage({ matrix, rows, picks, findings, language }))
}

function picksIn(form: Form, matrix: Matrix): Picks {
  return Object.fromEntries(matrix.rows.map((row) => [row.id, form.one(row.id)]))
}

function levelIn(matrix: Matrix, id: string, language: string): LevelView {
  const level = matrix.levels.find((one) => one.id === id)
  if (!level) throw new Problem('missing', words(language).ladderPages.noLevel(id))
  return level
}

/** Without a choice, one's own level stands first and the next rung second. */
function usualFirst(matrix: Matrix): string {
  return (matrix.levels.find((level) => level.mark === 'here') ?? matrix.levels.at(-2) ?? matrix.levels[0])?.id ?? ''
}

function usualSecond(matrix: Matrix, first: LevelView): string {
  return (matrix.levels.find((level) => level.mark === 'next') ?? matrix.levels[first.position] ?? first).id
}
