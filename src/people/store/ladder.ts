// What the database is asked about the versions of ladders that people are on.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'

export interface VersionId {
  readonly ladder: string
  readonly version: string
}

export interface Placement extends VersionId {
  /** What was said since then was said of this version: their first day on it, else the day it was published. */
  readonly since: Day
}

/** The version that a person was last placed on; null when they have no level, or it isn't the asker's to know. */
export async function placementOf(tx: Tx, person: string): Promise<Placement | null> {
  const found = await sql<Placement>`
    select ladder, standing.version, coalesce((
      select min(from_day) from level_step as step
      where step.person = standing.person and step.ladder = standing.ladder and step.version = standing.version), published_on) as since
    from standing join ladder_version on ladder_version.id = ladder and ladder_version.version = standing.version
    where standing.person = ${person}`.execute(tx)
  return found.rows[0] ?? null
}

/** The versions that the person's record may name ids of: earlier ones of the ladder, and those they were on before. The newest first. */
export async function formerVersions(tx: Tx, person: string, { ladder, version }: VersionId): Promise<readonly VersionId[]> {
  const found = await sql<VersionId>`
    select id as ladder, version from ladder_version as former
    where (id, version) <> (${ladder}, ${version}) and (
      (id = ${ladder} and entry < (select entry from ladder_version where id = ${ladder} and version = ${version}))
      or (id, version) in (select step.ladder, step.version from level_step as step where step.person = ${person}))
    order by entry desc`.execute(tx)
  return found.rows
}
