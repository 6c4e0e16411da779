// What the database is asked about shared reports and the links to them.

import { sql } from 'kysely'
import type { Day } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { BehindLink, KeptSnapshot, SharedLink } from '../sharing.ts'

export async function keepSnapshot(tx: Tx, person: string, { id, document, page }: Omit<KeptSnapshot, 'madeOn'>): Promise<void> {
  await sql`insert into snapshot (id, person, document, page)
    values (${id}, ${person}, ${JSON.stringify(document)}::jsonb, ${JSON.stringify(page)}::jsonb)`.execute(tx)
}

/** Removes it with its links; false when the person has none of this id. */
export async function removeSnapshot(tx: Tx, person: string, id: string): Promise<boolean> {
  const removed = await sql`delete from snapshot where person = ${person} and id = ${id} returning id`.execute(tx)
  return removed.rows.length > 0
}

/** The person's own, by id. */
export async function snapshotById(tx: Tx, person: string, id: string): Promise<KeptSnapshot | null> {
  const found = await sql<KeptSnapshot>`
    select id, made_on as "madeOn", document, page from snapshot where person = ${person} and id = ${id}`.execute(tx)
  return found.rows[0] ?? null
}

export interface NewLink {
  readonly hash: string
  readonly snapshot: string
  readonly forWhom: string
  readonly expiresOn: Day
}

export async function keepSnapshotLink(tx: Tx, person: string, { hash, snapshot, forWhom, expiresOn }: NewLink): Promise<void> {
  await sql`insert into snapshot_link (hash, person, snapshot, for_whom, expires_on)
    values (${hash}, ${person}, ${snapshot}, ${forWhom}, ${expiresOn}::date)`.execute(tx)
}

/** Takes a link of the person back; false when it was already, or is none of theirs. */
export async function takeLinkBack(tx: Tx, person: string, hash: string): Promise<boolean> {
  const taken = await sql`update snapshot_link set taken_back_on = today()
    where person = ${person} and hash = ${hash} and taken_back_on is null returning hash`.execute(tx)
  return taken.rows.length > 0
}

/** All links of a person, the newest first. */
export async function linksOf(tx: Tx, person: string): Promise<readonly SharedLink[]> {
  const found = await sql<{ link: SharedLink }>`
    select jsonb_strip_nulls(jsonb_build_object('hash', link.hash, 'snapshot', snapshot.id, 'title', page ->> 'title', 'madeOn', snapshot.made_on,
      'forWhom', for_whom, 'expiresOn', expires_on, 'takenBackOn', taken_back_on,
      'openedOn', (select coalesce(jsonb_agg(opened_on order by opened_on), '[]') from snapshot_opening as opening where opening.hash = link.hash))) as link
    from snapshot_link as link join snapshot on snapshot.id = link.snapshot
    where link.person = ${person} order by link.made_on desc, snapshot.id, for_whom, link.hash`.execute(tx)
  return found.rows.map((row) => row.link)
}

/** What is behind the link by which the asker came; null when it opens nothing any more. */
export async function behindLink(tx: Tx): Promise<BehindLink | null> {
  const found = await sql<BehindLink>`
    select snapshot.id, snapshot.person, made_on as "madeOn", document, page, expires_on as "expiresOn"
    from (select snapshot as id, expires_on from snapshot_link where hash = by_link()) as link join snapshot using (id)`.execute(tx)
  return found.rows[0] ?? null
}

/** Leaves the day on the list of who shares it, once a day. */
export async function noteOpening(tx: Tx, person: string): Promise<void> {
  await sql`insert into snapshot_opening (person, hash) values (${person}, by_link()) on conflict do nothing`.execute(tx)
}

/** When the person agreed to be named in what others share; null: they didn't. */
export async function agreedToBeNamed(tx: Tx, person: string): Promise<Day | null> {
  const found = await sql<{ day: Day }>`select agreed_on as day from shared_by_name where person = ${person}`.execute(tx)
  return found.rows[0]?.day ?? null
}

export async function agreeToBeNamed(tx: Tx, person: string, agrees: boolean): Promise<void> {
  if (agrees) await sql`insert into shared_by_name (person) values (${person}) on conflict do nothing`.execute(tx)
  else await sql`delete from shared_by_name where person = ${person}`.execute(tx)
}
