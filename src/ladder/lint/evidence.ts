// Whether people at a level, in each field of work, can get the evidence that an expectation asks for.

import { lint as say } from '../../text/en/lint.ts'
import type { Kind, ReadinessParameters, Text } from '../ladder.ts'
import { AUTONOMIES, DEFAULT_READINESS, SCOPES, valuesOver } from '../ladder.ts'
import type { Cell, Found, LintView } from './view.ts'
import { english } from './view.ts'
import { isPlaceholder } from './wording.ts'

export function* ruleCannotBeMet({ file, cells }: LintView): Generator<Found> {
  const ladderValues = valuesOver(DEFAULT_READINESS, file.readiness)
  const closed = closedCap(ladderValues)
  if (closed) yield { path: ['readiness', closed], message: say.closedCap(closed) }
  for (const cell of cells) {
    const own = closedCap(valuesOver(ladderValues, cell.expectation.readiness))
    if (own && !closed) yield { path: [...cell.path, 'readiness', own], message: say.closedCap(own) }
    const contradiction = contradictionIn(cell)
    if (contradiction) yield { path: [...cell.path, 'evidence'], message: contradiction }
  }
}

/** Two steps above what the level is trusted with; one step is how people grow. */
const STEPS = 2

export function* ruleAboveLevel({ cells }: LintView): Generator<Found> {
  for (const { level, scope, autonomy, path } of cells) {
    if (!level) continue
    if (SCOPES.indexOf(scope) - SCOPES.indexOf(level.scope) >= STEPS) {
      yield { path: [...path, 'evidence', 'scope'], message: say.ruleAboveLevel(say.scope(scope), level.id, say.scope(level.scope)) }
    } else if (AUTONOMIES.indexOf(autonomy) - AUTONOMIES.indexOf(level.autonomy) >= STEPS) {
      yield { path: [...path, 'evidence', 'autonomy'], message: say.ruleAboveLevel(say.autonomy(autonomy), level.id, say.autonomy(level.autonomy)) }
    }
  }
}

/** Kinds that need an occasion which some fields of work don't offer, or a role that few hold. */
const OCCASIONAL: ReadonlySet<Kind> = new Set(['incident', 'presentation', 'initiative', 'people', 'budget', 'assurance', 'mentoring'])
/** What people write for "this doesn't happen here". */
const NOT_HERE = /\b(?:does not|doesn['’]t|do not|don['’]t|not) (?:apply|applicable|relevant|happen|exist|occur)\b|^(?:none|n\/?a)\b/i

export function* noChance({ file, cells }: LintView): Generator<Found> {
  for (const { expectation, kinds, path } of cells) {
    if (!expectation.required) continue
    for (const { id } of file.families) {
      const example = english(expectation.examples[id] ?? '')
      const occasion = example === '' && file.families.length > 1 && kinds.length === 1 && kinds.every((kind) => OCCASIONAL.has(kind))
      if (NOT_HERE.test(example)) yield { path: [...path, 'examples', id], family: id, message: say.noChanceSaid(id) }
      else if (occasion) yield { path: [...path, 'evidence', 'kinds'], family: id, message: say.noChance(id, kinds) }
    }
  }
}

/** A field of work that other expectations give examples for; where none does, it is told once. */
export function* missingExample({ file, cells }: LintView): Generator<Found> {
  for (const [index, { id }] of file.families.entries()) {
    const without = cells.filter(({ expectation }) => isMissing(expectation.examples[id]))
    if (without.length === cells.length) yield { path: ['families', index], family: id, message: say.familyWithoutExamples(id) }
    else for (const { path, expectation } of without) yield { path, family: id, message: say.missingExample(expectation.id, id) }
  }
}

/** Text in another language than English is text. */
function isMissing(example: Text | undefined): boolean {
  if (example === undefined) return true
  const text = english(example)
  return typeof example === 'string' || text !== '' ? isPlaceholder(text) && !NOT_HERE.test(text) : false
}

/** A cap through which all support flows and that lets nothing through, or points that nobody can give. */
function closedCap(values: ReadinessParameters): keyof ReadinessParameters | undefined {
  for (const cap of ['episode', 'witness', 'group'] as const) if (values[cap] === 0) return cap
  const points = [values.outside, values.outsideBare, values.inside, values.insideBare]
  return points.every((value) => value === 0) && values.own < values.met ? 'outside' : undefined
}

function contradictionIn({ kinds, scope, autonomy }: Cell): string | undefined {
  if (kinds.length === 0) return say.noKinds
  if (scope === 'self' && autonomy === 'leading') return say.leadingOneself
  if (kinds.every((kind) => kind === 'learning') && SCOPES.indexOf(scope) > SCOPES.indexOf('team')) return say.learningTooWide(say.scope(scope))
  return undefined
}
