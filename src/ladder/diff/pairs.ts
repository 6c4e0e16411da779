// Which id of one ladder is which of another, so far as they mean the same: what a record says of the one is read on the other by it.

import { inLanguage } from '../../text/text.ts'
import type { Ladder, Text } from '../ladder.ts'
import { diff } from './diff.ts'
import { wordsIn } from './match.ts'

/** By an id of the one, its id on the other; null: it has none there. An id that isn't named is the same on both. */
export type Ids = Readonly<{ [id: string]: string | null }>

export interface Pairs {
  readonly levels: Ids
  readonly competencies: Ids
  readonly expectations: Ids
}

export interface VersionPairs extends Pairs {
  /** Expectations and competencies that kept their id and don't say the same: whoever saw something then hasn't read what is asked now. */
  readonly unread: readonly string[]
}

/** Does anything read differently there? */
export function hasPairs({ levels, competencies, expectations, unread }: VersionPairs): boolean {
  return unread.length > 0 || [levels, competencies, expectations].some((ids) => Object.keys(ids).length > 0)
}

/** A version never changes, so what is the same in two of them doesn't either. */
const known = new Map<string, VersionPairs>()

/**
 * From `before` to `after`. Of two versions of one ladder, only another id is followed, never a split or a merge; of two ladders,
 * only the same words.
 */
export function pairsBetween(before: Ladder, after: Ladder): VersionPairs {
  const key = `${before.digest} ${after.digest}`
  const pairs = known.get(key) ?? (before.id === after.id ? pairsOfVersions(before, after) : pairsOfLadders(before, after))
  known.set(key, pairs)
  return pairs
}

function pairsOfVersions(before: Ladder, after: Ladder): VersionPairs {
  const changes = diff(before, after)
  const renamed = (what: string): Ids =>
    Object.fromEntries(
      changes.filter((change) => change.what === what && change.kind === 'renamed' && change.part === 'id').map(({ id, before: was }) => [was, id]),
    )
  const regrouped = changes.flatMap(({ kind, id, ids = [] }) => (kind === 'split' || kind === 'merged' ? [id, ...ids] : []))
  const there = new Set(after.expectations.map(({ id }) => id))
  return {
    levels: idsThere(before.levels, after.levels, renamed('level')),
    competencies: idsThere(before.competencies, after.competencies, renamed('competency')),
    expectations: idsThere(before.expectations, after.expectations, renamed('expectation')),
    unread: before.expectations.flatMap(({ id }) => (there.has(id) && regrouped.includes(id) ? [id] : [])),
  }
}

function pairsOfLadders(before: Ladder, after: Ladder): VersionPairs {
  const sentences = sameWords(before.expectations, after.expectations, ({ sentence }) => sentence)
  const competencies = sameWords(before.competencies, after.competencies, ({ name }) => name)
  return {
    levels: idsThere(before.levels, after.levels, sameWords(before.levels, after.levels, ({ name }) => name).ids),
    competencies: idsThere(before.competencies, after.competencies, competencies.ids),
    expectations: idsThere(before.expectations, after.expectations, sentences.ids),
    unread: [...competencies.unread, ...sentences.unread],
  }
}

interface WithId {
  readonly id: string
}

/** Those that are gone, with the id that stands for them now or null. */
function idsThere(before: readonly WithId[], after: readonly WithId[], ids: Ids): Ids {
  const there = new Set(after.map(({ id }) => id))
  return Object.fromEntries(before.flatMap(({ id }) => (there.has(id) ? [] : [[id, ids[id] ?? null] as const])))
}

function sameWords<T extends WithId>(
  before: readonly T[],
  after: readonly T[],
  textOf: (one: T) => Text,
): { readonly ids: Ids; readonly unread: readonly string[] } {
  const key = (one: T): string => wordsIn(inLanguage(textOf(one), 'en')).join(' ')
  const byId = new Map(after.map((one) => [one.id, one]))
  const byWords = new Map(after.map((one) => [key(one), one.id]))
  return {
    ids: Object.fromEntries(before.map((one) => [one.id, byWords.get(key(one)) ?? null])),
    unread: before.flatMap((one) => {
      const other = byId.get(one.id)
      return other && key(other) !== key(one) ? [one.id] : []
    }),
  }
}
