// The ladder as pages look at it: competencies down, levels across, in one language and on one track.

import { inLanguage, words } from '../text/text.ts'
import type { Autonomy, Expectation, Kind, Ladder, Level, Scope, Side, Track } from './ladder.ts'
import { SIDES } from './ladder.ts'

/** Who is looking, as far as it changes the view. Ids that the ladder doesn't know change nothing. */
export interface Viewer {
  readonly track?: string
  readonly level?: string
  readonly target?: string
  readonly family?: string
}

export interface LevelView {
  readonly id: string
  readonly name: string
  /** From 1, lowest first; ranks may have gaps. */
  readonly position: number
  readonly of: number
  readonly summary: string
  readonly aliases: readonly string[]
  readonly autonomy: Autonomy
  readonly scope: Scope
  readonly decides: readonly string[]
  readonly mark: 'here' | 'next' | null
}

export interface AskedView {
  readonly id: string
  readonly sentence: string
  readonly required: boolean
  readonly kinds: readonly Kind[]
  readonly scope: Scope
  readonly autonomy: Autonomy
  /** The viewer's family alone where there is an example for it, else all. */
  readonly examples: readonly { readonly family: string; readonly text: string }[]
}

export interface CellView {
  readonly level: LevelView
  readonly asked: readonly AskedView[]
}

export interface RowView {
  readonly id: string
  readonly name: string
  readonly side: Side
  readonly summary: string
  readonly cells: readonly CellView[]
}

/** Where the pages of a ladder are, and what the first of them is called. */
export interface MatrixPlace {
  readonly path: string
  readonly title: string
}

export interface Matrix {
  readonly place: MatrixPlace
  readonly id: string
  readonly name: string
  readonly version: string
  readonly fingerprint: string
  readonly summary: string
  readonly track: Track
  readonly tracks: readonly Track[]
  readonly levels: readonly LevelView[]
  readonly rows: readonly RowView[]
}

/** Competencies that the track asks nothing of are left out. Without a place it is the ladder that the viewer is on. */
export function matrixOf(ladder: Ladder, viewer: Viewer, language: string, place?: MatrixPlace): Matrix {
  const track = ladder.tracks.find((one) => one === viewer.track) ?? ladder.tracks[0] ?? 'ic'
  const levels = levelViews(ladder, viewer, language)
  const asked = ladder.expectations.filter((expectation) => expectation.track === undefined || expectation.track === track)
  const rows = ladder.competencies.map((competency) => ({
    id: competency.id,
    name: inLanguage(competency.name, language),
    side: competency.side,
    summary: inLanguage(competency.summary, language),
    cells: levels.map((level) => ({
      level,
      asked: asked
        .filter((expectation) => expectation.competency === competency.id && expectation.level === level.id)
        .map((expectation) => askedView(ladder, expectation, viewer, language)),
    })),
  }))
  return {
    place: place ?? { path: '/ladder', title: words(language).ladderPages.title },
    id: ladder.id,
    name: inLanguage(ladder.name, language),
    version: ladder.version,
    fingerprint: ladder.digest.slice(0, 8),
    summary: inLanguage(ladder.summary, language),
    track,
    tracks: ladder.tracks,
    levels,
    rows: rows.filter((row) => row.cells.some((cell) => cell.asked.length > 0)),
  }
}

function levelViews(ladder: Ladder, viewer: Viewer, language: string): readonly LevelView[] {
  const here = ladder.levels.findIndex((level) => level.id === viewer.level)
  const target = ladder.levels.some((level) => level.id === viewer.target) ? viewer.target : ladder.levels[here + 1]?.id
  return ladder.levels.map((level, index) => ({
    id: level.id,
    name: inLanguage(level.name, language),
    position: index + 1,
    of: ladder.levels.length,
    summary: inLanguage(level.summary, language),
    aliases: level.aliases,
    autonomy: level.autonomy,
    scope: level.scope,
    decides: level.decides.map((decision) => inLanguage(decision, language)),
    mark: markOf(level, here === -1 ? undefined : viewer.level, here === -1 ? undefined : target),
  }))
}

function markOf(level: Level, here: string | undefined, target: string | undefined): LevelView['mark'] {
  if (level.id === here) return 'here'
  return level.id === target ? 'next' : null
}

function askedView(ladder: Ladder, expectation: Expectation, viewer: Viewer, language: string): AskedView {
  const examples = ladder.families.flatMap((family) => {
    const text = expectation.examples[family.id]
    return text === undefined ? [] : [{ id: family.id, family: inLanguage(family.name, language), text: inLanguage(text, language) }]
  })
  const own = examples.filter((example) => example.id === viewer.family)
  return {
    id: expectation.id,
    sentence: inLanguage(expectation.sentence, language),
    required: expectation.required,
    kinds: expectation.rule.kinds,
    scope: expectation.rule.scope,
    autonomy: expectation.rule.autonomy,
    examples: (own.length > 0 ? own : examples).map(({ family, text }) => ({ family, text })),
  }
}

export interface SideView {
  readonly side: Side
  readonly rows: readonly RowView[]
}

/** The rows under their sides, craft first; sides without rows are left out. */
export function bySide(rows: readonly RowView[]): readonly SideView[] {
  return SIDES.map((side) => ({ side, rows: rows.filter((row) => row.side === side) })).filter(({ rows: some }) => some.length > 0)
}

/** The level that a narrow window shows first: the one asked for, else the viewer's own, else the lowest. */
export function shownLevel(matrix: Matrix, asked: string | undefined): LevelView | undefined {
  return matrix.levels.find((level) => level.id === asked) ?? matrix.levels.find((level) => level.mark === 'here') ?? matrix.levels[0]
}
