// Whether two cells ask for the same.

import { dice, stretches } from '../../algorithms/similarity.ts'
import { lint as say } from '../../text/en/lint.ts'
import { wordsOf } from './phrases.ts'
import type { Cell, Found, LintView } from './view.ts'
import { isPlaceholder } from './wording.ts'
import { BOUNDARIES, DEGREES, NOT_ADVERBS } from './words/grammar.ts'

/** At 0.85 of the words, two sentences of seven words differ by one. */
const NEARLY = 0.85
/** Shorter ones are alike by chance. */
const LEAST_WORDS = 4

export function* repeatedText(view: LintView): Generator<Found> {
  const first = new Map<string, Cell[]>()
  for (const cell of comparable(view)) {
    const key = wordsOf(cell.sentence).join(' ')
    const others = first.get(key) ?? []
    const twin = others.find((other) => meetsSamePeople(other, cell))
    if (twin) yield { path: cell.sentencePath, message: say.repeatedText(placeOf(twin, cell), twin.expectation.id) }
    first.set(key, [...others, cell])
  }
}

/** In neighbouring levels of a competency, and at one level anywhere. */
export function* nearRepeat(view: LintView): Generator<Found> {
  const told = new Set<Cell>()
  for (const [{ cell, words }, { cell: other, words: before }] of alikePairs(view)) {
    if (told.has(cell)) continue
    const parts = stretches(before, words)
    const wordsThat = (kind: 'gone' | 'new'): readonly string[] => parts.flatMap((part) => (part.kind === kind ? part.items : []))
    const [gone, come] = [wordsThat('gone'), wordsThat('new')]
    const differing = [...gone, ...come]
    if (dice(before, words) < NEARLY || differing.length === 0 || differing.every(isDegree)) continue
    if (differing.some((word) => BOUNDARIES.test(word)) || isOtherThing(gone, come)) continue
    told.add(cell)
    yield { path: cell.sentencePath, message: say.nearRepeat(placeOf(other, cell), other.expectation.id, differing) }
  }
}

export function* adverbOnly(view: LintView): Generator<Found> {
  const told = new Set<Cell>()
  for (const [one, { cell: other, words: before, plain }] of neighbours(view)) {
    const { cell, words } = one
    if (told.has(cell) || one.plain !== plain || words.join(' ') === before.join(' ')) continue
    told.add(cell)
    const differing = stretches(before, words).flatMap((part) => (part.kind === 'same' ? [] : part.items))
    yield { path: cell.sentencePath, message: say.adverbOnly(placeOf(other, cell), other.expectation.id, differing) }
  }
}

interface Worded {
  readonly cell: Cell
  readonly words: readonly string[]
  readonly set: ReadonlySet<string>
  /** Without words of degree. */
  readonly plain: string
}

/** Pairs that share enough words to be nearly the same: comparing all word by word would take a large ladder seconds. */
function* alikePairs(view: LintView): Generator<readonly [Worded, Worded]> {
  for (const pair of neighbours(view)) if (shareMost(...pair)) yield pair
  const all = worded(view)
  const rarity = new Map<string, number>()
  for (const { set } of all) for (const word of set) rarity.set(word, (rarity.get(word) ?? 0) + 1)
  for (const own of Map.groupBy(all, ({ cell }) => cell.expectation.level).values()) yield* alikeAmong(own, rarity)
}

/** Who shares most words shares one of the rarest: S. Chaudhuri, V. Ganti, R. Kaushik: A Primitive Operator for Similarity Joins in Data Cleaning, 2006. */
function* alikeAmong(own: readonly Worded[], rarity: ReadonlyMap<string, number>): Generator<readonly [Worded, Worded]> {
  const byRareWord = new Map<string, Worded[]>()
  for (const one of own) {
    const rarest = [...one.set].sort((a, b) => (rarity.get(a) ?? 0) - (rarity.get(b) ?? 0) || (a < b ? -1 : 1))
    const few = rarest.slice(0, one.set.size - Math.ceil(one.set.size * MOST) + 1)
    for (const other of new Set(few.flatMap((word) => byRareWord.get(word) ?? []))) {
      if (shareMost(one, other) && meetsSamePeople(other.cell, one.cell)) yield [one, other]
    }
    for (const word of few) byRareWord.set(word, [...(byRareWord.get(word) ?? []), one])
  }
}

/** Each cell with those of its competency at the next level below that has any. */
function* neighbours(view: LintView): Generator<readonly [Worded, Worded]> {
  for (const own of Map.groupBy(worded(view), ({ cell }) => cell.competency).values()) {
    const byLevel = Map.groupBy(own, ({ cell }) => cell.level)
    const rungs = view.levels.flatMap((level) => (byLevel.has(level) ? [byLevel.get(level) ?? []] : []))
    for (const [index, rung] of rungs.entries()) {
      for (const one of rung) {
        const meets = (other: Worded): boolean => meetsSamePeople(other.cell, one.cell)
        const below = rungs.slice(0, index).findLast((lower) => lower.some(meets)) ?? []
        for (const other of below.filter(meets)) yield [one, other]
      }
    }
  }
}

function worded(view: LintView): readonly Worded[] {
  return comparable(view).flatMap((cell) => {
    const words = wordsOf(cell.sentence)
    return words.length < LEAST_WORDS ? [] : [{ cell, words, set: new Set(words), plain: words.filter((word) => !isDegree(word)).join(' ') }]
  })
}

function comparable({ cells }: LintView): readonly Cell[] {
  return cells.filter(({ sentence }) => !isPlaceholder(sentence) && wordsOf(sentence).length > 1)
}

/** Less than what `NEARLY` asks, since here repeats don't count. */
const MOST = 0.7

function shareMost({ set: one }: Worded, { set: other }: Worded): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let spare = small.size - large.size * MOST
  for (const word of small) {
    if (spare < 0) return false
    if (!large.has(word)) spare -= 1
  }
  return spare >= 0
}

/** Two tracks may ask for the same: nobody is on both. */
function meetsSamePeople(one: Cell, other: Cell): boolean {
  return one.tracks.some((track) => other.tracks.includes(track))
}

/** "Security" for "performance" is another thing, "ops" for "operations" is not. */
function isOtherThing(gone: readonly string[], come: readonly string[]): boolean {
  const things = (some: readonly string[]): readonly string[] => some.filter((word) => word.length > 3 && !isDegree(word))
  return things(come).length > 0 && things(gone).length > 0 && !things(come).some((word) => things(gone).some((old) => old.slice(0, 3) === word.slice(0, 3)))
}

function isDegree(word: string): boolean {
  return DEGREES.has(word) || (word.endsWith('ly') && word.length > 4 && !NOT_ADVERBS.has(word))
}

/** Where the other stands, as far as it differs. */
function placeOf(other: Cell, cell: Cell): string {
  if (other.competency !== cell.competency) return say.inCompetency(other.competency.id, other.expectation.level)
  return other.expectation.level === cell.expectation.level ? say.inSameCell : say.atLevel(other.expectation.level)
}
