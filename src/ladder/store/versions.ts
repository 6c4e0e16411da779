// What the database is asked about published ladders. A version never changes.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Ladder } from '../ladder.ts'

/** A published version, without its text. */
export interface LadderVersion {
  readonly id: string
  readonly version: string
  readonly digest: string
  /** Day, `2026-02-11`. */
  readonly publishedOn: string
  /** Day; null: since it was published. */
  readonly effectiveOn: string | null
}

/** A version in the list of them. */
export interface PublishedVersion extends LadderVersion {
  /** Name of who published it; null: it came with Nextrung. */
  readonly publishedBy: string | null
  /** The draft that it was; null: it came with Nextrung. */
  readonly draft: string | null
  /** What changed, for people. */
  readonly notes: string
  readonly inForce: boolean
}

export interface LadderSource extends LadderVersion {
  readonly source: string
}

/**
 * Publishes a ladder that comes with Nextrung, as the text it was written in; a version that is there already stays as it is.
 * @throws Problem `conflict` when the version is there with other content
 */
export async function installLadder(tx: Tx, ladder: Ladder, source: string, publishedOn: string): Promise<void> {
  const known = await ladderVersion(tx, ladder.id, ladder.version)
  if (known) {
    if (known.digest !== ladder.digest) throw new Problem('conflict', words('en').platform.publishedAlready(ladder.id, ladder.version))
    return
  }
  await sql`insert into ladder_version (id, version, digest, source, published_on)
    values (${ladder.id}, ${ladder.version}, ${ladder.digest}, ${source}, ${publishedOn}::date)`.execute(tx)
}

const VERSION = sql`id, version, digest, published_on as "publishedOn", effective_on as "effectiveOn"`

/** One version, or the newest that is in force, without its text; null when it isn't there. */
export async function ladderVersion(tx: Tx, id: string, version?: string): Promise<LadderVersion | null> {
  const found = await sql<LadderVersion>`select ${VERSION} from ladder_version where ${named(id, version)}`.execute(tx)
  return found.rows[0] ?? null
}

/** The same with its text. */
export async function ladderSource(tx: Tx, id: string, version?: string): Promise<LadderSource | null> {
  const found = await sql<LadderSource>`select ${VERSION}, source from ladder_version where ${named(id, version)}`.execute(tx)
  return found.rows[0] ?? null
}

function named(id: string, version: string | undefined) {
  return sql<boolean>`id = ${id} and version = coalesce(${version ?? null}, ladder_in_force(${id}))`
}

/** The ladder on which people are placed today; its id. */
export async function ladderInUse(tx: Tx): Promise<string> {
  const found = await sql<{ id: string }>`select ladder_in_use() as id`.execute(tx)
  return found.rows[0]?.id ?? 'standard'
}

/** All versions of a ladder, or of all ladders by id; newest first. */
export async function publishedVersions(tx: Tx, ladder?: string): Promise<readonly PublishedVersion[]> {
  const found = await sql<PublishedVersion>`
    select ${VERSION}, draft, notes,
      coalesce((select name from person where person.id = published_by), published_by) as "publishedBy",
      version = ladder_in_force(id) as "inForce"
    from ladder_version where id = coalesce(${ladder ?? null}, id) order by id, entry desc`.execute(tx)
  return found.rows
}

export interface NewVersion extends LadderSource {
  readonly publishedBy: string
  readonly draft: string
  readonly notes: string
}

/** Publishes what was written here; false when the ladder has a version of this name. */
export async function insertVersion(tx: Tx, one: NewVersion): Promise<boolean> {
  const done = await sql`insert into ladder_version (id, version, digest, source, published_on, effective_on, published_by, draft, notes)
    values (${one.id}, ${one.version}, ${one.digest}, ${one.source}, ${one.publishedOn}::date, ${one.effectiveOn}::date, ${one.publishedBy}, ${one.draft}, ${one.notes})
    on conflict (id, version) do nothing`.execute(tx)
  return done.numAffectedRows === 1n
}

/** From now on those who get a level stand on this ladder. */
export async function chooseForUse(tx: Tx, ladder: string, by: string): Promise<void> {
  await sql`insert into ladder_choice (ladder, chosen_by) values (${ladder}, ${by})`.execute(tx)
}
