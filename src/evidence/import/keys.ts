// What an import has ever brought in, as short digests, so that what the person deleted stays deleted.

import { digestOf } from '../../algorithms/canonical.ts'
import type { Evidence, ImportedKeys, PersonRecord, Source } from '../evidence.ts'
import type { ImportedItem } from '../imported.ts'
import { plainWords } from '../plain-words.ts'

/** Hexadecimal digits of a key: with ten thousand of them, one new thing in four hundred thousand is taken for a deleted one. */
const DIGITS = 8
/** So many words of a wording are sampled, and any one of them may change. */
const SAMPLED = 4

export function shortKey(value: unknown): string {
  return digestOf({ is: value }).slice(0, DIGITS)
}

/**
 * What an item is remembered by: its key, and where keys are made of the wording, its day with all but one of some of its words,
 * so that a word of it may change.
 */
export function keysOf({ key, date, title, floating }: Pick<ImportedItem, 'key' | 'date' | 'title' | 'floating'>, byWording: boolean): readonly string[] {
  return [shortKey(key), ...(byWording && !floating ? wordings(date, title) : [])]
}

/** The same for an item that is on the record. */
export function keysOnRecord({ source, date, title }: Evidence, byWording: boolean): readonly string[] {
  return [shortKey(source?.key), ...(byWording ? wordings(date, title) : [])]
}

function wordings(date: string, title: string): readonly string[] {
  const words = [...new Set(plainWords(title))].map((word) => ({ word, rank: digestOf({ word }) })).sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const sample = words.slice(0, SAMPLED).map(({ word }) => word)
  // Two words and a day are too many different things.
  if (sample.length < SAMPLED) return []
  return sample.map((left) => shortKey([date, ...sample.filter((word) => word !== left)]))
}

/** The keys that earlier imports of a source wrote. */
export function importedFrom(imported: readonly ImportedKeys[] | undefined, source: string): ReadonlySet<string> {
  return new Set(imported?.find((one) => one.source === source)?.keys)
}

/** With more keys of a source; sorted, so that the same keys read the same however they came in. */
export function withKeys(imported: readonly ImportedKeys[] | undefined, source: string, keys: Iterable<string>): readonly ImportedKeys[] {
  const all = [...new Set([...importedFrom(imported, source), ...keys])].sort()
  const others = (imported ?? []).filter((one) => one.source !== source)
  const joined = all.length === 0 ? others : [...others, { source, keys: all }]
  return joined.toSorted((a, b) => (a.source < b.source ? -1 : 1))
}

/** What a record file brings, without what sources once brought in here and the person deleted; the keys of what it brings come with it. */
export function withoutDeleted(file: PersonRecord, here: PersonRecord): PersonRecord {
  const keyOf = ({ from, key }: Source): string => `${from} ${shortKey(key)}`
  const everImported = new Set((here.imported ?? []).flatMap(({ source, keys }) => keys.map((key) => `${source} ${key}`)))
  const present = new Set(here.evidence.flatMap(({ source }) => (source ? [keyOf(source)] : [])))
  const ids = new Set(here.evidence.map(({ id }) => id))
  const evidence = file.evidence.filter(({ id, source }) => !source || ids.has(id) || present.has(keyOf(source)) || !everImported.has(keyOf(source)))
  const bySource = Map.groupBy(
    evidence.flatMap(({ source }) => source ?? []),
    ({ from }) => from,
  )
  const imported = [...bySource].reduce<readonly ImportedKeys[]>(
    (all, [from, sources]) =>
      withKeys(
        all,
        from,
        sources.map(({ key }) => shortKey(key)),
      ),
    file.imported ?? [],
  )
  return { ...file, evidence, imported }
}
