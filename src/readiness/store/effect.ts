// What the database is asked about the counts of what a ladder would change. They are of a ladder's text, by its digest.

import { sql } from 'kysely'
import { SMALLEST_GROUP } from '../../algorithms/suppression.ts'
import type { Tx } from '../../platform/database.ts'
import type { Effect, EffectRow } from '../effect.ts'

/** Null when nobody has asked for it. */
export async function effectOfDigest(tx: Tx, digest: string): Promise<EffectRow | null> {
  const found = await sql<EffectRow>`
    select asked_at as "askedAt", counted_at as "countedAt", counts from ladder_effect where digest = ${digest}`.execute(tx)
  return found.rows[0] ?? null
}

/** Asks for it to be counted; once is enough. */
export async function askForEffect(tx: Tx, { digest, ladder, by, at }: { digest: string; ladder: string; by: string; at: Date }): Promise<void> {
  await sql`insert into ladder_effect (digest, ladder, asked_by, asked_at) values (${digest}, ${ladder}, ${by}, ${at.toISOString()}::timestamptz)
    on conflict (digest) do nothing`.execute(tx)
}

export interface ToCount {
  readonly digest: string
  /** A ladder file; null: it was edited since, and there is nothing to count by. */
  readonly source: string | null
  /** The ladders whose people it would change something for. */
  readonly ladders: readonly string[]
}

/** What was asked for first and isn't counted yet; null when everything is. */
export async function nextToCount(tx: Tx): Promise<ToCount | null> {
  const found = await sql<ToCount>`
    select effect.digest, coalesce(draft.source, published.source) as source,
      array_remove(array[effect.ladder, draft.based_ladder, published.based_ladder], null) as ladders
    from ladder_effect as effect
    left join lateral (select source, based_ladder from ladder_draft where ladder_draft.digest = effect.digest order by changed_at desc limit 1) as draft on true
    left join lateral (
      select ladder_version.source, (select based_ladder from ladder_draft where ladder_draft.id = ladder_version.draft) as based_ladder
      from ladder_version where ladder_version.digest = effect.digest limit 1
    ) as published on true
    where counted_at is null order by asked_at, effect.digest limit 1`.execute(tx)
  return found.rows[0] ?? null
}

/** Those on these ladders where records are in use, by id. */
export async function peopleOn(tx: Tx, ladders: readonly string[]): Promise<readonly string[]> {
  const found = await sql<{ person: string }>`
    select standing.person from standing join person on person.id = standing.person
    where level is not null and ladder in (select jsonb_array_elements_text(${JSON.stringify(ladders)}::jsonb))
      and (left_on is null or left_on >= today()) and not 'record' = any(features_off(person.id))
    order by standing.person`.execute(tx)
  return found.rows.map(({ person }) => person)
}

/** The smallest group by the house rules in effect. */
export async function smallestGroup(tx: Tx): Promise<number> {
  const found = await sql<{ threshold: number }>`
    select threshold from house_rules where effective_on <= today() and version not in (select version from house_rules_withdrawal)
    order by version desc limit 1`.execute(tx)
  return found.rows[0]?.threshold ?? SMALLEST_GROUP
}

export async function keepCounts(tx: Tx, digest: string, counts: Effect, at: Date): Promise<void> {
  await sql`update ladder_effect set counts = ${JSON.stringify(counts)}::jsonb, counted_at = ${at.toISOString()}::timestamptz
    where digest = ${digest} and counted_at is null`.execute(tx)
}

export async function dropAsked(tx: Tx, digest: string): Promise<void> {
  await sql`delete from ladder_effect where digest = ${digest} and counted_at is null`.execute(tx)
}
