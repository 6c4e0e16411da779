// What the database is asked about the weekly question.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { Nudge } from '../nudge.ts'

export async function nudgeOf(tx: Tx, person: string): Promise<Nudge> {
  const found = await sql<{ nudge: Nudge }>`
    select jsonb_strip_nulls(jsonb_build_object('off', off, 'byMail', by_mail, 'nothingIn', nothing_in)) as nudge
    from nudge where person = ${person}`.execute(tx)
  return found.rows[0]?.nudge ?? { off: false, byMail: false }
}

export async function saveNudge(tx: Tx, person: string, { off, byMail, nothingIn }: Nudge): Promise<void> {
  await sql`insert into nudge (person, off, by_mail, nothing_in) values (${person}, ${off}, ${byMail}, ${nothingIn ?? null}::date)
    on conflict (person) do update set off = excluded.off, by_mail = excluded.by_mail, nothing_in = excluded.nothing_in`.execute(tx)
}

export interface Letter {
  readonly person: string
  readonly name: string
  /** Null where neither the organisation nor their sign-in has an address. */
  readonly mail: string | null
}

/** For the system: the next who wants a letter and had none this week, marked as written to before it is; null when there is nobody left. */
export async function nextLetter(tx: Tx, monday: Day): Promise<Letter | null> {
  const found = await sql<Letter>`
    update nudge set mailed_in = ${monday}::date from person
    where person.id = nudge.person and nudge.person = (
      select waits.person from nudge as waits
      where waits.by_mail and not waits.off and waits.mailed_in is distinct from ${monday}::date and waits.nothing_in is distinct from ${monday}::date
        and is_here(waits.person)
      order by waits.person limit 1 for update skip locked)
    returning person.id as person, person.name, coalesce((select mail from sign_in where sign_in.person = person.id),
      (select mail from employment where employment.person = person.id)) as mail`.execute(tx)
  return found.rows[0] ?? null
}
