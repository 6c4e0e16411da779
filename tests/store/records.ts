// Records to begin a test from.

import type { Evidence } from '../../src/evidence/evidence.ts'

/** A piece of evidence with nothing special about it but what is given. */
export function anItem(given: Partial<Evidence> & { id: string }): Evidence {
  return {
    date: '2026-02-11',
    kind: 'risk',
    title: 'Warned finance of the cut-over risk',
    scope: 'cross-team',
    autonomy: 'independent',
    result: 'achieved',
    for: [],
    links: [],
    seenBy: [],
    ...given,
  }
}
