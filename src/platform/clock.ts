// A clock that never goes back: order, expiry and who saw what on which day hang on it.

/** Reads a clock, and where that is behind the last moment seen or `floor`, gives that moment again. */
export function steadyClock(read: () => Date, floor: Date | null): () => Date {
  let last = floor?.getTime() ?? Number.NEGATIVE_INFINITY
  return () => {
    last = Math.max(last, read().getTime())
    return new Date(last)
  }
}
