// How alike two texts are, and which words differ.

/** A text in words and what stands between them, so that the pieces joined are the text again. */
export function pieces(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*|[^\p{L}\p{N}\s]|\s+/gu) ?? []
}

/**
 * Share of the words of both texts that they have in common, counting repeats, from 0 to 1. Symmetric; 1 for the same words in any order.
 * The coefficient of Dice (1945) and Sørensen (1948), over bags.
 */
export function dice(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1
  return (2 * commonWords(one, other)) / (one.length + other.length)
}

/** How many words the two have in common, counting repeats. */
export function commonWords(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    common += 1
  }
  return common
}

export interface Stretch<T> {
  readonly kind: 'same' | 'gone' | 'new'
  readonly items: readonly T[]
}

/** From one list to another by the longest common subsequence: stretches in order; of two readings what goes comes before what comes. Quadratic in the part that differs. */
export function stretches<T>(before: readonly T[], after: readonly T[]): readonly Stretch<T>[] {
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1
  let end = 0
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const found = [
    { kind: 'same' as const, items: before.slice(0, start) },
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    { kind: 'same' as const, items: before.slice(before.length - end) },
  ]
  return joined(found)
}

function* middle<T>(before: readonly T[], after: readonly T[]): Generator<Stretch<T>> {
  // length[i][j]: the longest common subsequence of before from i and after from j.
  const width = after.length + 1
  const length = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number): number => length[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      length[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      yield { kind: 'same', items: before.slice(i, i + 1) }
      i += 1
      j += 1
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      yield { kind: 'gone', items: before.slice(i, i + 1) }
      i += 1
    } else {
      yield { kind: 'new', items: after.slice(j, j + 1) }
      j += 1
    }
  }
}

function joined<T>(parts: Iterable<Stretch<T>>): readonly Stretch<T>[] {
  const result: Stretch<T>[] = []
  for (const part of parts) {
    if (part.items.length === 0) continue
    const last = result.at(-1)
    if (last?.kind === part.kind) result[result.length - 1] = { kind: part.kind, items: [...last.items, ...part.items] }
    else result.push(part)
  }
  return result
}
