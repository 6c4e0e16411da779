// Whether the content of a file has the shape it should, said by place and in sentences.

import type { z } from 'zod'
import { nearest } from '../algorithms/nearest.ts'
import { words } from '../text/text.ts'
import type { Finding } from './problem.ts'
import { MOST_FINDINGS } from './problem.ts'
import type { YamlFile } from './yaml-file.ts'
import { problemOf } from './yaml-file.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/**
 * The content of a file by its schema.
 * Own sentences of a schema are kept for formats (`regex`, `refine`); everything else is worded here.
 * @throws Problem `input` with one finding for everything that is wrong, each with line and column
 */
export function checkFile<Output>(schema: z.ZodType<Output>, file: YamlFile): Output {
  const parsed = schema.safeParse(file.data)
  if (parsed.success) return parsed.data
  // Of a file of another format everything else is wrong too, and none of it helps.
  const format = parsed.error.issues.find((issue) => issue.path[0] === 'nextrung')
  if (format) throw problemOf(findingsOf(format, schema, file))
  const misspelt = new Set(parsed.error.issues.flatMap((issue) => unknownKeys(issue, schema).map(({ meant, path }) => placeKey([...path, meant ?? '']))))
  const issues = parsed.error.issues.filter((issue) => !misspelt.has(placeKey(issue.path)))
  throw problemOf(issues.flatMap((issue) => findingsOf(issue, schema, file)))
}

/** A key that is missing only since it is misspelt is told once, where it is written. */
function unknownKeys(issue: Issue, schema: Schema): readonly { key: string; meant: string | undefined; path: readonly PropertyKey[] }[] {
  if (issue.code !== 'unrecognized_keys') return []
  const known = keysAt(schema, issue.path)
  return issue.keys.slice(0, MOST_FINDINGS).map((key) => ({ key, meant: nearest(key, known), path: issue.path }))
}

function placeKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(path)
}

function findingsOf(issue: Issue, schema: Schema, file: YamlFile): readonly Finding[] {
  if (issue.code !== 'unrecognized_keys') return [{ message: sentence(issue, file.data), at: file.placeOf(issue.path) }]
  return unknownKeys(issue, schema).map(({ key, meant, path }) => ({
    message: words('en').files.unknownKey(key, meant),
    at: file.placeOf([...path, key], 'key'),
  }))
}

function sentence(issue: Issue, data: unknown): string {
  const say = words('en').files
  const value = at(data, issue.path)
  const field = fieldOf(issue.path)
  if (value === undefined) return say.missingKey(field)
  if (value === null || (typeof value === 'string' && value.trim() === '')) return say.blank(field)
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union': {
      const type = issue.code === 'invalid_union' ? 'text' : issue.expected
      const unquoted = (type === 'text' || type === 'string') && typeof value !== 'object'
      return unquoted ? say.numberForText(field) : say.wrongType(field, say.types[type] ?? type)
    }
    case 'invalid_value': {
      const known = issue.values.map(String)
      if (known.length === 1) return say.onlyValue(field, known[0] ?? '')
      return typeof value === 'object' ? say.wrongType(field, say.types['string'] ?? '') : say.unknownValue(String(value), nearest(String(value), known), known)
    }
    case 'too_small':
      if (issue.origin === 'string') return say.blank(field)
      return isCounted(issue.origin) ? say.tooFew(field, Number(issue.minimum)) : say.tooSmall(field, Number(issue.minimum))
    case 'too_big':
      if (issue.origin === 'string') return say.tooLong(field, Number(issue.maximum))
      return isCounted(issue.origin) ? say.tooMany(field, Number(issue.maximum)) : say.tooLarge(field, Number(issue.maximum))
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message
    default:
      return issue.message
  }
}

function isCounted(origin: string): boolean {
  return origin === 'array' || origin === 'set' || origin === 'object'
}

/** What a person calls the value at the path: its key, or for an entry of a list the key of the list. */
function fieldOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((step) => typeof step === 'string') ?? words('en').files.whole)
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as { readonly [key: PropertyKey]: unknown })[step]
  }
  return value
}

/** The keys that the schema knows in the object at the path. */
function keysAt(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  const definition = (schema as z.core.$ZodTypes)._zod.def
  switch (definition.type) {
    case 'object': {
      const [step, ...rest] = path
      if (step === undefined) return Object.keys(definition.shape)
      const part = definition.shape[String(step)]
      return part ? keysAt(part, rest) : []
    }
    case 'array':
      return keysAt(definition.element, path.slice(1))
    case 'record':
      return keysAt(definition.valueType, path.slice(1))
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nullable':
    case 'readonly':
      return keysAt(definition.innerType, path)
    default:
      return []
  }
}
