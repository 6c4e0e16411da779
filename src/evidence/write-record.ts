// From a record to the text of its `record.yaml`; what somebody wrote by hand keeps its comments and its order.

import type { Node, YAMLMap, YAMLSeq } from 'yaml'
import { Document, isAlias, isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { z } from 'zod'
import { canonicalJson } from '../algorithms/canonical.ts'
import { yamlText } from '../platform/yaml-text.ts'
import type { PersonRecord } from './evidence.ts'
import { parseRecord } from './record.ts'
import { recordFile } from './record-schema.ts'

type Block = { readonly [key: string]: unknown }

/** Entries of these lists, and these blocks, fit on a line. */
const ON_ONE_LINE = new Set(['absences', 'episodes', 'marks', 'source', 'for', 'links', 'showed', 'by', 'imported'])
/** What an entry of a list is known by when the rest of it has changed. */
const KNOWN_BY = ['id', 'expectation', 'witness', 'source'] as const
/** What reads the same when it is left out. */
const UNSAID: Block = { result: 'achieved' }

/**
 * The text of a record. With the text it was read from, comments stay and only what has changed is written anew:
 * an unchanged record gives back the same text. `parseRecord(writeRecord(record))` equals `record`.
 */
export function writeRecord(record: PersonRecord, original?: string): string {
  const file = toFile(record)
  if (original !== undefined) {
    const before = toFile(parseRecord(original))
    if (canonicalJson(before) === canonicalJson(file)) return original
    const text = rewritten(original, file)
    if (text !== undefined) return text
  }
  const document = new Document()
  document.contents = created(document, file, '')
  return textOf(document)
}

/** Undefined where the original can't be changed in place, as with aliases that stand for what now differs. */
function rewritten(original: string, file: Block): string | undefined {
  const document: Document = parseDocument(original, { uniqueKeys: false })
  document.contents = reconciled(document, document.contents, file, '')
  const text = textOf(document)
  if (canonicalJson(toFile(parseRecord(text))) !== canonicalJson(file)) return undefined
  return original.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
}

function textOf(document: Document): string {
  return yamlText(document, { lineWidth: 0 })
}

/** The record in the shape of the file: keys in the order of the schema, nothing that is empty. */
function toFile(record: PersonRecord): Block {
  const file = {
    nextrung: 'record/1',
    ...record,
    evidence: record.evidence.map(({ seenBy, ...item }) => ({ ...item, seen_by: seenBy })),
    marks: record.marks.map(({ owedBy, ...mark }) => ({ ...mark, owed_by: owedBy })),
  }
  return ordered(file, recordFile) as Block
}

function ordered(value: unknown, schema: z.core.$ZodType): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'optional') return ordered(value, def.innerType)
  if (def.type === 'array' && Array.isArray(value)) return value.map((entry) => ordered(entry, def.element))
  if (def.type !== 'object' || !isBlock(value)) return value
  const entries = Object.entries(def.shape).map(([key, part]) => [key, ordered(value[key], part)] as const)
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0)))
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The node that says `value`: the one that is there as far as it agrees, so that comments, quotes and order stay. */
function reconciled(document: Document, node: unknown, value: unknown, key: string): Node {
  if (isAlias(node) && canonicalJson(node.toJS(document)) === canonicalJson(value)) return node
  if (isMap(node) && isBlock(value)) return reconciledMap(document, node, value)
  if (isSeq(node) && Array.isArray(value) && node.items.length > 0) return reconciledList(document, node, value, key)
  if (isScalar(node) && node.value === value) return node
  const fresh = created(document, value, key)
  if (isScalar(node)) {
    if (node.comment) fresh.comment = node.comment
    if (node.commentBefore) fresh.commentBefore = node.commentBefore
  }
  return fresh
}

function reconciledMap(document: Document, map: YAMLMap, block: Block): Node {
  const keyOf = (pair: (typeof map.items)[number]): string => String(isScalar(pair.key) ? pair.key.value : pair.key)
  map.items = map.items.filter((pair) => keyOf(pair) in block || (isSeq(pair.value) && pair.value.items.length === 0))
  let after = -1
  for (const [key, value] of Object.entries(block)) {
    const index = map.items.findIndex((pair) => keyOf(pair) === key)
    const pair = map.items[index]
    if (pair) {
      pair.value = reconciled(document, pair.value, value, key)
      after = index
    } else if (UNSAID[key] !== value) {
      after += 1
      map.items.splice(after, 0, document.createPair(key, created(document, value, key)))
    }
  }
  return map
}

function reconciledList(document: Document, list: YAMLSeq, values: readonly unknown[], key: string): Node {
  const waiting = new Map<string, unknown[]>()
  for (const node of list.items) {
    const identity = identityOf((node as Node).toJS(document))
    waiting.set(identity, [...(waiting.get(identity) ?? []), node])
  }
  list.items = values.map((value) => reconciled(document, waiting.get(identityOf(value))?.shift(), value, key))
  return list
}

function identityOf(value: unknown): string {
  const by = isBlock(value) ? KNOWN_BY.find((key) => key in value) : undefined
  return canonicalJson(by && isBlock(value) ? value[by] : value)
}

function created(document: Document, value: unknown, key: string): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false })
  layOut(node, key)
  return node
}

/** Short blocks and lists stand on one line, entries of a list on a line each. */
function layOut(node: unknown, key: string): void {
  if (!isCollection(node)) return
  const entriesOnLines = isSeq(node) && node.items.some(isMap)
  node.flow = ON_ONE_LINE.has(key) && !entriesOnLines
  for (const item of node.items) {
    if (isMap(node)) layOut((item as (typeof node.items)[number]).value, String((item as { key: unknown }).key))
    else layOut(item, key)
  }
}
