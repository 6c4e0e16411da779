// What the database is asked about roles: who holds or held one, and by whom it was given.

import { sql } from 'kysely'
import type { Role } from '../../access/access.ts'
import type { Tx } from '../../platform/database.ts'
import type { RoleGiven } from '../organisation.ts'
import { named } from './organisation.ts'

/** Every role that was ever given, those held today first, then the latest. */
export async function rolesGiven(tx: Tx): Promise<readonly RoleGiven[]> {
  const found = await sql<{ given: RoleGiven }>`
    select jsonb_strip_nulls(jsonb_build_object('person', ${named(sql`person`)}, 'role', role, 'on', given_on, 'by', ${named(sql`given_by`)},
      'endedOn', ended_on, 'endedBy', ${named(sql`ended_by`)})) as given
    from person_role order by ended_on is not null, given_on desc, entry desc`.execute(tx)
  return found.rows.map((row) => row.given)
}

/** False when the person holds the role already. */
export async function giveRoleBy(tx: Tx, person: string, role: Role, by: string): Promise<boolean> {
  const given = await sql`insert into person_role (person, role, given_by) values (${person}, ${role}, ${by})
    on conflict (person, role) where ended_on is null do nothing`.execute(tx)
  return given.numAffectedRows === 1n
}

/** False when the person doesn't hold the role. */
export async function endRoleBy(tx: Tx, person: string, role: Role, by: string): Promise<boolean> {
  const ended = await sql`update person_role set ended_on = today(), ended_by = ${by}
    where person = ${person} and role = ${role} and ended_on is null`.execute(tx)
  return ended.numAffectedRows === 1n
}

/** Those who hold the role and are here. Held until the transaction ends, so that two who end each other's don't both succeed. */
export async function holdersOf(tx: Tx, role: Role): Promise<readonly string[]> {
  const held = await sql<{ person: string }>`select person from person_role where role = ${role} and ended_on is null order by entry for update`.execute(tx)
  const people = JSON.stringify(held.rows.map(({ person }) => person))
  const here = await sql<{ id: string }>`select id from person
    where id in (select jsonb_array_elements_text(${people}::jsonb)) and (left_on is null or left_on >= today())`.execute(tx)
  return here.rows.map(({ id }) => id)
}
