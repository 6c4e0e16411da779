// Whether a text can be read at one go: its length, its words, one thing at a time, and slips of the keyboard.

import { lint as say } from '../../text/en/lint.ts'
import { deedForm, isDeed } from './deeds.ts'
import { wordsOf } from './phrases.ts'
import type { Found, LintView } from './view.ts'

/** GOV.UK's content design guidance splits sentences over 25 words; a few more is no fault. */
const MOST_WORDS = 30
/** LIX, C. H. Björnsson: Läsbarhet, 1968: words a sentence + share of words over six letters; 60 reads "very difficult", and most work prose lies about there. */
const HARDEST = 75
const LONG_WORD = 6
/** Below, one long word decides. */
const ENOUGH_WORDS = 15

export function* tooLong({ prose }: LintView): Generator<Found> {
  for (const { text, path, part } of prose) {
    // Words have two characters at least, with the space; most texts are done with here.
    if (part === 'name' || text.length <= 2 * MOST_WORDS) continue
    const longest = Math.max(0, ...split(text).map((sentence) => wordsOf(sentence).length))
    if (longest > MOST_WORDS) yield { path, message: say.tooLong(longest, MOST_WORDS) }
  }
}

export function* hardToRead({ prose }: LintView): Generator<Found> {
  for (const { text, path, part } of prose) {
    if (part !== 'sentence' && part !== 'summary') continue
    const all = wordsOf(text)
    if (all.length < ENOUGH_WORDS) continue
    const long = all.filter((word) => word.length > LONG_WORD)
    const lix = all.length / split(text).length + (100 * long.length) / all.length
    if (lix >= HARDEST) yield { path, message: say.hardToRead(long.length, all.length) }
  }
}

export function* twoExpectations({ cells }: LintView): Generator<Found> {
  for (const { sentence, sentencePath: path } of cells) {
    const second = secondExpectation(sentence)
    if (second) yield { path, message: say.twoExpectations(second) }
  }
}

export function* repeatedWord({ prose }: LintView): Generator<Found> {
  for (const { text, path } of prose) {
    const twice = /(?<![\p{L}\p{N}'’-])(\p{L}+) \1(?![\p{L}\p{N}'’-])/iu.exec(text)
    if (twice?.[1] && !/^(?:had|that)$/i.test(twice[1])) yield { path, message: say.repeatedWord(twice[1]), fix: text.replace(twice[0], twice[1]) }
  }
}

/** Zero-width signs, changes of direction and the like: they break search, and can show another text than the one stored (CVE-2021-42574). */
const HIDDEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

export function* hiddenCharacter({ written }: LintView): Generator<Found> {
  for (const { text, path } of written) {
    for (const [language, one] of typeof text === 'string' ? [[undefined, text] as const] : Object.entries(text)) {
      const hidden = one.match(HIDDEN)
      if (hidden) yield { path: language ? [...path, language] : path, message: say.hiddenCharacter(codeOf(hidden[0])), fix: one.replaceAll(HIDDEN, '') }
    }
  }
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Not after abbreviations such as "e.g.". */
function split(text: string): string[] {
  return text.split(/(?<=[.!?])(?<!\b(?:e\.g|i\.e|etc|eg|ie|vs|incl)\.)\s+(?=\p{Lu})|\n+/u).filter((sentence) => sentence.trim() !== '')
}

/** Begins a sentence about the person; others explain the one before. */
const ABOUT_THE_PERSON = /^(?:you(?! (?:do not|don['’]t|are not|aren['’]t))|is|are|has|have|can|able|capable|comfortable|confident|understands?|knows?)\b/i
/** "Finds risks and raises with leaders": the object is that of the first verb. */
const ON_THE_SAME = /^(?:\w+ly )?\p{L}+ (?:about|accordingly|against|as|at|by|for|from|in|into|on|to|up|upon|with|within)\b/iu
/** Points back, so that the second part goes on about the first. */
const POINTS_BACK =
  /\b(?:it|its|them|they|their|theirs|this|these|those|that|which|who|whom|whose|what|when|how|why|so|one|ones|both|same|result|results|accordingly|then)\b/i
const JOINED = /(?<before>.*?)(?:\band also\b|\bas well as\b|\bin addition,?|\band you\b)\s+(?:you )?(?:\w+ly )?(?<verb>\p{L}+)/iu
/** What comes after may hang on it. */
const SUBORDINATE = /\b(?:how|that|which|who|where|what|why|so|because|whether|if|when)\b/i
const LEAST_WORDS = 4

/** How the second expectation of a sentence begins, or none. Steps of one thing, such as "you find a fault and mend it", are one. */
function secondExpectation(sentence: string): string | undefined {
  const all = split(sentence)
  const next = all.slice(1).find((part) => wordsOf(part).length >= LEAST_WORDS && isAboutThePerson(part))
  if (next) return opening(next)
  const first = all[0] ?? ''
  const joined = JOINED.exec(first)
  if (joined?.groups?.['verb'] && isDeed(joined.groups['verb']) && wordsOf(first.slice(joined[0].length)).length > 1)
    return opening(first.slice((joined.groups['before'] ?? '').length))
  const subject = /^(?:you|they) (?:\w+ly )?(?<verb>\p{L}+)|^(?:\w+ly )?(?<bare>\p{L}+)/iu.exec(first)?.groups
  const verb = (subject?.['verb'] ?? subject?.['bare'] ?? '').toLowerCase()
  const form = deedForm(verb)
  if (!form) return undefined
  for (const match of first.matchAll(/(?<comma>,)? and (?:\w+ly )?(?<verb>\p{Ll}+)/gu)) {
    const before = first.slice(0, match.index)
    const rest = first.slice(match.index + (match.groups?.['comma'] ? 2 : 1))
    const after = rest.slice(4)
    if (ON_THE_SAME.test(after)) continue
    const separate =
      wordsOf(before).length >= LEAST_WORDS - 1 && !SUBORDINATE.test(before) && wordsOf(after).length >= LEAST_WORDS - 1 && !POINTS_BACK.test(after)
    if (!match.groups?.['comma'] && deedForm(match.groups?.['verb'] ?? '') === form && separate) return opening(rest)
  }
  return undefined
}

function isAboutThePerson(sentence: string): boolean {
  const [first = '', second = ''] = wordsOf(sentence)
  return ABOUT_THE_PERSON.test(sentence) || deedForm(first) !== undefined || (first.endsWith('ly') && deedForm(second) !== undefined)
}

function opening(text: string): string {
  return text.split(/\s+/).slice(0, 5).join(' ')
}
