// Two who confirmed each other's work. It lowers nothing; those concerned see it, and can say what it is.

import type { Day } from '../algorithms/calendar.ts'
import { addMonths } from '../algorithms/calendar.ts'
import type { Named } from '../people/organisation.ts'
import type { Confirmed } from './asking.ts'
import type { Confirmation, Evidence } from './evidence.ts'

/** As long as evidence counts in full. */
const PATTERN_MONTHS = 18

/** What the two of a pattern say of it. */
export interface PatternWord {
  readonly by: string
  readonly other: string
  readonly words: string
}

export interface Pattern {
  readonly other: Named
  /** Titles of what they confirmed for the person, and the person for them; undefined is no longer the person's to see. */
  readonly confirmedByThem: readonly string[]
  readonly confirmedByYou: readonly (string | undefined)[]
  readonly yourWord?: string
  readonly theirWord?: string
}

export interface Patterns {
  readonly patterns: readonly Pattern[]
  /** How common it is here; null where that would tell too much of too few. */
  readonly rate: { readonly mutual: number; readonly people: number } | null
}

/** Everybody with whom the person confirmed each other's work within 18 months before today, by name: no order of weight, no count. */
export function mutualPatterns(evidence: readonly Evidence[], given: readonly Confirmed[], said: readonly PatternWord[], today: Day): readonly Pattern[] {
  const isRecent = (on: Day) => addMonths(on, PATTERN_MONTHS) >= today
  const counts = (word: Pick<Confirmation, 'on' | 'concern' | 'withdrawn'>) => word.concern === undefined && word.withdrawn === undefined && isRecent(word.on)
  const byOther = Map.groupBy(given.filter(counts), ({ person }) => person.id)
  return [...byOther.values()]
    .flatMap((theirs) => {
      const [first] = theirs
      if (!first) return []
      const { person: other } = first
      const confirmedByThem = evidence.filter(({ seenBy }) => seenBy.some((word) => word.by === other.id && counts(word))).map(({ title }) => title)
      if (confirmedByThem.length === 0) return []
      const theirWord = said.find((one) => one.by === other.id)?.words
      const yourWord = said.find((one) => one.other === other.id)?.words
      return [
        {
          ...{ other, confirmedByThem, confirmedByYou: theirs.map(({ title }) => title) },
          ...(yourWord === undefined ? {} : { yourWord }),
          ...(theirWord === undefined ? {} : { theirWord }),
        },
      ]
    })
    .sort((one, other) => (`${one.other.name} ${one.other.id}` < `${other.other.name} ${other.other.id}` ? -1 : 1))
}
