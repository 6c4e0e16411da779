// Whether each sentence says something that can be seen, and says it plainly.

import { lint as say } from '../../text/en/lint.ts'
import { shortened } from '../../text/shortened.ts'
import { deedForm } from './deeds.ts'
import { literally, phrases, phrasesIn, wordsOf } from './phrases.ts'
import type { Found, LintView, Part, Prose } from './view.ts'
import { DEEDS } from './words/grammar.ts'
import { JARGON, KNOWN_ABBREVIATIONS, NO_ABBREVIATIONS } from './words/jargon.ts'
import { ABILITIES, DUTIES, INTENTIONS, STATES, TRAITS, TRAITS_ANYWHERE } from './words/unseen.ts'
import { ABSOLUTES, ESCAPES, OPEN_ENDED, VAGUE } from './words/vague.ts'

const STATE = phrases(STATES, 'opening')
const TRAIT = phrases(TRAITS, 'opening')
const TRAIT_ANYWHERE = phrases(TRAITS_ANYWHERE)
const GOES_ON = new RegExp(`\\b(?:and|so|then) (?:\\w+ly )?(?:${[...DEEDS].join('|')})(?:e?s)?\\b`, 'i')
const INTENTION = phrases(INTENTIONS, 'opening')
const ABILITY = phrases(ABILITIES, 'opening')
const DUTY = phrases(DUTIES, 'opening')
const VAGUE_WORD = phrases(VAGUE)
const ESCAPE = phrases(ESCAPES)
const OPEN_END = phrases(OPEN_ENDED)
const ABSOLUTE = phrases(ABSOLUTES)
const JARGON_WORD = phrases(literally(JARGON.keys()))
const PLACEHOLDER =
  /^[\W_]*$|^(?:[Nn]\/?[Aa]|[Nn]one|[Tt]o ?do|[Tt]b[cd]|[Xx]{3,})[\W_]*$|\b(?:TBD|TBC|TBA|TODO|FIXME)\b|\blorem ipsum\b|\{\{.*?\}\}|<(?:insert|name|company|team|your)[^>]*>|\[(?:insert|company|your)[^\]]*\]/u
/** Only as all that a text says: "photos that are still to be done" is no gap. */
const PLACEHOLDER_ALONE =
  /^[\W_]*(?:\S+ ){0,2}(?:not in use|to be (?:added|confirmed|decided|defined|determined|done|written)|coming soon|work in progress|placeholder|not yet (?:defined|written))[\W_]*$/iu

export function* placeholder({ written }: LintView): Generator<Found> {
  for (const { text, path, part } of written) {
    // An example that is missing is told with the field of work.
    if (part === 'example' || text === '') continue
    const each = typeof text === 'string' ? [{ path, words: text }] : Object.entries(text).map(([language, words]) => ({ path: [...path, language], words }))
    for (const one of each) {
      if (!isPlaceholder(one.words)) continue
      const empty = /^[\W_]*$/u.test(one.words)
      yield { path: one.path, message: empty ? say.emptyText(say.parts[part]) : say.placeholder(shortened(one.words, 40)) }
    }
  }
}

export function* headingOnly(view: LintView): Generator<Found> {
  for (const { text, path } of sentences(view)) if (!isPlaceholder(text) && isHeading(wordsOf(text))) yield { path, message: say.headingOnly(text) }
}

export function* notObservable(view: LintView): Generator<Found> {
  for (const { text, path } of sentences(view)) {
    const [seen] = [...phrasesIn(text, STATE), ...phrasesIn(text, TRAIT), ...phrasesIn(text, TRAIT_ANYWHERE)]
    // "Knows the rules and applies them" goes on to something that can be seen.
    if (seen && !GOES_ON.test(text)) yield { path, message: say.notObservable(seen) }
  }
}

export function intentionOnly(view: LintView): Iterable<Found> {
  return saidOf(sentences(view), INTENTION, say.intentionOnly)
}

export function* abilityOnly(view: LintView): Generator<Found> {
  for (const { text, path } of sentences(view)) {
    const [seen] = phrasesIn(text, ABILITY)
    if (!seen) continue
    const fix = deedInstead(text, seen)
    yield { path, message: say.abilityOnly(seen), ...(fix ? { fix } : {}) }
  }
}

export function dutyOnly(view: LintView): Iterable<Found> {
  return saidOf(sentences(view), DUTY, say.dutyOnly)
}

