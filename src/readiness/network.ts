// The network of one expectation: source → pieces of work → witnesses → groups → sink; support is what flows through.

import { FlowNetwork, UNLIMITED } from '../algorithms/flow.ts'
import type { ReadinessParameters } from '../ladder/ladder.ts'
import type { Columns } from './columns.ts'
import { RECORD_VOICE } from './columns.ts'
import { OWN_TEAM } from './witness.ts'

export const SOURCE = 0
const SINK = 1
export const OLDER = 2
export const OWN = 3
const FIRST_FREE = 4

/** Counts one expectation after another on the same columns, reusing its memory. What it holds is of the last `count`. */
export class Network {
  readonly flow = new FlowNetwork()
  readonly episodes = new Places()
  readonly witnesses = new Places()
  readonly groups = new Places()
  /** By episode: 1 when somebody else confirmed it inside the window. */
  fresh = new Uint8Array(64)
  /** Who said how much of which episode; a witness of an episode once, with the most points. */
  pairs = 0
  pairEpisode = new Int32Array(64)
  pairWitness = new Int32Array(64)
  pairPoints = new Int32Array(64)
  /** Witnesses and further groups that they were in, two by two. */
  #moves: number[] = []
  #pairAt = new Int32Array(4096)
  #pairSeen = new Int32Array(4096)
  #group = new Int32Array(64)
  #run = 0
  /** How many witnesses there are to number the pairs by. */
  #width = 0

  /** The support of one expectation: integer points. `asIfConfirmed`: all that is inside the window, by somebody else too. */
  count(columns: Columns, expectation: number, asIfConfirmed = false): number {
    this.#prepare(columns)
    if (columns.first[expectation] === -1) return 0
    this.#gather(columns, expectation, asIfConfirmed)
    this.#lay(columns.rules.parameters[expectation] as ReadinessParameters)
    return this.flow.maximum(SOURCE, SINK)
  }

  /** Can the source still send something there? */
  isReached(node: number): boolean {
    return this.flow.reached[node] === 1
  }

  /** Is the arc between them in the minimum cut nearest the source? */
  isNarrow(from: number, to: number): boolean {
    return this.flow.reached[from] === 1 && this.flow.reached[to] === 0
  }

