// The word that was probably meant.

/** Letters that may differ, by the length of the longer word: one up to 5 letters, two up to 9, three beyond. */
function tolerance(length: number): number {
  return length <= 5 ? 1 : length <= 9 ? 2 : 3
}

/** How people vary a word without meaning another: capitals, spaces and underscores. */
function plain(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
}

/**
 * Edit distance in which a swap of two neighbours is one edit; stops at `limit` + 1.
 * Known as optimal string alignment.
 */
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = above
    above = row
  }
  return above[other.length] ?? limit + 1
}

/**
 * The candidate that `word` is most likely a slip of, or undefined when none is near. Of equally near ones, the first.
 * @example nearest('senoir', ['junior', 'senior']) // 'senior'
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const meant = plain(word)
  if (meant.length > 64) return undefined
  let found: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const known = plain(candidate)
    const limit = Math.min(tolerance(Math.max(meant.length, known.length)), least - 1)
    const edits = distance(meant, known, limit)
    if (edits > limit || edits >= Math.min(meant.length, known.length)) continue
    found = candidate
    least = edits
    if (least === 0) break
  }
  return found
}
