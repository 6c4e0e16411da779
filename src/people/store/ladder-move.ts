// What the database is asked when people are moved to a version of a ladder.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Move, OnVersion, Placed } from '../ladder-move/ladder-move.ts'
import type { VersionId } from './ladder.ts'

/** Who is here and has a level; who keeps themself isn't moved by others. */
const PLACED = sql`standing join person on person.id = standing.person
  where level is not null and standing.version is not null and (left_on is null or left_on >= (select today()))`
const KEPT = sql`exists (select from employment where employment.person = standing.person)`

/** Who is on which version, as counts. */
export async function peopleByVersion(tx: Tx): Promise<readonly OnVersion[]> {
  const found = await sql<OnVersion>`
    select standing.ladder, standing.version, (count(*) filter (where ${KEPT}))::int as people, (count(*) filter (where not ${KEPT}))::int as "onTheirOwn"
    from ${PLACED} group by 1, 2 order by 1, 2`.execute(tx)
  return found.rows
}

/** Whom to move; what is absent doesn't narrow it. */
export interface Whom {
  readonly from?: VersionId
  readonly family?: string
  /** Id; those below it count in. */
  readonly department?: string
  readonly people?: readonly string[]
}

/** Those who would be moved to `target`, by id: nobody who is there already, and nobody who keeps themself. `hold`: they stay as they are until the end. */
export async function placedAmong(tx: Tx, target: VersionId, { from, family, department, people }: Whom, hold?: 'hold'): Promise<readonly Placed[]> {
  const found = await sql<Placed>`
    with recursive below as (
      select id from department where id = ${department ?? null}
      union select department.id from department join below on department.parent = below.id
    )
    select standing.person, standing.ladder, standing.version, level from ${PLACED} and ${KEPT}
      and (standing.ladder, standing.version) <> (${target.ladder}, ${target.version})
      and (${from?.ladder ?? null}::text is null or (standing.ladder, standing.version) = (${from?.ladder ?? null}, ${from?.version ?? null}))
      and (${family ?? null}::text is null or family = ${family ?? null})
      and (${department ?? null}::text is null or person.department in (select id from below))
      and (${people === undefined} or standing.person in (select jsonb_array_elements_text(${JSON.stringify(people ?? [])}::jsonb)))
    order by standing.person ${hold ? sql`for update of standing` : sql``}`.execute(tx)
  return found.rows
}

/** Places people on the version, today, each on a level of it, and writes it into their history. */
export async function placeOn(tx: Tx, { ladder, version }: VersionId, moves: readonly Move[], why: string): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as given (person text, level text)`
  // What was said on the version they leave is read by it later: their history has to name it.
  await sql`insert into level_step (person, ladder, version, level, track, from_day)
    select standing.person, ladder, version, standing.level, track, coalesce(since, today() - 1)
    from standing join ${given} on given.person = standing.person
    where ladder is not null and coalesce(since, today() - 1) < today() and not exists (
      select from level_step as step where step.person = standing.person and step.ladder = standing.ladder and step.version = standing.version)
    on conflict do nothing`.execute(tx)
  await sql`update level_step as step set to_day = today() - 1 from ${given}
    where step.person = given.person and step.to_day is null and step.from_day < today()`.execute(tx)
  await sql`update standing set ladder = ${ladder}, version = ${version}, level = given.level from ${given} where standing.person = given.person`.execute(tx)
  await sql`insert into level_step (person, ladder, version, level, track, title, from_day, why)
    select given.person, ${ladder}, ${version}, given.level, track, person.title, today(), ${why}
    from ${given} join standing on standing.person = given.person join person on person.id = given.person
    on conflict (person, from_day) do update set ladder = excluded.ladder, version = excluded.version, level = excluded.level, to_day = null, why = excluded.why`.execute(
    tx,
  )
}

/** For a level of one version, the level of another that a crosswalk between them names; null where nobody decided. */
export async function crosswalkedLevels(
  tx: Tx,
  target: VersionId,
): Promise<readonly (VersionId & { readonly levels: Readonly<{ [level: string]: string | null }> })[]> {
  const found = await sql<VersionId & { levels: Readonly<{ [level: string]: string | null }> }>`
    select from_ladder as ladder, from_version as version, coalesce(pairs -> 'levels', '{}') as levels from crosswalk
    where to_ladder = ${target.ladder} and to_version = ${target.version}`.execute(tx)
  return found.rows
}
