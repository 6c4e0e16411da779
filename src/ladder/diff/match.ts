// Which thing of the newer version is which of the older one, where ids changed or one became several.

import { commonWords, dice } from '../../algorithms/similarity.ts'
import { inLanguage } from '../../text/text.ts'
import type { Expectation, Ladder, Text } from '../ladder.ts'

export type Pair<T> = readonly [before: T, after: T]

export interface Matched<T> {
  readonly pairs: readonly Pair<T>[]
  readonly gone: readonly T[]
  readonly come: readonly T[]
}

/** One that became several, or several that became one. */
export interface Regrouped {
  readonly one: Expectation
  readonly parts: readonly Expectation[]
}

export interface MatchedExpectations extends Matched<Expectation> {
  readonly splits: readonly Regrouped[]
  readonly merges: readonly Regrouped[]
}

/** The wording of a changed id is the old one up to one word in ten; of a reworded one, mostly. */
const REWORDED = 0.6
/** Words of a part that come from the whole, and words of the whole that some part has. */
const FROM_WHOLE = 0.6
const COVERED = 0.75
/** What each part must add; else one of them is the whole, reworded. */
const ADDS = 0.15

/** Small words say nothing about what a sentence is about. */
const SMALL = new Set(
  'a an and are as at be by do for from has have in into is it its of on or so that the their them they this to what when which who with you your'.split(' '),
)

/** By id, then by name, then by where their expectations went. */
export function matchByUse<T extends { readonly id: string; readonly name: Text }>(
  before: readonly T[],
  after: readonly T[],
  expectations: Pair<readonly Expectation[]>,
  idOf: (expectation: Expectation) => string,
): Matched<T> {
  const pairs: Pair<T>[] = []
  const gone = new Set(before)
  const come = new Set(after)
  const pair = (one: T, other: T): void => {
    pairs.push([one, other])
    gone.delete(one)
    come.delete(other)
  }
  const byId = new Map(after.map((each) => [each.id, each]))
  for (const one of before) {
    const other = byId.get(one.id)
    if (other) pair(one, other)
  }
  for (const one of [...gone]) {
    const [other, ...more] = [...come].filter((each) => sameText(one.name, each.name))
    if (other && more.length === 0) pair(one, other)
  }
  const now = new Map(expectations[1].map((expectation) => [expectation.id, idOf(expectation)]))
  for (const one of [...gone]) {
    const own = expectations[0].filter((expectation) => idOf(expectation) === one.id)
    const other = [...come].find((each) => own.filter(({ id }) => now.get(id) === each.id).length * 2 > own.length)
    if (other) pair(one, other)
  }
  return { pairs, gone: [...gone], come: [...come] }
}

/**
 * Expectations by id; of the others those with the same text, then those that were split or merged, then those with nearly the same text.
 * `newer`: the level and competency of an older expectation, by their ids in the newer version.
 */
export function matchExpectations(before: Ladder, after: Ladder, newer: (expectation: Expectation) => Expectation): MatchedExpectations {
  const old = before.expectations.map(newer)
  const byId = new Map(after.expectations.map((expectation) => [expectation.id, expectation]))
  const pairs = new Map<Expectation, Expectation>()
  const gone = new Set<Expectation>()
  const come = new Set(after.expectations)
  for (const one of old) {
    const other = byId.get(one.id)
    if (other) pairs.set(one, other)
    else gone.add(one)
    if (other) come.delete(other)
  }
  const claim = (one: Expectation, other: Expectation): void => {
    pairs.set(one, other)
    gone.delete(one)
    come.delete(other)
  }
  const byText = Map.groupBy(come, ({ sentence }) => keyOf(sentence))
  for (const one of [...gone]) {
    const same = byText.get(keyOf(one.sentence))?.filter((each) => come.has(each)) ?? []
    const [other] = same.sort((a, b) => closeness(one, b) - closeness(one, a))
    if (other) claim(one, other)
  }

  const splits = regroupings(old, pairs, [...come])
  for (const { one, parts } of splits) {
    gone.delete(one)
    pairs.delete(one)
    for (const part of parts) come.delete(part)
  }
  const backwards = new Map([...pairs].map(([one, other]) => [other, one]))
  const merges = regroupings(after.expectations, backwards, [...gone])
  for (const { one, parts } of merges) {
    come.delete(one)
    const former = backwards.get(one)
    if (former) pairs.delete(former)
    for (const part of parts) gone.delete(part)
  }

  const alike = [...gone].flatMap((one) =>
    [...come].flatMap((other) => {
      const share = closeness(one, other) > 0 ? dice(contentOf(one), contentOf(other)) : 0
      return share >= REWORDED ? [{ one, other, share }] : []
    }),
  )
  for (const { one, other } of alike.sort((a, b) => b.share - a.share)) {
    if (gone.has(one) && come.has(other)) claim(one, other)
  }
  return { pairs: [...pairs], gone: [...gone], come: [...come], splits, merges }
}

/** Those of `wholes` whose words went into several of `free`, and into what they are paired with. */
function regroupings(wholes: readonly Expectation[], pairs: ReadonlyMap<Expectation, Expectation>, free: readonly Expectation[]): readonly Regrouped[] {
  const taken = new Set<Expectation>()
  const found: Regrouped[] = []
  for (const one of wholes) {
    const paired = pairs.get(one)
    if (paired && sameText(one.sentence, paired.sentence)) continue
    const whole = contentOf(one)
    const candidates = [...(paired ? [paired] : []), ...free.filter((each) => !taken.has(each) && closeness(one, each) > 0)]
    const parts = partsOf(whole, candidates)
    if (parts.length < 2 || (paired && !parts.includes(paired))) continue
    for (const part of parts) taken.add(part)
    found.push({ one, parts })
  }
  return found
}

/** The candidates that together say the whole, each something of its own; none when they don't. */
function partsOf(whole: readonly string[], candidates: readonly Expectation[]): readonly Expectation[] {
  const from = candidates.filter((each) => {
    const words = contentOf(each)
    return words.length > 0 && words.length < whole.length && commonWords(words, whole) >= words.length * FROM_WHOLE
  })
  const parts: Expectation[] = []
  let covered: readonly string[] = []
  const share = (words: readonly string[]): number => commonWords(words, whole) / whole.length
  for (const each of from.sort((a, b) => commonWords(contentOf(b), whole) - commonWords(contentOf(a), whole) || (a.id < b.id ? -1 : 1))) {
    const more = [...covered, ...contentOf(each)]
    if (share(more) - share(covered) < ADDS) continue
    parts.push(each)
    covered = more
  }
  return share(covered) >= COVERED ? parts : []
}

/** Two for the same cell, one for the same competency or level, 0 for neither. */
function closeness(one: Expectation, other: Expectation): number {
  return Number(one.competency === other.competency) + Number(one.level === other.level)
}

/** An expectation is held against many others; its words are taken apart once. */
const contents = new WeakMap<Expectation, readonly string[]>()

function contentOf(expectation: Expectation): readonly string[] {
  const known = contents.get(expectation) ?? wordsIn(inLanguage(expectation.sentence, 'en')).filter((word) => !SMALL.has(word))
  contents.set(expectation, known)
  return known
}

export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The same words; spaces, capitals and signs between them don't matter here. */
function sameText(one: Text, other: Text): boolean {
  return keyOf(one) === keyOf(other)
}

function keyOf(text: Text): string {
  return wordsIn(inLanguage(text, 'en')).join(' ')
}
