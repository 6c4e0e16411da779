// Who can sign in at all: an account for a person who is here.

import { sql } from 'kysely'
import type { Role } from '../../access/access.ts'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'

/** What letting somebody in needs of them; null for nobody, and for who has left. */
export async function whoIsHere(tx: Tx, person: string): Promise<{ readonly name: string; readonly roles: readonly Role[] } | null> {
  const found = await sql<{ name: string; roles: readonly Role[] }>`
    select name, array(select role from person_role where person_role.person = person.id and ended_on is null order by role) as roles
    from person where id = ${person} and (left_on is null or left_on >= today())`.execute(tx)
  return found.rows[0] ?? null
}

/** The person has an account, and was here on this day. */
export async function noteSeen(tx: Tx, person: string, now: Date): Promise<void> {
  await sql`insert into sign_in (person, last_seen) values (${person}, ${dayIn(now)}::date)
    on conflict (person) do update set last_seen = excluded.last_seen`.execute(tx)
}
