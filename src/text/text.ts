// Every sentence that a person reads, by concept, key and language.

import { en } from './en/en.ts'

/** What one language has to provide; English is the reference. */
export type Words = typeof en

const LANGUAGES: Readonly<{ [language: string]: Words }> = { en }

/** The words of a language; English where there are none. */
export function words(language: string): Words {
  return LANGUAGES[language] ?? en
}

/** A text written as one string or one per language, in this language, else in English, else in the first there is. */
export function inLanguage(text: string | Readonly<{ [language: string]: string }>, language: string): string {
  if (typeof text === 'string') return text
  return text[language] ?? text['en'] ?? Object.values(text)[0] ?? ''
}
