// Of all that changed between two versions, what is asked differently of one person at some levels.

import type { Change } from '../ladder/diff/change.ts'
import type { Ladder, Track } from '../ladder/ladder.ts'

export interface AskedOf {
  /** Ids, on either version. */
  readonly levels: readonly string[]
  readonly track?: Track
  readonly family?: string
  readonly language: string
}

/**
 * What changed in these levels and their expectations, and in how evidence is counted. Left out are examples of other fields of work,
 * other languages, and ids, which nobody is asked for.
 */
export function askedDifferently(before: Ladder, after: Ladder, changes: readonly Change[], asked: AskedOf): readonly Change[] {
  const own = new Set(
    [...before.expectations, ...after.expectations]
      .filter(({ level, track }) => asked.levels.includes(level) && (track === undefined || track === (asked.track ?? 'ic')))
      .map(({ id }) => id),
  )
  return changes.filter(({ what, id, part = '' }) => {
    if (part === 'id') return false
    if (what === 'ladder') return part.startsWith('readiness.')
    if (what === 'level') return asked.levels.includes(id) && isRead(part, asked)
    return what === 'expectation' && own.has(id) && isRead(part, asked)
  })
}

/** `examples.care`, `sentence.de`: a part of a field of work, or in a language; without a language it is English. */
function isRead(part: string, { family, language }: AskedOf): boolean {
  const [name = '', ...rest] = part.split('.')
  if (name === 'examples') return family === undefined || rest[0] === family
  if (!['sentence', 'name', 'summary', 'decides'].includes(name)) return true
  return (rest[0] ?? 'en') === language || (rest.length === 0 && language !== 'en')
}
