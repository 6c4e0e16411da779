// Whether two cells ask for the same.

import { dice, stretches } from '../../algorithms/similarity.ts'
import { words } from '../../text/text.ts'
import { wordsOf } from './phrases.ts'
import type { Cell, Found, LintView } from './view.ts'
import { isPlaceholder } from './wording.ts'
import { BOUNDARIES, DEGREES, NOT_ADVERBS } from './words/grammar.ts'

const say = words('en').lint

/** At 0.85 of the words, two sentences of seven words differ by one. */
const NEARLY = 0.85
/** Shorter ones are alike by chance. */
const LEAST_WORDS = 5

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

export function* nearRepeat(view: LintView): Generator<Found> {
  for (const [cell, other] of alikePairs(view)) {
    const { gone, come, differing, share } = compared(other, cell)
    if (share < NEARLY || differing.length === 0 || differing.every(isDegree)) continue
    if (differing.some((word) => BOUNDARIES.test(word)) || isOtherThing(gone, come)) continue
    yield { path: cell.sentencePath, message: say.nearRepeat(placeOf(other, cell), other.expectation.id, differing) }
  }
}

export function* adverbOnly(view: LintView): Generator<Found> {
  for (const [cell, other] of alikePairs(view)) {
    if (other.expectation.level === cell.expectation.level) continue
    const { differing } = compared(other, cell)
    if (differing.length > 0 && differing.every(isDegree))
      yield { path: cell.sentencePath, message: say.adverbOnly(placeOf(other, cell), other.expectation.id, differing) }
  }
}

/** Cells to be held against each other: neighbours in a competency, and those of one level in different competencies. */
function* alikePairs(view: LintView): Generator<readonly [Cell, Cell]> {
  const cells = comparable(view)
  const rank = new Map(view.levels.map((level, index) => [level.id, index]))
  for (const level of view.levels) {
    const own = cells.filter((cell) => cell.level === level).map((cell) => ({ cell, words: new Set(wordsOf(cell.sentence)) }))
    for (const [index, one] of own.entries()) {
      for (const other of own.slice(0, index)) {
        // Most pairs share little; this keeps a large ladder quick.
        if (sharesHalf(one.words, other.words) && meetsSamePeople(other.cell, one.cell)) yield [one.cell, other.cell]
      }
    }
  }
  for (const competency of view.file.competencies) {
    const own = cells.filter((cell) => cell.competency === competency)
    for (const cell of own) {
      const below = own.filter((other) => (rank.get(other.expectation.level) ?? 0) < (rank.get(cell.expectation.level) ?? 0) && meetsSamePeople(other, cell))
      const nearest = Math.max(...below.map((other) => rank.get(other.expectation.level) ?? 0))
      for (const other of below) if (rank.get(other.expectation.level) === nearest) yield [cell, other]
    }
  }
}

function comparable({ cells }: LintView): readonly Cell[] {
  return cells.filter(({ sentence }) => !isPlaceholder(sentence) && wordsOf(sentence).length > 1)
}

function sharesHalf(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  if (small.size * 2 < large.size) return false
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  return shared * 2 >= large.size
}

/** Two tracks may ask for the same: nobody is on both. */
function meetsSamePeople(one: Cell, other: Cell): boolean {
  return one.tracks.some((track) => other.tracks.includes(track))
}

interface Comparison {
  readonly gone: readonly string[]
  readonly come: readonly string[]
  readonly differing: readonly string[]
  readonly share: number
}

function compared(other: Cell, cell: Cell): Comparison {
  const before = wordsOf(other.sentence)
  const after = wordsOf(cell.sentence)
  const parts = stretches(before, after)
  const wordsThat = (kind: 'gone' | 'new'): readonly string[] => parts.flatMap((part) => (part.kind === kind ? part.items : []))
  const [gone, come] = [wordsThat('gone'), wordsThat('new')]
  return { gone, come, differing: [...gone, ...come], share: Math.min(before.length, after.length) < LEAST_WORDS ? 0 : dice(before, after) }
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
