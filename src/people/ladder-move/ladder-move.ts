// Moving people to a version of a ladder: who goes, and which of its levels stands for the one that each has.

import { digestOf } from '../../algorithms/canonical.ts'
import { pairsBetween } from '../../ladder/diff/pairs.ts'
import type { Ladder } from '../../ladder/ladder.ts'

/** How many are on a version. */
export interface OnVersion {
  readonly ladder: string
  readonly version: string
  /** How many the organisation keeps. */
  readonly people: number
  /** How many keep themselves: they go over by themselves. */
  readonly onTheirOwn: number
}

/** Somebody on a level of a version. */
export interface Placed {
  readonly person: string
  readonly ladder: string
  readonly version: string
  readonly level: string
}

/** A level that people have now, and the one of the target that somebody chose for it. */
export interface LevelChoice {
  readonly ladder: string
  readonly version: string
  readonly level: string
  readonly to: string
}

/** People of one level of one version, and where they would go. */
export interface LevelGroup {
  readonly ladder: string
  readonly version: string
  readonly level: string
  readonly people: number
  /** Level of the target; null: has to be chosen first. */
  readonly to: string | null
  /** True where the target doesn't say by itself which level it is, so that somebody says. */
  readonly asked: boolean
  /** What the words suggest, where it is asked. */
  readonly suggested: string | null
}

export interface MoveView {
  /** How many would move. */
  readonly people: number
  readonly groups: readonly LevelGroup[]
  /** Nothing is left to choose, and somebody moves. */
  readonly ready: boolean
  /** Of all that would happen; what is confirmed is this and nothing else. */
  readonly fingerprint: string
}

export interface Move {
  readonly person: string
  readonly level: string
}

export interface MovePlan extends MoveView {
  /** Empty until it is ready. */
  readonly moves: readonly Move[]
}

/**
 * Where each of these people goes on `target`. On a version of the same ladder a level is itself, also under another id; one that is gone,
 * and every level of another ladder, needs a choice. `ladderOf`: the version that somebody is on. `mapped`: what a crosswalk says.
 */
export function planMove(
  target: Ladder,
  placed: readonly Placed[],
  choices: readonly LevelChoice[],
  ladderOf: (id: string, version: string) => Ladder,
  mapped: (from: string, version: string, level: string) => string | null = () => null,
): MovePlan {
  const levels = new Set(target.levels.map(({ id }) => id))
  const groups = [...Map.groupBy(placed, ({ ladder, version, level }) => JSON.stringify([ladder, version, level])).values()].map((people): LevelGroup => {
    const { ladder, version, level } = people[0] as Placed
    const known = sameLevel(ladderOf(ladder, version), target, level)
    const asked = known === null || ladder !== target.id
    const chosen = choices.find((one) => one.ladder === ladder && one.version === version && one.level === level)?.to
    const to = asked ? (chosen !== undefined && levels.has(chosen) ? chosen : null) : known
    return { ladder, version, level, people: people.length, to, asked, suggested: asked ? (mapped(ladder, version, level) ?? known) : null }
  })
  const sorted = groups.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const to = new Map(sorted.map((group) => [keyOf(group), group.to]))
  const ready = placed.length > 0 && sorted.every((group) => group.to !== null)
  const moves = ready ? placed.map((one) => ({ person: one.person, level: to.get(keyOf(one)) ?? '' })) : []
  const from = placed.map((one) => [one.person, keyOf(one), to.get(keyOf(one)) ?? null]).sort()
  return { people: placed.length, groups: sorted, ready, fingerprint: digestOf([target.digest, from]), moves }
}

/** The level of the target that is the same one; null where there is none. */
export function sameLevel(from: Ladder, target: Ladder, level: string): string | null {
  const { levels } = pairsBetween(from, target)
  const id = Object.hasOwn(levels, level) ? (levels[level] ?? null) : level
  return target.levels.some((one) => one.id === id) ? id : null
}

function keyOf({ ladder, version, level }: Pick<Placed, 'ladder' | 'version' | 'level'>): string {
  return JSON.stringify([ladder, version, level])
}
