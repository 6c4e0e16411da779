// Undoing an import as one: what it added goes, what it changed is as before, and what somebody has touched since stays and is named.

import { digestOf } from '../../algorithms/canonical.ts'
import type { Episode, Evidence, PersonRecord } from '../evidence.ts'
import type { Merged } from '../merge.ts'
import { importedFrom } from './keys.ts'

/** What an import did to an item that is still there. */
export interface Done {
  readonly import: number
  readonly evidence: string
  readonly did: 'added' | 'changed' | 'nothing'
  /** Of what was changed: the item as it was. */
  readonly before?: Evidence
  readonly leftAs: string
  /** Short keys that nothing had taken down before. */
  readonly keys: readonly string[]
}

export interface EpisodeDone {
  readonly id: string
  readonly before?: Episode
  readonly leftAs: string
}

/** An import as it is kept. */
export interface DoneImport {
  readonly entry: number
  readonly source: string
  readonly on: string
  readonly episodes: readonly EpisodeDone[]
  /** Short keys of things that are deleted. */
  readonly keys: readonly string[]
}

export type Stays = 'edited' | 'confirmed'

export interface Undone {
  readonly remove: readonly string[]
  readonly restore: readonly Evidence[]
  readonly removeEpisodes: readonly string[]
  readonly restoreEpisodes: readonly Episode[]
  /** Short keys to forget. */
  readonly forget: readonly string[]
  /** What a later import changed again: it takes over what this one knew. */
  readonly goOn: readonly Done[]
  readonly stays: readonly { readonly id: string; readonly title: string; readonly because: Stays }[]
}

/** Digests of an item and of what was said of it. Whether it is submitted yet is nothing that an import does. */
function leftAs({ seenBy, draft: _, ...item }: Evidence): string {
  return `${digestOf(item)} ${digestOf(seenBy)}`
}

/** What the merging of an import did, ready to be kept. `after`: the record as it was kept. */
export function doneBy(
  before: PersonRecord,
  after: PersonRecord,
  { changes, record }: Merged,
  source: string,
): Pick<DoneImport, 'episodes' | 'keys'> & { readonly items: readonly Omit<Done, 'import'>[] } {
  const known = new Set(importedFrom(before.imported, source))
  const kept = importedFrom(record.imported, source)
  const fresh = (keys: readonly string[]) => keys.filter((key) => kept.has(key) && !known.has(key) && known.add(key))
  const byKey = new Map(after.evidence.flatMap((item) => (item.source?.from === source ? [[item.source.key, item] as const] : [])))
  const items: Omit<Done, 'import'>[] = []
  const keys: string[] = []
  for (const change of changes) {
    const taken = byKey.get(change.item.key)
    if (!taken) {
      keys.push(...fresh(change.keys))
      continue
    }
    const was = before.evidence.find(({ id }) => id === taken.id)
    const did = !was ? 'added' : digestOf(was) === digestOf(taken) ? 'nothing' : 'changed'
    const own = fresh(change.keys)
    if (did === 'nothing' && own.length === 0) continue
    items.push({ evidence: taken.id, did, ...(did === 'changed' && was ? { before: was } : {}), leftAs: leftAs(taken), keys: own })
  }
  return { items, keys, episodes: episodesDone(before, after) }
}

function episodesDone(before: PersonRecord, after: PersonRecord): readonly EpisodeDone[] {
  const were = new Map(before.episodes.map((episode) => [episode.id, episode]))
  return after.episodes.flatMap((episode) => {
    const was = were.get(episode.id)
    if (was && digestOf(was) === digestOf(episode)) return []
    return [{ id: episode.id, leftAs: digestOf(episode), ...(was ? { before: was } : {}) }]
  })
}

/** What undoing this import does to the record. `all`: what all imports did, this one among them. `withFiles`: ids of items that the person added files to. */
export function undoOf(record: PersonRecord, undone: DoneImport, all: readonly Done[], withFiles: ReadonlySet<string> = new Set()): Undone {
  const items = new Map(record.evidence.map((item) => [item.id, item]))
  const remove: string[] = []
  const restore: Evidence[] = []
  const goOn: Done[] = []
  const stays: Undone['stays'][number][] = []
  const forget = new Set(undone.keys)
  for (const done of all.filter((one) => one.import === undone.entry)) {
    const item = items.get(done.evidence)
    const later = all.filter((one) => one.evidence === done.evidence && one.import > undone.entry).toSorted((a, b) => a.import - b.import)
    const last = later.findLast(({ did }) => did !== 'nothing') ?? done
    const because = item && done.did !== 'nothing' ? (touched(item, last.leftAs) ?? (withFiles.has(item.id) ? 'edited' : null)) : null
    if (item && because) stays.push({ id: item.id, title: item.title, because })
    else if (item && done.did === 'added') {
      remove.push(item.id)
      for (const key of [done, ...later].flatMap(({ keys }) => keys)) forget.add(key)
    } else if (later[0]) goOn.push(takenOver(done, later[0]))
    else {
      if (item && done.before) restore.push({ ...draftless(done.before), ...(item.draft ? { draft: true } : {}) })
      for (const key of done.keys) forget.add(key)
    }
  }
  return { remove, restore, goOn, stays, forget: [...forget], ...episodesUndone(record, undone, new Set(remove), restore, goOn) }
}

function touched(item: Evidence, leftAsBefore: string): Stays | null {
  const [fields, seen] = leftAsBefore.split(' ')
  const [fieldsNow, seenNow] = leftAs(item).split(' ')
  return fields !== fieldsNow ? 'edited' : seen === seenNow ? null : 'confirmed'
}

function takenOver(done: Done, next: Done): Done {
  const keys = [...next.keys, ...done.keys]
  return done.before ? { ...next, did: 'changed', before: done.before, keys } : { ...next, keys }
}

function draftless({ draft: _, ...item }: Evidence): Evidence {
  return item
}

function episodesUndone(record: PersonRecord, { episodes }: DoneImport, removed: ReadonlySet<string>, restored: readonly Evidence[], goOn: readonly Done[]) {
  const now = new Map(record.episodes.map((episode) => [episode.id, digestOf(episode)]))
  const asBefore = new Map(restored.map((item) => [item.id, item]))
  const left = record.evidence.filter(({ id }) => !removed.has(id)).map((item) => asBefore.get(item.id) ?? item)
  const inUse = new Set(left.flatMap(({ episode }) => episode ?? []))
  const goesOn = goOn.length > 0
  return {
    removeEpisodes: episodes.flatMap(({ id, before }) => (before || inUse.has(id) ? [] : [id])),
    restoreEpisodes: goesOn ? [] : episodes.flatMap(({ id, before, leftAs: as }) => (before && now.get(id) === as ? [before] : [])),
  }
}
