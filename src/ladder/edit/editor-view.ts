// A ladder file as the editor shows it: competencies down, a window of levels across, on one track.

import { inLanguage } from '../../text/text.ts'
import type { Side, Track } from '../ladder.ts'
import { SIDES, TRACKS } from '../ladder.ts'
import type { ExpectationInFile } from '../lint/view.ts'
import type { LadderFile } from '../schema.ts'

/** Levels that stand side by side. */
const WINDOW = 8

export interface EditorLevel {
  readonly id: string
  readonly name: string
  /** From 1, lowest first. */
  readonly position: number
}

export interface EditorCell {
  readonly level: EditorLevel
  readonly sentences: readonly { readonly id: string; readonly text: string; readonly required: boolean }[]
}

export interface EditorRow {
  readonly id: string
  readonly name: string
  readonly cells: readonly EditorCell[]
}

export interface EditorView {
  readonly name: string
  readonly version: string
  readonly track: Track
  readonly tracks: readonly Track[]
  /** Those in the window, and how many there are. */
  readonly levels: readonly EditorLevel[]
  readonly of: number
  /** The position that a window before and after this one begins at. */
  readonly earlier: number | null
  readonly later: number | null
  /** The level that a narrow window of the browser shows. */
  readonly shown: string
  readonly sides: readonly { readonly side: Side; readonly rows: readonly EditorRow[] }[]
}

export interface Looking {
  readonly track?: string | undefined
  /** A level that is to be in sight. */
  readonly level?: string | undefined
  /** The position of the first level of the window. */
  readonly from?: string | undefined
}

export function editorView(file: LadderFile, looking: Looking, language: string): EditorView {
  const tracks = TRACKS.filter((track) => file.levels.some((level) => level.tracks.includes(track)))
  const track = tracks.find((one) => one === looking.track) ?? tracks[0] ?? 'ic'
  const all = file.levels
    .toSorted((a, b) => a.rank - b.rank)
    .map((level, index) => ({ id: level.id, name: inLanguage(level.name, language), position: index + 1 }))
  const wanted = all.find(({ id }) => id === looking.level)?.position ?? 1
  const asked = Number.parseInt(looking.from ?? '', 10)
  const first = asked >= 1 && asked <= all.length ? asked : Math.floor((wanted - 1) / WINDOW) * WINDOW + 1
  const levels = all.slice(first - 1, first - 1 + WINDOW)
  return {
    name: inLanguage(file.name, language),
    version: file.version,
    track,
    tracks,
    levels,
    of: all.length,
    earlier: first > 1 ? Math.max(1, first - WINDOW) : null,
    later: first - 1 + WINDOW < all.length ? first + WINDOW : null,
    shown: levels.find(({ id }) => id === looking.level)?.id ?? levels[0]?.id ?? '',
    sides: SIDES.map((side) => ({ side, rows: rowsOf(file, side, track, levels, language) })).filter(({ rows }) => rows.length > 0),
  }
}

function rowsOf(file: LadderFile, side: Side, track: Track, levels: readonly EditorLevel[], language: string): readonly EditorRow[] {
  return file.competencies
    .filter((competency) => competency.side === side)
    .map(({ id, name, expectations }) => {
      const byLevel = Map.groupBy(
        expectations.filter((one) => isOn(one, track)),
        (one) => one.level,
      )
      const cellAt = (level: EditorLevel): EditorCell => ({
        level,
        sentences: (byLevel.get(level.id) ?? []).map((one) => ({ id: one.id, text: inLanguage(one.sentence, language), required: one.required })),
      })
      return { id, name: inLanguage(name, language), cells: levels.map(cellAt) }
    })
}

export function isOn(expectation: ExpectationInFile, track: string): boolean {
  return expectation.track === undefined || expectation.track === track
}
