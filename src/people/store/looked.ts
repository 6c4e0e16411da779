// What the database is asked about who looked at whom. The trail itself is written by the platform.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { Look, Readings } from '../organisation.ts'
import { named } from './organisation.ts'

/** What others read of this person or changed about them since that day, once a day and kind, the latest first. */
export async function looksAt(tx: Tx, person: string, since: Day): Promise<readonly Look[]> {
  const found = await sql<{ look: Look }>`
    select jsonb_strip_nulls(jsonb_build_object('on', day, 'by', ${named(sql`actor`)}, 'acting', acting,
      'standingInFor', ${named(sql`standing_in_for`)}, 'operation', operation, 'note', note)) as look
    from (select (at at time zone 'UTC')::date as day, actor, acting, standing_in_for, operation, note, max(entry) as latest from audit
      where subject = ${person} and actor is not null and actor <> ${person} and at >= ${since}::date
      group by 1, 2, 3, 4, 5, 6) as looks
    order by day desc, latest desc`.execute(tx)
  return found.rows.map((row) => row.look)
}

/** How much was read of others, by month and by what the readers were; never by whom or about whom. */
export async function readingsByRole(tx: Tx): Promise<readonly Readings[]> {
  const found = await sql<Readings>`
    select to_char(month, 'YYYY-MM') as month, coalesce(acting, '') as acting, operation, times::int from readings()`.execute(tx)
  return found.rows
}
