// The rules of lint, in the order that docs/lint.md explains them.

import { missingExample, noChance, ruleAboveLevel, ruleCannotBeMet } from './evidence.ts'
import { aliasTwice, levelInversion, missingCell, unbalancedLevels, unbalancedSides } from './levels.ts'
import { ageistWord, genderCoded, genderedWord, tenure } from './people.ts'
import { hardToRead, hiddenCharacter, repeatedWord, tooLong, twoExpectations } from './reading.ts'
import { brokenPromise, changedId, duplicateId, unknownReference } from './references.ts'
import { adverbOnly, nearRepeat, repeatedText } from './sameness.ts'
import { missingTranslation, staleTranslation, untranslated } from './translations.ts'
import type { Found, LintView } from './view.ts'
import {
  abilityOnly,
  absolute,
  dutyOnly,
  escapeClause,
  headingOnly,
  intentionOnly,
  jargon,
  notObservable,
  openEnded,
  placeholder,
  undefinedAbbreviation,
  vagueWord,
} from './wording.ts'

/** An error breaks the ladder, a warning misleads its readers, a note is worth a look. */
export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface Rule {
  readonly id: string
  readonly severity: Severity
  readonly check: (view: LintView) => Iterable<Found>
}

export const RULES: readonly Rule[] = [
  { id: 'missing-cell', severity: 'warning', check: missingCell },
  { id: 'placeholder', severity: 'error', check: placeholder },
  { id: 'unknown-reference', severity: 'error', check: unknownReference },
  { id: 'duplicate-id', severity: 'error', check: duplicateId },
  { id: 'changed-id', severity: 'warning', check: changedId },
  { id: 'alias-twice', severity: 'warning', check: aliasTwice },
  { id: 'level-inversion', severity: 'error', check: levelInversion },
  { id: 'unbalanced-levels', severity: 'note', check: unbalancedLevels },
  { id: 'unbalanced-sides', severity: 'note', check: unbalancedSides },

  { id: 'repeated-text', severity: 'warning', check: repeatedText },
  { id: 'near-repeat', severity: 'warning', check: nearRepeat },
  { id: 'adverb-only', severity: 'warning', check: adverbOnly },

  { id: 'heading-only', severity: 'warning', check: headingOnly },
  { id: 'not-observable', severity: 'warning', check: notObservable },
  { id: 'intention-only', severity: 'warning', check: intentionOnly },
  { id: 'ability-only', severity: 'warning', check: abilityOnly },
  { id: 'duty-only', severity: 'warning', check: dutyOnly },
  { id: 'vague-word', severity: 'warning', check: vagueWord },
  { id: 'escape-clause', severity: 'warning', check: escapeClause },
  { id: 'open-ended', severity: 'warning', check: openEnded },
  { id: 'absolute', severity: 'warning', check: absolute },
  { id: 'two-expectations', severity: 'warning', check: twoExpectations },
  { id: 'tenure', severity: 'warning', check: tenure },

  { id: 'gendered-word', severity: 'warning', check: genderedWord },
  { id: 'gender-coded', severity: 'warning', check: genderCoded },
  { id: 'ageist-word', severity: 'warning', check: ageistWord },

  { id: 'too-long', severity: 'warning', check: tooLong },
  { id: 'hard-to-read', severity: 'note', check: hardToRead },
  { id: 'jargon', severity: 'warning', check: jargon },
  { id: 'undefined-abbreviation', severity: 'note', check: undefinedAbbreviation },
  { id: 'repeated-word', severity: 'warning', check: repeatedWord },
  { id: 'hidden-character', severity: 'warning', check: hiddenCharacter },

  { id: 'rule-cannot-be-met', severity: 'error', check: ruleCannotBeMet },
  { id: 'broken-promise', severity: 'error', check: brokenPromise },
  { id: 'rule-above-level', severity: 'warning', check: ruleAboveLevel },
  { id: 'no-chance', severity: 'warning', check: noChance },
  { id: 'missing-example', severity: 'warning', check: missingExample },

  { id: 'missing-translation', severity: 'warning', check: missingTranslation },
  { id: 'untranslated', severity: 'warning', check: untranslated },
  { id: 'stale-translation', severity: 'warning', check: staleTranslation },
]
