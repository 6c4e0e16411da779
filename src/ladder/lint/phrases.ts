// Finding the phrases of a word list in a text.

/** One pattern for a list of phrases, as whole words, in any case. `where`: at the beginning of a text, or anywhere. */
export function phrases(list: Iterable<string>, where: 'opening' | 'anywhere' = 'anywhere'): RegExp {
  const any = `(?:${[...list].join('|')})(?![\\p{L}\\p{N}])`
  // A sentence opens with its subject, if at all, and perhaps an adverb.
  return where === 'opening'
    ? new RegExp(`^(?:(?:you|they|we|i) )?(?:(?:also|\\w+ly) )?(?<phrase>${any})`, 'iu')
    : new RegExp(`(?<![\\p{L}\\p{N}-])(?<phrase>${any})`, 'giu')
}

/** A list of words as they are, longest first, so that "he or she" is found before "he". */
export function literally(words: Iterable<string>): string[] {
  return [...words].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
}

/** Each phrase of the pattern in the text once, as written there. */
export function phrasesIn(text: string, pattern: RegExp): readonly string[] {
  const found = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)]
  const phrasesFound = found.flatMap((match) => match?.groups?.['phrase'] ?? [])
  return [...new Map(phrasesFound.map((phrase) => [phrase.toLowerCase(), phrase])).values()]
}

/** The words of a text in small letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
}
