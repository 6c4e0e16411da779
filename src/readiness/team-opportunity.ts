// Where a team has no opportunity: what its people's next levels ask for and none of them has had work for. It counts and compares nobody.

import type { ExpectationReport } from './readiness.ts'

export interface TeamOpportunity {
  /** How many people can be counted, and how many it takes before anything is said over them. */
  readonly people: number
  readonly smallest: number
  /** Ids of competencies, in the order of the ladder; null: the team is too small. */
  readonly nobodyHad: readonly string[] | null
}

export interface TeamOpportunityRead extends TeamOpportunity {
  /** What the competencies are called. */
  readonly names: Readonly<{ [competency: string]: string }>
}

type Found = Pick<ExpectationReport, 'competency' | 'computed'>

/** `reports`: for each person what the expectations of their next level read. `competencies`: ids, in order. */
export function teamOpportunity(reports: readonly (readonly Found[])[], competencies: readonly string[], smallest: number): TeamOpportunity {
  const people = reports.length
  if (people < smallest) return { people, smallest, nobodyHad: null }
  const nobodyHad = competencies.filter((competency) => {
    const asked = reports.filter((found) => found.some((one) => one.competency === competency))
    // Asked of few, it would be a word about those few.
    return asked.length >= smallest && asked.every((found) => found.every((one) => one.competency !== competency || one.computed === 'no-evidence'))
  })
  return { people, smallest, nobodyHad }
}
