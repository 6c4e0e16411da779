// Whether every text is there in every language of the ladder, and says the same as the English.

import { lint as say } from '../../text/en/lint.ts'
import type { Text } from '../ladder.ts'
import { wordsOf } from './phrases.ts'
import type { Found, LintView, Path } from './view.ts'
import { viewOf } from './view.ts'

/** Shorter ones may be the same in two languages. */
const LEAST_WORDS = 4

export function* missingTranslation({ written }: LintView): Generator<Found> {
  const languages = [...new Set(written.flatMap(({ text }) => languagesOf(text)))].sort()
  if (languages.length < 2) return
  for (const { text, part, path } of written) {
    // A name without languages is the same in all of them.
    if (text === '' || (typeof text === 'string' && part === 'name')) continue
    const missing = languages.filter((language) => !(typeof text === 'string' ? ['en'] : languagesOf(text)).includes(language))
    if (missing.length > 0) yield { path, message: say.missingTranslation(missing) }
  }
}

export function* untranslated({ written }: LintView): Generator<Found> {
  for (const { text, path } of written) {
    if (typeof text === 'string') continue
    const seen = new Map<string, string>()
    for (const [language, one] of Object.entries(text)) {
      const other = seen.get(one.trim())
      if (other !== undefined && wordsOf(one).length >= LEAST_WORDS) yield { path: [...path, language], message: say.untranslated(language, other) }
      else seen.set(one.trim(), language)
    }
  }
}

/** Another number than in the English, or the English is new since the version before and the translation is not. */
export function* staleTranslation({ written, previous, file }: LintView): Generator<Found> {
  const before = previous ? textsById(previous) : undefined
  for (const { text, path } of written) {
    if (typeof text === 'string' || text['en'] === undefined) continue
    const old = before?.get(keyOf(file, path))
    for (const [language, one] of Object.entries(text)) {
      if (language === 'en') continue
      const stale = typeof old === 'object' && old['en'] !== undefined && old['en'] !== text['en'] && old[language] === one
      if (stale) yield { path: [...path, language], message: say.staleTranslation(language) }
      else if (numbersIn(one) !== numbersIn(text['en'])) yield { path: [...path, language], message: say.otherNumbers(language) }
    }
  }
}

function languagesOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [] : Object.keys(text)
}

/** Thousands and decimals are written differently; the digits are the same. */
function numbersIn(text: string): string {
  return (text.match(/\d[\d.,\u00a0 ]*/g) ?? [])
    .map((number) => number.replaceAll(/\D/g, ''))
    .sort()
    .join(' ')
}

function textsById(file: LintView['file']): ReadonlyMap<string, Text> {
  return new Map(viewOf(file).written.map(({ path, text }) => [keyOf(file, path), text]))
}

/** A path with ids for positions, so that it finds the same text in another version. */
function keyOf(file: LintView['file'], path: Path): string {
  let value: unknown = file
  const steps = path.map((step) => {
    value = (value as { readonly [key: string | number]: unknown } | undefined)?.[step]
    return typeof step === 'number' ? ((value as { readonly id?: string } | undefined)?.id ?? step) : step
  })
  // An expectation keeps its texts when it moves to another competency.
  return (steps.includes('expectations') ? steps.slice(2) : steps).join('/')
}
