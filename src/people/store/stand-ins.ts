// What the database is asked about stand-ins: who acts for whom, and for how long.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { StandIn } from '../organisation.ts'
import { named } from './organisation.ts'

/** Those who stand or stood in for this person, and those whom they stand or stood in for; the latest first. */
export async function standInsOf(tx: Tx, person: string): Promise<readonly StandIn[]> {
  const found = await sql<{ standIn: StandIn }>`
    select jsonb_strip_nulls(jsonb_build_object('entry', entry, 'principal', ${named(sql`principal`)}, 'delegate', ${named(sql`delegate`)},
      'from', from_day, 'to', to_day, 'givenBy', ${named(sql`given_by`)}, 'endedOn', ended_on)) as "standIn"
    from stand_in where ${person} in (principal, delegate) order by from_day desc, entry desc limit 200`.execute(tx)
  return found.rows.map((row) => row.standIn)
}

export interface Naming {
  readonly principal: string
  readonly delegate: string
  readonly from: Day
  readonly to: Day
  readonly by: string
}

export async function nameStandInFor(tx: Tx, { principal, delegate, from, to, by }: Naming): Promise<void> {
  await sql`insert into stand_in (principal, delegate, from_day, to_day, given_by)
    values (${principal}, ${delegate}, ${from}::date, ${to}::date, ${by})`.execute(tx)
}

/** From today on they don't stand in any more. False when there is none to end. */
export async function endStandInOf(tx: Tx, principal: string, entry: number): Promise<boolean> {
  const ended = await sql`update stand_in set ended_on = today()
    where principal = ${principal} and entry = ${entry} and ended_on is null and to_day >= today()`.execute(tx)
  return ended.numAffectedRows === 1n
}
