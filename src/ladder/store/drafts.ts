// What the database is asked about ladders that are being written. Policies decide who sees a draft.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { DraftState, LadderDraft } from '../draft.ts'

const DRAFT = sql`id, ladder, state, source, digest, revision, based_ladder, based_version, losses, notes,
  effective_on as "effectiveOn", opened_by as "openedBy", opened_at as "openedAt", changed_by as "changedBy", changed_at as "changedAt"`

type Row = Omit<LadderDraft, 'basedOn'> & { readonly based_ladder: string | null; readonly based_version: string | null }

function draftOf({ based_ladder: id, based_version: version, ...row }: Row): LadderDraft {
  return { ...row, basedOn: id === null || version === null ? null : { id, version } }
}

/** Null when it isn't there, or not the asker's to see. `hold`: nobody else changes it until the transaction is over. */
export async function draftById(tx: Tx, id: string, hold?: 'hold'): Promise<LadderDraft | null> {
  const found = await sql<Row>`select ${DRAFT} from ladder_draft where id = ${id} ${hold ? sql`for update` : sql``}`.execute(tx)
  return found.rows[0] ? draftOf(found.rows[0]) : null
}

/** Those that are being written or reviewed, as far as the asker sees them; last changed first. */
export async function openDrafts(tx: Tx): Promise<readonly LadderDraft[]> {
  const found = await sql<Row>`select ${DRAFT} from ladder_draft where state in ('draft', 'review') order by changed_at desc, id`.execute(tx)
  return found.rows.map(draftOf)
}

export type NewDraft = Pick<LadderDraft, 'id' | 'ladder' | 'source' | 'digest' | 'basedOn' | 'losses' | 'openedBy' | 'openedAt'>

export async function insertDraft(tx: Tx, { id, ladder, source, digest, basedOn, losses, openedBy, openedAt }: NewDraft): Promise<void> {
  await sql`insert into ladder_draft (id, ladder, state, source, digest, based_ladder, based_version, losses, opened_by, opened_at, changed_by, changed_at)
    values (${id}, ${ladder}, 'draft', ${source}, ${digest}, ${basedOn?.id ?? null}, ${basedOn?.version ?? null}, ${JSON.stringify(losses)}::jsonb,
      ${openedBy}, ${openedAt}, ${openedBy}, ${openedAt})`.execute(tx)
}

/** The draft of a ladder that is open, if there is one that the asker sees; its id. */
export async function openDraftOf(tx: Tx, ladder: string): Promise<string | null> {
  const found = await sql<{ id: string }>`select id from ladder_draft where ladder = ${ladder} and state in ('draft', 'review')`.execute(tx)
  return found.rows[0]?.id ?? null
}

/** The draft of a ladder that is in review, whom everybody may read; its id. */
export async function reviewedDraftOf(tx: Tx, ladder: string): Promise<string | null> {
  const found = await sql<{ id: string }>`select id from ladder_draft where ladder = ${ladder} and state = 'review'`.execute(tx)
  return found.rows[0]?.id ?? null
}

export async function setState(tx: Tx, id: string, state: DraftState): Promise<void> {
  await sql`update ladder_draft set state = ${state} where id = ${id}`.execute(tx)
}

/** What people will read of it, and from when it shall hold. */
export async function setWords(tx: Tx, id: string, { notes, effectiveOn }: Pick<LadderDraft, 'notes' | 'effectiveOn'>): Promise<void> {
  await sql`update ladder_draft set notes = ${notes}, effective_on = ${effectiveOn}::date where id = ${id}`.execute(tx)
}

/** How many stand on each level of a ladder; null when the asker doesn't see where people stand. */
export async function peopleOnLevels(tx: Tx, ladder: string): Promise<Readonly<{ [level: string]: number }> | null> {
  const found = await sql<{ sees: boolean; people: { [level: string]: number } | null }>`
    select has_role('people-team') as sees, (
      select jsonb_object_agg(level, people) from (
        select level, count(*)::int as people from standing where ladder = ${ladder} and level is not null group by level
      ) on_level
    ) as people`.execute(tx)
  const [row] = found.rows
  return row?.sees ? (row.people ?? {}) : null
}
