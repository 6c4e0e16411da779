// The second factor of people: the authenticator's secret, and the codes for when it is lost.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { hashOf } from '../../platform/token.ts'

export interface SecondFactor {
  /** Encrypted. */
  readonly secret: string
  readonly confirmed: boolean
  readonly codesLeft: number
}

export async function secondFactorOf(tx: Tx, person: string): Promise<SecondFactor | null> {
  const found = await sql<SecondFactor>`
    select secret, confirmed, cardinality(codes) as "codesLeft" from second_factor where person = ${person}`.execute(tx)
  return found.rows[0] ?? null
}

/** Begins a new one, not confirmed yet; one that is confirmed stays as it is. */
export async function beginSecondFactor(tx: Tx, person: string, secret: string): Promise<void> {
  await sql`insert into second_factor (person, secret, codes) values (${person}, ${secret}, '{}')
    on conflict (person) do update set secret = excluded.secret where not second_factor.confirmed`.execute(tx)
}

/** Takes the code of a time step, once; false when that or a later one was taken. */
export async function takeTimeStep(tx: Tx, person: string, step: number): Promise<boolean> {
  const taken = await sql`update second_factor set last_step = ${step} where person = ${person} and last_step < ${step}`.execute(tx)
  return taken.numAffectedRows === 1n
}

/** Switches it on, or gives it new codes. */
export async function confirmSecondFactor(tx: Tx, person: string, codes: readonly string[]): Promise<void> {
  await sql`update second_factor set confirmed = true, codes = ${codes.map(hashOf)} where person = ${person}`.execute(tx)
}

/** Uses a spare code up; false when it is none, or was used. */
export async function takeSpareCode(tx: Tx, person: string, code: string): Promise<boolean> {
  const taken = await sql`update second_factor set codes = array_remove(codes, ${hashOf(code)})
    where person = ${person} and confirmed and ${hashOf(code)} = any (codes)`.execute(tx)
  return taken.numAffectedRows === 1n
}

export async function removeSecondFactor(tx: Tx, person: string): Promise<void> {
  await sql`delete from second_factor where person = ${person}`.execute(tx)
}
