// What the server waits for from one browser, by a token that only its cookie holds: a code, or the answer to a challenge.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { hashOf } from '../../platform/token.ts'

export interface Step {
  readonly purpose: 'second-factor' | 'add-passkey' | 'use-passkey'
  readonly person: string | null
  readonly challenge: string | null
  readonly wayOn: string | null
}

/** Keeps it until then, and forgets those that are over. */
export async function keepStep(tx: Tx, token: string, step: Step, expiresAt: Date, now: Date): Promise<void> {
  await sql`delete from sign_in_step where expires_at <= ${now.toISOString()}::timestamptz`.execute(tx)
  await sql`insert into sign_in_step (hash, purpose, person, challenge, way_on, expires_at)
    values (${hashOf(token)}, ${step.purpose}, ${step.person}, ${step.challenge}, ${step.wayOn}, ${expiresAt.toISOString()}::timestamptz)`.execute(tx)
}

const STEP = sql`purpose, person, challenge, way_on as "wayOn"`

export async function lookAtStep(tx: Tx, token: string, purpose: Step['purpose'], now: Date): Promise<Step | null> {
  const found = await sql<Step>`select ${STEP} from sign_in_step
    where hash = ${hashOf(token)} and purpose = ${purpose} and expires_at > ${now.toISOString()}::timestamptz`.execute(tx)
  return found.rows[0] ?? null
}

/** Whoever was asked for a code after the old password begins again. */
export async function forgetSteps(tx: Tx, person: string): Promise<void> {
  await sql`delete from sign_in_step where person = ${person}`.execute(tx)
}

/** Uses it up. Of two who come at once, one gets it. */
export async function takeStep(tx: Tx, token: string, purpose: Step['purpose'], now: Date): Promise<Step | null> {
  const found = await sql<Step & { good: boolean }>`delete from sign_in_step where hash = ${hashOf(token)} and purpose = ${purpose}
    returning ${STEP}, expires_at > ${now.toISOString()}::timestamptz as good`.execute(tx)
  const step = found.rows[0]
  return step?.good ? step : null
}
