// Whether the wording shuts people out: by gender, by age, or by years served.

import { lint as say } from '../../text/en/lint.ts'
import { literally, phrases, phrasesIn } from './phrases.ts'
import type { Found, LintView, Prose } from './view.ts'
import { ABOUT_ANYBODY, replaced } from './wording.ts'
import { AGEIST, GENDER_CODED, GENDERED, HEROES } from './words/people.ts'

const GENDERED_WORD = phrases(literally(GENDERED.keys()))
const CODED_WORD = phrases([...GENDER_CODED, ...HEROES])
const AGEIST_WORD = phrases(AGEIST)

const NUMBER = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a few|a couple of)'
const SPAN = `${NUMBER}(?:\\s?(?:\\+|-|–|to)\\s?${NUMBER}?)?(?: or more)?[ -](?:years?|yrs?|months?)['’]?`
/** Acas on age discrimination: years of experience shut out those who learnt quicker, and prove nothing of what was learnt. */
const TENURE = new RegExp(
  `(?<phrase>(?:at least |minimum of |more than |over )?${SPAN} (?:of )?(?:[\\p{L}-]+ ){0,3}?(?:experience|in (?:the|this|a|their|your|his|her) (?:\\p{L}+ )?(?:role|position|job|grade|level|post)|of service|of seniority|as an? )|(?:length of service|time in (?:grade|level|post|role)|years of (?:\\p{L}+ )?(?:experience|service)|long-serving|seniority in years))`,
  'giu',
)

export function* genderedWord({ prose }: LintView): Generator<Found> {
  for (const { text, path } of aboutAnybody(prose)) {
    const seen = phrasesIn(text, GENDERED_WORD)
    if (seen.length === 0) continue
    const plain = seen.map((word) => GENDERED.get(word.toLowerCase()) ?? '')
    // Verbs would have to follow "they", so only what needs none is mended.
    const fix = plain.every(Boolean) ? seen.reduce((text, word, index) => replaced(text, word, plain[index] ?? ''), text) : undefined
    yield { path, message: say.genderedWord(seen), ...(fix ? { fix } : {}) }
  }
}

export function* genderCoded({ prose }: LintView): Generator<Found> {
  yield* said(aboutAnybody(prose), CODED_WORD, say.genderCoded)
}

export function* ageistWord({ prose }: LintView): Generator<Found> {
  yield* said(aboutAnybody(prose), AGEIST_WORD, say.ageistWord)
}

export function* tenure({ prose }: LintView): Generator<Found> {
  yield* said(
    prose.filter(({ part }) => part === 'sentence' || part === 'summary'),
    TENURE,
    say.tenure,
  )
}

function aboutAnybody(prose: readonly Prose[]): readonly Prose[] {
  return prose.filter(({ part }) => ABOUT_ANYBODY.has(part))
}

function* said(texts: readonly Prose[], pattern: RegExp, message: (seen: readonly string[]) => string): Generator<Found> {
  for (const { text, path } of texts) {
    const seen = phrasesIn(text, pattern)
    if (seen.length > 0) yield { path, message: message(seen) }
  }
}
