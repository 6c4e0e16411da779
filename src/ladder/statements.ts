// The statements that Nextrung has to say somewhere, and which of them are said outside a ladder.

import { words } from '../text/text.ts'

export type StatementId = keyof ReturnType<typeof words>['ladder']['statements']

/** In the order of the source article. */
export const STATEMENTS = Object.keys(words('en').ladder.statements) as readonly StatementId[]

/** What carries a statement whatever the ladder says. */
export const CARRIED_OUTSIDE: Readonly<{ [id in StatementId]?: readonly string[] }> = {
  G1: ['report at-my-level', 'report towards'],
  L6: ['readiness'],
  C0: ['readiness'],
}
