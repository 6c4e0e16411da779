// What the database is asked about the review of a draft: what was said, who wrote it, who approved, and who could.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Approval, Comment, Writer } from '../versions/review.ts'

const nameOf = (person: string) => sql`coalesce((select name from person where person.id = ${sql.ref(person)}), ${sql.ref(person)})`

/** Oldest first. */
export async function commentsOn(tx: Tx, draft: string): Promise<readonly Comment[]> {
  const found = await sql<Comment>`
    select entry::int, place, said_by as by, ${nameOf('said_by')} as name, said_at as at, words, settled_at as "settledAt",
      case when settled_by is not null then ${nameOf('settled_by')} end as "settledBy"
    from ladder_comment where draft = ${draft} order by ladder_comment.entry`.execute(tx)
  return found.rows
}

export type NewComment = Pick<Comment, 'place' | 'by' | 'at' | 'words'>

export async function insertComment(tx: Tx, draft: string, { place, by, at, words }: NewComment): Promise<void> {
  await sql`insert into ladder_comment (draft, place, said_by, said_at, words) values (${draft}, ${place}, ${by}, ${at}, ${words})`.execute(tx)
}

/** Marks what was said as settled; false when it isn't there, is settled already, or not the asker's to settle. */
export async function settle(tx: Tx, { draft, entry }: { draft: string; entry: number }, by: string, at: Date): Promise<boolean> {
  const done = await sql`update ladder_comment set settled_by = ${by}, settled_at = ${at}
    where draft = ${draft} and entry = ${entry} and settled_at is null`.execute(tx)
  return done.numAffectedRows === 1n
}

/** Of all revisions; the last one first. */
export async function approvalsOf(tx: Tx, draft: string): Promise<readonly Approval[]> {
  const found = await sql<Approval>`
    select revision, approved_by as by, ${nameOf('approved_by')} as name, approved_at as at, words
    from ladder_approval where draft = ${draft} order by revision desc, approved_at`.execute(tx)
  return found.rows
}

export type NewApproval = Pick<Approval, 'revision' | 'by' | 'at' | 'words'>

export async function insertApproval(tx: Tx, draft: string, { revision, by, at, words }: NewApproval): Promise<void> {
  await sql`insert into ladder_approval (draft, revision, approved_by, approved_at, words)
    values (${draft}, ${revision}, ${by}, ${at}, ${words}) on conflict do nothing`.execute(tx)
}

/** Whoever began the draft or edited it. */
export async function writersOf(tx: Tx, draft: string): Promise<readonly Writer[]> {
  const found = await sql<Writer>`
    select person as id, ${nameOf('wrote.person')} as name from (
      select opened_by as person from ladder_draft where id = ${draft}
      union select made_by from ladder_edit where draft = ${draft}
    ) wrote order by name`.execute(tx)
  return found.rows
}

/** Everybody here who holds a role that approves ladders: the ids. */
export async function approvers(tx: Tx, roles: readonly string[]): Promise<readonly string[]> {
  const found = await sql<{ person: string }>`
    select distinct person from person_role join person on person.id = person_role.person
    where role = any(${roles}::text[]) and ended_on is null and (left_on is null or left_on >= today())`.execute(tx)
  return found.rows.map(({ person }) => person)
}
