// What the database is asked about offered evidence. Policies let the two through, and nobody else.

import { sql } from 'kysely'
import type { VersionId } from '../../people/store/ladder.ts'
import { named } from '../../people/store/organisation.ts'
import type { Tx } from '../../platform/database.ts'
import type { Was } from '../asking.ts'
import type { Offer, OfferToSave } from '../offer.ts'

const OFFER = sql<Offer>`jsonb_strip_nulls(jsonb_build_object('id', id, 'to', ${named(sql`offer.person`)}, 'by', ${named(sql`offered_by`)},
  'date', happened_on, 'kind', kind, 'title', title, 'outcome', outcome, 'scope', scope, 'autonomy', autonomy, 'for', claims,
  'says', says, 'on', offered_on))`

/** The oldest first. */
export async function offersTo(tx: Tx, person: string): Promise<readonly Offer[]> {
  const found = await sql<{ offer: Offer }>`select ${OFFER} as offer from offer where person = ${person} order by offered_on, id`.execute(tx)
  return found.rows.map((row) => row.offer)
}

/** The oldest first. */
export async function offersBy(tx: Tx, person: string): Promise<readonly Offer[]> {
  const found = await sql<{ offer: Offer }>`select ${OFFER} as offer from offer where offered_by = ${person} order by offered_on, id`.execute(tx)
  return found.rows.map((row) => row.offer)
}

/** How many of the asker's are open with this person. */
export async function openWith(tx: Tx, person: string): Promise<number> {
  const found = await sql<{ open: number }>`select count(*)::int as open from offer where person = ${person} and offered_by = self()`.execute(tx)
  return found.rows[0]?.open ?? 0
}

export async function saveOffer(tx: Tx, offer: OfferToSave): Promise<void> {
  await sql`insert into offer (id, person, offered_by, happened_on, kind, title, outcome, scope, autonomy, claims, says, relation, team, saw)
    select id, "to", self(), date, kind, title, outcome, scope, autonomy, "for", says, "as", team, saw
    from jsonb_to_record(${JSON.stringify(offer)}::jsonb) as given (id text, "to" text, date date, kind text, title text, outcome text, scope text,
      autonomy text, "for" text[], says text, "as" text, team text, saw text)`.execute(tx)
}

/** What whoever offers it was to the person, which they may be told once it is offered. */
export async function setWas(tx: Tx, id: string, { as, team }: Was): Promise<void> {
  await sql`update offer set relation = ${as}, team = ${team ?? null} where id = ${id}`.execute(tx)
}

/** Makes its words those of the witness of this item. False when it is gone, or another's. */
export async function acceptOffer(tx: Tx, id: string, item: string, { ladder, version }: VersionId): Promise<boolean> {
  const found = await sql<{ accepted: boolean }>`select accept_offer(${id}, ${item}, ${ladder}, ${version}) as accepted`.execute(tx)
  return found.rows[0]?.accepted ?? false
}

/** False when it is gone. */
export async function endOffer(tx: Tx, id: string, role: 'to' | 'by'): Promise<boolean> {
  const one = role === 'to' ? sql`person` : sql`offered_by`
  const ended = await sql`delete from offer where id = ${id} and ${one} = self()`.execute(tx)
  return ended.numAffectedRows === 1n
}
