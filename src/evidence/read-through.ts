// A record read on another ladder, or another version of one: what it names by id is found there, or bears on nothing.

import type { Confirmation, Evidence, PersonRecord } from './evidence.ts'
import { itemDigest } from './item-digest.ts'

/** By an id of the ladder that the record was written on, its id on the other; null: it has none there. What isn't named stays as it is. */
type Ids = Readonly<{ [id: string]: string | null }>

export interface Pairs {
  readonly levels: Ids
  readonly competencies: Ids
  readonly expectations: Ids
}

/**
 * The record in the words of the other ladder. What has no place there is left out; of two that are one there, one stays.
 * A confirmation that held before still holds: the witness saw the same item, only the ids of its claims are others.
 */
export function readThrough(record: PersonRecord, pairs: Pairs): PersonRecord {
  const { level, ...person } = record.person
  const there = level === undefined ? null : to(pairs.levels, level)
  return {
    ...record,
    person: { ...person, ...(there === null ? {} : { level: there }) },
    evidence: record.evidence.map((item) => readItem(item, pairs)),
    marks: record.marks.flatMap((mark) => {
      const expectation = to(pairs.expectations, mark.expectation)
      return expectation === null ? [] : [{ ...mark, expectation }]
    }),
  }
}

function readItem(item: Evidence, pairs: Pairs): Evidence {
  const claims = claimsThere(item.for, pairs)
  const before = itemDigest(item)
  const after = itemDigest({ ...item, for: claims })
  const seenBy = item.seenBy.map((said): Confirmation => {
    // One that was void stays void, even where the item now reads as its witness saw it.
    const saw = said.saw === before ? after : said.saw === after ? before : said.saw
    return { ...said, showed: claimsThere(said.showed, pairs), ...(saw === undefined ? {} : { saw }) }
  })
  return { ...item, for: claims, seenBy }
}

/** What is claimed or ticked is an expectation or a competency; never more than there were. */
function claimsThere(claims: readonly string[], pairs: Pairs): readonly string[] {
  const there = claims.map((claim) => (Object.hasOwn(pairs.expectations, claim) ? to(pairs.expectations, claim) : to(pairs.competencies, claim)))
  return [...new Set(there.filter((claim) => claim !== null))]
}

function to(ids: Ids, id: string): string | null {
  return Object.hasOwn(ids, id) ? (ids[id] ?? null) : id
}
