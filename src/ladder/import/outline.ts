// A document as an outline: titles within titles, and what is said under each.

import type { Block, Cell, Item } from './blocks.ts'
import { isRung } from './level-names.ts'

export interface Said {
  readonly text: string
  readonly lead: string
  /** An item of a list, and not a paragraph. */
  readonly listed: boolean
  /** `file:line` */
  readonly at: string
}

export interface OutlineTable {
  readonly rows: readonly (readonly Cell[])[]
  readonly path: string
  readonly at: string
}

export interface Outline {
  readonly title: string
  readonly at: string
  readonly said: Said[]
  readonly tables: OutlineTable[]
  readonly children: Outline[]
}

/** Longer is a sentence, and no title. */
const LONGEST_TITLE = 80

/** One heading of the first degree in front of all others is the whole; else `title` is. */
export function outlineOf(blocks: readonly Block[], title: string, path: string): Outline {
  const at = (line: number): string => `${path}:${line}`
  const root = node(title, at(1))
  const open: { readonly depth: number; readonly outline: Outline }[] = [{ depth: 0, outline: root }]
  for (const block of blocks) {
    const here = open.at(-1)?.outline ?? root
    if (block.kind === 'heading') {
      while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= block.depth) open.pop()
      const outline = node(block.text, at(block.line))
      open.at(-1)?.outline.children.push(outline)
      open.push({ depth: block.depth, outline })
    } else if (block.kind === 'table') here.tables.push({ rows: block.rows, path, at: at(block.line) })
    else if (block.kind === 'text') here.said.push({ text: block.text, lead: block.lead, listed: false, at: at(block.line) })
    else addItems(here, block.items, at)
  }
  prune(root)
  const [only] = root.children
  return only && root.children.length === 1 && root.said.length === 0 && root.tables.length === 0 ? only : root
}

/** Without titles under which nothing stands. */
function prune(outline: Outline): void {
  for (const child of outline.children) prune(child)
  const kept = outline.children.filter(({ said, tables, children }) => said.length > 0 || tables.length > 0 || children.length > 0)
  outline.children.splice(0, outline.children.length, ...kept)
}

function addItems(parent: Outline, items: readonly Item[], at: (line: number) => string): void {
  const rungs = items.filter(({ lead, text, children }) => isRung(titleOf({ lead, text })) && (lead !== '' || children.length > 0))
  const levels = rungs.length >= 2 && rungs.length * 2 > items.length
  for (const { lead, text, children, line } of items) {
    const title = titleOf({ lead, text })
    const isTitle = children.length > 0 && title.length <= LONGEST_TITLE && !/[.!?]$/.test(title)
    if ((levels && lead !== '') || isTitle) {
      const outline = node(title.replace(/\s*:$/, ''), at(line))
      if (lead !== '' && text !== '') outline.said.push({ text, lead: '', listed: true, at: at(line) })
      addItems(outline, children, at)
      parent.children.push(outline)
    } else {
      if (text !== '' || lead !== '') parent.said.push({ text: text || lead, lead: text === '' ? '' : lead, listed: true, at: at(line) })
      addItems(parent, children, at)
    }
  }
}

function titleOf({ lead, text }: { readonly lead: string; readonly text: string }): string {
  return lead || text
}

export function node(title: string, at: string): Outline {
  return { title, at, said: [], tables: [], children: [] }
}

/** This and all below it. */
export function* within(outline: Outline): Generator<Outline> {
  yield outline
  for (const child of outline.children) yield* within(child)
}
