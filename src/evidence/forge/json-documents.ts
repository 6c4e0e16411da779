// A file of JSON as tools leave it: one document, several one after the other (`gh api --paginate`), or one a line.

import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'

/** Pages within pages: `{data: {search: {edges: [{node: …}]}}}`. */
const DEEPEST = 8
const WRAPPERS = ['items', 'nodes', 'data', 'search', 'repository', 'pullRequests', 'issues', 'mergeRequests'] as const

export type Fields = Readonly<{ [field: string]: unknown }>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The text of such a file. PowerShell saves what a program prints as UTF-16, so that is read too.
 * @throws Problem `input` when it is neither that nor UTF-8
 */
export function jsonText(bytes: Uint8Array, file: string, language = 'en'): string {
  const say = words(language).files
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  if (!isUtf16 && bytes.includes(0)) throw new Problem('input', say.binary, { at: { file } })
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Problem('input', say.notUtf8, { at: { file }, cause: error })
  }
}

/**
 * The objects of a file in order, out of lists, pages and search results.
 * @throws Problem `input` with the place when it is no JSON, ends too early, is a web page, or only says why a request failed
 */
export function objectsIn(text: string, file: string, language = 'en'): readonly Fields[] {
  const say = words(language).fromTools.json
  const start = text.trimStart()
  if (start === '') throw new Problem('input', words(language).files.empty, { at: { file } })
  if (start.startsWith('<')) throw new Problem('input', say.webPage, { at: { file } })
  const found: Fields[] = []
  for (const document of documentsIn(text, file, language)) unwrap(document, found, 0)
  const [only] = found
  const refusal = found.length === 1 && only ? (textAt(only, 'message') ?? textAt(only, 'error')) : undefined
  if (refusal !== undefined && only && !('title' in only) && !('number' in only)) throw new Problem('input', say.refused(refusal), { at: { file } })
  return found
}

function unwrap(value: unknown, found: Fields[], depth: number): void {
  if (depth > DEEPEST) return
  if (Array.isArray(value)) for (const each of value) unwrap(each, found, depth + 1)
  else if (isObject(value)) {
    const edges = value['edges']
    if (Array.isArray(edges)) {
      for (const edge of edges) unwrap(at(edge, 'node'), found, depth + 1)
      return
    }
    const inner = WRAPPERS.filter((name) => typeof value[name] === 'object' && value[name] !== null)
    // What has a title or a type of its own is a thing, whatever it also holds.
    if (inner.length > 0 && !['title', 'type', 'body', 'number'].some((name) => Object.hasOwn(value, name))) {
      for (const name of inner) unwrap(value[name], found, depth + 1)
    } else found.push(value)
  }
}

function documentsIn(text: string, file: string, language: string): readonly unknown[] {
  try {
    return [JSON.parse(text)]
  } catch {
    return [...pieces(text)].map(({ from, to }) => parsed(text, from, to, file, language))
  }
}

function parsed(text: string, from: number, to: number, file: string, language: string): unknown {
  const say = words(language).fromTools.json
  try {
    return JSON.parse(text.slice(from, to))
  } catch (error) {
    const said = /at position (\d+)/.exec((error as Error).message)?.[1]
    const index = said === undefined ? to : from + Number(said)
    const ends = text.slice(index, to).trim() === ''
    throw new Problem('input', ends ? say.cutOff : say.broken, { at: { file, ...placeOf(text, Math.min(index, text.length)) }, cause: error })
  }
}

function placeOf(text: string, index: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, index)
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') }
}

/** From each bracket that opens at the outside to the one that closes it; what stands between is a piece of its own. */
function* pieces(text: string): Generator<{ readonly from: number; readonly to: number }> {
  const signs = /["{}[\]]/g
  let depth = 0
  let from = 0
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const at = match.index
    if (match[0] === '"') {
      signs.lastIndex = endOfText(text, at)
      continue
    }
    depth += match[0] === '{' || match[0] === '[' ? 1 : -1
    if (depth > 0) continue
    yield { from, to: at + 1 }
    depth = 0
    from = at + 1
  }
  if (text.slice(from).trim() !== '') yield { from, to: text.length }
}

/** After the quote that ends a text which begins here. */
function endOfText(text: string, quote: number): number {
  for (let end = text.indexOf('"', quote + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return end + 1
  }
  return text.length
}

/** What stands at a path, where there is something. */
export function at(fields: unknown, ...path: readonly string[]): unknown {
  let value: unknown = fields
  for (const name of path) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return value
}

export function objectAt(fields: unknown, ...path: readonly string[]): Fields | undefined {
  const value = at(fields, ...path)
  return isObject(value) ? value : undefined
}

/** A text there that isn't empty. */
export function textAt(fields: unknown, ...path: readonly string[]): string | undefined {
  const value = at(fields, ...path)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** A text or number there, as text: ids come as both. */
export function idAt(fields: unknown, ...path: readonly string[]): string | undefined {
  const value = at(fields, ...path)
  return typeof value === 'number' ? String(value) : textAt(fields, ...path)
}

/** The list there; of GraphQL what its nodes are. */
export function listAt(fields: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = at(fields, ...path)
  if (Array.isArray(value)) return value
  const nodes = at(value, 'nodes')
  return Array.isArray(nodes) ? nodes : []
}