  /** Is it confirmed inside the window, and full? Nothing that is said of it can then add to the count any more. */
  isSpent(episode: number): boolean {
    return this.episodes.has(episode, this.#run) && this.fresh[episode] === 1 && !this.isReached(this.episodes.node[episode] as number)
  }

  /** All the groups that a witness was in. */
  groupsOf(witness: number): readonly number[] {
    const moved = this.#moves.filter((_, at) => at % 2 === 1 && this.#moves[at - 1] === witness)
    return [...new Set([this.#group[witness] as number, ...moved])]
  }

  /** The node that a witness's cap leads to. */
  after(witness: number): number {
    if (this.#moves.length > 0) return (this.witnesses.node[witness] as number) + 1
    return this.groups.node[this.#group[witness] as number] as number
  }

  /** What a witness said of an episode; 0 if nothing. */
  saidOf(episode: number, witness: number): number {
    const key = episode * this.#width + witness
    return this.#pairSeen[key] === this.#run ? (this.pairPoints[this.#pairAt[key] as number] as number) : 0
  }

  #prepare(columns: Columns): void {
    this.#run += 1
    this.#width = columns.witnesses.size
    this.episodes.prepare(columns.episodes.size)
    this.witnesses.prepare(this.#width)
    this.groups.prepare(columns.teams.size)
    this.pairs = 0
    if (this.#moves.length > 0) this.#moves = []
    if (columns.episodes.size > this.fresh.length) this.fresh = new Uint8Array(columns.episodes.size * 2)
    if (this.#width > this.#group.length) this.#group = new Int32Array(this.#width * 2)
    const most = columns.episodes.size * this.#width
    if (most <= this.#pairAt.length) return
    this.#pairAt = new Int32Array(most * 2)
    this.#pairSeen = new Int32Array(most * 2)
  }

  #gather(columns: Columns, expectation: number, asIfConfirmed: boolean): void {
    const run = this.#run
    for (let entry = columns.first[expectation] as number; entry >= 0; entry = columns.next[entry] as number) {
      const episode = columns.episode[entry] as number
      const witness = columns.witness[entry] as number
      const group = columns.group[entry] as number
      if (this.episodes.isNew(episode, run)) this.fresh[episode] = 0
      if ((witness > RECORD_VOICE || asIfConfirmed) && columns.full[entry] === 1) this.fresh[episode] = 1
      if (this.witnesses.isNew(witness, run)) this.#group[witness] = group
      else if (this.#group[witness] !== group) this.#moves.push(witness, group)
      this.groups.isNew(group, run)
      this.#keepMost(episode, witness, columns.points[entry] as number)
    }
  }

  #keepMost(episode: number, witness: number, points: number): void {
    const key = episode * this.#width + witness
    if (this.#pairSeen[key] === this.#run) {
      const known = this.#pairAt[key] as number
      if (points > (this.pairPoints[known] as number)) this.pairPoints[known] = points
      return
    }
    const pair = this.pairs
    if (pair === this.pairPoints.length) this.#growPairs()
    this.#pairSeen[key] = this.#run
    this.#pairAt[key] = pair
    this.pairEpisode[pair] = episode
    this.pairWitness[pair] = witness
    this.pairPoints[pair] = points
    this.pairs = pair + 1
  }

  /** Puts the arcs in; the caps are those of rule 4. */
  #lay(caps: ReadinessParameters): void {
    const { flow, episodes, witnesses, groups } = this
    flow.clear(FIRST_FREE + episodes.count + 2 * witnesses.count + groups.count)
    flow.arc(SOURCE, OLDER, caps.older)
    let free = FIRST_FREE
    for (let at = 0; at < episodes.count; at += 1, free += 1) {
      const episode = episodes.ids[at] as number
      episodes.node[episode] = free
      flow.arc(this.fresh[episode] === 1 ? SOURCE : OLDER, free, caps.episode)
    }
    for (let at = 0; at < groups.count; at += 1, free += 1) {
      groups.node[groups.ids[at] as number] = free
      flow.arc(free, SINK, caps.group)
    }
    this.#layWitnesses(caps, free)
    for (let pair = 0; pair < this.pairs; pair += 1) {
      const from = episodes.node[this.pairEpisode[pair] as number] as number
      flow.arc(from, witnesses.node[this.pairWitness[pair] as number] as number, this.pairPoints[pair] as number)
    }
  }

  /** Where everybody was in one group only, a witness's cap leads straight into it. */
  #layWitnesses(caps: ReadinessParameters, firstFree: number): void {
    const { flow, witnesses, groups } = this
    const moved = this.#moves.length > 0
    let free = firstFree
    let isOwnLaid = false
    for (let at = 0; at < witnesses.count; at += 1) {
      const witness = witnesses.ids[at] as number
      if (witness <= RECORD_VOICE) {
        witnesses.node[witness] = OWN
        if (!isOwnLaid) flow.arc(OWN, groups.node[OWN_TEAM] as number, caps.own)
        isOwnLaid = true
        continue
      }
      const group = groups.node[this.#group[witness] as number] as number
      witnesses.node[witness] = free
      flow.arc(free, moved ? free + 1 : group, caps.witness)
      if (moved) flow.arc(free + 1, group, UNLIMITED)
      free += moved ? 2 : 1
    }
    for (let at = 0; at < this.#moves.length; at += 2) {
      const from = (witnesses.node[this.#moves[at] as number] as number) + 1
      flow.arc(from, groups.node[this.#moves[at + 1] as number] as number, UNLIMITED)
    }
  }

  #growPairs(): void {
    for (const name of ['pairEpisode', 'pairWitness', 'pairPoints'] as const) {
      const larger = new Int32Array(this.pairs * 2)
      larger.set(this[name])
      this[name] = larger
    }
  }
}

/** The episodes, witnesses or groups of the expectation that is being counted, as they come up. */
class Places {
  ids = new Int32Array(64)
  count = 0
  /** Of an id, its node in the network. */
  node = new Int32Array(64)
  #seen = new Int32Array(64)

  /** Room for so many ids, none of them seen yet. */
  prepare(size: number): void {
    this.count = 0
    if (size <= this.node.length) return
    this.ids = new Int32Array(size * 2)
    this.node = new Int32Array(size * 2)
    this.#seen = new Int32Array(size * 2)
  }

  /** True the first time in a run. */
  isNew(id: number, run: number): boolean {
    if (this.#seen[id] === run) return false
    this.#seen[id] = run
    this.ids[this.count] = id
    this.count += 1
    return true
  }

  has(id: number, run: number): boolean {
    return this.#seen[id] === run
  }

  list(): number[] {
    return [...this.ids.subarray(0, this.count)]
  }
}
