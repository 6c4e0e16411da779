// The check of one sentence while it is typed: around it lies only what its rules look at, so that it takes a moment on a ladder of any size.

import type { LintFinding } from '../lint/lint.ts'
import { lint } from '../lint/lint.ts'
import type { CompetencyInFile, ExpectationInFile } from '../lint/view.ts'
import type { LadderFile } from '../schema.ts'

/** The rules that look at one sentence alone. */
export const ALONE: ReadonlySet<string> = new Set([
  'placeholder',
  'heading-only',
  'not-observable',
  'intention-only',
  'ability-only',
  'duty-only',
  'vague-word',
  'escape-clause',
  'open-ended',
  'absolute',
  'two-expectations',
  'tenure',
  'gendered-word',
  'gender-coded',
  'ageist-word',
  'too-long',
  'hard-to-read',
  'jargon',
  'repeated-word',
  'hidden-character',
])

/** Those that look at it beside the others of its row and column. */
export const BESIDE: ReadonlySet<string> = new Set(['near-repeat', 'adverb-only'])

/**
 * What these rules find in the sentence of an expectation if its English reads so: the same as `lint` of the whole file says of it.
 * `ALONE` takes a millisecond; `BESIDE` some tens on a ladder of 2,000 expectations.
 */
export function lintSentence(file: LadderFile, id: string, sentence: string, rules: typeof ALONE | typeof BESIDE): readonly LintFinding[] {
  const row = file.competencies.find(({ expectations }) => expectations.some((one) => one.id === id))
  const expectation = row?.expectations.find((one) => one.id === id)
  if (!row || !expectation) return []
  const changed = { ...expectation, sentence: typeof expectation.sentence === 'string' ? sentence : { ...expectation.sentence, en: sentence } }
  const slice = rules === BESIDE ? around(file, row, changed) : { ...file, levels: [], competencies: [{ ...row, expectations: [bare(changed)] }] }
  return lint({ ...slice, families: [] }, undefined, rules).filter(({ path, id: about }) => about === id && path.includes('sentence'))
}

/** The row of the expectation and the column of its level. */
function around(file: LadderFile, row: CompetencyInFile, changed: ExpectationInFile): LadderFile {
  const competencies = file.competencies.map((competency) => ({
    ...competency,
    expectations: competency.expectations.flatMap((one) => {
      if (one.id === changed.id) return [bare(changed)]
      return competency === row || one.level === changed.level ? [bare(one)] : []
    }),
  }))
  return { ...file, levels: file.levels.map((level) => ({ ...level, summary: '', decides: [] })), competencies }
}

function bare(expectation: ExpectationInFile): ExpectationInFile {
  return { ...expectation, examples: {} }
}
