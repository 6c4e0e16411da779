// What limits a count: the minimum cut nearest the source. It explains; lifting one of several may change nothing.

import type { ReadinessParameters } from '../ladder/ladder.ts'
import type { Columns } from './columns.ts'
import { OWN_VOICE, RECORD_VOICE } from './columns.ts'
import type { Network } from './network.ts'
import { OLDER, OWN, SOURCE } from './network.ts'
import type { Limit } from './readiness.ts'
import { OWN_TEAM } from './witness.ts'

/** A limit before it is put into words. */
export type NarrowPlace = Omit<Limit, 'text'>

/** In the order in which limits of one name are listed. */
const CAPS = ['episode', 'group', 'older', 'own', 'said', 'witness'] as const
const EPISODE = 0
const GROUP = 1
const OLDER_WORK = 2
const OWN_WORD = 3
const SAID = 4
const WITNESS = 5

/** A place is kept as one number, `((of × 8 + cap) × 65536 + witness) × 65536 + points`, so that sorting numbers sorts places. */
const PART = 65_536

/**
 * The narrow places of what a network counted last. Their points add up to the support. Sorted by what they are of, then by cap.
 * One object serves many counts; `of` and `witness` are ranks in `columns.sorted()`.
 */
export class NarrowPlaces {
  count = 0
  #places = new Float64Array(64)

  find(network: Network, columns: Columns, caps: ReadinessParameters): void {
    this.count = 0
    const { episodes, witnesses, groups } = network
    if (episodes.count === 0) return
    const ranks = columns.ranks()
    for (let at = 0; at < episodes.count; at += 1) {
      const episode = episodes.ids[at] as number
      const from = network.fresh[episode] === 1 ? SOURCE : OLDER
      if (network.isNarrow(from, episodes.node[episode] as number)) this.#add(ranks.episodes[episode] as number, EPISODE, 0, caps.episode)
    }
    if (network.isNarrow(SOURCE, OLDER) && this.#hasOlder(network)) this.#add(ranks.older, OLDER_WORK, 0, caps.older)
    this.#findSaid(network, columns)
    for (let at = 0; at < witnesses.count; at += 1) {
      const witness = witnesses.ids[at] as number
      if (witness <= RECORD_VOICE || !network.isNarrow(witnesses.node[witness] as number, network.after(witness))) continue
      this.#add(ranks.witnesses[witness] as number, WITNESS, 0, caps.witness)
    }
    for (let at = 0; at < groups.count; at += 1) {
      const group = groups.ids[at] as number
      const node = groups.node[group] as number
      if (group === OWN_TEAM && network.isNarrow(OWN, node)) this.#add(ranks.witnesses[OWN_VOICE] as number, OWN_WORD, 0, caps.own)
      if (network.isReached(node)) this.#add(ranks.groups[group] as number, GROUP, 0, caps.group)
    }
    this.#sort()
  }

  cap(at: number): Limit['cap'] {
    return CAPS[Math.floor((this.#places[at] as number) / (PART * PART)) % 8] as Limit['cap']
  }

  /** What it is of, as a rank. */
  of(at: number): number {
    return Math.floor((this.#places[at] as number) / (PART * PART * 8))
  }

  /** Whose word it is, as a rank; of no meaning but for what was said. */
  witness(at: number): number {
    return Math.floor((this.#places[at] as number) / PART) % PART
  }

  points(at: number): number {
    return (this.#places[at] as number) % PART
  }

  /** The person's word and records of one piece of work are one place. */
  #findSaid(network: Network, columns: Columns): void {
    const ranks = columns.ranks()
    for (let pair = 0; pair < network.pairs; pair += 1) {
      const episode = network.pairEpisode[pair] as number
      const witness = network.pairWitness[pair] as number
      if (!network.isNarrow(network.episodes.node[episode] as number, network.witnesses.node[witness] as number)) continue
      if (witness === RECORD_VOICE && network.saidOf(episode, OWN_VOICE) > 0) continue
      const more = witness === OWN_VOICE ? network.saidOf(episode, RECORD_VOICE) : 0
      this.#add(ranks.episodes[episode] as number, SAID, ranks.witnesses[witness] as number, (network.pairPoints[pair] as number) + more)
    }
  }

  #hasOlder(network: Network): boolean {
    for (let at = 0; at < network.episodes.count; at += 1) if (network.fresh[network.episodes.ids[at] as number] === 0) return true
    return false
  }

  #add(of: number, cap: number, witness: number, points: number): void {
    if (this.count === this.#places.length) {
      const larger = new Float64Array(this.count * 2)
      larger.set(this.#places)
      this.#places = larger
    }
    this.#places[this.count] = ((of * 8 + cap) * PART + witness) * PART + points
    this.count += 1
  }

  /** By insertion: there are few, and nothing is allocated. */
  #sort(): void {
    for (let next = 1; next < this.count; next += 1) {
      const place = this.#places[next] as number
      let at = next
      for (; at > 0 && (this.#places[at - 1] as number) > place; at -= 1) this.#places[at] = this.#places[at - 1] as number
      this.#places[at] = place
    }
  }
}

/** The narrow places by name. */
export function narrowPlaces(network: Network, columns: Columns, caps: ReadinessParameters): readonly NarrowPlace[] {
  const places = new NarrowPlaces()
  places.find(network, columns, caps)
  const names = columns.sorted()
  return Array.from({ length: places.count }, (_, at) => {
    const cap = places.cap(at)
    const of = names[places.of(at)] as string
    const points = places.points(at)
    return cap === 'said' ? { cap, of, witness: names[places.witness(at)] as string, points } : { cap, of, points }
  })
}
