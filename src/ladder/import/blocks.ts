// A document as blocks: headings, texts, lists and tables, each with its line. Text is only ever text; scripts and styles are left out.

import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { tidy, tidyLines } from './clean-text.ts'
import { LINE } from './markdown.ts'

export interface Item {
  /** Without the lead. */
  readonly text: string
  /** What the item begins with in bold, or in front of a colon after bold; empty without. */
  readonly lead: string
  readonly children: readonly Item[]
  readonly line: number
}

export interface Cell {
  /** With line ends, and a dash before each item of a list. */
  readonly text: string
  readonly line: number
}

export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string; readonly line: number }
  | { readonly kind: 'text'; readonly text: string; readonly lead: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly line: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[]; readonly line: number }

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'nav',
  'footer',
  'head',
  'iframe',
  'object',
  'select',
  'button',
  'form',
  'textarea',
  'picture',
  'video',
  'audio',
  'canvas',
])
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
  'br',
  'img',
])
const DEEPEST = 200
const WIDEST_SPAN = 100
const MOST_CELLS = 400_000
/** Below all of h1 to h6. */
const BOLD_DEPTH = 7

/** @throws Problem `input` when elements stand inside each other too deeply */
export function blocksOf(html: string): readonly Block[] {
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false })
  const reader = new Reader()
  reader.children(document.childNodes as Node[], 0)
  return reader.blocks
}

class Reader {
  readonly blocks: Block[] = []
  #line = 1
  /** The line in the source where a comment said one, and the line in the HTML where that stood. */
  #anchor = { source: 1, here: 1 }

  children(nodes: readonly Node[], depth: number): void {
    if (depth > DEEPEST) throw new Problem('input', words('en').ladderImport.tooDeep)
    let run: Node[] = []
    const flush = (): void => {
      this.#text(run)
      run = []
    }
    for (const node of nodes) {
      if (isInline(node)) {
        this.#see(node)
        run.push(node)
        continue
      }
      flush()
      this.#see(node)
      if (isElement(node) && !SKIPPED.has(node.tagName)) this.#element(node, depth)
    }
    flush()
  }

  #element(element: Element, depth: number): void {
    const line = this.#line
    const heading = /^h([1-6])$/.exec(element.tagName)?.[1]
    if (heading !== undefined) {
      const text = tidy(textOf(element.childNodes, 0))
      if (text !== '') this.blocks.push({ kind: 'heading', depth: Number(heading), text, line })
    } else if (element.tagName === 'summary' || element.tagName === 'dt') {
      const text = tidy(textOf(element.childNodes, 0))
      if (text !== '') this.blocks.push({ kind: 'heading', depth: BOLD_DEPTH, text, line })
    } else if (element.tagName === 'ul' || element.tagName === 'ol') this.blocks.push({ kind: 'list', items: this.#items(element, depth), line })
    else if (element.tagName === 'table') this.#table(element)
    else if (element.tagName === 'p') this.#paragraph(element, depth)
    else if (element.tagName !== 'pre' && element.tagName !== 'hr') this.children(element.childNodes, depth + 1)
  }

  #paragraph(element: Element, depth: number): void {
    if (element.childNodes.every(isInline)) this.#text(element.childNodes)
    else this.children(element.childNodes, depth + 1)
  }

