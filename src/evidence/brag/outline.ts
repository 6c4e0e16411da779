// A document as things that happened: each with the headings above it, its day where one is told, and what stands below it.

import type { Day } from '../../algorithms/calendar.ts'
import type { Block, Cell, Item } from '../../ladder/import/blocks.ts'
import type { Kind } from '../../ladder/ladder.ts'
import { UNTICKED } from './document.ts'
import { headingOf, isAside, isBlank, isLabelled, isTitle } from './headings.ts'
import type { Period } from './period.ts'
import { dayOfText, periodOf } from './period.ts'
import { columnsOf } from './table-columns.ts'

/** What the headings above give to a thing. */
export interface Context {
  /** The headings, outermost first; without the title of the document. */
  readonly path: readonly string[]
  readonly work?: string
  readonly kind?: Kind
  readonly period?: Period
}

export interface Thing {
  /** Counts from 1. */
  readonly line: number
  readonly text: string
  readonly details: readonly string[]
  readonly context: Context
}

/** Why something was left out. */
export type Left = 'aims' | 'unchecked' | 'blank' | 'leadsIn'

export interface LeftOut {
  readonly line: number
  readonly text: string
  readonly why: Left
}

interface Section {
  readonly heading?: { readonly text: string; readonly depth: number; readonly line: number }
  readonly blocks: Block[]
}

