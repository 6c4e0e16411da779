// What the database is asked about imports: the file that waits, what each import did, and what imports ever brought in.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Episode, Evidence, ImportedKeys, PersonRecord } from '../evidence.ts'
import type { Done, DoneImport } from '../import/undo.ts'
import { recordOf, removeEvidence, saveEpisodes, saveNoted, saveWithoutWords } from '../store.ts'

/** How a person asked for their file to be read. */
export interface KeptSettings {
  readonly author?: string
  readonly since?: string
  readonly preset?: string
  readonly zone?: string
  readonly map?: Readonly<{ [field: string]: string }>
}

export interface ImportFile {
  readonly source: string
  readonly name: string
  readonly content: Uint8Array
  readonly settings: KeptSettings
}

/** In place of an earlier one. */
export async function keepImportFile(tx: Tx, person: string, { source, name, content, settings }: ImportFile, at: Date): Promise<void> {
  await sql`insert into import_file (person, source, name, content, settings, kept_at)
    values (${person}, ${source}, ${name}, ${content}, ${JSON.stringify(settings)}::jsonb, ${at.toISOString()}::timestamptz)
    on conflict (person) do update set source = excluded.source, name = excluded.name, content = excluded.content,
      settings = excluded.settings, kept_at = excluded.kept_at`.execute(tx)
}

/** Null when there is none that was kept after this moment. */
export async function importFileOf(tx: Tx, person: string, after: Date): Promise<ImportFile | null> {
  const found = await sql<ImportFile>`select source, name, content, settings from import_file
    where person = ${person} and kept_at > ${after.toISOString()}::timestamptz`.execute(tx)
  return found.rows[0] ?? null
}

export async function forgetImportFile(tx: Tx, person: string): Promise<void> {
  await sql`delete from import_file where person = ${person}`.execute(tx)
}

export async function forgetImportFilesBefore(tx: Tx, moment: Date): Promise<void> {
  await sql`delete from import_file where kept_at <= ${moment.toISOString()}::timestamptz`.execute(tx)
}

/** The record with what imports ever brought in, which is its person's alone. */
export async function wholeRecordOf(tx: Tx, person: string): Promise<PersonRecord> {
  const record = await recordOf(tx, person)
  const found = await sql<ImportedKeys>`select source, array_agg(key order by key) as keys from imported_key
    where person = ${person} group by source order by source`.execute(tx)
  return found.rows.length === 0 ? record : { ...record, imported: found.rows }
}

export async function addImportedKeys(tx: Tx, person: string, imported: readonly ImportedKeys[]): Promise<void> {
  await sql`insert into imported_key (person, source, key)
    select ${person}, source, key from jsonb_to_recordset(${JSON.stringify(imported)}::jsonb) as given (source text, keys text[]), unnest(keys) as key
    on conflict do nothing`.execute(tx)
}

export async function forgetKeys(tx: Tx, person: string, source: string, keys: readonly string[]): Promise<void> {
  await sql`delete from imported_key where person = ${person} and source = ${source}
    and key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`.execute(tx)
}

/** Keeps items as an import or its undoing left them. Words that stayed the same stay where they stand among those of others. */
export async function saveMerged(tx: Tx, person: string, before: PersonRecord, items: readonly Evidence[], episodes: readonly Episode[]): Promise<void> {
  const were = new Map(before.evidence.map((item) => [item.id, JSON.stringify(item.seenBy)]))
  await saveEpisodes(tx, person, episodes)
  await saveWithoutWords(tx, person, items)
  await saveNoted(
    tx,
    person,
    items.filter(({ id, seenBy }) => (were.get(id) ?? '[]') !== JSON.stringify(seenBy)),
  )
}

export async function removeMerged(tx: Tx, person: string, items: readonly string[], episodes: readonly string[]): Promise<void> {
  for (const id of items) await removeEvidence(tx, person, id)
  await sql`delete from episode where person = ${person} and id in (select jsonb_array_elements_text(${JSON.stringify(episodes)}::jsonb))`.execute(tx)
}

/** Takes down an import and gives its number. */
export async function noteImport(tx: Tx, person: string, done: Omit<DoneImport, 'entry' | 'on'>, items: readonly Omit<Done, 'import'>[]): Promise<number> {
  const { source, episodes, keys } = done
  const made = await sql<{ entry: number }>`insert into import (person, source, episodes, keys)
    values (${person}, ${source}, ${JSON.stringify(episodes)}::jsonb, (select coalesce(array_agg(key), '{}') from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) as key))
    returning entry::int`.execute(tx)
  const entry = made.rows[0]?.entry ?? 0
  await sql`insert into import_item (person, import, evidence, did, before, left_as, keys)
    select ${person}, ${entry}, evidence, did, before, "leftAs", keys
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as given (evidence text, did text, before jsonb, "leftAs" text, keys text[])`.execute(tx)
  return entry
}

/** An import with how much of what it did is still there. */
export interface ListedImport {
  readonly entry: number
  readonly source: string
  readonly on: string
  readonly added: number
  readonly changed: number
}

/** The newest first. */
export async function importsOf(tx: Tx, person: string): Promise<readonly ListedImport[]> {
  const found = await sql<ListedImport>`select entry::int, source, brought_on::text as "on",
      (count(*) filter (where did = 'added'))::int as added, (count(*) filter (where did = 'changed'))::int as changed
    from import left join import_item on import_item.person = import.person and import = entry
    where import.person = ${person} group by entry order by entry desc`.execute(tx)
  return found.rows
}

export async function importOf(tx: Tx, person: string, entry: number): Promise<DoneImport | null> {
  const found = await sql<DoneImport>`select entry::int, source, brought_on::text as "on", episodes, keys
    from import where person = ${person} and entry = ${entry}`.execute(tx)
  return found.rows[0] ?? null
}

/** All that imports did, in the order in which they did it. */
export async function doneOf(tx: Tx, person: string): Promise<readonly Done[]> {
  const found = await sql<{ done: Done }>`select jsonb_strip_nulls(jsonb_build_object(
      'import', import, 'evidence', evidence, 'did', did, 'leftAs', left_as, 'keys', keys, 'before', before)) as done
    from import_item where person = ${person} order by import`.execute(tx)
  return found.rows.map((row) => row.done)
}

/** What the undone import knew of items that a later one changed again. */
export async function takeOver(tx: Tx, person: string, items: readonly Done[]): Promise<void> {
  await sql`update import_item set did = given.did, before = given.before, keys = given.keys
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as given (import bigint, evidence text, did text, before jsonb, keys text[])
    where import_item.person = ${person} and import_item.import = given.import and import_item.evidence = given.evidence`.execute(tx)
}

export async function forgetImport(tx: Tx, person: string, entry: number): Promise<void> {
  await sql`delete from import where person = ${person} and entry = ${entry}`.execute(tx)
}

/** Ids of the items that the person has added files to. */
export async function itemsWithFiles(tx: Tx, person: string): Promise<ReadonlySet<string>> {
  const found = await sql<{ evidence: string }>`select distinct evidence from attachment where person = ${person}`.execute(tx)
  return new Set(found.rows.map((row) => row.evidence))
}
