// A crosswalk: which level, competency and expectation of one ladder is which of another's, as a person decided.

import type { Ladder } from '../ladder.ts'

/** A ladder version as it was when the crosswalk was decided. */
export interface LadderReference {
  readonly id: string
  readonly version: string
  readonly digest: string
}

/** By an id of the one ladder, the id on the other; null: decided that nothing there is the same. Absent: not decided. */
export type Pairs = Readonly<{ [idInFrom: string]: string | null }>

/** The things that a crosswalk maps. */
export const MAPPED = ['levels', 'competencies', 'expectations'] as const
export type Mapped = (typeof MAPPED)[number]

export type Mapping = { readonly [thing in Mapped]: Pairs }

export interface Crosswalk extends Mapping {
  readonly from: LadderReference
  readonly to: LadderReference
}

/** The versions that a crosswalk leads from and to. */
export interface Between {
  readonly from: string
  readonly fromVersion: string
  readonly to: string
  readonly toVersion: string
}

export interface Decision {
  /** The name of who decided, or their id where they are gone. */
  readonly decidedBy: string
  readonly decidedAt: Date
}

/** All that are decided, and the versions that there are. */
export interface Crosswalks {
  readonly crosswalks: readonly (Between & Decision)[]
  readonly versions: readonly { readonly id: string; readonly version: string; readonly inForce: boolean }[]
}

export function referenceTo({ id, version, digest }: Ladder): LadderReference {
  return { id, version, digest }
}

/** The id there; null: nothing is the same; undefined: not decided. Ids may read like what every object has. */
export function counterpart(pairs: Pairs, id: string): string | null | undefined {
  return Object.hasOwn(pairs, id) ? pairs[id] : undefined
}
