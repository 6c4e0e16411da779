// A crosswalk as pages look at it: each thing here with what it is read as there, in words.

import { inLanguage } from '../../text/text.ts'
import type { Expectation, Ladder } from '../ladder.ts'
import type { Mapped, Mapping, Pairs } from './crosswalk.ts'
import { counterpart, MAPPED } from './crosswalk.ts'
import type { Suggestion, Suggestions } from './suggest.ts'
import { howAlike } from './suggest.ts'

export interface PairView {
  readonly thing: Mapped
  readonly id: string
  readonly here: string
  /** The level, of an expectation. */
  readonly at: string | null
  /** The id there; null: nothing is the same; undefined: nobody decided. */
  readonly decided: string | null | undefined
  readonly there: string | null
  readonly suggested: { readonly id: string; readonly likeness: 'same' | 'alike' | 'guess' } | null
  /** What it may be read as, the likeliest first. */
  readonly choices: readonly { readonly id: string; readonly name: string }[]
}

export interface CompetencyPairView extends PairView {
  readonly expectations: readonly PairView[]
}

export interface CrosswalkView {
  readonly levels: readonly PairView[]
  readonly competencies: readonly CompetencyPairView[]
}

/** What was decided and, for who decides, what is suggested. */
export function crosswalkView(from: Ladder, to: Ladder, decided: Mapping | null, suggestions: Suggestions | null, language: string): CrosswalkView {
  const names = new Map(MAPPED.map((thing) => [thing, new Map(to[thing].map((one) => [one.id, nameOf(one, language)]))]))
  const found = new Map(MAPPED.map((thing) => [thing, new Map((suggestions?.[thing] ?? []).map((one) => [one.from, one]))]))

  function pair(thing: Mapped, one: Named, among: readonly Named[], at: string | null): PairView {
    const suggestion = found.get(thing)?.get(one.id)
    const there = decided === null ? undefined : counterpart(decided[thing], one.id)
    return {
      thing,
      id: one.id,
      here: nameOf(one, language),
      at,
      decided: there,
      there: there == null ? null : (names.get(thing)?.get(there) ?? there),
      suggested: suggestion?.to ? { id: suggestion.to.id, likeness: howAlike(suggestion.to.score) } : null,
      choices: likeliestFirst(among, suggestion, there).map((choice) => ({ id: choice.id, name: nameOf(choice, language) })),
    }
  }

  const cells = cellsOf(decided, suggestions)
  return {
    levels: from.levels.map((level) => pair('levels', level, to.levels, null)),
    competencies: from.competencies.map((competency) => ({
      ...pair('competencies', competency, to.competencies, null),
      expectations: from.expectations
        .filter((one) => one.competency === competency.id)
        .map((one) => {
          const level = from.levels.find(({ id }) => id === one.level)
          return pair('expectations', one, to.expectations.filter(cells(one)), level ? nameOf(level, language) : one.level)
        }),
    })),
  }
}

/** Whether an expectation there is asked in the level and competency that this one's are read as. */
export function cellsOf(
  decided: Pick<Mapping, 'levels' | 'competencies'> | null,
  suggestions: Suggestions | null,
): (one: Expectation) => (other: Expectation) => boolean {
  const pairs = (thing: 'levels' | 'competencies'): Pairs => ({
    ...Object.fromEntries((suggestions?.[thing] ?? []).map(({ from, to }) => [from, to?.id ?? null])),
    ...decided?.[thing],
  })
  const [levels, competencies] = [pairs('levels'), pairs('competencies')]
  return (one) => (other) => other.level === counterpart(levels, one.level) && other.competency === counterpart(competencies, one.competency)
}

type Named = Ladder['levels'][number] | Ladder['competencies'][number] | Expectation

function nameOf(one: Named, language: string): string {
  return inLanguage('sentence' in one ? one.sentence : one.name, language)
}

function likeliestFirst<T extends Named>(among: readonly T[], suggestion: Suggestion | undefined, decided: string | null | undefined): readonly T[] {
  const first = [decided, suggestion?.to?.id, ...(suggestion?.others ?? []).map(({ id }) => id)]
  const place = ({ id }: T): number => (first.includes(id) ? first.indexOf(id) : first.length)
  // Levels and competencies are found by their order; only sentences are too many for that.
  return among[0] && 'sentence' in among[0] ? among.toSorted((a, b) => place(a) - place(b)) : among
}
