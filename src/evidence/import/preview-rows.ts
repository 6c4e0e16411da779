// What an import would do, row by row; of very many the years that are too much for a page stand for what happened in them.

import { canonicalJson } from '../../algorithms/canonical.ts'
import type { Evidence } from '../evidence.ts'
import type { Change } from '../merge.ts'

/** Rows of one kind on a page. */
const SHOWN = 300

type State = 'new' | 'changed' | 'deleted'

export interface PreviewGroup {
  readonly state: State
  readonly all: number
  readonly shown: readonly Change[]
  /** What isn't shown, by year; ticked as a whole. `tick` tells it apart in a form. */
  readonly years: readonly { readonly year: string; readonly tick: string; readonly count: number }[]
}

/** Groups that have any, the new first; within each the newest first. */
export function previewRows(changes: readonly Change[]): readonly PreviewGroup[] {
  return (['new', 'changed', 'deleted'] as const).flatMap((state) => {
    const all = inOrder(changes, state)
    if (all.length === 0) return []
    const years = Map.groupBy(all.slice(SHOWN), ({ item }) => item.date.slice(0, 4))
    // What was deleted is asked for one by one.
    const folded = state === 'deleted' ? [] : [...years].map(([year, rows]) => ({ year, tick: `${state} ${year}`, count: rows.length }))
    return [{ state, all: all.length, shown: all.slice(0, SHOWN), years: folded }]
  })
}

function inOrder(changes: readonly Change[], state: State): readonly Change[] {
  return changes
    .filter((change) => change.state === state)
    .toSorted((a, b) => (a.item.date === b.item.date ? (a.key < b.key ? -1 : 1) : a.item.date < b.item.date ? 1 : -1))
}

/** Keys of what isn't shown of the years that were ticked. */
export function takenIn(changes: readonly Change[], ticks: readonly string[]): readonly string[] {
  return (['new', 'changed'] as const).flatMap((state) =>
    inOrder(changes, state)
      .slice(SHOWN)
      .filter(({ item }) => ticks.includes(`${state} ${item.date.slice(0, 4)}`))
      .map(({ key }) => key),
  )
}

/** Fields of an item that an import writes, as a preview names them. */
const COMPARED = ['date', 'kind', 'title', 'outcome', 'scope', 'autonomy', 'episode', 'links', 'named'] as const
type Compared = (typeof COMPARED)[number]

export interface FieldChange {
  readonly field: Compared
  readonly before: string
  readonly after: string
}

/** What would be different, as text. */
export function fieldChanges({ before, after }: Change): readonly FieldChange[] {
  if (!before || !after) return []
  return COMPARED.flatMap((field) => {
    const [was, is] = [fieldOf(before, field), fieldOf(after, field)]
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ field, before: textOf(was), after: textOf(is) }]
  })
}

function fieldOf(item: Evidence, field: Compared): unknown {
  return field === 'named' ? item.seenBy.map(({ witness }) => witness) : item[field]
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}
