// Which level, competency and expectation of another ladder is probably the same, for a person to decide.

import { bestAssignment } from '../../algorithms/assignment.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Expectation, Ladder } from '../ladder.ts'
import type { Mapped, Mapping, Pairs } from './crosswalk.ts'
import { counterpart, MAPPED } from './crosswalk.ts'
import type { Scores } from './likeness.ts'
import { isNamesake, likenessOf } from './likeness.ts'

export interface Candidate {
  readonly id: string
  /** From 0 to 1. */
  readonly score: number
}

/** What is suggested for one id: null where nothing is alike enough. `others`: the next best. */
export interface Suggestion {
  readonly from: string
  readonly to: Candidate | null
  readonly others: readonly Candidate[]
}

/** How sure a suggestion is, for people: of pairs that were read one by one, see docs/crosswalk.md. */
export function howAlike(score: number): 'same' | 'alike' | 'guess' {
  return score >= 0.8 ? 'same' : score >= EXPECTATION ? 'alike' : 'guess'
}

export type Suggestions = { readonly [thing in Mapped]: readonly Suggestion[] }

/** Below this a competency has no counterpart; read off the public ladders (docs/crosswalk.md), as the next one is. */
const COMPETENCY = 0.12
const EXPECTATION = 0.4
const OTHERS = 3
/** Pairs to hold against each other, which takes well under a second; no ladder that people wrote comes near. */
const MOST = 250_000

/**
 * Suggestions for everything in `from`, in its order. Levels keep their order (a higher one never goes to a lower one), competencies and
 * expectations go one to one, expectations within the levels and competencies that go together. What bears the same id or name wins.
 * `decided`: what a person decided of the levels and competencies before; the rest follows it.
 * @throws Problem `input` for ladders too large to hold against each other
 */
export function suggest(from: Ladder, to: Ladder, decided?: Pick<Mapping, 'levels' | 'competencies'>): Suggestions {
  if (Math.max(from.levels.length * to.levels.length, from.competencies.length * to.competencies.length) > MOST) throw tooLarge()
  const likeness = likenessOf(from, to)
  const levels = suggestionsOf(from.levels, to.levels, likeness.levels, inOrder(worthOf(from.levels, to.levels, likeness.levels)))
  const worth = worthOf(from.competencies, to.competencies, likeness.competencies, COMPETENCY)
  const competencies = suggestionsOf(from.competencies, to.competencies, likeness.competencies, bestAssignment(worth))
  const cells = {
    levels: { ...mappingOf(levels), ...decided?.levels },
    competencies: { ...mappingOf(competencies), ...decided?.competencies },
  }
  return { levels, competencies, expectations: inCells(from, to, cells, likeness.expectations) }
}

/** What the suggestions come to, as if somebody had decided so. */
export function suggestedMapping(suggestions: Suggestions): Mapping {
  const [levels, competencies, expectations] = MAPPED.map((thing) => mappingOf(suggestions[thing]))
  return { levels: levels ?? {}, competencies: competencies ?? {}, expectations: expectations ?? {} }
}

function mappingOf(suggestions: readonly Suggestion[]): Pairs {
  return Object.fromEntries(suggestions.map(({ from, to }) => [from, to?.id ?? null]))
}

interface Named {
  readonly id: string
  readonly name: Parameters<typeof isNamesake>[0]['name']
}

/** So much that no sum of likenesses outweighs one more namesake; 0 below the threshold. */
function worthOf(from: readonly Named[], to: readonly Named[], scores: Scores, least = 0): Scores {
  return from.map((one, i) =>
    to.map((other, j) => {
      const score = scores[i]?.[j] ?? 0
      return isNamesake(one, other) ? from.length + to.length + score : score < least ? 0 : score
    }),
  )
}

/** The column for each row, never falling, with the largest sum. Of equal sums the lowest columns. */
function inOrder(worth: Scores): readonly number[] {
  const width = worth[0]?.length ?? 0
  // sums[row][column]: the best for the rows up to this one, with this one going to the column.
  const sums: number[][] = []
  for (const [row, here] of worth.entries()) {
    let before = row === 0 ? 0 : Number.NEGATIVE_INFINITY
    sums.push(
      here.map((value, column) => {
        if (row > 0) before = Math.max(before, sums[row - 1]?.[column] ?? 0)
        return before + value
      }),
    )
  }
  let end = width - 1
  return worth
    .map((_, row) => worth.length - 1 - row)
    .map((row) => {
      const reached = sums[row]?.slice(0, end + 1) ?? []
      end = reached.indexOf(Math.max(...reached))
      return end
    })
    .reverse()
}

function suggestionsOf(from: readonly { readonly id: string }[], to: readonly { readonly id: string }[], scores: Scores, chosen: readonly (number | null)[]) {
  return from.map(({ id }, row): Suggestion => {
    const candidates = to.map((other, column) => ({ id: other.id, score: scores[row]?.[column] ?? 0 }))
    const best = candidates[chosen[row] ?? -1] ?? null
    const others = candidates.filter((one) => one !== best && one.score > 0).sort((a, b) => b.score - a.score)
    return { from: id, to: best, others: others.slice(0, OTHERS) }
  })
}

/** Those of all cells that are read as the same one are held against what that one asks. */
function inCells(
  from: Ladder,
  to: Ladder,
  { levels, competencies }: Pick<Mapping, 'levels' | 'competencies'>,
  likeness: (from: readonly Expectation[], to: readonly Expectation[]) => Scores,
): readonly Suggestion[] {
  const there = Map.groupBy(to.expectations, ({ competency, level }) => `${competency} ${level}`)
  const here = Map.groupBy(from.expectations, ({ competency, level }) => `${counterpart(competencies, competency) ?? ''} ${counterpart(levels, level) ?? ''}`)
  const found = new Map<string, Suggestion>()
  for (const [cell, some] of here) {
    const others = there.get(cell) ?? []
    if (some.length * others.length > MOST) throw tooLarge()
    const scores = likeness(some, others)
    const worth = scores.map((row) => row.map((score) => (score < EXPECTATION ? 0 : score)))
    for (const suggestion of suggestionsOf(some, others, scores, bestAssignment(worth))) found.set(suggestion.from, suggestion)
  }
  return from.expectations.map(({ id }) => found.get(id) ?? { from: id, to: null, others: [] })
}

function tooLarge(): Problem {
  return new Problem('input', words('en').crosswalk.tooLarge)
}
