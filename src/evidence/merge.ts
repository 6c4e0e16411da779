// An import into a record: new things are added, known ones updated, and what the person has changed by hand stays.

import { digestOf } from '../algorithms/canonical.ts'
import { dice } from '../algorithms/similarity.ts'
import { slug } from '../algorithms/slug.ts'
import { words } from '../text/text.ts'
import type { Confirmation, Episode, Evidence, PersonRecord } from './evidence.ts'
import type { Imported, ImportedItem, Skipped } from './imported.ts'
import { plainWords } from './plain-words.ts'

export interface Merged {
  readonly record: PersonRecord
  readonly added: number
  readonly updated: number
  readonly skipped: readonly Skipped[]
}

/** What an import writes. Their digests stand in this order in `source.wrote`, so new ones go to the end. */
const FIELDS = ['date', 'kind', 'title', 'outcome', 'scope', 'autonomy', 'episode', 'links', 'named'] as const
type Field = (typeof FIELDS)[number]
type Fields = { readonly [Name in Field]: unknown }
/** What a confirmation covers; see `itemDigest`. */
const CONFIRMED: readonly Field[] = ['date', 'kind', 'title', 'scope', 'autonomy']
/** Hexadecimal digits a field: one edit in sixteen million goes unnoticed. */
const DIGITS = 6
/** From here on two wordings of one day are the same thing, reworded. */
const ALIKE = 0.6

/**
 * The record with an import merged in. An item is known by its key, by a former key, or, in notes, by its day and most of its words.
 * Of a known item each field is updated that still is as the last import wrote it; its day only where the source fixes one.
 * What somebody has confirmed stays as it was confirmed, and is named in `skipped`.
 */
export function mergeImported(record: PersonRecord, imported: Imported, language = 'en'): Merged {
  const skipped: Skipped[] = [...imported.skipped]
  const evidence = [...record.evidence]
  const known = new Map(evidence.flatMap((item, index) => (item.source?.from === imported.from ? [[item.source.key, index] as const] : [])))
  const items = imported.items.map((item) => withoutSelf(item, record.person.name))
  const incoming = new Set(items.map(({ key }) => key))
  const episodes = mergedEpisodes(record.episodes, items)
  const ids = new Set(evidence.map(({ id }) => id))
  let added = 0
  let updated = 0

  for (const item of items) {
    const index = knownIndex(item)
    const before = index === undefined ? undefined : evidence[index]
    if (index === undefined || !before) {
      const id = freeId(slug(item.title), ids)
      ids.add(id)
      evidence.push(newEvidence(id, imported.from, item))
      added += 1
      continue
    }
    const { after, held } = updatedEvidence(before, item)
    if (held) skipped.push({ at: before.id, reason: words(language).evidence.notes.confirmed })
    if (digestOf(after) === digestOf(before)) continue
    // A new key alone changes nothing that anybody reads.
    if (digestOf({ ...after, source: null }) !== digestOf({ ...before, source: null })) updated += 1
    evidence[index] = after
  }
  return { record: { ...record, episodes, evidence }, added, updated, skipped }

  function knownIndex(item: ImportedItem): number | undefined {
    const key = [item.key, ...(item.formerKeys ?? [])].find((each) => known.has(each))
    if (key !== undefined) return known.get(key)
    if (imported.from !== 'text') return undefined
    const wording = plainWords(item.title)
    const alike = [...known].filter(([old, index]) => !incoming.has(old) && evidence[index]?.date === item.date)
    const nearness = ([, index]: readonly [string, number]): number => dice(wording, plainWords(evidence[index]?.title ?? ''))
    const best = alike.sort((a, b) => nearness(b) - nearness(a))[0]
    if (!best || nearness(best) < ALIKE) return undefined
    // Taken: the next line that is alike is another thing.
    known.delete(best[0])
    return best[1]
  }
}

/** Nobody is their own witness, even where they wrote themselves down. */
function withoutSelf(item: ImportedItem, self: string): ImportedItem {
  return { ...item, named: item.named.filter(({ witness }) => witness.toLowerCase() !== self.toLowerCase()) }
}

