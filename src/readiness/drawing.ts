// Where everything goes in the picture of a recount: pieces of work left, people in the middle, teams right.

import { wrap } from '../text/wrap.ts'
import type { Recount, RecountPlace } from './recount.ts'

export interface Box {
  readonly id: string
  /** At most two lines; what doesn't fit ends in an ellipsis. */
  readonly lines: readonly string[]
  readonly full: string
  readonly cap: number
  readonly narrow: boolean
  readonly x: number
  readonly y: number
}

export interface Line {
  /** An SVG path. */
  readonly path: string
  /** Stroke width, in step with the points; null for a line that only joins. */
  readonly points: number | null
  readonly narrow: boolean
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly pieces: readonly Box[]
  readonly witnesses: readonly Box[]
  readonly groups: readonly Box[]
  readonly lines: readonly Line[]
  /** Where the points of a line are written. */
  readonly labels: readonly { readonly x: number; readonly y: number; readonly points: number; readonly narrow: boolean }[]
  /** Spans the pieces that pass through the one cap of older or unconfirmed work. */
  readonly older: { readonly y: number; readonly height: number; readonly cap: number; readonly narrow: boolean } | null
}

export const BOX = { width: 210, height: 66 } as const
const GAP = { x: 105, y: 14 } as const
const TOP = 34
const LEFT = 16
const LETTERS = 26

/** Lays out a recount; sizes are in SVG units of one CSS pixel. */
export function drawingOf(recount: Recount): Drawing {
  // Those that pass through the one older cap stand together at the end.
  const ordered = [...recount.pieces.filter((piece) => !piece.older), ...recount.pieces.filter((piece) => piece.older)]
  const tallest = Math.max(ordered.length, recount.witnesses.length, recount.groups.length)
  const height = TOP + tallest * (BOX.height + GAP.y)
  const column = (places: readonly RecountPlace[], index: number) => placed(places, LEFT + index * (BOX.width + GAP.x), height)
  const pieces = column(ordered, 0)
  const witnesses = column(recount.witnesses, 1)
  const groups = column(recount.groups, 2)
  const lines: Line[] = []
  const labels: Drawing['labels'][number][] = []
  for (const edge of recount.edges) {
    const from = pieces.find((box) => box.id === edge.piece)
    const to = witnesses.find((box) => box.id === edge.witness)
    if (!from || !to) continue
    lines.push({ path: curve(from, to), points: edge.points, narrow: edge.narrow })
    labels.push({
      x: to.x - 16,
      y: between(from, to, recount.edges.filter((one) => one.witness === edge.witness).indexOf(edge)),
      points: edge.points,
      narrow: edge.narrow,
    })
  }
  for (const witness of recount.witnesses) {
    const from = witnesses.find((box) => box.id === witness.id)
    for (const group of witness.groups) {
      const to = groups.find((box) => box.id === group)
      if (from && to) lines.push({ path: curve(from, to), points: null, narrow: false })
    }
  }
  const olderBoxes = pieces.filter((box) => recount.pieces.find((piece) => piece.id === box.id)?.older)
  const first = olderBoxes[0]
  const last = olderBoxes.at(-1)
  return {
    width: LEFT + 3 * BOX.width + 2 * GAP.x + 2,
    height,
    pieces,
    witnesses,
    groups,
    lines,
    labels,
    older: recount.older && first && last ? { y: first.y, height: last.y + BOX.height - first.y, cap: recount.older.cap, narrow: recount.older.narrow } : null,
  }
}

/** One under another, the whole column in the middle of the height. */
function placed(places: readonly RecountPlace[], x: number, height: number): Box[] {
  const whole = places.length * (BOX.height + GAP.y) - GAP.y
  const top = TOP + (height - TOP - whole) / 2
  return places.map(({ id, name, cap, narrow }, index) => ({ id, full: name, lines: twoLines(name), cap, narrow, x, y: top + index * (BOX.height + GAP.y) }))
}

function twoLines(name: string): string[] {
  const [first = '', second, ...rest] = wrap(name, LETTERS)
  const cut = (line: string, more: boolean) => (more || line.length > LETTERS ? `${line.slice(0, LETTERS - 1).trimEnd()}…` : line)
  return second === undefined ? [cut(first, false)] : [cut(first, false), cut(second, rest.length > 0)]
}

function curve(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [from.x + BOX.width, from.y + BOX.height / 2, to.x, to.y + BOX.height / 2]
  const middle = (x1 + x2) / 2
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
}

/** Numbers of lines that end at one person don't lie on each other. */
function between(from: Box, to: Box, index: number): number {
  const end = to.y + BOX.height / 2
  const slope = Math.sign(from.y - to.y)
  return end + slope * (8 + index * 13) - 6
}