  #text(nodes: readonly Node[]): void {
    const { lead, text } = leadAndText(nodes)
    if ((lead === '' && text === '') || isLink(nodes)) return
    if (text === '') this.blocks.push({ kind: 'heading', depth: BOLD_DEPTH, text: lead, line: this.#line })
    else this.blocks.push({ kind: 'text', lead, text, line: this.#line })
  }

  #items(element: Element, depth: number): readonly Item[] {
    if (depth > DEEPEST) throw new Problem('input', words('en').ladderImport.tooDeep)
    const items: Item[] = []
    for (const child of element.childNodes) {
      this.#see(child)
      if (!isElement(child)) continue
      if (child.tagName === 'ul' || child.tagName === 'ol') items.push(...this.#items(child, depth + 1))
      if (child.tagName !== 'li') continue
      for (const inner of child.childNodes.slice(0, 1)) this.#see(inner)
      const line = this.#line
      const { own, lists } = split(child, 0)
      const children: Item[] = []
      for (const list of lists) children.push(...this.#items(list, depth + 1))
      const { lead, text } = leadAndText(own)
      if (children.length === 0 && isLink(own)) continue
      if (lead !== '' || text !== '' || children.length > 0) items.push({ lead, text, children, line })
    }
    return items
  }

  #table(element: Element): void {
    const line = this.#line
    const rows: Cell[][] = []
    const spans: { text: Cell; rows: number }[] = []
    let cells = 0
    for (const row of rowsOf(element, 0)) {
      this.#see(row)
      for (const comment of row.childNodes.slice(0, 1)) this.#see(comment)
      const out: Cell[] = []
      const fill = (): void => {
        for (let span = spans[out.length]; span && span.rows > 0; span = spans[out.length]) {
          span.rows -= 1
          out.push(span.text)
        }
      }
      for (const cell of row.childNodes.filter(isElement)) {
        if (cell.tagName !== 'td' && cell.tagName !== 'th') continue
        this.#see(cell)
        fill()
        const one = { text: cellText(cell), line: this.#line }
        const down = spanOf(cell, 'rowspan')
        for (let column = 0; column < spanOf(cell, 'colspan'); column++) {
          if (down > 1) spans[out.length] = { text: one, rows: down - 1 }
          out.push(one)
        }
      }
      fill()
      cells += out.length
      if (cells > MOST_CELLS) throw new Problem('input', words('en').ladderImport.tooManyCells(MOST_CELLS))
      rows.push(out)
    }
    if (rows.length > 0) this.blocks.push({ kind: 'table', rows, line })
  }

  /** Keeps the line up to date: by the last comment that told one, and the lines of HTML since. */
  #see(node: Node): void {
    const here = node.sourceCodeLocation?.startLine
    if (here === undefined) return
    if (node.nodeName === '#comment' && 'data' in node && node.data.startsWith(LINE)) this.#anchor = { source: Number(node.data.slice(LINE.length)), here }
    this.#line = this.#anchor.source + here - this.#anchor.here
  }
}

/** One link and nothing else: it leads to what is said elsewhere. */
function isLink(nodes: readonly Node[]): boolean {
  const real = nodes.filter((node) => isElement(node) || ('value' in node && node.value.trim() !== ''))
  const [only] = real
  return real.length === 1 && only !== undefined && isElement(only) && (only.tagName === 'a' || isLink(only.childNodes))
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function isInline(node: Node): boolean {
  if (node.nodeName === '#text') return true
  return isElement(node) && INLINE.has(node.tagName) && node.childNodes.every(isInline)
}

function textOf(nodes: readonly Node[], depth: number): string {
  if (depth > DEEPEST) throw new Problem('input', words('en').ladderImport.tooDeep)
  return nodes
    .map((node) => {
      if ('value' in node && node.nodeName === '#text') return node.value.replace(/\s+/g, ' ')
      if (!isElement(node) || SKIPPED.has(node.tagName)) return ''
      if (node.tagName === 'br') return '\n'
      const inner = textOf(node.childNodes, depth + 1)
      if (node.tagName === 'li')
        return `\n- ${tidy(inner.split(/\n- /)[0] ?? '')}${inner.includes('\n- ') ? `\n- ${inner.split(/\n- /).slice(1).join('\n- ')}` : ''}\n`
      return INLINE.has(node.tagName) ? inner : `\n${inner}\n`
    })
    .join('')
}

function cellText(cell: Element): string {
  return tidyLines(textOf(cell.childNodes, 0))
}

/** The text of a list item apart from the lists in it. */
function split(element: Element, depth: number): { readonly own: readonly Node[]; readonly lists: readonly Element[] } {
  if (depth > DEEPEST) throw new Problem('input', words('en').ladderImport.tooDeep)
  const own: Node[] = []
  const lists: Element[] = []
  for (const child of element.childNodes) {
    if (isElement(child) && (child.tagName === 'ul' || child.tagName === 'ol')) lists.push(child)
    else if (isElement(child) && !INLINE.has(child.tagName) && !SKIPPED.has(child.tagName)) {
      const inner = split(child, depth + 1)
      own.push(...inner.own)
      lists.push(...inner.lists)
    } else own.push(child)
  }
  return { own, lists }
}

/** What stands first in bold is the lead, whether the colon after it is bold or not. */
function leadAndText(nodes: readonly Node[]): { readonly lead: string; readonly text: string } {
  const real = nodes.filter((node) => (node.nodeName === '#text' ? 'value' in node && node.value.trim() !== '' : isElement(node)))
  const [first] = real
  const bold = first && isElement(first) && (first.tagName === 'strong' || first.tagName === 'b') ? tidy(textOf(first.childNodes, 0)) : ''
  const rest = tidy(textOf(bold === '' ? real : real.slice(1), 0))
  if (bold === '') return { lead: '', text: rest }
  const title = bold.replace(/\s*[:.–—-]+$/u, '')
  if (rest === '' || /^[:–—-]/u.test(rest) || bold !== title) return { lead: title, text: rest.replace(/^[:–—-]+\s*/u, '') }
  // Bold words at the start of a sentence, and no title in front of it.
  return { lead: '', text: `${bold} ${rest}`.replace(/ ([,.;])/g, '$1') }
}

function rowsOf(element: Element, depth: number): readonly Element[] {
  if (depth > 5) return []
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child, depth + 1) : []))
}

function spanOf(cell: Element, name: string): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST_SPAN) : 1
}