function fieldsOf(item: ImportedItem): Fields {
  const { date, kind, title, outcome, scope, autonomy, episode, links, named } = item
  return { date, kind, title, outcome, scope, autonomy, episode: episode?.id, links, named: named.map(({ witness }) => witness) }
}

function wroteOf(fields: Fields): string {
  return FIELDS.map((field) => digestOf({ is: fields[field] }).slice(0, DIGITS)).join('')
}

function named(item: ImportedItem, date: string): readonly Confirmation[] {
  return item.named.map(({ witness, as }) => ({ witness, as, on: date, how: 'named', showed: [] }))
}

function newEvidence(id: string, from: string, item: ImportedItem): Evidence {
  const { date, kind, title, outcome, scope, autonomy, links, episode } = item
  return {
    id,
    date,
    kind,
    ...(episode ? { episode: episode.id } : {}),
    title,
    ...(outcome === undefined ? {} : { outcome }),
    scope,
    autonomy,
    result: 'achieved',
    for: [],
    links,
    source: { from, key: item.key, wrote: wroteOf(fieldsOf(item)) },
    seenBy: named(item, date),
  }
}

/** `held`: a confirmation keeps a field as it was. */
function updatedEvidence(before: Evidence, item: ImportedItem): { after: Evidence; held: boolean } {
  const source = before.source ?? { from: '', key: '' }
  const wrote = source.wrote ?? ''
  const now = fieldsOf(item)
  const has: Fields = { ...before, episode: before.episode, outcome: before.outcome, named: undefined }
  const confirmed = before.seenBy.some(({ how, withdrawn }) => how !== 'named' && withdrawn === undefined)
  const digestNow = wroteOf(now)
  const part = (digests: string, field: Field): string => digests.slice(FIELDS.indexOf(field) * DIGITS, (FIELDS.indexOf(field) + 1) * DIGITS)
  const sourceChanged = (field: Field): boolean => part(digestNow, field) !== part(wrote, field) && !(field === 'date' && item.floating)
  const untouched = (field: Field): boolean => digestOf({ is: has[field] }).slice(0, DIGITS) === part(wrote, field)

  const open = FIELDS.filter((field) => field !== 'named' && sourceChanged(field) && untouched(field))
  const held = confirmed ? open.filter((field) => CONFIRMED.includes(field)) : []
  const taken = open.filter((field) => !held.includes(field))
  const values = Object.fromEntries(taken.map((field) => [field, now[field]]))
  const names = new Set(before.seenBy.map(({ witness }) => witness.toLowerCase()))
  const date = taken.includes('date') ? item.date : before.date
  const fresh = sourceChanged('named') ? named(item, date).filter(({ witness }) => !names.has(witness.toLowerCase())) : []
  // What stays keeps its old digest, so that it is still known to be the person's own or a witness's.
  const kept = FIELDS.map((field) => part(taken.includes(field) || field === 'named' ? digestNow : wrote, field)).join('')
  const { episode, outcome, ...rest } = { ...before, ...values } as Evidence
  return {
    after: {
      ...rest,
      ...(episode === undefined ? {} : { episode }),
      ...(outcome === undefined ? {} : { outcome }),
      source: { ...source, key: item.key, wrote: kept },
      // A name stands on the day it happened until somebody speaks for themselves.
      seenBy: [...before.seenBy.map((seen) => (seen.how === 'named' && seen.on < date ? { ...seen, on: date } : seen)), ...fresh],
    },
    held: held.length > 0,
  }
}

/** New pieces of work are added; known ones keep their title, and grow when the source knows more of their time. */
function mergedEpisodes(before: readonly Episode[], items: readonly ImportedItem[]): readonly Episode[] {
  const episodes = new Map(before.map((episode) => [episode.id, episode]))
  for (const { episode } of items) {
    if (!episode) continue
    const { id, title, from, to } = episode
    const old = episodes.get(id)
    if (!old) episodes.set(id, { id, title, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })
    else {
      const earlier = old.from !== undefined && from !== undefined && from < old.from
      const later = old.to !== undefined && to !== undefined && to > old.to
      if (earlier || later) episodes.set(id, { ...old, ...(earlier ? { from } : {}), ...(later ? { to } : {}) })
    }
  }
  return [...episodes.values()]
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
  return id
}