export function* vagueWord(view: LintView): Generator<Found> {
  for (const { text, path } of sentences(view)) {
    // "Where appropriate" is an escape, and told as one.
    const seen = phrasesIn(text.replaceAll(ESCAPE, ''), VAGUE_WORD)
    if (seen.length > 0) yield { path, message: say.vagueWord(seen) }
  }
}

export function escapeClause(view: LintView): Iterable<Found> {
  return saidOf(sentences(view), ESCAPE, say.escapeClause)
}

export function openEnded(view: LintView): Iterable<Found> {
  return saidOf(sentences(view), OPEN_END, say.openEnded)
}

export function absolute(view: LintView): Iterable<Found> {
  return saidOf(sentences(view), ABSOLUTE, say.absolute)
}

export function* jargon({ prose }: LintView): Generator<Found> {
  for (const { text, path, part } of prose) {
    if (part === 'name') continue
    for (const seen of phrasesIn(text, JARGON_WORD)) {
      const plain = JARGON.get(seen.toLowerCase()) ?? ''
      yield { path, message: say.jargon(seen, plain), ...(plain ? { fix: replaced(text, seen, plain) } : {}) }
    }
  }
}

/** Once for each abbreviation, where it first stands. */
export function* undefinedAbbreviation({ file, prose }: LintView): Generator<Found> {
  const all = prose.map(({ text }) => text).join('\n')
  // An organisation's own name needs no words.
  const names = new Set([
    ...file.id.toUpperCase().split(/[^A-Z]+/),
    ...prose.flatMap(({ part, text }) => (part === 'name' ? (text.match(ABBREVIATION) ?? []) : [])),
  ])
  const told = new Set<string>()
  for (const { text, path } of prose) {
    if (text === text.toUpperCase()) continue
    for (const [seen] of text.matchAll(ABBREVIATION)) {
      const bare = seen.replace(/s$/, '')
      if (told.has(bare) || names.has(bare) || KNOWN_ABBREVIATIONS.has(bare) || NO_ABBREVIATIONS.has(bare)) continue
      told.add(bare)
      const explained = new RegExp(`\\(${bare}s?\\)|\\b${bare}s? \\(|\\b${bare}s? (?:means|stands for)`).test(all)
      if (!explained) yield { path, message: say.undefinedAbbreviation(bare) }
    }
  }
}

const ABBREVIATION = /(?<![\p{L}\p{N}&/'’-])[A-Z]{2,6}s?(?![\p{L}\p{N}&'’-])/gu

function sentences({ prose }: LintView): readonly Prose[] {
  return prose.filter(({ part }) => part === 'sentence')
}

function* saidOf(texts: readonly Prose[], pattern: RegExp, message: (seen: readonly string[]) => string): Generator<Found> {
  for (const { text, path } of texts) {
    const seen = phrasesIn(text, pattern)
    if (seen.length > 0) yield { path, message: message(seen) }
  }
}

export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text) || PLACEHOLDER_ALONE.test(text)
}

/** Parts in which wording about people matters; an example may be about one person who is a he or a she. */
export const ABOUT_ANYBODY: ReadonlySet<Part> = new Set(['name', 'summary', 'decides', 'sentence'])

export function replaced(text: string, seen: string, plain: string): string {
  const capital = /^\p{Lu}/u.test(seen)
  return text.replace(seen, capital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain)
}

/** "You are able to lead" → "You lead", "Is able to lead" → "Leads"; none where the verb can't be told. */
function deedInstead(text: string, seen: string): string | undefined {
  if (!/(?:able to|can|ability to|capability to|capacity to|potential to)$/i.test(seen)) return undefined
  const start = text.toLowerCase().indexOf(seen.toLowerCase())
  const before = text.slice(0, start)
  const after = text.slice(start + seen.length).trimStart()
  const verb = /^\p{Ll}+(?=[\s,.]|$)/u.exec(after)?.[0]
  if (!verb || verb.endsWith('ly')) return undefined
  if (before.trim() !== '') return before + after
  // Further verbs would have to follow the first.
  if (/,|;|\b(?:and|or|then)\b/.test(after)) return undefined
  const third = thirdPerson(verb)
  return third.charAt(0).toUpperCase() + third.slice(1) + after.slice(verb.length)
}

function thirdPerson(verb: string): string {
  if (verb === 'be' || verb === 'have') return verb === 'be' ? 'is' : 'has'
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

/** "Completes training" is short, and a sentence. */
function isHeading(all: readonly string[]): boolean {
  return all.length === 1 || (all.length === 2 && !all.some((word) => deedForm(word)))
}
