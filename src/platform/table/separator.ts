// What stands between the cells of a text table.

const SEPARATORS = [',', ';', '\t'] as const
export type Separator = (typeof SEPARATORS)[number]

/** Enough lines to tell by. */
const LINES = 30

/** The one that divides the most lines into the same number of cells; of two such, the one that makes more of them. */
export function separatorOf(text: string): Separator {
  const lines = countsByLine(text)
  const scored = SEPARATORS.map((separator, index) => ({ separator, ...steadiness(lines.map((counts) => counts[index] ?? 0)) }))
  const [best] = scored.toSorted((a, b) => b.lines - a.lines || b.count - a.count)
  return best?.separator ?? ','
}

/** How often each separator stands outside quotes, line by line. */
function countsByLine(text: string): number[][] {
  const lines: number[][] = []
  let counts = SEPARATORS.map(() => 0)
  let quoted = false
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    if (quoted) continue
    if (sign === '\n' || sign === '\r') {
      if (lines.push(counts) >= LINES) return lines
      counts = SEPARATORS.map(() => 0)
    }
    const index = SEPARATORS.indexOf(sign as Separator)
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1
  }
  lines.push(counts)
  return lines
}

/** The count above zero that the most lines share, and how many share it. */
function steadiness(counts: readonly number[]): { readonly lines: number; readonly count: number } {
  const shared = new Map<number, number>()
  for (const count of counts) if (count > 0) shared.set(count, (shared.get(count) ?? 0) + 1)
  const [most] = [...shared].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return { lines: most?.[1] ?? 0, count: most?.[0] ?? 0 }
}
