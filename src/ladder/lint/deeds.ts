// Whether a word says what somebody does.

import { DEEDS } from './words/grammar.ts'

export function isDeed(word: string): boolean {
  const stem = word.replace(/ing$/, '')
  return deedForm(word.toLowerCase()) !== undefined || (stem !== word && (DEEDS.has(stem) || DEEDS.has(`${stem}e`)))
}

/** "lead" is a base form, "leads" a third person; none for what is no deed. In small letters. */
export function deedForm(word: string): 'base' | 'third' | undefined {
  if (DEEDS.has(word)) return 'base'
  const bases = [word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]
  return word.endsWith('s') && bases.some((base) => DEEDS.has(base)) ? 'third' : undefined
}
