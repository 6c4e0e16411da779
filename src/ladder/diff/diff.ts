// What changed between two versions of a ladder, by meaning: the order of the lines in the file means nothing.

import { inLanguage } from '../../text/text.ts'
import type { Expectation, Family, Ladder, Level, Text } from '../ladder.ts'
import type { Change } from './change.ts'
import { CHANGED_THINGS } from './change.ts'
import { competencyChanges, demandChanges, expectationChanges, ladderChanges, levelChanges, placeChanges, textChanges } from './compare.ts'
import type { Matched, Pair, Regrouped } from './match.ts'
import { matchByUse, matchExpectations } from './match.ts'

/** Every change from the older version to the newer, by what changed and its id. */
export function diff(before: Ladder, after: Ladder): readonly Change[] {
  const expectations = [before.expectations, after.expectations] as const
  const levels = matchByUse(before.levels, after.levels, expectations, ({ level }) => level)
  const competencies = matchByUse(before.competencies, after.competencies, expectations, ({ competency }) => competency)
  const changes = [
    ...ladderChanges(before, after),
    ...familyChanges(before.families, after.families),
    ...wholes('level', levels),
    ...levels.pairs.flatMap(([one, other]) => [...levelChanges(one, other)]),
    ...rankChanges(levels.pairs),
    ...wholes('competency', competencies),
    ...competencies.pairs.flatMap(([one, other]) => [...competencyChanges(one, other)]),
    ...changesOfExpectations(before, after, newerPlace(levels, competencies)),
  ]
  const order = (change: Change): number => CHANGED_THINGS.indexOf(change.what)
  // Sorting keeps the order of the parts of one thing.
  return changes.sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function* familyChanges(before: readonly Family[], after: readonly Family[]): Generator<Change> {
  const families = matchByUse(before, after, [[], []], () => '')
  yield* wholes('family', families)
  for (const [one, { id, name }] of families.pairs) {
    if (one.id !== id) yield { kind: 'renamed', what: 'family', id, part: 'id', before: one.id, after: id }
    yield* textChanges({ what: 'family', id }, 'name', one.name, name)
  }
}

function* wholes(what: 'family' | 'level' | 'competency', { gone, come }: Matched<{ readonly id: string; readonly name: Text }>): Generator<Change> {
  for (const { id, name } of gone) yield { kind: 'removed', what, id, before: english(name), after: null }
  for (const { id, name } of come) yield { kind: 'added', what, id, before: null, after: english(name) }
}

/** A level whose rank is another now, and that stands above or below another level that it didn't. */
function* rankChanges(pairs: readonly Pair<Level>[]): Generator<Change> {
  for (const [before, after] of pairs) {
    if (before.rank === after.rank) continue
    const overtakes = pairs.some(([other, now]) => Math.sign(before.rank - other.rank) !== Math.sign(after.rank - now.rank))
    if (overtakes) yield { kind: 'reordered', what: 'level', id: after.id, part: 'rank', before: before.rank, after: after.rank }
  }
}

function newerPlace(levels: Matched<{ readonly id: string }>, competencies: Matched<{ readonly id: string }>): (expectation: Expectation) => Expectation {
  const newer = ({ pairs }: Matched<{ readonly id: string }>): ReadonlyMap<string, string> => new Map(pairs.map(([one, other]) => [one.id, other.id]))
  const [levelIds, competencyIds] = [newer(levels), newer(competencies)]
  return (expectation) => ({
    ...expectation,
    level: levelIds.get(expectation.level) ?? expectation.level,
    competency: competencyIds.get(expectation.competency) ?? expectation.competency,
  })
}

function* changesOfExpectations(before: Ladder, after: Ladder, newer: (expectation: Expectation) => Expectation): Generator<Change> {
  const { pairs, gone, come, splits, merges } = matchExpectations(before, after, newer)
  const values = [before.readiness, after.readiness] as const
  for (const expectation of gone) yield { kind: 'removed', what: 'expectation', id: expectation.id, before: english(expectation.sentence), after: null }
  for (const expectation of come) yield { kind: 'added', what: 'expectation', id: expectation.id, before: null, after: english(expectation.sentence) }
  for (const [one, other] of pairs) yield* expectationChanges(one, other, values)
  for (const { one, parts } of splits) {
    const { ids, sentences } = told(parts)
    yield { kind: 'split', what: 'expectation', id: one.id, before: english(one.sentence), after: sentences, ids }
    for (const part of parts) yield* demands(one, part, values)
  }
  for (const { one, parts } of merges) {
    const { ids, sentences } = told(parts)
    yield { kind: 'merged', what: 'expectation', id: one.id, before: sentences, after: english(one.sentence), ids }
    for (const part of parts) yield* demands(part, one, values)
  }
}

/** Where it stands now and what it takes; its words are told by the split or merge. */
function* demands(before: Expectation, after: Expectation, values: Parameters<typeof demandChanges>[3]): Generator<Change> {
  const subject = { what: 'expectation', id: after.id } as const
  yield* placeChanges(subject, before, after)
  yield* demandChanges(subject, before, after, values)
}

function told(parts: Regrouped['parts']): { ids: readonly string[]; sentences: readonly string[] } {
  const sorted = [...parts].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { ids: sorted.map(({ id }) => id), sentences: sorted.map(({ sentence }) => english(sentence)) }
}

function english(text: Text): string {
  return inLanguage(text, 'en')
}
