// Gathers findings: the first thousand are kept, the rest counted.

import type { FindingKind, List, RowFinding } from './people-file.ts'
import { LISTS, WARNINGS } from './people-file.ts'

export const KEPT = 1000

export interface Findings {
  /** `more`: how many of the kind there are beyond those that are added. */
  readonly add: (finding: RowFinding, more?: number) => void
  readonly errors: () => number
  readonly warnings: () => number
  /** By list and row. */
  readonly kept: () => readonly RowFinding[]
}

export function collectFindings(): Findings {
  const kept: RowFinding[] = []
  const counted = { errors: 0, warnings: 0 }
  return {
    add(finding, more = 0) {
      counted[isWarning(finding.kind) ? 'warnings' : 'errors'] += 1 + more
      if (kept.length < KEPT || isWarning(finding.kind)) kept.push(finding)
    },
    errors: () => counted.errors,
    warnings: () => counted.warnings,
    kept: () => kept.toSorted((a, b) => order(a.list) - order(b.list) || (a.row ?? 0) - (b.row ?? 0)).slice(0, KEPT),
  }
}

function order(list: List): number {
  return LISTS.indexOf(list)
}

export function isWarning(kind: FindingKind): boolean {
  return WARNINGS.includes(kind)
}
