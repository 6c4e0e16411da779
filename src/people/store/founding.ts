// Begins to keep an organisation whose people are here already; only for the system.

import { sql } from 'kysely'
import type { Role } from '../../access/access.ts'
import type { Day } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { Founding } from '../organisation.ts'

/** From here on people no longer set their own title, team or level. */
export async function foundOrganisation(tx: Tx, { departments, people, steps, lines, standIns }: Founding): Promise<void> {
  await sql`insert into department (id, name, parent)
    select id, name, parent from jsonb_to_recordset(${JSON.stringify(departments)}::jsonb) as given (id text, name text, parent text)`.execute(tx)
  await sql`update person set department = given.department, left_on = given."leftOn"
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as given (id text, department text, "leftOn" date) where person.id = given.id`.execute(tx)
  await sql`insert into employment (person, position, mail, joined, working)
    select id, position, mail, joined, working
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as given (id text, position text, mail text, joined date, working numeric)`.execute(tx)
  await sql`insert into level_step (person, ladder, version, level, track, title, from_day, to_day, why)
    select person, ladder, version, level, track, title, "from", "to", why
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as given (person text, ladder text, version text, level text, track text, title text,
      "from" date, "to" date, why text)`.execute(tx)
  await replaceLines(tx, lines)
  await sql`insert into stand_in (principal, delegate, from_day, to_day, given_by)
    select principal, delegate, "from", "to", principal
    from jsonb_to_recordset(${JSON.stringify(standIns)}::jsonb) as given (principal text, delegate text, "from" date, "to" date)`.execute(tx)
}

/** Those of the people given; that they begin today, as the database wrote down when they came, is not so. */
async function replaceLines(tx: Tx, lines: Founding['lines']): Promise<void> {
  const given = JSON.stringify(lines)
  await sql`delete from reporting_line where person in (select value ->> 'person' from jsonb_array_elements(${given}::jsonb))`.execute(tx)
  await sql`insert into reporting_line (person, manager, from_day, to_day, set_by)
    select person, manager, "from", "to", by
    from jsonb_to_recordset(${given}::jsonb) as given (person text, manager text, "from" date, "to" date, by text)`.execute(tx)
}

/** A role that was given, and perhaps ended, on another day than today. */
export async function recallRole(tx: Tx, role: { person: string; role: Role; by: string; on: Day; endedOn?: Day }): Promise<void> {
  const endedOn = role.endedOn ?? null
  await sql`insert into person_role (person, role, given_by, given_on, ended_on, ended_by)
    values (${role.person}, ${role.role}, ${role.by}, ${role.on}::date, ${endedOn}::date, ${endedOn === null ? null : role.by})`.execute(tx)
}
