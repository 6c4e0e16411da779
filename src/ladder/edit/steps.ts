// From a setting by ids to a step by positions, when what stands there is what the writer saw.

import { Problem } from '../../platform/problem.ts'
import { ladderEditor as say } from '../../text/en/ladder-editor.ts'
import type { LadderFile } from '../schema.ts'
import type { Place, Setting, Value } from './edit.ts'
import { isNothing, isSame } from './edit.ts'

export type Position = readonly (string | number)[]

/** `undefined` is nothing; an order says for each position which one comes there. */
export type Step =
  | { readonly kind: 'set'; readonly at: Position; readonly value: Value | undefined }
  | { readonly kind: 'insert'; readonly list: Position; readonly index: number; readonly value: Value }
  | { readonly kind: 'remove'; readonly list: Position; readonly index: number }
  | { readonly kind: 'order'; readonly list: Position; readonly order: readonly number[] }

/** What can be set, by the list that it is in; a text may be followed by a language, `examples` by a field of work. */
const FIELDS: Readonly<{ [list: string]: readonly string[] }> = {
  levels: ['name', 'summary', 'rank', 'tracks', 'autonomy', 'scope', 'aliases', 'decides'],
  competencies: ['name', 'summary', 'side'],
  expectations: ['sentence', 'required', 'track', 'level'],
}
const OF_LADDER: readonly string[] = ['name', 'summary', 'version']
const OF_EVIDENCE: readonly string[] = ['kinds', 'scope', 'autonomy']
const TEXTS: readonly string[] = ['name', 'summary', 'sentence']
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/
/** What can't be empty, with the sentence that says so. */
const NEEDED: Readonly<{ [field: string]: string | undefined }> = say.empty

/** A thing in one of the file's lists, with the position of the list. */
export interface Found {
  readonly list: Position
  readonly index: number
}

/**
 * The step that a setting takes in this file.
 * @throws Problem `conflict` when something else stands there, which its finding tells; `input` for a place that can't be set, or must not be empty
 */
export function stepOf(file: LadderFile, { path, was, now }: Setting): Step {
  const [list = '', id, ...rest] = path
  if (list === 'competencies' && id === undefined) return orderStep(file, path, was, now)
  if (id !== undefined && rest.length === 0 && Object.hasOwn(FIELDS, list)) return wholeStep(file, path, was, now)
  const at = positionOf(file, path)
  if (!at) {
    if (id !== undefined && Object.hasOwn(FIELDS, list) && !find(file, list, id)) throw conflict(path, null)
    throw new Problem('input', say.noSuchPlace(path.join(' · ')))
  }
  const standing = valueAt(file, at)
  if (!isSame(standing, was)) throw conflict(path, standing)
  const needed = NEEDED[OF_LADDER.includes(list) ? list : rest.join('.')]
  if (needed !== undefined && (isNothing(now) || isBlank(now))) throw new Problem('input', needed, { findings: [{ message: needed, field: path.join('.') }] })
  return { kind: 'set', at, value: isNothing(now) ? undefined : now }
}

/** Where in the file a place is; undefined for one that isn't there or can't be set. */
function positionOf(file: LadderFile, path: Place): Position | undefined {
  const [list = '', id = '', field = '', ...more] = path
  if (path.length <= 2 && OF_LADDER.includes(list)) return withLanguage(file, [list], path.slice(1))
  const found = Object.hasOwn(FIELDS, list) ? find(file, list, id) : undefined
  if (!found) return undefined
  const at = [...found.list, found.index, field]
  if (list === 'expectations' && field === 'evidence') return more.length === 1 && OF_EVIDENCE.includes(more[0] ?? '') ? [...at, ...more] : undefined
  if (field === 'examples') {
    const [family = '', ...language] = more
    return file.families.some((one) => one.id === family) ? withLanguage(file, [...at, family], language) : undefined
  }
  return FIELDS[list]?.includes(field) ? withLanguage(file, at, more) : undefined
}

/** A text in several languages is set in one of them. */
function withLanguage(file: LadderFile, at: Position, more: Place): Position | undefined {
  const [language] = more
  if (language === undefined) return at
  const inLanguages = typeof valueAt(file, at) === 'object' && (TEXTS.includes(String(at.at(-1))) || at.at(-2) === 'examples')
  return more.length === 1 && inLanguages && LANGUAGE.test(language) ? [...at, language] : undefined
}

