// Trying things out on a record that is laid out for counting: what if somebody spoke of this, what if there were a new piece of work.

import type { Relation } from '../evidence/evidence.ts'
import type { Columns } from './columns.ts'
import { NOBODY, OWN_VOICE } from './columns.ts'
import { Network } from './network.ts'
import { INSIDE, OUTSIDE, OWN_WORD, pointsOf } from './rules.ts'
import { FULL, HALF } from './window.ts'
import { groupOf, isInside, OTHER_TEAMS, OWN_TEAM } from './witness.ts'

/** An item that somebody else could speak of, and the expectations that this would serve. */
export interface Open {
  /** Id of an item of the record, or of a new piece of work. */
  readonly id: string
  /** Number of its piece of work. */
  readonly episode: number
  readonly full: boolean
  /** Indexes of expectations, ascending. */
  readonly serves: readonly number[]
}

/** Somebody who may be asked. */
export interface Candidate {
  readonly name: string
  readonly as: Relation
  readonly team?: string
}

/** Who speaks in a trial: their number, their group and the kind of their word. */
export interface Speaker {
  readonly witness: number
  readonly group: number
  readonly word: number
}

/** Adds to the columns and takes it off again, last in, first out. */
export class Trial {
  readonly columns: Columns
  readonly network = new Network()
  readonly #strangers: Speaker[] = []

  constructor(columns: Columns) {
    this.columns = columns
  }

  support(expectation: number): number {
    return this.network.count(this.columns, expectation)
  }

  /**
   * The support if each piece of work with something inside the window were confirmed already, and so left the cap on older work.
   * With that out of the way, no confirmation adds more than its points.
   */
  supportIfRecent(expectation: number): number {
    return this.network.count(this.columns, expectation, true)
  }

  /** Of what was counted last: is this piece of work full, whoever else speaks of it? Where it has left the cap on older work, that is for good. */
  isSpent(episode: number): boolean {
    return this.network.isSpent(episode)
  }

  /** The points of a stranger's word. */
  worth(open: Open, expectation: number): number {
    return pointsOf(this.columns.rules, expectation, OUTSIDE, open.full ? FULL : HALF)
  }

  needed(expectation: number): number {
    return this.columns.rules.parameters[expectation]?.met ?? 0
  }

  /** Somebody outside the team whom nobody has heard yet, from a team of which nobody has spoken; the same one for the same number. */
  stranger(number: number): Speaker {
    while (this.#strangers.length <= number) {
      this.#strangers.push({ witness: this.columns.witnesses.add(), group: this.columns.teams.add(), word: OUTSIDE })
    }
    return this.#strangers[number] as Speaker
  }

  speaker(candidate: Candidate, ownTeam: string | undefined): Speaker {
    const group = groupOf(candidate.as, candidate.team, ownTeam)
    return {
      witness: this.columns.witnesses.of(candidate.name),
      group: group === OTHER_TEAMS ? this.columns.teams.of(candidate.team as string) : group,
      word: isInside(candidate.as) ? INSIDE : OUTSIDE,
    }
  }

  /** A new piece of work, today, with the person's own word on it. It stays. */
  begin(id: string, serves: readonly number[]): Open {
    const episode = this.columns.episodes.add()
    for (const expectation of serves) {
      const points = pointsOf(this.columns.rules, expectation, OWN_WORD, FULL)
      this.columns.add(expectation, episode, OWN_VOICE, OWN_TEAM, points, true, NOBODY, NOBODY)
    }
    return { id, episode, full: true, serves }
  }

  /** Somebody speaks of an item, for all that it serves. What is given back undoes it. */
  speak(open: Open, who: Speaker): () => void {
    const { columns } = this
    const count = columns.count
    const heads = open.serves.map((expectation) => columns.first[expectation] as number)
    for (const expectation of open.serves) {
      const points = pointsOf(columns.rules, expectation, who.word, open.full ? FULL : HALF)
      if (points > 0) columns.add(expectation, open.episode, who.witness, who.group, points, open.full, NOBODY, NOBODY)
    }
    return () => {
      open.serves.forEach((expectation, at) => {
        columns.first[expectation] = heads[at] as number
      })
      columns.count = count
    }
  }
}
