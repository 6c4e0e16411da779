// An import into a record: new things are added, known ones updated, and what the person has changed by hand stays.

import { digestOf } from '../algorithms/canonical.ts'
import { dice } from '../algorithms/similarity.ts'
import { slug } from '../algorithms/slug.ts'
import { words } from '../text/text.ts'
import type { Confirmation, Episode, Evidence, PersonRecord } from './evidence.ts'
import { importedFrom, keysOf, keysOnRecord, shortKey, withKeys } from './import/keys.ts'
import { withoutTwins } from './import/twins.ts'
import type { Imported, ImportedItem, Skipped } from './imported.ts'
import { plainWords } from './plain-words.ts'

export interface Merging {
  readonly language?: string
  /** Takes only what has one of these short keys; absent: everything. */
  readonly only?: ReadonlySet<string>
  /** Short keys of what the person deleted and asks for again. */
  readonly again?: ReadonlySet<string>
  /** What is new is the person's alone until they submit it. */
  readonly draft?: true
}

/** What becomes of one item of the source. */
export interface Change {
  /** `same` may still follow a key by which the source knows it now; `deleted` stays off the record unless asked for again. */
  readonly state: 'new' | 'changed' | 'same' | 'deleted'
  /** Short, and the same for the same item of the source. */
  readonly key: string
  readonly item: ImportedItem
  readonly before?: Evidence
  readonly after?: Evidence
  /** By which it is remembered as imported. */
  readonly keys: readonly string[]
}

export interface Merged {
  readonly record: PersonRecord
  readonly added: number
  readonly updated: number
  readonly skipped: readonly Skipped[]
  /** Of everything that the source has, taken or not. */
  readonly changes: readonly Change[]
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
 * The record with an import merged in. An item is known by its key, by a former key, or, where keys are made of the wording, by its day
 * and most of its words. Of a known item each field is updated that still is as the last import wrote it; its day only where the source
 * fixes one. What somebody has confirmed stays as it was confirmed, and what was imported before and is on the record no more was
 * deleted; both are named in `skipped`.
 */
export function mergeImported(record: PersonRecord, imported: Imported, { language = 'en', only, again, draft }: Merging = {}): Merged {
  const say = words(language).evidence.notes
  const { from, byWording = false } = imported
  const once = withoutTwins(onceEach(imported.items), from, record, say.twin)
  const skipped: Skipped[] = [...imported.skipped, ...once.skipped]
  const evidence = [...record.evidence]
  const known = new Map(evidence.flatMap((item, index) => (item.source?.from === from ? [[item.source.key, index] as const] : [])))
  const items = once.items.map((item) => withoutSelf(item, record.person.name))
  const incoming = new Set(items.map(({ key }) => key))
  const gone = goneFrom(record, from, byWording)
  const newId = freeIds(evidence.map(({ id }) => id))
  const changes = items.map(changeOf)
  const taken = changes.filter(isTaken)

  for (const { state, item, before, after } of taken) {
    if (state === 'deleted') skipped.push({ at: item.title, reason: say.deleted })
    else if (!before) evidence.push(newEvidence(newId(slug(item.title)), from, item, draft))
    else if (after) evidence[evidence.indexOf(before)] = after
  }
  const here = taken.filter(({ state }) => state !== 'deleted')
  const keys = withKeys(
    record.imported,
    from,
    taken.flatMap((change) => change.keys),
  )
  return {
    record: {
      ...record,
      episodes: mergedEpisodes(
        record.episodes,
        here.map(({ item }) => item),
      ),
      evidence,
      ...(keys.length === 0 ? {} : { imported: keys }),
    },
    added: here.filter(({ before }) => !before).length,
    updated: here.filter(({ state }) => state === 'changed').length,
    skipped,
    changes,
  }

  function isTaken({ state, key }: Change): boolean {
    return state === 'same' || state === 'deleted' || only === undefined || only.has(key)
  }

  function changeOf(item: ImportedItem): Change {
    const keys = keysOf(item, byWording)
    const change = { key: shortKey(item.key), item, keys }
    const index = knownIndex(item)
    const before = index === undefined ? undefined : evidence[index]
    if (!before) {
      const isGone = wasDeleted(item, keys, gone) && !again?.has(change.key)
      return { ...change, state: isGone ? 'deleted' : 'new' }
    }
    const { after, held } = updatedEvidence(before, item)
    if (held) skipped.push({ at: before.id, reason: say.confirmed })
    // A new key alone changes nothing that anybody reads.
    const isSame = digestOf({ ...after, source: null }) === digestOf({ ...before, source: null })
    return { ...change, state: isSame ? 'same' : 'changed', before, after }
  }

  function knownIndex(item: ImportedItem): number | undefined {
    const key = [item.key, ...(item.formerKeys ?? [])].find((each) => known.has(each)) ?? likeliest(item)
    const index = key === undefined ? undefined : known.get(key)
    // Taken: the next one that is alike is another thing.
    if (key !== undefined) known.delete(key)
    return index
  }

  function likeliest(item: ImportedItem): string | undefined {
    if (!byWording) return undefined
    const wording = plainWords(item.title)
    const alike = [...known].filter(([old, index]) => !incoming.has(old) && isOfDay(item, evidence[index]?.date ?? ''))
    const nearness = ([, index]: readonly [string, number]): number => dice(wording, plainWords(evidence[index]?.title ?? ''))
    const best = alike.sort((a, b) => nearness(b) - nearness(a))[0]
    return best && nearness(best) >= ALIKE ? best[0] : undefined
  }
}

/** The day of a stretch that still runs is that of each reading, so an earlier one of its year is the same. */
function isOfDay({ date, floating }: ImportedItem, known: string): boolean {
  return known === date || (floating === true && known < date && known.slice(0, 4) === date.slice(0, 4))
}

function onceEach(items: readonly ImportedItem[]): readonly ImportedItem[] {
  return [...new Map(items.toReversed().map((item) => [item.key, item])).values()].reverse()
}

/** What was imported, without what of it is on the record. */
function goneFrom(record: PersonRecord, from: string, byWording: boolean): ReadonlySet<string> {
  const here = record.evidence.filter(({ source }) => source?.from === from).flatMap((item) => keysOnRecord(item, byWording))
  return importedFrom(record.imported, from).difference(new Set(here))
}

function wasDeleted({ formerKeys = [] }: ImportedItem, keys: readonly string[], gone: ReadonlySet<string>): boolean {
  return [...keys, ...formerKeys.map(shortKey)].some((key) => gone.has(key))
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

function newEvidence(id: string, from: string, item: ImportedItem, draft: true | undefined): Evidence {
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
    ...(draft ? { draft } : {}),
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

/** Gives ids that aren't taken yet: the wanted one, or it with a number. */
function freeIds(ids: readonly string[]): (wanted: string) => string {
  const taken = new Set(ids)
  const next = new Map<string, number>()
  return function freeId(wanted) {
    let id = wanted
    for (let number = next.get(wanted) ?? 2; taken.has(id); number += 1) {
      id = `${wanted}-${number}`
      next.set(wanted, number)
    }
    taken.add(id)
    return id
  }
}