export function find(file: LadderFile, list: string, id: string): Found | undefined {
  if (list === 'levels' || list === 'competencies') {
    const index = file[list].findIndex((one) => one.id === id)
    return index < 0 ? undefined : { list: [list], index }
  }
  for (const [place, { expectations }] of file.competencies.entries()) {
    const index = expectations.findIndex((one) => one.id === id)
    if (index >= 0) return { list: ['competencies', place, 'expectations'], index }
  }
  return undefined
}

function wholeStep(file: LadderFile, path: Place, was: Value, now: Value): Step {
  const [list = '', id = ''] = path
  const found = find(file, list, id)
  const standing = found ? wholeOf(file, list, id) : null
  if (!isSame(withoutPlace(standing), withoutPlace(was))) throw conflict(path, standing)
  if (found && now === null) {
    if (list !== 'expectations' && hasExpectations(file, list, id)) throw conflict(path, standing, say.notEmpty)
    return { kind: 'remove', ...found }
  }
  if (found || typeof now !== 'object' || now === null || Array.isArray(now)) throw new Problem('input', say.noSuchPlace(path.join(' · ')))
  const { after, competency, ...content } = now as { readonly [key: string]: Value }
  const into = list === 'expectations' ? find(file, 'competencies', String(competency)) : undefined
  if (list === 'expectations' && !into) throw conflict(path, null)
  const target: Position = into ? ['competencies', into.index, 'expectations'] : [list]
  const others = valueAt(file, target) as unknown as readonly { readonly id: string }[]
  const behind = after === null ? -1 : others.findIndex((one) => one.id === after)
  const index = after === null || behind >= 0 ? behind + 1 : others.length
  return { kind: 'insert', list: target, index, value: content }
}

/** A level, competency (without its expectations) or expectation as a setting holds it: with the id of the one `after` which it stands. */
export function wholeOf(file: LadderFile, list: string, id: string): Value {
  const found = find(file, list, id)
  if (!found) return null
  const all = valueAt(file, found.list) as unknown as readonly { readonly [key: string]: Value }[]
  const { expectations: _, ...own } = all[found.index] ?? {}
  const competency = list === 'expectations' ? { competency: file.competencies[Number(found.list[1])]?.id ?? null } : {}
  return { after: all[found.index - 1]?.['id'] ?? null, ...competency, ...own }
}

/** Where it stands doesn't change what it says. */
function withoutPlace(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { after: _, ...content } = value as { readonly [key: string]: Value }
  return content
}

function hasExpectations(file: LadderFile, list: string, id: string): boolean {
  return file.competencies.some((competency) => competency.expectations.some((one) => (list === 'levels' ? one.level === id : competency.id === id)))
}

function orderStep(file: LadderFile, path: Place, was: Value, now: Value): Step {
  const standing = file.competencies.map(({ id }) => id)
  if (!isSame(standing, was)) throw conflict(path, standing)
  const wanted = Array.isArray(now) ? now.map(String) : []
  const order = wanted.map((id) => standing.indexOf(id))
  if (order.length !== standing.length || new Set(order).size !== standing.length || order.includes(-1)) throw new Problem('input', say.notAnOrder)
  return { kind: 'order', list: path, order }
}

export function valueAt(file: unknown, at: Position): Value {
  let value: unknown = file
  for (const step of at)
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as { [key: PropertyKey]: unknown })[step] : null
  return (value ?? null) as Value
}

function conflict(path: Place, standing: Value, message: string = say.changedMeanwhile): Problem {
  return new Problem('conflict', message, { findings: [{ field: path.join('.'), message: standingIn(standing) }] })
}

/** What stands there, as a person would read it. */
function standingIn(value: Value): string {
  if (isNothing(value)) return say.nothing
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return value.map(standingIn).join(', ')
  const parts = value as { readonly [key: string]: Value }
  return standingIn(parts['sentence'] ?? parts['name'] ?? Object.values(parts)[0] ?? null)
}

function isBlank(value: Value): boolean {
  return typeof value === 'string' && value.trim() === ''
}
