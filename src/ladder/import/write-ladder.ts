// From a ladder file's content to its text.

import type { YAMLSeq } from 'yaml'
import { Document, isScalar, isSeq, visit } from 'yaml'
import { yamlText } from '../../platform/yaml-text.ts'
import { KINDS } from '../ladder.ts'
import type { LadderFile } from '../schema.ts'

/** Lists that stand on one line. */
const SHORT = new Set(['kinds', 'tracks', 'source', 'aliases'])

/** YAML that `parseLadder` reads to the same content; what is empty, or as it is when left out, is left out. */
export function writeLadder(file: LadderFile): string {
  const document = new Document(withoutEmpty(file), { aliasDuplicateObjects: false })
  let every: YAMLSeq | undefined
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !isSeq(pair.value) || !SHORT.has(String(pair.key.value))) return
      pair.value.flow = true
      if (pair.key.value !== 'kinds' || pair.value.items.length < KINDS.length) return
      // The list of all kinds is long; it is written once.
      if (every) pair.value = document.createAlias(every, 'every-kind')
      else every = pair.value
    },
  })
  return yamlText(document, { lineWidth: 0, singleQuote: true })
}

/** What a file says of it: what is empty, or as it is when left out, is left out. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, part]) => !isEmpty(part) && !(key === 'required' && part === true))
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutEmpty(part)]))
}

function isEmpty(value: unknown): boolean {
  if (value === '' || value === undefined) return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
