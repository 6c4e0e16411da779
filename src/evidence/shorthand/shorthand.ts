// One line as people jot it down, read into the fields of a piece of evidence: what it tells, and what is only guessed.

import type { Day } from '../../algorithms/calendar.ts'
import type { Autonomy, Kind, Scope } from '../../ladder/ladder.ts'
import { autonomyTold } from '../note-words.ts'
import { findShorthandDay } from './day.ts'
import { handlesIn, withNames } from './handles.ts'
import type { Guess } from './told.ts'
import { kindTold, scopeTold } from './told.ts'

export interface Shorthand {
  /** The line without its signs and its day. */
  readonly title: string
  readonly date: Guess<Day>
  readonly kind: Guess<Kind>
  /** As after `#`; null when none is named. */
  readonly work: string | null
  /** As after `@`. */
  readonly witnesses: readonly string[]
  readonly scope: Guess<Scope>
  readonly autonomy: Guess<Autonomy>
}

const TAG = /(?<![\p{L}\p{N}&/#])#([\p{L}\p{N}][\p{L}\p{N}_-]*)/gu

/** Reads a line as of `today`; no network and no chance: the same line gives the same fields. */
export function readShorthand(line: string, today: Day): Shorthand {
  const day = findShorthandDay(line, today)
  const kind = kindTold(line)
  return {
    title: titleOf(line, day),
    date: day ? { value: day.day, told: line.slice(day.index, day.index + day.length) } : { value: today, told: null },
    kind,
    work: line.matchAll(TAG).next().value?.[1]?.toLowerCase() ?? null,
    witnesses: [...new Set(handlesIn(line).map((handle) => handle.toLowerCase()))],
    scope: scopeTold(line, kind.value),
    autonomy: autonomyTold(line),
  }
}

/** Handles stay by name where the sentence needs them: only "with @bo", and those at the end, go. */
function titleOf(line: string, day: { readonly index: number; readonly length: number } | undefined): string {
  const undated = day ? `${line.slice(0, day.index).replace(/\b(?:on|since|at|am|seit)\s*$/iu, '')} ${line.slice(day.index + day.length)}` : line
  const unsigned = undated
    .replaceAll(TAG, ' ')
    .replace(/\s+with @[\p{L}\p{N}._-]+(?:(?:,| and| &)? @[\p{L}\p{N}._-]+)*/gu, ' ')
    .replace(/(?:\s+@[\p{L}\p{N}._-]+)+\s*$/u, '')
  const plain = withNames(unsigned)
    .replaceAll(/\s+/g, ' ')
    .replace(/ (?=[,.;:])/g, '')
    .replace(/[\s,;:]+$/, '')
    .trim()
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
