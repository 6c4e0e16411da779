// What the points alone say of an expectation.

import type { ReadinessParameters } from '../ladder/ladder.ts'
import type { ComputedStatus, OpenConcern } from './readiness.ts'

/** Rules 5 and 7. `concerns`: the open ones, once per author; they never take points off. */
export function statusOf(support: number, concerns: readonly OpenConcern[], parameters: ReadinessParameters): ComputedStatus {
  if (support >= parameters.met) {
    const weight = concerns.reduce((sum, concern) => sum + concern.points, 0)
    return weight >= parameters.concern ? 'met-concern-open' : 'met'
  }
  if (support >= parameters.partial) return 'partial'
  return support > 0 ? 'weak' : 'no-evidence'
}
