// Find my rung: which sentence of each competency is most like one's last three months, and what picture that gives.

import { createHash } from 'node:crypto'
import type { Side } from './ladder.ts'
import type { LevelView, Matrix, RowView } from './matrix.ts'
import { bySide } from './matrix.ts'

export interface RungOption {
  readonly level: LevelView
  readonly sentence: string
}

export interface RungRow {
  readonly id: string
  readonly name: string
  readonly side: Side
  readonly summary: string
  /** In an order that doesn't give away the level, but stays the same. */
  readonly options: readonly RungOption[]
}

/** One sentence for each level of a competency: the first required one, else the first. A row needs two to choose between. */
export function rungRows(matrix: Matrix): readonly RungRow[] {
  return bySide(matrix.rows)
    .flatMap(({ rows }) => rows)
    .map((row) => ({ id: row.id, name: row.name, side: row.side, summary: row.summary, options: shuffled(row.id, optionsOf(row)) }))
    .filter((row) => row.options.length > 1)
}

function optionsOf(row: RowView): readonly RungOption[] {
  return row.cells.flatMap(({ level, asked }) => {
    const one = asked.find((expectation) => expectation.required) ?? asked[0]
    return one ? [{ level, sentence: one.sentence }] : []
  })
}

/** By a hash of competency and level, so that the order differs from row to row and is nobody's choice. */
function shuffled(competency: string, options: readonly RungOption[]): readonly RungOption[] {
  const key = (option: RungOption) => createHash('sha256').update(`${competency} ${option.level.id}`).digest('hex')
  return options
    .map((option) => ({ option, key: key(option) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ option }) => option)
}

/** Competency id → level id; rows that were left out are not in it. */
export type Picks = Readonly<{ [competency: string]: string }>

/** Where the middle lies: at a level, or between two when the two middle picks differ. */
export type Reading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'at'; readonly level: LevelView }
  | { readonly kind: 'between'; readonly lower: LevelView; readonly upper: LevelView }

export interface PictureRow {
  readonly id: string
  readonly name: string
  readonly picked: RungOption | null
}

export interface Picture {
  readonly reading: Reading
  readonly answered: number
  readonly of: number
  readonly levels: readonly LevelView[]
  readonly sides: readonly { readonly side: Side; readonly reading: Reading; readonly rows: readonly PictureRow[] }[]
  /** What counted: picks of unknown rows or levels are dropped. */
  readonly picks: Picks
}

/** The picture of what was picked. */
export function pictureOf(matrix: Matrix, picks: Picks): Picture {
  const rows = rungRows(matrix).map((row) => ({
    id: row.id,
    name: row.name,
    side: row.side,
    picked: row.options.find((option) => option.level.id === picks[row.id]) ?? null,
  }))
  const picked = rows.flatMap((row) => (row.picked ? [row.picked.level] : []))
  const sides = [...new Set(rows.map((row) => row.side))].map((side) => {
    const own = rows.filter((row) => row.side === side)
    return { side, reading: medianOf(own.flatMap((row) => (row.picked ? [row.picked.level] : []))), rows: own }
  })
  return {
    reading: medianOf(picked),
    answered: picked.length,
    of: rows.length,
    levels: matrix.levels,
    sides,
    picks: Object.fromEntries(rows.flatMap((row) => (row.picked ? [[row.id, row.picked.level.id]] : []))),
  }
}

/** The median of levels, kept as the two middle ones when they differ: no level is made up that nobody picked. */
export function medianOf(levels: readonly LevelView[]): Reading {
  const sorted = levels.toSorted((a, b) => a.position - b.position)
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (!lower || !upper) return { kind: 'nothing' }
  return lower.id === upper.id ? { kind: 'at', level: lower } : { kind: 'between', lower, upper }
}
