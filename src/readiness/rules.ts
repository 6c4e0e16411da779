// The ladder's side of the count: what each expectation asks, laid out for counting.

import type { Expectation, Ladder, ReadinessParameters } from '../ladder/ladder.ts'
import { AUTONOMIES, KINDS, SCOPES } from '../ladder/ladder.ts'
import { FULL, HALF } from './window.ts'

/** What kind of word it is, as an index into the points. */
export const OUTSIDE = 0
export const OUTSIDE_BARE = 1
export const INSIDE = 2
export const INSIDE_BARE = 3
export const OWN_WORD = 4
export const RECORD = 5
const WORDS = 6
const AGES = 3

const BIT_OF_KIND = new Map<string, number>(KINDS.map((kind, index) => [kind, 1 << index]))
const RANK_OF_SCOPE = new Map<string, number>(SCOPES.map((scope, rank) => [scope, rank]))
const RANK_OF_AUTONOMY = new Map<string, number>(AUTONOMIES.map((autonomy, rank) => [autonomy, rank]))

export function bitOfKind(kind: string): number {
  return BIT_OF_KIND.get(kind) ?? 0
}

export function rankOfScope(scope: string): number {
  return RANK_OF_SCOPE.get(scope) ?? -1
}

export function rankOfAutonomy(autonomy: string): number {
  return RANK_OF_AUTONOMY.get(autonomy) ?? -1
}

/** Expectations by index; every column has one entry for each. */
export interface Rules {
  readonly expectations: readonly Expectation[]
  readonly parameters: readonly ReadinessParameters[]
  /** Indexes of the expectations that an id claims: its own, or all those of a competency. */
  readonly claimed: ReadonlyMap<string, readonly number[]>
  /** Bit sets of kinds, and ranks. */
  readonly kinds: Int32Array
  readonly scope: Int32Array
  readonly autonomy: Int32Array
  /** The different lengths of window, and which one is an expectation's. */
  readonly windowMonths: readonly number[]
  readonly window: Int32Array
  /** Points by expectation, word and age; read them with `pointsOf`. */
  readonly points: Int32Array
}

/** Lays out expectations of a ladder; their own readiness values go before the ladder's. */
export function rulesOf(ladder: Ladder, expectations: readonly Expectation[]): Rules {
  const parameters = expectations.map((expectation) => ({ ...ladder.readiness, ...expectation.readiness }))
  const claimed = new Map<string, number[]>()
  expectations.forEach((expectation, index) => {
    for (const id of new Set([expectation.id, expectation.competency])) claimed.set(id, [...(claimed.get(id) ?? []), index])
  })
  const windowMonths = [...new Set(parameters.map((own) => own.windowMonths))]
  return {
    expectations,
    parameters,
    claimed,
    kinds: Int32Array.from(expectations, ({ rule }) => rule.kinds.reduce((bits, kind) => bits | bitOfKind(kind), 0)),
    scope: Int32Array.from(expectations, ({ rule }) => rankOfScope(rule.scope)),
    autonomy: Int32Array.from(expectations, ({ rule }) => rankOfAutonomy(rule.autonomy)),
    windowMonths,
    window: Int32Array.from(parameters, (own) => windowMonths.indexOf(own.windowMonths)),
    points: Int32Array.from(parameters.flatMap(pointsByWordAndAge)),
  }
}

export function pointsOf(rules: Rules, expectation: number, word: number, age: number): number {
  return rules.points[(expectation * WORDS + word) * AGES + age] as number
}

/** In the order of the words above, none, half and full of each. Halves are rounded down, so that points stay whole. */
function pointsByWordAndAge(own: ReadinessParameters): number[] {
  return [own.outside, own.outsideBare, own.inside, own.insideBare, own.ownWord, own.record].flatMap((full) => {
    const byAge = [0, 0, 0]
    byAge[HALF] = Math.floor(full / 2)
    byAge[FULL] = full
    return byAge
  })
}
