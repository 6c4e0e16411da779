// Which counts over people may be said, so that nobody can be counted out.

/** The smallest group that is ever said, where no house rules say a larger one. */
export const SMALLEST_GROUP = 5

/**
 * Of counts of different people among `total`: which may be said. Each is at least `smallest`, and so is everybody it leaves out: one who knows
 * the total would have the rest by subtraction. What is left over by all that are said together is nobody, or at least `smallest` too;
 * the smallest counts go first until it is (complementary suppression).
 */
export function sayable(counts: readonly number[], total: number, smallest: number): readonly boolean[] {
  const said = counts.map((count) => count >= smallest && total - count >= smallest)
  const bySize = counts.map((_, index) => index).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))
  for (const index of bySize) {
    const left = counts.reduce((rest, count, at) => (said[at] ? rest - count : rest), total)
    if (left === 0 || left >= smallest) break
    said[index] = false
  }
  return said
}

/** The count, or null where it may not be said. */
export function saidCount(count: number, total: number, smallest: number): number | null {
  return sayable([count], total, smallest)[0] ? count : null
}
