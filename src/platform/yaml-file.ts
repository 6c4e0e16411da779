// The one door through which YAML that somebody wrote becomes plain data, with a place for everything in it.

import type { Alias, Document, Node, Pair } from 'yaml'
import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser } from 'yaml'
import { words } from '../text/text.ts'
import type { Finding, Place } from './problem.ts'
import { MOST_FINDINGS, Problem } from './problem.ts'
import { decodeText, unfit } from './text-bytes.ts'
import { syntaxSentence } from './yaml-syntax.ts'

/** A larger file is refused. */
export const YAML_BYTES = 5_000_000
const DEPTH = 60
/** Values in all, with aliases written out; a file at the size limit has fewer of its own. */
const VALUES = 3_000_000

type Path = readonly PropertyKey[]

export interface YamlFile {
  /** Plain data: null, boolean, number, text, list, object. Dates stay text. Aliased parts are one object: don't change it. */
  readonly data: unknown
  /** Where the value at the path is written, or its key; for a path that isn't there, the nearest part that is. */
  readonly placeOf: (path: Path, part?: 'value' | 'key') => Place
}

/**
 * Reads one YAML document. `source`: text, or bytes in UTF-8, with or without a byte order mark.
 * @throws Problem `input` with line and column: the first fault in the syntax, or else every repeated key, bad alias and the like
 */
export function readYaml(source: string | Uint8Array, fileName?: string): YamlFile {
  const say = words('en').files
  const text = decodeText(source, YAML_BYTES, fileName)
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { ...(fileName === undefined ? {} : { file: fileName }), line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const { document, second } = compose(text, lines)
  // One fault makes the parser see others behind it, so only the first is told.
  const fault = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])[0]
  if (fault) throw problemOf([{ message: syntaxSentence(fault, text), at: placeAt(fault.pos[0]) }])
  if (second) throw problemOf([{ message: say.severalDocuments, at: placeAt(second.range[0]) }])
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null)) throw problemOf([{ message: say.empty, at: placeAt(0) }])
  const { data, targets, faults } = plainData(root)
  if (faults.length > 0) throw problemOf(faults.map(({ offset, message }) => ({ message, at: placeAt(offset) })))
  return { data, placeOf: (path, part = 'value') => placeAt(offsetOf(root, targets, path, part)) }
}

/** One problem of several findings: in the order of the file, the first is the message. */
export function problemOf(found: readonly Finding[]): Problem {
  const findings = [...found].sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0)).slice(0, MOST_FINDINGS)
  const at = findings[0]?.at
  return new Problem('input', findings[0]?.message ?? '', { ...(at ? { at } : {}), findings })
}

function compose(text: string, lines: LineCounter): { document: Document.Parsed; second: Document.Parsed | undefined } {
  const tokens = new Parser(lines.addNewLine).parse(text)
  // The library's own check for repeated keys takes quadratic time; `plainData` makes it.
  const composer = new Composer({ schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  const documents = composer.compose(tokens, true, text.length)
  const document = documents.next().value as Document.Parsed
  return { document, second: documents.next().value ?? undefined }
}

interface Fault {
  readonly offset: number
  readonly message: string
}

/** A value, how many values it is with aliases written out, and how many steps deep. */
interface Plain {
  readonly value: unknown
  readonly size: number
  readonly height: number
}

const NOTHING: Plain = { value: null, size: 1, height: 0 }

/** The library's own conversion searches the whole document for each alias; this one is linear. */
function plainData(root: Node): { data: unknown; targets: ReadonlyMap<Alias, Node>; faults: readonly Fault[] } {
  const say = words('en').files
  const anchors = new Map<string, Plain & { readonly node: Node }>()
  const targets = new Map<Alias, Node>()
  const faults: Fault[] = []
  const report = (node: Node, message: string): void => {
    faults.push({ offset: node.range?.[0] ?? 0, message })
  }

  function convert(node: Node | null, depth: number): Plain {
    if (node === null) return NOTHING
    if (depth > DEPTH) return refuse(node, say.tooDeep)
    const plain = isAlias(node) ? follow(node, depth) : content(node, depth)
    if (plain.size > VALUES) return refuse(node, say.tooManyAliases)
    if ('anchor' in node && node.anchor) anchors.set(node.anchor, { ...plain, node })
    return plain
  }

  /** Counts as nothing from here on, so that a fault is told once, and not again for all that it stands in. */
  function refuse(node: Node, message: string): Plain {
    report(node, message)
    return NOTHING
  }

  function follow(alias: Alias, depth: number): Plain {
    const target = anchors.get(alias.source)
    if (!target) return refuse(alias, say.unknownAlias(alias.source))
    if (depth + target.height > DEPTH) return refuse(alias, say.tooDeep)
    targets.set(alias, target.node)
    return target
  }

  function content(node: Node, depth: number): Plain {
    if (isSeq<Node>(node)) {
      const items = node.items.map((item) => convert(item, depth + 1))
      return gathered(
        items,
        items.map((item) => item.value),
      )
    }
    if (isMap<Node, Node | null>(node)) {
      const entries = new Map<string, Plain>()
      for (const { key, value } of node.items) {
        const name = keyOf(key)
        if (name === undefined) report(key ?? node, say.keyNotText)
        else if (entries.has(name)) report(key, say.duplicateKey(name))
        entries.set(name ?? '', convert(value, depth + 1))
      }
      return gathered([...entries.values()], Object.fromEntries([...entries].map(([name, entry]) => [name, entry.value])))
    }
    const value = isScalar(node) ? node.value : null
    // An escape such as "\e" brings in what decodeText keeps out.
    const wrong = typeof value === 'string' ? unfit(value) : null
    if (wrong) report(node, wrong.message)
    return { value, size: 1, height: 0 }
  }

  function keyOf(key: Node | null): string | undefined {
    if (!isScalar(key) || key.value === null) return undefined
    const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
    const wrong = unfit(name)
    if (wrong) report(key, wrong.message)
    return name
  }

  return { data: convert(root, 0).value, targets, faults }
}

function gathered(parts: readonly Plain[], value: unknown): Plain {
  let size = 1
  let height = 0
  for (const part of parts) {
    size += part.size
    height = Math.max(height, part.height)
  }
  return { value, size, height: height + 1 }
}

function offsetOf(root: Node, targets: ReadonlyMap<Alias, Node>, path: Path, part: 'value' | 'key'): number {
  let node: Node | null = root
  let offset = root.range?.[0] ?? 0
  for (const [index, step] of path.entries()) {
    const holder: Node | null = isAlias(node) ? (targets.get(node) ?? null) : node
    let next: Node | null | undefined
    if (isSeq<Node>(holder)) next = holder.items[Number(step)]
    if (isMap<Node, Node | null>(holder)) {
      const pair: Pair<Node, Node | null> | undefined = holder.items.find(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === String(step))
      offset = pair?.key.range?.[0] ?? offset
      if (pair && part === 'key' && index === path.length - 1) return offset
      next = pair?.value
    }
    if (next === undefined) return offset
    node = next
    offset = next?.range?.[0] ?? offset
  }
  return offset
}
