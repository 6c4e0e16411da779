// Takes the steps of an edit in YAML text, so that comments and layout stay.

import type { Document, Node } from 'yaml'
import { isAlias, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { yamlText } from '../../platform/yaml-text.ts'
import { withoutEmpty } from '../import/write-ladder.ts'
import type { Position, Step } from './steps.ts'

/** Lists that stand on one line. */
const SHORT = new Set(['kinds', 'tracks', 'source', 'aliases'])
const WIDTH = 160
/** Of what aliases stand for, written out. */
const MOST_COPIED = 200_000

/** Null for a text whose layout can't be kept: it repeats too much by aliases. */
export function rewritten(source: string, steps: readonly Step[]): string | null {
  const document = parseDocument(source.replace(/^\uFEFF/, ''), { schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  if (!withoutAliases(document)) return null
  for (const step of steps) take(document, step)
  return yamlText(document, { lineWidth: WIDTH, singleQuote: true })
}

function take(document: Document, step: Step): void {
  if (step.kind === 'set') {
    set(document, step.at, step.value)
    return
  }
  const list = document.getIn(step.list, true)
  if (step.kind === 'insert') {
    const node = nodeOf(document, step.value)
    if (isSeq(list)) list.items.splice(step.index, 0, node)
    else document.setIn(step.list, document.createNode([node]))
  } else if (isSeq(list)) {
    if (step.kind === 'remove') list.items.splice(step.index, 1)
    else list.items = step.order.map((index) => list.items[index])
  }
}

function set(document: Document, at: Position, value: unknown): void {
  const node = document.getIn(at, true)
  if (value === undefined) document.deleteIn(at)
  else if (isScalar(node) && typeof value !== 'object') node.value = value
  else document.setIn(at, nodeOf(document, value, at.at(-1)))
}

function nodeOf(document: Document, value: unknown, key?: string | number): Node {
  const node = document.createNode(withoutEmpty(value), { aliasDuplicateObjects: false })
  if (isSeq(node) && SHORT.has(String(key))) node.flow = true
  visit(node, {
    Pair(_, pair) {
      if (isScalar(pair.key) && SHORT.has(String(pair.key.value)) && isSeq(pair.value)) pair.value.flow = true
    },
  })
  return node
}

/** A change of what an alias stands for would change the others: each gets its own copy. False when that is too much. */
function withoutAliases(document: Document): boolean {
  const anchored = new Map<string, Node>()
  let copied = 0
  visit(document, (_, node) => {
    if (!isNode(node)) return undefined
    if (isAlias(node)) {
      const target = anchored.get(node.source)
      copied += target ? sizeOf(target) : 0
      if (!target || copied > MOST_COPIED) return visit.BREAK
      const copy = target.clone() as Node & { anchor?: string }
      delete copy.anchor
      return copy
    }
    if ('anchor' in node && node.anchor) anchored.set(node.anchor, node)
    return undefined
  })
  visit(document, {
    Value(_, node) {
      delete node.anchor
    },
  })
  return copied <= MOST_COPIED
}

function sizeOf(node: Node): number {
  let size = 0
  visit(node, () => {
    size += 1
  })
  return size
}
