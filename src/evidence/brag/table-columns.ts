// Which column of a table in a log says what: the thing, its day, who was there, and what came of it.

import type { Cell } from '../../ladder/import/blocks.ts'
import { findDay } from '../dates.ts'

export interface Columns {
  readonly what: number
  readonly when?: number
  readonly who?: number
  /** What else belongs to the thing. */
  readonly more: readonly number[]
}

const WHEN = /^(?:date|day|when|month|week|quarter|year|period|time|datum|wann|zeitraum|monat)\b/i
const WHAT =
  /^(?:what|accomplishments?|achievements?|wins?|tasks?|projects?|activit(?:y|ies)|titles?|items?|descriptions?|contributions?|events?|goals?|objectives?|training|course|was|aufgabe|tätigkeit|projekt|ziel|thema)\b/i
const WHO = /^(?:who|with|people|stakeholders?|collaborators?|witness(?:es)?|mit|wer)\b/i
/** Judged, sorted or planned; not what happened. */
const ASIDE =
  /^(?:#|no\.?|nr\.?|id|ratings?|scores?|grades?|points?|weight|status|priorit(?:y|ies)|tags?|categor(?:y|ies)|type|due|deadline|bewertung|note)\b|^$/i

/** The columns of a table, and its rows without the header. A table without a header is read by what its cells hold. */
export function columnsOf(rows: readonly (readonly Cell[])[]): { readonly columns: Columns; readonly body: readonly (readonly Cell[])[] } {
  const names = rows[0]?.map(({ text }) => text.trim()) ?? []
  const find = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name))
  const [what, when, who] = [find(WHAT), find(WHEN), find(WHO)]
  if (what < 0 && when < 0) return { columns: byContent(rows), body: rows }
  const told = names.flatMap((name, index) => (index === when || index === who || ASIDE.test(name) ? [] : [index]))
  const main = what >= 0 ? what : (told[0] ?? 0)
  const columns = { what: main, ...(when < 0 ? {} : { when }), ...(who < 0 ? {} : { who }), more: told.filter((index) => index !== main) }
  return { columns, body: rows.slice(1) }
}

function byContent(rows: readonly (readonly Cell[])[]): Columns {
  const cells = rows[0]?.map(({ text }) => text) ?? []
  // Any day will do: only whether there is one is asked.
  const when = cells.findIndex((text) => findDay(text, '2100-01-01') !== undefined)
  const rest = cells.map((_, index) => index).filter((index) => index !== when)
  return { what: rest[0] ?? 0, ...(when < 0 ? {} : { when }), more: rest.slice(1) }
}
