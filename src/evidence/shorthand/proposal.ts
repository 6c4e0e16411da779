// From what a line tells to what the form shows: pieces of work and people by the names that the record knows them by.

import { slug } from '../../algorithms/slug.ts'
import type { Episode, PersonRecord } from '../evidence.ts'
import { nameFrom } from './handles.ts'
import type { Shorthand } from './shorthand.ts'

export interface Proposal {
  /** The title of the piece of work; empty when the line names none. */
  readonly episode: string
  readonly witnesses: readonly string[]
}

/** What a line may name: pieces of work, and people. */
export interface Known {
  readonly works: readonly Pick<Episode, 'id' | 'title'>[]
  readonly people: readonly string[]
}

/** The pieces of work and earlier witnesses of a record, and who else is near: each once, by name. */
export function knownTo(record: PersonRecord, near: readonly string[]): Known {
  const witnesses = record.evidence.flatMap((item) => item.seenBy.map(({ witness }) => witness))
  const people = [...new Set([...near, ...witnesses])].filter((name) => name !== record.person.name)
  return { works: record.episodes.map(({ id, title }) => ({ id, title })), people: people.sort((one, other) => one.localeCompare(other)) }
}

export function proposalOf({ work, witnesses }: Pick<Shorthand, 'work' | 'witnesses'>, { works, people }: Known): Proposal {
  const known = work === null ? undefined : works.find((one) => one.id === work || slug(one.title) === work)
  return { episode: known?.title ?? (work === null ? '' : inWords(work)), witnesses: witnesses.map((handle) => nameOf(handle, people)) }
}

/** Somebody who is known, by their whole name or their first. */
function nameOf(handle: string, people: readonly string[]): string {
  const wanted = slug(handle)
  const known = people.filter((name) => slug(name) === wanted || slug(name.split(' ')[0] ?? '') === wanted)
  // Two of that first name: the reader has to say which.
  return known.length === 1 && known[0] !== undefined ? known[0] : nameFrom(handle)
}

function inWords(tag: string): string {
  const text = tag.replaceAll(/[_-]+/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
