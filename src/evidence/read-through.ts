// A record read on another ladder, or another version of one: what it names by id is found there, or bears on nothing.

import type { Day } from '../algorithms/calendar.ts'
import type { Ids, Pairs, VersionPairs } from '../ladder/diff/pairs.ts'
import type { Confirmation, Evidence, PersonRecord } from './evidence.ts'
import { itemDigest } from './item-digest.ts'

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

/**
 * The record on a later version, or another ladder that a person came to. What was said up to and with the day `until` was said of the words
 * of then: it doesn't count for what kept its id and asks something else.
 */
export function readOn(record: PersonRecord, pairs: VersionPairs, until: Day): PersonRecord {
  const read = readThrough(record, pairs)
  if (pairs.unread.length === 0) return read
  const evidence = read.evidence.map((item) => ({
    ...item,
    seenBy: item.seenBy.map((said) => (said.on > until ? said : { ...said, showed: said.showed.filter((id) => !pairs.unread.includes(id)) })),
  }))
  return { ...read, evidence }
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
