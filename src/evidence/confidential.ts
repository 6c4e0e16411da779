// What of a record leaves an organisation with its person: of what is confidential only that there was something, and when.

import type { PersonRecord } from './evidence.ts'

/** The record without its confidential items and the pieces of work that only they belong to; their titles and dates stand under `withheld`. */
export function withoutConfidential(record: PersonRecord): PersonRecord {
  const kept = record.evidence.filter((item) => !item.confidential)
  if (kept.length === record.evidence.length) return record
  const held = record.evidence.filter((item) => item.confidential)
  const works = new Set(kept.map(({ episode }) => episode))
  const heldWorks = new Set(held.map(({ episode }) => episode))
  return {
    ...record,
    episodes: record.episodes.filter(({ id }) => works.has(id) || !heldWorks.has(id)),
    evidence: kept,
    withheld: [...(record.withheld ?? []), ...held.map(({ date, title }) => ({ date, title }))],
  }
}
