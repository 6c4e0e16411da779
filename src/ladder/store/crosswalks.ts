// What the database is asked about crosswalks. Everybody who is signed in reads them; policies decide who decides.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Between, Decision, Mapping } from '../crosswalk/crosswalk.ts'

const BETWEEN = sql`from_ladder as "from", from_version as "fromVersion", to_ladder as "to", to_version as "toVersion",
  coalesce((select name from person where person.id = decided_by), decided_by) as "decidedBy", decided_at as "decidedAt"`

/** All of them, the last decided first. */
export async function allCrosswalks(tx: Tx): Promise<readonly (Between & Decision)[]> {
  const found = await sql<Between & Decision>`select ${BETWEEN} from crosswalk order by decided_at desc, from_ladder, to_ladder`.execute(tx)
  return found.rows
}

/** Null when nobody decided. */
export async function crosswalkBetween(tx: Tx, { from, fromVersion, to, toVersion }: Between): Promise<(Decision & { readonly pairs: Mapping }) | null> {
  const found = await sql<Decision & { pairs: Partial<Mapping> }>`select ${BETWEEN}, pairs from crosswalk
    where from_ladder = ${from} and from_version = ${fromVersion} and to_ladder = ${to} and to_version = ${toVersion}`.execute(tx)
  const one = found.rows[0]
  return one ? { ...one, pairs: { levels: {}, competencies: {}, expectations: {}, ...one.pairs } } : null
}

/** Keeps what was decided, in place of what was decided before. */
export async function saveCrosswalk(tx: Tx, { from, fromVersion, to, toVersion }: Between, pairs: Mapping, by: string, at: Date): Promise<void> {
  await sql`insert into crosswalk (from_ladder, from_version, to_ladder, to_version, pairs, decided_by, decided_at)
    values (${from}, ${fromVersion}, ${to}, ${toVersion}, ${JSON.stringify(pairs)}::jsonb, ${by}, ${at})
    on conflict (from_ladder, from_version, to_ladder, to_version)
    do update set pairs = excluded.pairs, decided_by = excluded.decided_by, decided_at = excluded.decided_at`.execute(tx)
}

/** The ladders whose newest version in force a crosswalk leads to from this version. */
export async function readableOn(tx: Tx, ladder: string, version: string): Promise<readonly { readonly id: string; readonly version: string }[]> {
  const found = await sql<{ id: string; version: string }>`select to_ladder as id, to_version as version from crosswalk
    where from_ladder = ${ladder} and from_version = ${version} and to_ladder <> ${ladder} and to_version = ladder_in_force(to_ladder)
    order by to_ladder`.execute(tx)
  return found.rows
}
