// What the database is asked about the edits of a ladder that is being written.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Edit } from '../edit/edit.ts'

export interface KeptEdit {
  /** The revision of the draft that it led to. */
  readonly revision: number
  readonly madeBy: string
  readonly settings: Edit
  /** The revision that it takes back. */
  readonly takesBack?: number
}

interface Row {
  readonly revision: number
  readonly madeBy: string
  readonly changes: { readonly settings: Edit; readonly takesBack?: number }
}

const EDIT = sql`revision, made_by as "madeBy", changes`

function keptOf({ changes, ...row }: Row): KeptEdit {
  return { ...row, ...changes }
}

export interface NewEdit extends KeptEdit {
  readonly draft: string
  readonly at: Date
  /** The text of the ladder after it, with its digest. */
  readonly source: string
  readonly digest: string
}

/** Keeps the edit and what came of it. The draft is held. */
export async function keepEdit(tx: Tx, { draft, revision, madeBy, at, settings, takesBack, source, digest }: NewEdit): Promise<void> {
  const changes = JSON.stringify({ settings, ...(takesBack === undefined ? {} : { takesBack }) })
  await sql`insert into ladder_edit (draft, revision, made_by, made_at, changes) values (${draft}, ${revision}, ${madeBy}, ${at}, ${changes}::jsonb)`.execute(
    tx,
  )
  await sql`update ladder_draft set source = ${source}, digest = ${digest}, revision = ${revision}, changed_by = ${madeBy}, changed_at = ${at}
    where id = ${draft}`.execute(tx)
}

/** From this revision on, oldest first. */
export async function editsFrom(tx: Tx, draft: string, revision: number): Promise<readonly KeptEdit[]> {
  const found = await sql<Row>`select ${EDIT} from ladder_edit where draft = ${draft} and revision >= ${revision} order by revision`.execute(tx)
  return found.rows.map(keptOf)
}

/** The newest edit of a person that takes nothing back and isn't taken back; its revision. */
export async function newestToTakeBack(tx: Tx, draft: string, person: string): Promise<number | null> {
  const found = await sql<{ revision: number }>`
    select revision from ladder_edit mine
    where draft = ${draft} and made_by = ${person} and changes ? 'settings' and not changes ? 'takesBack'
      and not exists (select from ladder_edit back where back.draft = mine.draft and (back.changes ->> 'takesBack')::integer = mine.revision)
    order by revision desc limit 1`.execute(tx)
  return found.rows[0]?.revision ?? null
}
