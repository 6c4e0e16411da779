// Who asks whom what they saw, so that there is something to answer and something unanswered.

import type { Evidence } from '../evidence/evidence.ts'
import type { DemoPerson } from './demo.ts'
import { OWNER } from './organisation.ts'

export interface DemoAsk {
  readonly person: string
  readonly evidence: string
  readonly witness: string
}

/** How many colleagues ask the person one begins as, and about how many pieces of work each. */
const ASKERS = 3
const WORKS = 2

/** Whoever answered was asked; and what nobody has answered yet. */
export function asksOf(people: readonly DemoPerson[]): readonly DemoAsk[] {
  const answered = people.flatMap(({ id, record }) =>
    record.evidence.flatMap(({ id: evidence, seenBy }) => seenBy.flatMap(({ by }) => (by === undefined ? [] : [{ person: id, evidence, witness: by }]))),
  )
  return [...answered, ...unanswered(people)]
}

/** The owner is asked by team-mates about their latest work, and asked one of them. */
function unanswered(people: readonly DemoPerson[]): readonly DemoAsk[] {
  const owner = people.find(({ id }) => id === OWNER)
  if (!owner) return []
  const mates = people.filter(({ id, team }) => id !== OWNER && team === owner.team)
  const toOwner = mates.slice(0, ASKERS).flatMap((mate) => unseenBy(mate, OWNER).map(({ id }) => ({ person: mate.id, evidence: id, witness: OWNER })))
  const witness = mates.at(-1)
  const own = witness && unseenBy(owner, witness.id)[0]
  return own ? [...toOwner, { person: OWNER, evidence: own.id, witness: witness.id }] : toOwner
}

/** The items of the latest pieces of work of which this witness has said nothing. */
function unseenBy({ record }: DemoPerson, witness: string): readonly Evidence[] {
  const unseen = record.evidence.filter(({ draft, seenBy }) => !draft && seenBy.every(({ by }) => by !== witness)).toReversed()
  const works = [...new Set(unseen.map(({ episode }) => episode))].slice(0, WORKS)
  return unseen.filter(({ episode }) => works.includes(episode))
}
