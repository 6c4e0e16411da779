// Circles in lines where everybody has one person above them.

/** Each circle once, from the member that sorts first, upwards. `lines`: who, and who is directly above them. */
export function circlesAmong(lines: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const above = new Map(lines)
  const seen = new Set<string>()
  const circles: string[][] = []
  for (const [start] of lines) {
    const path: string[] = []
    const here = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      here.add(at)
      path.push(at)
      at = above.get(at)
    }
    if (at === undefined || !here.has(at)) continue
    const circle = path.slice(path.indexOf(at))
    const first = circle.indexOf(circle.reduce((least, id) => (id < least ? id : least)))
    circles.push([...circle.slice(first), ...circle.slice(0, first)])
  }
  return circles.toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}
