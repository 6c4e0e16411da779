// Whether a ladder file holds together: ids are there once, what is referred to exists, and the points keep the promises.

import { nearest } from '../algorithms/nearest.ts'
import { MOST_FINDINGS } from '../platform/problem.ts'
import { ladder as say } from '../text/en/ladder.ts'
import type { ReadinessParameters } from './ladder.ts'
import { DEFAULT_READINESS, valuesOver } from './ladder.ts'
import type { LadderFile } from './schema.ts'

type Path = readonly (string | number)[]

export interface Fault {
  /** A name that stands for nothing, one that stands for two, or points that break what a report promises. */
  readonly about: 'reference' | 'identity' | 'promise'
  readonly message: string
  readonly path: Path
  /** `key` where the key itself is at fault. */
  readonly part?: 'key'
}

/** Everything that doesn't hold together in a file of the right shape, by path in it. */
export function faultsIn(file: LadderFile): readonly Fault[] {
  const faults: Fault[] = []
  for (const fault of each(file)) if (faults.push(fault) >= MOST_FINDINGS) break
  return faults
}

function* each(file: LadderFile): Generator<Fault> {
  const { things } = say
  const ladderTracks: readonly string[] = file.tracks ?? file.levels.flatMap((level) => level.tracks)
  yield* repeated(file.families, ['families'], things.family)
  yield* repeated(file.levels, ['levels'], things.level)
  yield* repeated(file.competencies, ['competencies'], things.competency)

  const ranks = new Map<number, string>()
  for (const [index, level] of file.levels.entries()) {
    const other = ranks.get(level.rank)
    if (other !== undefined) yield { about: 'identity', message: say.rankTwice(level.rank, other), path: ['levels', index, 'rank'] }
    ranks.set(level.rank, level.id)
    for (const [position, track] of level.tracks.entries()) {
      if (!ladderTracks.includes(track)) yield { about: 'reference', message: say.trackNotOfLadder(track), path: ['levels', index, 'tracks', position] }
    }
  }

  const levels = new Map(file.levels.map((level) => [level.id, level]))
  const families = file.families.map((family) => family.id)
  const competencies = new Set(file.competencies.map((competency) => competency.id))
  const ladderValues = valuesOver(DEFAULT_READINESS, file.readiness)
  const seen = new Set<string>()
  yield* brokenPromises(ladderValues, ['readiness'])

  for (const [place, competency] of file.competencies.entries()) {
    for (const [index, expectation] of competency.expectations.entries()) {
      const path = ['competencies', place, 'expectations', index]
      if (seen.has(expectation.id)) yield { about: 'identity', message: say.twice(things.expectation, expectation.id), path: [...path, 'id'] }
      seen.add(expectation.id)
      if (competencies.has(expectation.id)) yield { about: 'identity', message: say.expectationLikeCompetency(expectation.id), path: [...path, 'id'] }
      const level = levels.get(expectation.level)
      if (!level) yield unknown(things.level, expectation.level, [...levels.keys()], [...path, 'level'])
      else if (expectation.track && !level.tracks.includes(expectation.track)) {
        yield { about: 'reference', message: say.trackNotOfLevel(expectation.track, level.id), path: [...path, 'track'] }
      }
      for (const family of Object.keys(expectation.examples)) {
        if (!families.includes(family)) yield { ...unknown(things.family, family, families, [...path, 'examples', family]), part: 'key' }
      }
      if (expectation.readiness) yield* brokenPromises(valuesOver(ladderValues, expectation.readiness), [...path, 'readiness'])
    }
  }
}

function* repeated(list: readonly { readonly id: string }[], path: Path, thing: string): Generator<Fault> {
  const seen = new Set<string>()
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) yield { about: 'identity', message: say.twice(thing, id), path: [...path, index, 'id'] }
    seen.add(id)
  }
}

function unknown(thing: string, id: string, known: readonly string[], path: Path): Fault {
  return { about: 'reference', message: say.unknown(thing, id, nearest(id, known), known), path }
}

/** No one person, piece of work, team or old work alone is enough for met, nor the own word for partial: what a report promises. */
function* brokenPromises(values: ReadinessParameters, path: Path): Generator<Fault> {
  const { met, partial, episode, witness, group, older, own } = values
  if (episode + own >= met) yield { about: 'promise', message: say.readiness.onePieceIsEnough(episode, own, met), path: [...path, 'episode'] }
  if (witness + own >= met) yield { about: 'promise', message: say.readiness.onePersonIsEnough(witness, own, met), path: [...path, 'witness'] }
  if (group >= met) yield { about: 'promise', message: say.readiness.oneTeamIsEnough(group, met), path: [...path, 'group'] }
  if (older >= met) yield { about: 'promise', message: say.readiness.oldWorkIsEnough(older, met), path: [...path, 'older'] }
  if (own >= partial) yield { about: 'promise', message: say.readiness.ownWordIsEnough(own, partial), path: [...path, 'own'] }
  if (partial > met) yield { about: 'promise', message: say.readiness.partialAboveMet(partial, met), path: [...path, 'partial'] }
}
