// A record read on another ladder through a crosswalk, and how much of it had no counterpart there.

import type { Crosswalk, LadderReference, Pairs } from '../ladder/crosswalk/crosswalk.ts'
import { counterpart } from '../ladder/crosswalk/crosswalk.ts'
import type { Confirmation, PersonRecord } from './evidence.ts'
import { readThrough } from './read-through.ts'

/** The ladder version that a record was read from, and how much of it counts for nothing on the other. */
export interface Through {
  readonly from: LadderReference
  readonly claims: number
  readonly confirmations: number
  readonly marks: number
}

/**
 * The record in the words of the other ladder. What the crosswalk leaves open has no counterpart, nor has what the ladder it leads from
 * doesn't know: else an id that the other one happens to have would count. The word of a witness goes with all that it showed; a concern too,
 * since one that names nothing is against everything that is claimed.
 */
export function readThroughCrosswalk(record: PersonRecord, crosswalk: Crosswalk): { readonly record: PersonRecord; readonly through: Through } {
  const { expectations } = crosswalk
  const claims = record.evidence.flatMap((item) => item.for)
  const ticks = record.evidence.flatMap((item) => item.seenBy.flatMap((said) => said.showed))
  const levels = closed(crosswalk.levels, record.person.level === undefined ? [] : [record.person.level])
  const competencies = closed(crosswalk.competencies, [...claims, ...ticks])
  const marks = record.marks.filter((mark) => (counterpart(expectations, mark.expectation) ?? null) !== null)
  const hasPlace = (id: string): boolean => counterpart(Object.hasOwn(expectations, id) ? expectations : competencies, id) !== null
  const isLost = ({ showed }: Confirmation): boolean => showed.length > 0 && !showed.some(hasPlace)
  const evidence = record.evidence.map((item) => ({ ...item, seenBy: item.seenBy.filter((said) => !isLost(said)) }))
  return {
    record: readThrough({ ...record, evidence, marks }, { levels, competencies, expectations }),
    through: {
      from: crosswalk.from,
      claims: claims.filter((id) => !hasPlace(id)).length,
      confirmations: record.evidence.reduce((sum, item) => sum + item.seenBy.filter(isLost).length, 0),
      marks: record.marks.length - marks.length,
    },
  }
}

/** With an answer for each of the ids: none there where nobody decided. */
function closed(pairs: Pairs, ids: readonly string[]): Pairs {
  return { ...Object.fromEntries(ids.map((id) => [id, null])), ...pairs }
}
