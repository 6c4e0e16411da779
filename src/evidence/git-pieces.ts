// Groups a person's commits into pieces of work: by branch, by ticket, by area and quarter; the small rest is upkeep.

import type { Day } from '../algorithms/calendar.ts'
import type { Branch, Work } from './git-history.ts'

/** A quarter of a year, `2026-Q1`. */
export type Quarter = string

/** How many pieces a quarter shows; a record of two years stays some tens of items that a person can talk about. */
const SHOWN = 4

const LARGE_ENOUGH = 6

/** Commits on one branch, on one ticket, or alone: what is never told apart. */
export interface Unit {
  /** Oldest first. */
  readonly work: readonly Work[]
  /** Only where its title speaks for this person's part. */
  readonly branch?: Branch
  readonly area?: string
  readonly day: Day
  readonly weight: number
}

export interface Piece {
  readonly units: readonly Unit[]
  readonly quarter: Quarter
  readonly area?: string
  /** The unit that tells most. */
  readonly lead: Unit
  readonly weight: number
}

export interface Pieces {
  readonly shown: readonly Piece[]
  /** Small or steady work, by quarter. */
  readonly upkeep: ReadonlyMap<Quarter, readonly Unit[]>
}

export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

function gather<Key, One>(groups: Map<Key, One[]>, key: Key, one: One): void {
  const known = groups.get(key)
  if (known) known.push(one)
  else groups.set(key, [one])
}

/** The one with the most weight; of equals the earlier. */
export function mostTelling<T>(all: readonly T[], weight: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>((best, one) => (best === undefined || weight(one) > weight(best) ? one : best), undefined)
}

function areaOf(work: readonly Work[], pathAreas: ReadonlyMap<string, string>): string | undefined {
  const weights = new Map<string, number>()
  for (const each of work) {
    const area = each.subject.area ?? pathAreas.get(each.id)
    if (area) weights.set(area, (weights.get(area) ?? 0) + Math.max(1, each.weight))
  }
  return mostTelling([...weights], ([, weight]) => weight)?.[0]
}

function unitOf(work: readonly Work[], branch: Branch | undefined, pathAreas: ReadonlyMap<string, string>): Unit {
  const best = Math.max(...work.map(({ weight }) => weight))
  const area = areaOf(work, pathAreas)
  const day =
    work
      .map((each) => each.day)
      .toSorted()
      .at(-1) ?? ''
  return { work, day, weight: best + Math.log2(work.length), ...(branch && { branch }), ...(area && { area }) }
}

/** One person's work, newest first, as units, oldest first. A copy (cherry-pick, backport) is the same work. */
export function unitsOf(work: readonly Work[], pathAreas: ReadonlyMap<string, string>): readonly Unit[] {
  const mine = new Map<Branch, number>()
  for (const { branch } of work) if (branch) mine.set(branch, (mine.get(branch) ?? 0) + 1)
  const groups = new Map<Branch | string, Work[]>()
  const seen = new Set<string>()
  for (const each of work.toReversed()) {
    const copy = `${each.day} ${each.names.at(-1)}`
    if (seen.has(copy)) continue
    seen.add(copy)
    const { branch, subject } = each
    const speaks = branch && (mine.get(branch) ?? 0) * 2 >= branch.commits
    const key = speaks ? branch : subject.ticket ? `${subject.ticket} ${quarterOf(each.day)}` : each.id
    gather(groups, key, each)
  }
  return [...groups].map(([key, each]) => unitOf(each, typeof key === 'string' ? undefined : key, pathAreas))
}

/**
 * The commits whose paths are worth asking for, as their subject names no area: the newest, by whole quarters.
 * Asking costs some thirty times what reading a commit does, so a long history affords more of it.
 */
export function pathsWanted(work: readonly Work[], commits: number): readonly string[] {
  const most = Math.max(60, Math.min(120, commits / 160))
  const asked = work.filter(({ subject }) => !subject.area && subject.change !== 'chore' && subject.change !== 'test')
  const wanted: string[] = []
  for (const [, quarter] of [...Map.groupBy(asked, ({ day }) => quarterOf(day))].toSorted(([one], [other]) => (one < other ? 1 : -1))) {
    if (wanted.length > 0 && wanted.length + quarter.length > most) break
    wanted.push(...quarter.slice(0, most).map(({ id }) => id))
  }
  return wanted
}

/** Which units make a piece of work, and which pieces a quarter shows. */
export function piecesOf(units: readonly Unit[]): Pieces {
  const groups = new Map<string, Unit[]>()
  const upkeep = new Map<Quarter, Unit[]>()
  const rest = (unit: Unit): void => {
    const quarter = quarterOf(unit.day)
    gather(upkeep, quarter, unit)
  }
  for (const [index, unit] of units.entries()) {
    // What is small and can't be placed would be an item a commit.
    if (unit.weight < 2 || (unit.area === undefined && unit.weight < LARGE_ENOUGH)) {
      rest(unit)
      continue
    }
    // A change of weight that names no area is a piece of its own; small ones go by the folders they touch.
    const named = unit.work.some(({ subject }) => subject.area !== undefined)
    const alone = unit.work.length >= 3 || unit.area === undefined || (!named && unit.weight >= LARGE_ENOUGH)
    const key = `${quarterOf(unit.day)} ${alone ? `#${index}` : unit.area?.toLowerCase()}`
    gather(groups, key, unit)
  }
  const byQuarter = new Map<Quarter, Piece[]>()
  for (const each of groups.values()) {
    const lead = mostTelling(each, ({ weight }) => weight)
    if (!lead) continue
    const quarter = quarterOf(lead.day)
    const weight = lead.weight + Math.log2(each.length)
    gather(byQuarter, quarter, { units: each, quarter, lead, weight, ...(lead.area && { area: lead.area }) })
  }
  const shown: Piece[] = []
  for (const pieces of byQuarter.values()) {
    const ranked = pieces.toSorted((one, other) => other.weight - one.weight)
    shown.push(...ranked.slice(0, SHOWN))
    for (const { units: left } of ranked.slice(SHOWN)) left.forEach(rest)
  }
  return { shown, upkeep }
}
