// What would lift the level, found by trial.

import type { Relation } from '../evidence/evidence.ts'
import type { Judging } from './expectation.ts'
import type { Advice, ExpectationReport } from './readiness.ts'
import type { Standing } from './ready.ts'

/** Somebody who may be asked. */
export interface Candidate {
  readonly name: string
  readonly as: Relation
  readonly team?: string
}

export interface Next {
  readonly advice: readonly Advice[]
  readonly atLeast: boolean
}

export function whatNext(
  _judging: Judging,
  _found: readonly ExpectationReport[],
  _standing: Standing,
  _options: { readonly team?: readonly Candidate[]; readonly nobodyElseSaw?: readonly string[] },
): Next {
  return { advice: [], atLeast: false }
}
