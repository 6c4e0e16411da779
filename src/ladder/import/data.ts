// The structured content of a file, whichever way it is written: YAML, JSON, front matter of Markdown, constants of a script.

import { Problem } from '../../platform/problem.ts'
import { readYaml } from '../../platform/yaml-file.ts'
import type { Given } from './imported.ts'
import { frontMatter } from './markdown.ts'
import type { Key } from './script.ts'
import { readScript } from './script.ts'

export interface Data {
  readonly value: unknown
  /** `file:line` of a part, by the steps to it. */
  readonly at: (path: readonly Key[]) => string
  /** Lines that code would have to work out. */
  readonly computed: readonly number[]
}

const SCRIPTS = new Set(['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx', 'json5', 'jsonc'])
const known = new WeakMap<Given, Data | null>()

/**
 * Null for a file that holds no such content.
 * @throws Problem `input` when it looks like some, but is broken
 */
export function dataOf(file: Given): Data | null {
  const before = known.get(file)
  if (before !== undefined) return before
  const data = read(file)
  known.set(file, data)
  return data
}

function read({ path, extension, text }: Given): Data | null {
  if (text === null) return null
  if (extension === 'yml' || extension === 'yaml') return yaml(text, path, 0)
  if (SCRIPTS.has(extension) || extension === 'json') return script(text, path)
  if (extension === 'md' || extension === 'markdown' || extension === 'mdx') {
    const front = frontMatter(text)
    return front === null ? null : matterOf(front.matter, path)
  }
  return /^\s*[[{]/.test(text) && isJson(text) ? script(text, path) : null
}

function yaml(text: string, path: string, before: number): Data {
  const { data, placeOf } = readYaml(text, path)
  return { value: data, at: (steps) => `${path}:${(placeOf(steps).line ?? 1) + before}`, computed: [] }
}

/** Front matter is often a template's own language; what isn't YAML is no data. */
function matterOf(matter: string, path: string): Data | null {
  try {
    return yaml(matter, path, 1)
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

function script(text: string, path: string): Data {
  const { values, lineOf, computed } = readScript(text, path)
  const names = Object.keys(values)
  const value = names.length === 1 && names[0] === 'default' ? values['default'] : values
  return { value, at: (steps) => `${path}:${lineAlong(value, steps, lineOf)}`, computed }
}

function lineAlong(value: unknown, steps: readonly Key[], lineOf: (holder: object, key?: Key) => number): number {
  let here = value
  let line = 1
  for (const step of steps) {
    if (typeof here !== 'object' || here === null) break
    line = lineOf(here, step)
    here = (here as { readonly [key: Key]: unknown })[step]
  }
  return typeof here === 'object' && here !== null && line === 1 ? lineOf(here) : line
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The members of an object; none of anything else. */
export function fields(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { readonly [key: string]: unknown }) : {}
}

export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Text, or a number as text; empty for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** The first of these keys that has text. */
export function textAt(value: unknown, keys: readonly string[]): string {
  const own = fields(value)
  return keys.map((key) => textOf(own[key]).trim()).find((text) => text !== '') ?? ''
}

export const NAMES = ['title', 'displayName', 'name', 'label', 'fullStatement', 'heading'] as const
export const SUMMARIES = ['summary', 'description', 'definition', 'overview', 'about'] as const
