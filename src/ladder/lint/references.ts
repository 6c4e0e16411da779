// Whether the file holds together, and whether ids stay what they were.

import { lint as say } from '../../text/en/lint.ts'
import type { Fault } from '../integrity.ts'
import { faultsIn } from '../integrity.ts'
import { wordsOf } from './phrases.ts'
import type { Found, LintView } from './view.ts'
import { english } from './view.ts'

export function unknownReference(view: LintView): Iterable<Found> {
  return faultsOf(view, 'reference')
}

export function duplicateId(view: LintView): Iterable<Found> {
  return faultsOf(view, 'identity')
}

export function brokenPromise(view: LintView): Iterable<Found> {
  return faultsOf(view, 'promise')
}

/** Evidence and confirmations name an expectation by its id: a new one for the same text loses them. */
export function* changedId({ cells, previous }: LintView): Generator<Found> {
  if (!previous) return
  const ids = new Set(cells.map(({ expectation }) => expectation.id))
  const before = previous.competencies.flatMap((competency) => competency.expectations)
  const known = new Set(before.map(({ id }) => id))
  const gone = new Map(before.flatMap(({ id, sentence }) => (ids.has(id) ? [] : [[wordsOf(english(sentence)).join(' '), id] as const])))
  for (const { expectation, sentence, path } of cells) {
    const old = known.has(expectation.id) ? undefined : gone.get(wordsOf(sentence).join(' '))
    if (old !== undefined) yield { path: [...path, 'id'], message: say.changedId(expectation.id, old), fix: old }
  }
}

function* faultsOf({ file }: LintView, about: Fault['about']): Generator<Found> {
  for (const fault of faultsIn(file)) if (fault.about === about) yield { path: fault.path, message: fault.message }
}
