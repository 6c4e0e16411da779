// What stands in the way of a crosswalk: ids that the ladders don't have, and pairs that would turn an order round or count something twice.

import { nearest } from '../../algorithms/nearest.ts'
import { words } from '../../text/text.ts'
import type { Ladder } from '../ladder.ts'
import type { Mapped, Mapping } from './crosswalk.ts'
import { counterpart, MAPPED } from './crosswalk.ts'

export interface CrosswalkFault {
  readonly thing: Mapped
  /** The id on the ladder that the crosswalk leads from. */
  readonly id: string
  /** Whether the id itself is at fault, or where it leads. */
  readonly part: 'key' | 'value'
  readonly message: string
}

/** Everything that is wrong, in the order of the ladders; empty for a crosswalk that may be decided. */
export function faultsOfCrosswalk(mapping: Mapping, from: Ladder, to: Ladder, language = 'en'): readonly CrosswalkFault[] {
  return [...unknownIds(mapping, from, to, language), ...fallingLevels(mapping, from, to, language), ...faultsAmongPairs(mapping, language)]
}

/** What can be seen without the ladders: two expectations read as one would count together for what neither shows. */
export function* faultsAmongPairs({ expectations }: Pick<Mapping, 'expectations'>, language = 'en'): Generator<CrosswalkFault> {
  const taken = new Map<string, string>()
  for (const [id, there] of Object.entries(expectations)) {
    if (there === null) continue
    const other = taken.get(there)
    if (other !== undefined) yield { thing: 'expectations', id, part: 'value', message: words(language).crosswalk.twice(there, other) }
    taken.set(there, other ?? id)
  }
}

function* unknownIds(mapping: Mapping, from: Ladder, to: Ladder, language: string): Generator<CrosswalkFault> {
  const say = words(language).crosswalk
  for (const thing of MAPPED) {
    const [here, there] = [from, to].map((ladder) => new Set(ladder[thing].map(({ id }) => id)))
    for (const [id, other] of Object.entries(mapping[thing])) {
      if (!here?.has(id)) yield { thing, id, part: 'key', message: say.unknown(say.things[thing], id, from.id, nearest(id, here ?? [])) }
      if (other !== null && !there?.has(other))
        yield { thing, id, part: 'value', message: say.unknown(say.things[thing], other, to.id, nearest(other, there ?? [])) }
    }
  }
}

function* fallingLevels({ levels }: Mapping, from: Ladder, to: Ladder, language: string): Generator<CrosswalkFault> {
  let highest = { id: '', place: -1 }
  for (const { id } of from.levels) {
    const there = counterpart(levels, id)
    const place = to.levels.findIndex((level) => level.id === there)
    if (place < 0) continue
    if (place < highest.place) yield { thing: 'levels', id, part: 'value', message: words(language).crosswalk.falls(id, highest.id) }
    else highest = { id, place }
  }
}
