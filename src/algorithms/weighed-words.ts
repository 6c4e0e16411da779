// How alike two texts are that were written apart: by their words, the rarer the more they say.

/** Word → weight, of length 1; empty for a text without words. */
export type Weighed = ReadonlyMap<string, number>

/** Without the endings that say the same word again: plans, planned, planning. */
function stem(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s|e)$/, '')
    .replace(/([bdfglmnprt])\1$/, '$1')
}

function stemsIn(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem)
}

/**
 * Weighs texts by how rare their words are among `texts`.
 * Log-scaled term frequency times inverse document frequency, cosine-normalised ("ltc", Salton & Buckley 1988).
 */
export function weigher(texts: readonly string[]): (text: string) => Weighed {
  const holding = new Map<string, number>()
  for (const text of texts) for (const word of new Set(stemsIn(text))) holding.set(word, (holding.get(word) ?? 0) + 1)
  const rarity = (word: string): number => Math.log((1 + texts.length) / (holding.get(word) ?? 1))
  return (text) => {
    const counts = new Map<string, number>()
    for (const word of stemsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
    const weights = [...counts].map(([word, count]) => [word, (1 + Math.log(count)) * rarity(word)] as const)
    const length = Math.hypot(...weights.map(([, weight]) => weight))
    return new Map(length === 0 ? [] : weights.map(([word, weight]) => [word, weight / length]))
  }
}

/** From 0, no word in common, to 1, the same words as often. Symmetric. */
export function cosine(one: Weighed, other: Weighed): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0)
  return Math.min(1, sum)
}
