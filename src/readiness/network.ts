// The network of one expectation: source → pieces of work → witnesses → groups → sink; support is what flows through.

import { FlowNetwork, UNLIMITED } from '../algorithms/flow.ts'
import type { ReadinessParameters } from '../ladder/ladder.ts'
import type { Columns } from './columns.ts'
import { OWN_VOICE, RECORD_VOICE } from './columns.ts'
import { OWN_TEAM } from './witness.ts'

export const SOURCE = 0
const SINK = 1
export const OLDER = 2
export const OWN = 3
const FIRST_FREE = 4

/** What is known of one episode, witness or group while an expectation is counted. */
class Places {
  readonly ids: number[] = []
  node = new Int32Array(64)
  #seen = new Int32Array(64)

  /** Room for so many ids, none of them seen in this `run`. */
  prepare(size: number): void {
    this.ids.length = 0
    if (size <= this.node.length) return
    this.node = new Int32Array(size * 2)
    this.#seen = new Int32Array(size * 2)
  }

  /** True the first time in a run. */
  isNew(id: number, run: number): boolean {
    if (this.#seen[id] === run) return false
    this.#seen[id] = run
    this.ids.push(id)
    return true
  }
}

/** Counts one expectation after another on the same columns, reusing its memory. What it holds is of the last `count`. */
export class Network {
  readonly flow = new FlowNetwork()
  readonly episodes = new Places()
  readonly witnesses = new Places()
  readonly groups = new Places()
  /** By episode: 1 when somebody else confirmed it inside the window. */
  fresh = new Uint8Array(64)
  /** Who said how much of which episode; a witness of an episode once, with the most points. */
  readonly pairEpisode: number[] = []
  readonly pairWitness: number[] = []
  readonly pairPoints: number[] = []
  /** A witness and a further group they were in. */
  readonly moves: [witness: number, group: number][] = []
  #pairAt = new Int32Array(4096)
  #pairSeen = new Int32Array(4096)
  #group = new Int32Array(64)
  #run = 0

  /** The support of one expectation: integer points. */
  count(columns: Columns, expectation: number): number {
    if (columns.first[expectation] === -1) {
      this.#prepare(columns)
      return 0
    }
    this.#gather(columns, expectation)
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

  /** All the groups that a witness was in. */
  groupsOf(witness: number): readonly number[] {
    const moved = this.moves.filter(([who]) => who === witness).map(([, group]) => group)
    return [...new Set([this.#group[witness] as number, ...moved])]
  }

  /** The node that a witness's cap leads to. */
  after(witness: number): number {
    if (this.moves.length > 0) return (this.witnesses.node[witness] as number) + 1
    return this.groups.node[this.#group[witness] as number] as number
  }

  #prepare(columns: Columns): void {
    this.#run += 1
    this.episodes.prepare(columns.episodes.size)
    this.witnesses.prepare(columns.witnesses.size)
    this.groups.prepare(columns.teams.size)
    this.pairEpisode.length = 0
    this.pairWitness.length = 0
    this.pairPoints.length = 0
    this.moves.length = 0
    if (columns.episodes.size > this.fresh.length) this.fresh = new Uint8Array(columns.episodes.size * 2)
    if (columns.witnesses.size > this.#group.length) this.#group = new Int32Array(columns.witnesses.size * 2)
    const pairs = columns.episodes.size * columns.witnesses.size
    if (pairs <= this.#pairAt.length) return
    this.#pairAt = new Int32Array(pairs * 2)
    this.#pairSeen = new Int32Array(pairs * 2)
  }

  #gather(columns: Columns, expectation: number): void {
    this.#prepare(columns)
    const run = this.#run
    for (let entry = columns.first[expectation] as number; entry >= 0; entry = columns.next[entry] as number) {
      const episode = columns.episode[entry] as number
      const witness = columns.witness[entry] as number
      const group = columns.group[entry] as number
      const points = columns.points[entry] as number
      if (this.episodes.isNew(episode, run)) this.fresh[episode] = 0
      if (witness > RECORD_VOICE && columns.full[entry] === 1) this.fresh[episode] = 1
      if (this.witnesses.isNew(witness, run)) this.#group[witness] = group
      else if (this.#group[witness] !== group) this.moves.push([witness, group])
      this.groups.isNew(group, run)
      const key = episode * columns.witnesses.size + witness
      if (this.#pairSeen[key] !== run) {
        this.#pairSeen[key] = run
        this.#pairAt[key] = this.pairPoints.length
        this.pairEpisode.push(episode)
        this.pairWitness.push(witness)
        this.pairPoints.push(points)
      } else {
        const at = this.#pairAt[key] as number
        if (points > (this.pairPoints[at] as number)) this.pairPoints[at] = points
      }
    }
  }

  /** Puts the arcs in; the caps are those of rule 4. */
  #lay(caps: ReadinessParameters): void {
    const { flow, episodes, witnesses, groups } = this
    const moved = this.moves.length > 0
    flow.clear(FIRST_FREE + episodes.ids.length + 2 * witnesses.ids.length + groups.ids.length)
    let free = FIRST_FREE
    flow.arc(SOURCE, OLDER, caps.older)
    for (const episode of episodes.ids) {
      episodes.node[episode] = free
      flow.arc(this.fresh[episode] === 1 ? SOURCE : OLDER, free, caps.episode)
      free += 1
    }
    for (const group of groups.ids) {
      groups.node[group] = free
      flow.arc(free, SINK, caps.group)
      free += 1
    }
    for (const witness of witnesses.ids) {
      const group = groups.node[this.#group[witness] as number] as number
      if (witness <= RECORD_VOICE) {
        witnesses.node[witness] = OWN
        continue
      }
      witnesses.node[witness] = free
      // Where everybody was in one group only, a witness's cap leads straight into it.
      flow.arc(free, moved ? free + 1 : group, caps.witness)
      if (moved) flow.arc(free + 1, group, UNLIMITED)
      free += moved ? 2 : 1
    }
    for (const [witness, group] of this.moves) flow.arc((witnesses.node[witness] as number) + 1, groups.node[group] as number, UNLIMITED)
    if (witnesses.ids.includes(OWN_VOICE) || witnesses.ids.includes(RECORD_VOICE)) flow.arc(OWN, groups.node[OWN_TEAM] as number, caps.own)
    for (let pair = 0; pair < this.pairPoints.length; pair += 1) {
      const from = episodes.node[this.pairEpisode[pair] as number] as number
      flow.arc(from, witnesses.node[this.pairWitness[pair] as number] as number, this.pairPoints[pair] as number)
    }
  }
}
