// Which statements a ladder carries, and by what.

import { words } from '../text/text.ts'
import type { Ladder } from './ladder.ts'
import type { StatementId } from './statements.ts'
import { CARRIED_OUTSIDE, STATEMENTS } from './statements.ts'

export interface Coverage {
  readonly statements: readonly { readonly id: StatementId; readonly subject: string; readonly carriedBy: readonly string[] }[]
  /** The ids that nothing carries. */
  readonly missing: readonly StatementId[]
}

/** Every statement with what carries it: `level mid-senior`, `expectation owns-outcomes`, `ladder`, or a part of Nextrung. */
export function coverageOf(ladder: Ladder): Coverage {
  const { coverage: say, statements: subjects } = words('en').ladder
  const carriers = new Map<string, string[]>()
  const carry = (sources: readonly string[], carrier: string): void => {
    for (const id of new Set(sources)) carriers.set(id, [...(carriers.get(id) ?? []), carrier])
  }
  carry(ladder.source, say.ladderCarries)
  for (const level of ladder.levels) carry(level.source, say.levelCarries(level.id))
  for (const competency of ladder.competencies) carry(competency.source, say.competencyCarries(competency.id))
  for (const expectation of ladder.expectations) carry(expectation.source, say.expectationCarries(expectation.id))
  const statements = STATEMENTS.map((id) => ({ id, subject: subjects[id], carriedBy: [...(carriers.get(id) ?? []), ...(CARRIED_OUTSIDE[id] ?? [])] }))
  return { statements, missing: statements.filter((statement) => statement.carriedBy.length === 0).map((statement) => statement.id) }
}
