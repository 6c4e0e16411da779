// What the database is asked about Find my rung.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** What somebody kept of Find my rung: the level picked for each competency. */
export interface RungPick {
  readonly ladder: string
  readonly picks: Readonly<{ [competency: string]: string }>
  readonly on: Date
}

/** Keeps the picks, in place of earlier ones on the same ladder, with the version that the person is on, else the one in force. */
export async function saveRungPick(tx: Tx, person: string, pick: RungPick): Promise<void> {
  await sql`delete from rung_pick where person = ${person} and ladder = ${pick.ladder}`.execute(tx)
  await sql`insert into rung_pick (person, ladder, version, competency, level, picked_on)
    select ${person}, ${pick.ladder},
      coalesce((select version from standing where standing.person = ${person} and ladder = ${pick.ladder}), ladder_in_force(${pick.ladder})), competency, level, ${pick.on.toISOString().slice(0, 10)}::date
    from jsonb_each_text(${JSON.stringify(pick.picks)}::jsonb) as picked (competency, level)`.execute(tx)
}

/** The level picked for each competency; empty when nothing was kept. */
export async function rungPickOf(tx: Tx, person: string, ladder: string): Promise<RungPick['picks']> {
  const found = await sql<{ picks: RungPick['picks'] | null }>`
    select jsonb_object_agg(competency, level) as picks from rung_pick where person = ${person} and ladder = ${ladder}`.execute(tx)
  return found.rows[0]?.picks ?? {}
}
