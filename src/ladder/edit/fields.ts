// What a form sets of a level, competency, expectation or the ladder itself: each field is one place.

import { inLanguage, words } from '../../text/text.ts'
import type { Text } from '../ladder.ts'
import { AUTONOMIES, KINDS, SCOPES, SIDES, TRACKS } from '../ladder.ts'
import type { ExpectationInFile } from '../lint/view.ts'
import type { LadderFile } from '../schema.ts'
import type { Edit, Place, Value } from './edit.ts'
import { isSame } from './edit.ts'

/** `lines`: a list, one entry a line; `many`: some of the choices; `flag`: yes or no. */
export type FieldKind = 'line' | 'long' | 'lines' | 'choice' | 'many' | 'flag'

export interface Field {
  readonly path: Place
  readonly kind: FieldKind
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  readonly value: Value
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** The name of a field in a form; ids have no spaces. */
export function nameOf({ path }: Pick<Field, 'path'>): string {
  return path.join('.')
}

/** What a form that was opened with these fields and sent these values is to set; what nobody changed is left out. */
export function settingsOf(fields: readonly Field[], was: { readonly [name: string]: Value }, now: (field: Field) => Value): Edit {
  return fields.flatMap((field) => {
    const before = was[nameOf(field)] ?? null
    const after = now(field)
    return isSame(before, after) ? [] : [{ path: field.path, was: before, now: after }]
  })
}

export function ladderFields(file: LadderFile, language: string): readonly Field[] {
  const { fields: say } = words(language).ladderEditor
  return [
    text(['name'], file.name, 'line', say.name, language),
    text(['summary'], file.summary, 'long', say.summary, language, true),
    line(['version'], file.version, say.version),
  ]
}

export function levelFields(file: LadderFile, id: string, language: string): readonly Field[] {
  const { fields: say } = words(language).ladderEditor
  const level = file.levels.find((one) => one.id === id)
  if (!level) return []
  const at = (field: string): Place => ['levels', id, field]
  const { tracks } = words(language).vocabulary
  const { reachShort: scopes, freedomShort: autonomies } = words(language).ladderPages
  return [
    text(at('name'), level.name, 'line', say.name, language),
    text(at('summary'), level.summary, 'long', say.summary, language, true),
    choice(at('autonomy'), level.autonomy, say.autonomy, AUTONOMIES, autonomies),
    choice(at('scope'), level.scope, say.scope, SCOPES, scopes),
    { ...choice(at('tracks'), '', say.tracks, TRACKS, tracks), kind: 'many', value: level.tracks },
    lines(at('aliases'), level.aliases, say.aliases, say.aliasesHint),
    // A decision in several languages is written in the file.
    ...(level.decides.every((one) => typeof one === 'string') ? [lines(at('decides'), level.decides, say.decides, say.decidesHint)] : []),
  ]
}

export function competencyFields(file: LadderFile, id: string, language: string): readonly Field[] {
  const { fields: say } = words(language).ladderEditor
  const competency = file.competencies.find((one) => one.id === id)
  if (!competency) return []
  const at = (field: string): Place => ['competencies', id, field]
  return [
    text(at('name'), competency.name, 'line', say.name, language),
    text(at('summary'), competency.summary, 'long', say.summary, language, true),
    choice(at('side'), competency.side, say.side, SIDES, words(language).ladderPages.sides),
  ]
}

export function expectationFields(file: LadderFile, expectation: ExpectationInFile, language: string): readonly Field[] {
  const { fields: say } = words(language).ladderEditor
  const at = (...steps: string[]): Place => ['expectations', expectation.id, ...steps]
  const { kinds, tracks } = words(language).vocabulary
  const { reachShort: scopes, freedomShort: autonomies } = words(language).ladderPages
  const { evidence } = expectation
  return [
    text(at('sentence'), expectation.sentence, 'long', say.sentence, language),
    { path: at('required'), kind: 'flag', label: say.required, value: expectation.required, choices: [] },
    { ...choice(at('evidence', 'kinds'), '', say.kinds, KINDS, kinds), kind: 'many', value: evidence.kinds },
    { ...choice(at('evidence', 'scope'), evidence.scope ?? null, say.leastScope, SCOPES, scopes), optional: true, hint: say.asLevel },
    { ...choice(at('evidence', 'autonomy'), evidence.autonomy ?? null, say.leastAutonomy, AUTONOMIES, autonomies), optional: true, hint: say.asLevel },
    { ...choice(at('track'), expectation.track ?? null, say.track, TRACKS, tracks), optional: true, hint: say.bothTracks },
    ...file.families.map(({ id, name }) =>
      text(at('examples', id), expectation.examples[id] ?? '', 'long', say.exampleFor(inLanguage(name, language)), language, true),
    ),
  ]
}

/** A text in several languages is set in the one that the page is in, else in the first it has. */
function placeOfText(path: Place, value: Text, language: string): Place {
  if (typeof value === 'string') return path
  const chosen = [language, 'en', ...Object.keys(value)].find((one) => value[one] !== undefined)
  return chosen === undefined ? path : [...path, chosen]
}

function text(path: Place, value: Text, kind: 'line' | 'long', label: string, language: string, optional = false): Field {
  return { path: placeOfText(path, value, language), kind, label, value: inLanguage(value, language), choices: [], ...(optional ? { optional } : {}) }
}

function line(path: Place, value: string, label: string): Field {
  return { path, kind: 'line', label, value, choices: [] }
}

function lines(path: Place, value: readonly Value[], label: string, hint: string): Field {
  return { path, kind: 'lines', label, hint, optional: true, value, choices: [] }
}

function choice(path: Place, value: Value, label: string, values: readonly string[], labels: { readonly [value: string]: string }): Field {
  return { path, kind: 'choice', label, value, choices: values.map((one) => ({ value: one, label: labels[one] ?? one })) }
}
