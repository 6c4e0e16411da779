// What the database is asked for a search: which ladders there are to be searched, and the text of one.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

export interface Searchable {
  readonly ladder: string
  readonly digest: string
  /** Null for a draft. */
  readonly version: string | null
  /** Null for what is published. */
  readonly draft: string | null
}

/** The published versions in force, and the drafts that the asker sees. */
export async function searchableLadders(tx: Tx): Promise<readonly Searchable[]> {
  const found = await sql<Searchable>`
    select id as ladder, digest, version, null as draft from ladder_version where version = ladder_in_force(id)
    union all
    select ladder, digest, null, id from ladder_draft where state in ('draft', 'review')
    order by ladder, draft nulls first`.execute(tx)
  return found.rows
}

/** The text of one of them. */
export async function searchableSource(tx: Tx, { ladder, version, draft }: Searchable): Promise<string> {
  const found = await sql<{ source: string }>`
    select source from ladder_version where id = ${ladder} and version = ${version}
    union all
    select source from ladder_draft where id = ${draft}`.execute(tx)
  return found.rows[0]?.source ?? ''
}
