// Chance that can be repeated: the same seed gives the same numbers.

export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `below`. */
  whole(below: number): number
  /** One of a list that isn't empty. */
  pick<T>(list: readonly T[]): T
}

/** Mulberry32 (Tommy Ettinger, public domain): small and quick; for tests and invented data, never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  function whole(below: number): number {
    return Math.floor(next() * below)
  }
  function pick<T>(list: readonly T[]): T {
    return list[whole(list.length)] as T
  }
  return { next, whole, pick }
}
