// How the support of one expectation was counted, for drawing: pieces of work → people → groups, and the narrow places.

import type { Day } from '../algorithms/calendar.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import type { Ladder, ReadinessParameters } from '../ladder/ladder.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import { Columns, RECORD_VOICE } from './columns.ts'
import type { JudgeOptions } from './judge.ts'
import { askedAt } from './judge.ts'
import { episodeTitles, groupLabel } from './limit-text.ts'
import type { NarrowPlace } from './limits.ts'
import { narrowPlaces } from './limits.ts'
import { Network } from './network.ts'
import { rulesOf } from './rules.ts'

/** A place that points pass through, with the most that it lets through; `narrow`: it is one of the limits. */
export interface RecountPlace {
  readonly id: string
  readonly name: string
  readonly cap: number
  readonly narrow: boolean
}

export interface RecountPiece extends RecountPlace {
  /** Nobody else confirmed it inside the window: it passes through the one cap of `older` as well. */
  readonly older: boolean
}

export interface RecountWitness extends RecountPlace {
  /** The person: their own word, and records of systems. */
  readonly own: boolean
  /** Ids of the groups that the witness's points may pass through. */
  readonly groups: readonly string[]
}

/** What one witness is worth in one piece of work; `narrow`: all of it counts, and there is no more. */
export interface RecountEdge {
  readonly piece: string
  readonly witness: string
  readonly points: number
  readonly narrow: boolean
  /** Ids of the items that the witness confirmed in this piece of work. */
  readonly evidence: readonly string[]
}

/** All lists are sorted by id. The points of the narrow places add up to the support. */
export interface Recount {
  readonly expectation: string
  readonly support: number
  readonly needed: number
  readonly partial: number
  /** The one cap for older or unconfirmed work; null when there is none. */
  readonly older: RecountPlace | null
  readonly pieces: readonly RecountPiece[]
  readonly witnesses: readonly RecountWitness[]
  readonly groups: readonly RecountPlace[]
  readonly edges: readonly RecountEdge[]
}

/** The network behind one expectation of a report made from the same input. A Problem is thrown for an expectation that the level lacks. */
export function recount(
  ladder: Ladder,
  record: PersonRecord,
  target: string,
  asOf: Day,
  expectationId: string,
  options: Pick<JudgeOptions, 'track' | 'language'> = {},
): Recount {
  const language = options.language ?? 'en'
  const expectations = askedAt(ladder, record, target, asOf, options).expectations.filter((one) => one.id === expectationId)
  if (expectations.length === 0) throw new Problem('missing', words(language).readiness.unknownExpectation(expectationId))
  const columns = new Columns(rulesOf(ladder, expectations))
  columns.read(record, asOf, language)
  const network = new Network()
  const support = network.count(columns, 0)
  const caps = columns.rules.parameters[0] as ReadinessParameters
  const places = narrowPlaces(network, columns, caps)
  const drawing = { columns, network, caps, places, record, language }
  return {
    expectation: expectationId,
    support,
    needed: caps.met,
    partial: caps.partial,
    older: olderPlace(drawing),
    pieces: pieces(drawing),
    witnesses: witnesses(drawing),
    groups: groups(drawing),
    edges: edges(drawing),
  }
}

interface Drawing {
  readonly columns: Columns
  readonly network: Network
  readonly caps: ReadinessParameters
  readonly places: readonly NarrowPlace[]
  readonly record: PersonRecord
  readonly language: string
}

function isNarrow({ places }: Drawing, cap: NarrowPlace['cap'], of: string, witness?: string): boolean {
  return places.some((place) => place.cap === cap && place.of === of && place.witness === witness)
}

function olderPlace(drawing: Drawing): RecountPlace | null {
  const { network, caps, places, language } = drawing
  if (network.episodes.list().every((episode) => network.fresh[episode] === 1)) return null
  return { id: 'older', name: words(language).readiness.older, cap: caps.older, narrow: places.some((place) => place.cap === 'older') }
}

function pieces(drawing: Drawing): readonly RecountPiece[] {
  const { network, columns, caps, record, language } = drawing
  const titles = episodeTitles(record.episodes, language)
  return network.episodes
    .list()
    .map((episode) => {
      const id = columns.episodes.name(episode)
      return { id, name: titles(id), cap: caps.episode, narrow: isNarrow(drawing, 'episode', id), older: network.fresh[episode] === 0 }
    })
    .sort(byId)
}

function witnesses(drawing: Drawing): readonly RecountWitness[] {
  const { network, columns, caps } = drawing
  const all = network.witnesses.list().map((witness) => {
    const own = witness <= RECORD_VOICE
    const id = columns.witnessName(witness)
    const cap = own ? caps.own : caps.witness
    const groups = network
      .groupsOf(witness)
      .map((group) => columns.groupName(group))
      .sort()
    return { id, name: id, cap, narrow: isNarrow(drawing, own ? 'own' : 'witness', id), own, groups }
  })
  // The person speaks twice, in their word and in records, and is one witness.
  return all.filter((one, index) => all.findIndex((other) => other.id === one.id) === index).sort(byId)
}

function groups(drawing: Drawing): readonly RecountPlace[] {
  const { network, columns, caps, record, language } = drawing
  return network.groups
    .list()
    .map((group) => {
      const id = columns.groupName(group)
      return { id, name: groupLabel(id, record.person, language), cap: caps.group, narrow: isNarrow(drawing, 'group', id) }
    })
    .sort(byId)
}

function edges(drawing: Drawing): readonly RecountEdge[] {
  const { network, columns } = drawing
  const found = new Map<string, RecountEdge>()
  for (let pair = 0; pair < network.pairs; pair += 1) {
    const points = network.pairPoints[pair] as number
    const episode = network.pairEpisode[pair] as number
    const witness = network.pairWitness[pair] as number
    const piece = columns.episodes.name(episode)
    const name = columns.witnessName(witness)
    const key = JSON.stringify([piece, name])
    const known = found.get(key)
    const evidence = new Set([...(known?.evidence ?? []), ...itemsBehind(drawing, episode, witness)])
    found.set(key, {
      piece,
      witness: name,
      points: points + (known?.points ?? 0),
      narrow: isNarrow(drawing, 'said', piece, name),
      evidence: [...evidence].sort(),
    })
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge)
}

function itemsBehind({ columns, record }: Drawing, episode: number, witness: number): readonly string[] {
  const ids: string[] = []
  for (let entry = columns.first[0] as number; entry >= 0; entry = columns.next[entry] as number) {
    if (columns.episode[entry] !== episode || columns.witness[entry] !== witness) continue
    const id = record.evidence[columns.item[entry] as number]?.id
    if (id !== undefined) ids.push(id)
  }
  return ids
}

function byId(a: RecountPlace, b: RecountPlace): number {
  return a.id < b.id ? -1 : 1
}
