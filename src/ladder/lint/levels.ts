// Whether the levels make a ladder: no holes, nothing upside down, nothing lopsided.

import { lint as say } from '../../text/en/lint.ts'
import type { Side, Track } from '../ladder.ts'
import { AUTONOMIES, SCOPES, TRACKS } from '../ladder.ts'
import type { Cell, Found, LevelInFile, LintView } from './view.ts'

/** A competency that a level asks for is asked for at each level above, on each track; a level and a competency without any are told once. */
export function* missingCell({ file, levels, cellsAt, cellsIn }: LintView): Generator<Found> {
  for (const [index, level] of file.levels.entries()) {
    if (!cellsAt.has(level.id)) yield { path: ['levels', index], message: say.emptyLevel(level.id) }
  }
  for (const [index, competency] of file.competencies.entries()) {
    const own = cellsIn.get(competency) ?? []
    const path = ['competencies', index]
    if (own.length === 0) yield { path, message: say.emptyCompetency(competency.id) }
    const told = new Set<LevelInFile>()
    for (const track of TRACKS) {
      const onTrack = levels.filter((level) => level.tracks.includes(track) && cellsAt.has(level.id))
      const asked = new Set(own.flatMap((cell) => (cell.level && cell.tracks.includes(track) ? [cell.level] : [])))
      const first = onTrack.findIndex((level) => asked.has(level))
      for (const level of first < 0 ? [] : onTrack.slice(first)) {
        if (asked.has(level) || told.has(level)) continue
        told.add(level)
        yield { path, level: level.id, message: say.missingCell(competency.id, level.id, level.tracks.length > 1 ? track : undefined) }
      }
    }
  }
}

/** A higher level that asks for less scope or autonomy than a lower one, in its own words or in one competency. */
export function* levelInversion({ file, levels, cellsIn }: LintView): Generator<Found> {
  for (const track of TRACKS) {
    const onTrack = levels.filter((level) => level.tracks.includes(track))
    for (const [index, level] of onTrack.entries()) {
      const below = onTrack[index - 1]
      const less = below && asksLess(widest([below]), widest([level]))
      if (less && !(track === 'management' && level.tracks.length > 1)) {
        yield { path: ['levels', file.levels.indexOf(level), less.of], message: say.levelInversion(level.id, less.own, below.id, less.other) }
      }
    }
  }
  const told = new Set<Cell>()
  for (const competency of file.competencies) {
    for (const track of TRACKS) {
      const own = Map.groupBy(
        (cellsIn.get(competency) ?? []).filter((cell) => cell.tracks.includes(track)),
        ({ level }) => level,
      )
      const rungs = levels.flatMap((level) => (own.has(level) ? [own.get(level) ?? []] : []))
      for (const [index, rung] of rungs.entries()) {
        const below = rungs[index - 1]
        const [cell] = rung
        const less = below && asksLess(widest(below), widest(rung))
        if (!less || !cell || told.has(cell)) continue
        told.add(cell)
        yield {
          path: [...cell.path, 'evidence'],
          message: say.levelInversion(cell.expectation.level, less.own, below[0]?.expectation.level ?? '', less.other, competency.id),
        }
      }
    }
  }
}

/** A level that asks for less than half or more than double of what levels usually ask; one may start small. */
export function* unbalancedLevels({ file, levels, cellsAt }: LintView): Generator<Found> {
  if (levels.length < 3) return
  for (const track of file.tracks ?? TRACKS) {
    const counts = levels.filter((level) => level.tracks.includes(track)).map((level) => ({ level, count: requiredOf(cellsAt.get(level.id), track).length }))
    if (counts.length < 3) continue
    const usual = median(counts.map(({ count }) => count))
    for (const { level, count } of counts) {
      // A level without any is a hole, told as one.
      if (count === 0 || Math.abs(count - usual) < 4 || (count * 2 >= usual && count <= usual * 2)) continue
      yield { path: ['levels', file.levels.indexOf(level)], message: say.unbalancedLevel(level.id, count, usual, track) }
    }
  }
}

const SIDES_NEEDED: readonly Side[] = ['craft', 'people']
const ENOUGH = 8
const LEAST_SHARE = 0.1

/** Craft and people skills are both needed; neither stands in for the other. */
export function* unbalancedSides({ file, levels, cellsAt }: LintView): Generator<Found> {
  const sides = new Set(file.competencies.map((competency) => competency.side))
  for (const level of levels) {
    const required = requiredOf(cellsAt.get(level.id))
    if (required.length < ENOUGH || sides.size < 2) continue
    for (const side of SIDES_NEEDED) {
      const count = required.filter((cell) => cell.competency.side === side).length
      if (count < required.length * LEAST_SHARE)
        yield { path: ['levels', file.levels.indexOf(level)], message: say.unbalancedSide(level.id, side, count, required.length) }
    }
  }
}

/** A title that stands for two levels can't say which. */
export function* aliasTwice({ file }: LintView): Generator<Found> {
  const first = new Map<string, string>()
  for (const [index, level] of file.levels.entries()) {
    for (const [position, alias] of level.aliases.entries()) {
      const key = alias.trim().toLowerCase()
      const other = first.get(key)
      if (other !== undefined) yield { path: ['levels', index, 'aliases', position], message: say.aliasTwice(alias, other) }
      else first.set(key, level.id)
    }
  }
}

function requiredOf(cells: readonly Cell[] = [], track?: Track): readonly Cell[] {
  return cells.filter((cell) => cell.expectation.required && (track === undefined || cell.tracks.includes(track)))
}

interface Reach {
  readonly scope: number
  readonly autonomy: number
}

function widest(some: readonly (Cell | LevelInFile)[]): Reach {
  return {
    scope: Math.max(...some.map(({ scope }) => SCOPES.indexOf(scope))),
    autonomy: Math.max(...some.map(({ autonomy }) => AUTONOMIES.indexOf(autonomy))),
  }
}

function asksLess(below: Reach, above: Reach): { of: 'scope' | 'autonomy'; own: string; other: string } | undefined {
  if (above.scope < below.scope) return { of: 'scope', own: say.scope(SCOPES[above.scope] ?? ''), other: say.scope(SCOPES[below.scope] ?? '') }
  if (above.autonomy < below.autonomy)
    return { of: 'autonomy', own: say.autonomy(AUTONOMIES[above.autonomy] ?? ''), other: say.autonomy(AUTONOMIES[below.autonomy] ?? '') }
  return undefined
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
