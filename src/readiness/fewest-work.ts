// The fewest new pieces of work that cover what no confirmation could make up for.

import type { Kind } from '../ladder/ladder.ts'

/** One new piece of work: its kind, and the expectations (by index, ascending) that it is claimed for. */
export interface NewWork {
  readonly kind: Kind
  readonly serves: readonly number[]
}

/** The kinds that count for an expectation, and how many new pieces of work it takes. */
export interface Lacking {
  readonly expectation: number
  readonly kinds: readonly Kind[]
  readonly pieces: number
}

export interface FewestWork {
  readonly work: readonly NewWork[]
  /** The search stopped at its node limit: fewer might do. */
  readonly atLeast: boolean
}

/**
 * Exact cover by depth-first search that deepens until it succeeds: each piece has one kind and serves at most `claims` expectations,
 * and no piece serves one twice. Kinds in the order of the list, expectations by index.
 */
export function fewestWork(lacking: readonly Lacking[], claims: number, nodeLimit: number): FewestWork {
  const left = new Map(lacking.filter((one) => one.pieces > 0).map((one) => [one.expectation, one.pieces]))
  const kinds = widestKinds(lacking)
  const search = { left, kinds, claims, nodes: nodeLimit, work: [] as NewWork[] }
  for (let size = lowerBound(search); search.nodes > 0; size += 1) {
    if (cover(search, size)) return { work: search.work, atLeast: false }
  }
  return { work: oneByOne(left, kinds, claims), atLeast: true }
}

interface Search {
  readonly left: Map<number, number>
  readonly kinds: ReadonlyMap<Kind, ReadonlySet<number>>
  readonly claims: number
  nodes: number
  readonly work: NewWork[]
}

/** Kinds with the expectations they count for; a kind whose expectations another has too is left out. */
function widestKinds(lacking: readonly Lacking[]): ReadonlyMap<Kind, ReadonlySet<number>> {
  const all = new Map<Kind, Set<number>>()
  for (const one of lacking) {
    if (one.pieces === 0) continue
    for (const kind of one.kinds) all.set(kind, (all.get(kind) ?? new Set()).add(one.expectation))
  }
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(
    sorted.filter(([, serves], index) =>
      sorted.every(([, other], rival) => rival === index || !serves.isSubsetOf(other) || (other.size === serves.size && index < rival)),
    ),
  )
}

/** No piece serves more than `claims`, none serves one twice. */
function lowerBound({ left, claims }: Search): number {
  const sum = [...left.values()].reduce((total, pieces) => total + pieces, 0)
  return Math.max(0, Math.ceil(sum / claims), ...left.values())
}

function cover(search: Search, size: number): boolean {
  if (search.left.size === 0) return true
  search.nodes -= 1
  if (search.nodes <= 0 || lowerBound(search) > size) return false
  for (const work of piecesFor(search, hardest(search))) {
    take(search, work)
    if (cover(search, size - 1)) return true
    giveBack(search, work)
  }
  return false
}

/** The one with most to come, then with the fewest kinds; every cover has a piece for it. */
function hardest({ left, kinds }: Search): number {
  const choices = (expectation: number): number => [...kinds.values()].filter((serves) => serves.has(expectation)).length
  const [first] = [...left].sort(([a, many], [b, few]) => few - many || choices(a) - choices(b) || a - b)
  return first?.[0] as number
}

/** Every piece of work for an expectation that serves as many others as it can; serving fewer is never better. */
function piecesFor({ left, kinds, claims }: Search, expectation: number): readonly NewWork[] {
  return [...kinds].flatMap(([kind, serves]) => {
    if (!serves.has(expectation)) return []
    const others = [...left.keys()].filter((one) => one !== expectation && serves.has(one)).sort((a, b) => a - b)
    return subsets(others, Math.min(claims - 1, others.length)).map((more) => ({ kind, serves: [expectation, ...more].sort((a, b) => a - b) }))
  })
}

/** All choices of `size` out of a list, in its order. */
export function subsets<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return list.flatMap((first, index) => subsets(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]))
}

function take(search: Search, work: NewWork): void {
  search.work.push(work)
  for (const expectation of work.serves) {
    const pieces = (search.left.get(expectation) ?? 0) - 1
    if (pieces === 0) search.left.delete(expectation)
    else search.left.set(expectation, pieces)
  }
}

function giveBack(search: Search, work: NewWork): void {
  search.work.pop()
  for (const expectation of work.serves) search.left.set(expectation, (search.left.get(expectation) ?? 0) + 1)
}

/** What is always possible: at each step the piece that serves most. */
function oneByOne(lacking: ReadonlyMap<number, number>, kinds: Search['kinds'], claims: number): readonly NewWork[] {
  const search: Search = { left: new Map(lacking), kinds, claims, nodes: 0, work: [] }
  while (search.left.size > 0) {
    const [widest] = piecesFor(search, hardest(search)).toSorted((a, b) => b.serves.length - a.serves.length)
    if (widest === undefined) break
    take(search, widest)
  }
  return search.work
}
