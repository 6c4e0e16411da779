// What the database is asked about ladders. A published version never changes.

import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { Ladder } from './ladder.ts'

/** A published version, without its text. */
export interface LadderVersion {
  readonly id: string
  readonly version: string
  readonly digest: string
  /** Day, `2026-02-11`. */
  readonly publishedOn: string
}

export interface LadderSource extends LadderVersion {
  readonly source: string
}

/**
 * Publishes a ladder as the text it was written in; a version that is there already stays as it is.
 * @throws Problem `conflict` when the version is there with other content
 */
export async function installLadder(tx: Tx, ladder: Ladder, source: string, publishedOn: string): Promise<void> {
  const known = await ladderSource(tx, ladder.id, ladder.version)
  if (known) {
    if (known.digest !== ladder.digest) throw new Problem('conflict', words('en').platform.publishedAlready(ladder.id, ladder.version))
    return
  }
  await sql`insert into ladder_version (id, version, digest, source, published_on)
    values (${ladder.id}, ${ladder.version}, ${ladder.digest}, ${source}, ${publishedOn}::date)`.execute(tx)
}

/** One version, or the newest; null when it isn't there. */
export async function ladderSource(tx: Tx, id: string, version?: string): Promise<LadderSource | null> {
  const found = await sql<LadderSource>`
    select id, version, digest, published_on as "publishedOn", source from ladder_version
    where id = ${id} and version = coalesce(${version ?? null}, version) order by entry desc limit 1`.execute(tx)
  return found.rows[0] ?? null
}

/** What somebody kept of Find my rung: the level picked for each competency. */
export interface RungPick {
  readonly ladder: string
  readonly picks: Readonly<{ [competency: string]: string }>
  readonly on: Date
}

/** Keeps the picks, in place of earlier ones on the same ladder, with the version that is the newest now. */
export async function saveRungPick(tx: Tx, person: string, pick: RungPick): Promise<void> {
  await sql`delete from rung_pick where person = ${person} and ladder = ${pick.ladder}`.execute(tx)
  await sql`insert into rung_pick (person, ladder, version, competency, level, picked_on)
    select ${person}, newest.id, newest.version, competency, level, ${pick.on.toISOString().slice(0, 10)}::date
    from (select id, version from ladder_version where id = ${pick.ladder} order by entry desc limit 1) as newest,
      jsonb_each_text(${JSON.stringify(pick.picks)}::jsonb) as picked (competency, level)`.execute(tx)
}

/** The level picked for each competency; empty when nothing was kept. */
export async function rungPickOf(tx: Tx, person: string, ladder: string): Promise<RungPick['picks']> {
  const found = await sql<{ picks: RungPick['picks'] | null }>`
    select jsonb_object_agg(competency, level) as picks from rung_pick where person = ${person} and ladder = ${ladder}`.execute(tx)
  return found.rows[0]?.picks ?? {}
}
