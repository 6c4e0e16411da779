// From what a line tells to what the form shows: pieces of work and people by the names that the record knows them by.

import { slug } from '../../algorithms/slug.ts'
import type { PersonRecord } from '../evidence.ts'
import { nameFrom } from './handles.ts'
import type { Shorthand } from './shorthand.ts'

export interface Proposal {
  /** The title of the piece of work; empty when the line names none. */
  readonly episode: string
  readonly witnesses: readonly string[]
}

export function proposalOf({ work, witnesses }: Shorthand, record: PersonRecord): Proposal {
  const known = work === null ? undefined : record.episodes.find((one) => one.id === work || slug(one.title) === work)
  return { episode: known?.title ?? (work === null ? '' : inWords(work)), witnesses: witnesses.map((handle) => nameOf(handle, record)) }
}

/** Somebody who was a witness before, by their whole name or their first. */
function nameOf(handle: string, record: PersonRecord): string {
  const names = new Set(record.evidence.flatMap((item) => item.seenBy.map(({ witness }) => witness)))
  const wanted = slug(handle)
  const known = [...names].filter((name) => slug(name) === wanted || slug(name.split(' ')[0] ?? '') === wanted)
  // Two of that first name: the reader has to say which.
  return known.length === 1 && known[0] !== undefined ? known[0] : nameFrom(handle)
}

function inWords(tag: string): string {
  const text = tag.replaceAll(/[_-]+/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
