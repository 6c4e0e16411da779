// Reads a ladder file as far as it can be read, so that all that is wrong with it can be told at once.

import { checkFile } from '../../platform/check-file.ts'
import type { Place } from '../../platform/problem.ts'
import { readYaml } from '../../platform/yaml-file.ts'
import { KINDS } from '../ladder.ts'
import type { Path } from '../lint/view.ts'
import type { LadderFile } from '../schema.ts'
import { ladderFile } from '../schema.ts'

/** Stands for a text that is blank or missing; lint tells it as one. */
const NOTHING = '…'
const TEXTS: ReadonlySet<unknown> = new Set(['sentence', 'name', 'summary', 'decides', 'examples'])
/** A text in a list, and one of its languages. */
const DEEPEST = 3

export interface LenientFile {
  readonly file: LadderFile
  readonly placeOf: (path: Path) => Place
}

/**
 * The content of a ladder file; blank and missing texts are read as "…", evidence rules may list no kind, and what it refers to isn't checked.
 * @throws Problem when it is no ladder file, or its shape is wrong otherwise
 */
export function readLenient(source: string | Uint8Array, fileName: string): LenientFile {
  const yaml = readYaml(source, fileName)
  const issues = ladderFile.safeParse(yaml.data).error?.issues ?? []
  const blank = issues.flatMap(({ path }) => blankTexts(yaml.data, path))
  const empty = issues.map(({ path }) => path).filter((path) => path.at(-1) === 'kinds' && isEmptyList(at(yaml.data, path)))
  let data = blank.reduce((content, path) => replacedAt(content, path, NOTHING), yaml.data)
  data = empty.reduce((content, path) => replacedAt(content, path, [...KINDS]), data)
  const checked = checkFile(ladderFile, { ...yaml, data })
  const file = empty.reduce<unknown>((content, path) => replacedAt(content, path, []), checked) as LadderFile
  return { file, placeOf: yaml.placeOf }
}

/** The place itself, or those of the languages that have nothing. */
function blankTexts(data: unknown, path: readonly PropertyKey[]): readonly (readonly PropertyKey[])[] {
  if (!path.slice(-DEEPEST).some((step) => TEXTS.has(step))) return []
  const value = at(data, path)
  if (isBlank(value)) return [path]
  if (typeof value !== 'object') return []
  return Object.entries(value ?? {}).flatMap(([language, text]) => (isBlank(text) ? [[...path, language]] : []))
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((holder, step) => (holder as { readonly [key: PropertyKey]: unknown } | null | undefined)?.[step], data)
}

/** A copy along the path: aliased parts are one object, and only this place is meant. */
function replacedAt(content: unknown, path: readonly PropertyKey[], value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  const holder = content as { readonly [key: PropertyKey]: unknown }
  const part = replacedAt(holder[step], rest, value)
  return Array.isArray(content) ? content.with(Number(step), part) : { ...holder, [step]: part }
}
