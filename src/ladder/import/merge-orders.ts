// One order of things out of several partial ones.

export interface MergedOrder {
  readonly keys: readonly string[]
  /** Two orders contradict each other. */
  readonly contradicts: boolean
}

/**
 * An order of all keys that keeps each given one, as far as they agree; where nothing else decides, the smaller `step` comes first, then what was named first.
 */
export function mergeOrders(orders: readonly (readonly string[])[], step: (key: string) => number): MergedOrder {
  const first = new Map<string, number>()
  const before = new Map<string, Set<string>>()
  for (const order of orders) {
    for (const [index, key] of order.entries()) {
      if (!first.has(key)) first.set(key, first.size)
      const earlier = before.get(key) ?? new Set()
      const previous = order[index - 1]
      if (previous !== undefined && previous !== key) earlier.add(previous)
      before.set(key, earlier)
    }
  }
  const left = [...first.keys()].sort((a, b) => step(a) - step(b) || (first.get(a) ?? 0) - (first.get(b) ?? 0))
  const keys: string[] = []
  const placed = new Set<string>()
  let contradicts = false
  while (left.length > 0) {
    const free = left.findIndex((key) => [...(before.get(key) ?? [])].every((earlier) => placed.has(earlier)))
    if (free < 0) contradicts = true
    const [key] = left.splice(Math.max(free, 0), 1)
    if (key === undefined) break
    keys.push(key)
    placed.add(key)
  }
  return { keys, contradicts }
}