/** The things of a document in its order, and what tells of nothing that was done. `root`: the time that the document as a whole is about. */
export function outlineOf(blocks: readonly Block[], today: Day, root?: Period): { readonly things: readonly Thing[]; readonly left: readonly LeftOut[] } {
  const outline = new Outline(today)
  const sections = sectionsOf(blocks)
  const depths = sections.map(({ heading }) => heading?.depth).filter((depth) => depth !== undefined)
  // The first heading alone at the top is the title of the document.
  const top = Math.min(...depths)
  const isTitled = depths[0] === top && depths.length > 1 && (depths.filter((depth) => depth === top).length === 1 || isTitle(sections[1]?.heading?.text ?? ''))
  const open: { readonly depth: number; readonly context: Context | null }[] = []
  const base: Context = { path: [], ...(root === undefined ? {} : { period: root }) }

  for (const [index, { heading, blocks: inside }] of sections.entries()) {
    if (!heading) {
      outline.blocks(inside, base)
      continue
    }
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop()
    const above = open.length === 0 ? base : (open.at(-1)?.context ?? null)
    const context = above === null ? null : outline.under(heading.text, above, isTitled && index === 1)
    open.push({ depth: heading.depth, context })
    if (context === null) {
      if (above !== null) outline.leave(heading.line, heading.text, 'aims')
      continue
    }
    const hasParts = (sections[index + 1]?.heading?.depth ?? 0) > heading.depth
    outline.section(heading, inside, context, hasParts)
  }
  return outline
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = [{ blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
}

class Outline {
  readonly things: Thing[] = []
  readonly left: LeftOut[] = []
  readonly #today: Day

  constructor(today: Day) {
    this.#today = today
  }

  leave(line: number, text: string, why: Left): void {
    this.left.push({ line, text, why })
  }

  /** Null where what stands below is no accomplishment. */
  under(heading: string, above: Context, isTitle = false): Context | null {
    const period = periodOf(heading, this.#today, above.period?.year)
    const rest = period ? period.rest : heading
    const what = rest === '' ? null : headingOf(rest)
    // The title says what the document is; only its time holds for all of it.
    if (isTitle) return { ...above, ...(period ? { period } : {}) }
    if (what?.is === 'aims') return null
    return {
      ...above,
      path: [...above.path, heading],
      ...(period ? { period } : {}),
      ...(what?.is === 'sort' && what.kind !== null ? { kind: what.kind } : {}),
      ...(what?.is === 'work' ? { work: rest } : {}),
    }
  }

  section(heading: { readonly text: string; readonly line: number }, inside: readonly Block[], context: Context, hasParts: boolean): void {
    const told = hasParts || context.work === undefined || context.path.at(-1) !== heading.text ? null : story(inside)
    if (told === null) this.blocks(inside, context)
    else if (told.every(isBlank) || isBlank(heading.text)) this.leave(heading.line, heading.text, 'blank')
    else {
      const day = told.find((text) => isAside(text) && dayOfText(text, this.#today) !== undefined)
      const text = day === undefined ? (context.work ?? heading.text) : `${context.work} (${day.slice(day.indexOf(':') + 1).trim()})`
      const details = told.filter((one) => !isAside(one) && !isBlank(one))
      const { work: _, ...around } = context
      this.things.push({ line: heading.line, text, details, context: { ...around, path: context.path.slice(0, -1) } })
    }
  }

  blocks(blocks: readonly Block[], context: Context): void {
    let lead: Context | null | undefined
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'text') lead = this.#text(block, context, blocks[index + 1])
      else {
        const around = lead === undefined ? context : lead
        if (around !== null && block.kind === 'list') for (const item of block.items) this.#item(item, around)
        else if (around !== null && block.kind === 'table') this.#table(block.rows, around)
        lead = undefined
      }
    }
  }

  /** A paragraph; what it gives to a list right after it, when it only leads there. */
  #text({ lead, text, line }: Block & { readonly kind: 'text' }, context: Context, next: Block | undefined): Context | null | undefined {
    const whole = spoken(lead, text)
    const leads = next !== undefined && next.kind !== 'text' && !this.#dated(whole, context)
    if (leads && whole.endsWith(':')) {
      const under = this.under(whole.slice(0, -1), context)
      if (under === null) this.leave(line, whole, 'aims')
      return under
    }
    if (isBlank(whole)) this.leave(line, whole, 'blank')
    else if (leads) this.leave(line, whole, 'leadsIn')
    else this.things.push({ line, text: whole, details: [], context })
    return undefined
  }

  #item(item: Item, context: Context): void {
    const { lead, text, line, children } = item
    const whole = spoken(lead, text)
    if (whole.startsWith(UNTICKED)) this.leave(line, whole.slice(1).trim(), 'unchecked')
    else if (isBlank(whole) && children.length === 0) this.leave(line, whole, 'blank')
    else if (children.length > 0 && !this.#dated(whole, context) && this.#gathers(item, context)) {
      const under = this.under(whole.replace(/:$/, ''), context)
      if (under === null) this.leave(line, whole, 'aims')
      else for (const child of children) this.#item(child, under)
    } else {
      const dated = children.filter((child) => this.#dated(spoken(child.lead, child.text), context))
      const details = children.filter((child) => !dated.includes(child)).flatMap(textsOf)
      this.things.push({ line, text: titled(lead, text) ?? whole, details: titled(lead, text) === undefined ? details : [text, ...details], context })
      for (const child of dated) this.#item(child, context)
    }
  }

  /** Names a time, a sort of things or what isn't done yet, or all below has days of its own. */
  #gathers({ lead, text, children }: Item, context: Context): boolean {
    const whole = spoken(lead, text).replace(/:$/, '')
    const period = periodOf(whole, this.#today, context.period?.year)
    if (period ? period.rest === '' : headingOf(whole).is !== 'work') return true
    return children.every((child) => this.#dated(spoken(child.lead, child.text), context))
  }

  #dated(text: string, context: Context): boolean {
    return dayOfText(text, this.#today, context.period?.year) !== undefined
  }

  #table(rows: readonly (readonly Cell[])[], context: Context): void {
    const { columns, body } = columnsOf(rows)
    for (const row of body) {
      const told = (column: number | undefined): string => (column === undefined ? '' : (row[column]?.text ?? '').replace(/\s*\n\s*/g, ' ').trim())
      const line = row[0]?.line ?? 0
      const what = told(columns.what)
      if (isBlank(what)) this.leave(line, what, 'blank')
      else {
        const with_ = told(columns.who)
        const text = [told(columns.when), what].filter((part) => part !== '').join(' ')
        const period = columns.when === undefined ? undefined : periodOf(told(columns.when), this.#today, context.period?.year)
        const details = [...columns.more.map(told), ...(with_ === '' ? [] : [`With ${with_}`])].filter((part) => !isBlank(part))
        this.things.push({ line, text: period && !this.#dated(text, context) ? what : text, details, context: period ? { ...context, period } : context })
      }
    }
  }
}

/** The paragraphs and labelled points that tell of the one thing which a heading names; null where each stands for itself. */
function story(blocks: readonly Block[]): readonly string[] | null {
  if (blocks.length === 0 || blocks.some(({ kind }) => kind === 'table')) return null
  const texts = blocks.flatMap((block) =>
    block.kind === 'text' ? [spoken(block.lead, block.text)] : block.kind === 'list' ? block.items.flatMap(textsOf) : [],
  )
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  const labelled = items.filter((item) => isLabelled(spoken(item.lead, item.text)))
  return items.length === 0 || labelled.length * 2 > items.length ? texts : null
}

function spoken(lead: string, text: string): string {
  return lead === '' ? text : text === '' ? lead : `${lead}: ${text}`
}

/** What stands in bold before a point names it, unless it is a day, a label or a sort of things. */
function titled(lead: string, text: string): string | undefined {
  if (lead === '' || text === '' || isLabelled(`${lead}:`) || headingOf(lead).is !== 'work') return undefined
  return lead.split(/\s+/).length > 1 && !/\d{4}|\d[./-]\d/.test(lead) ? lead : undefined
}

function textsOf(item: Item): readonly string[] {
  return [spoken(item.lead, item.text), ...item.children.flatMap(textsOf)]
}
