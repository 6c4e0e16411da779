// What can be done to bring evidence in from elsewhere: keep a file to look at, see what it would do, adopt what is ticked, and undo it.

import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import { digestOf } from '../../algorithms/canonical.ts'
import { personById } from '../../people/store/people.ts'
import type { Tx } from '../../platform/database.ts'
import { fileBytes } from '../../platform/file-bytes.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { personOf } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import { isDay } from '../dates.ts'
import { importedFrom } from '../import/keys.ts'
import type { Stays } from '../import/undo.ts'
import { doneBy, undoOf } from '../import/undo.ts'
import type { Imported, Skipped, TableRead } from '../imported.ts'
import type { Change } from '../merge.ts'
import { mergeImported } from '../merge.ts'
import { READERS, readSource } from '../sources/readers.ts'
import type { ImportFile, KeptSettings, ListedImport } from '../store/imports.ts'
import {
  addImportedKeys,
  doneOf,
  forgetImport,
  forgetImportFile,
  forgetKeys,
  importFileOf,
  importOf,
  importsOf,
  itemsWithFiles,
  keepImportFile,
  noteImport,
  removeMerged,
  saveMerged,
  takeOver,
  wholeRecordOf,
} from '../store/imports.ts'

/** What is uploaded waits in the database, so that the page that confirms works without script. In bytes. */
export const LARGEST_KEPT = 20_000_000
const KEPT = 24 * 60 * 60 * 1000

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

const settings = z.object({
  author: z.string().trim().min(1).max(200).optional(),
  since: z
    .string()
    .refine(isDay, { error: (issue) => words('en').evidence.notADay(String(issue.input)) })
    .optional(),
  preset: z.string().max(60).optional(),
  zone: z.string().max(60).optional(),
  map: z.record(z.string().max(60), z.string().max(300)).optional(),
})

interface KeepInput extends OfPerson {
  /** Absent: the one that waits, to be read by other settings. */
  readonly file?: { readonly source: string; readonly name: string; readonly content: Uint8Array }
  readonly settings: KeptSettings
}

export const keepImport: Operation<KeepInput, { kept: string }> = {
  name: 'keep-import-file',
  summary: 'Keep a file with what I did for a day at most, to look at what it would bring into my record; or say how the one that waits is read.',
  http: { method: 'POST', path: '/people/:person/imports/file' },
  input: z.object({
    person: z.string(),
    file: z.object({ source: z.enum(Object.keys(READERS)), name: z.string().min(1).max(200), content: fileBytes }).optional(),
    settings: settings.default({}),
  }) as z.ZodType<KeepInput>,
  output: z.object({ kept: z.string() }),
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: keep,
}

async function keep(tx: Tx, input: KeepInput, context: Context): Promise<{ kept: string }> {
  const { person } = input
  const file = input.file ?? (await waitingFile(tx, person, context))
  const limit = Math.min(LARGEST_KEPT, READERS[file.source]?.largest ?? 0)
  if (file.content.byteLength > limit) throw new Problem('input', words(context.language).files.tooBig(limit))
  await keepImportFile(tx, person, { ...file, settings: input.settings }, context.now)
  return { kept: file.name }
}

async function waitingFile(tx: Tx, person: string, { now, language }: Context): Promise<ImportFile> {
  const file = await importFileOf(tx, person, new Date(now.getTime() - KEPT))
  if (!file) throw new Problem('missing', words(language).importing.noFile)
  return file
}

export const seeImportFile: Operation<OfPerson, { waits: Omit<ImportFile, 'content'> | null }> = {
  name: 'see-import-file',
  summary: 'The name and source of my file that waits to be looked at, and how it is read; null when there is none.',
  http: { method: 'GET', path: '/people/:person/imports/file' },
  input: ofPerson,
  output: z.custom<{ waits: Omit<ImportFile, 'content'> | null }>(),
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: seeFile,
}

async function seeFile(tx: Tx, { person }: OfPerson, { now }: Context): Promise<{ waits: Omit<ImportFile, 'content'> | null }> {
  const file = await importFileOf(tx, person, new Date(now.getTime() - KEPT))
  return { waits: file && { source: file.source, name: file.name, settings: file.settings } }
}

/** What adopting a file would do. */
export interface ImportPreview {
  readonly source: string
  readonly name: string
  /** Everything but what stays the same. */
  readonly changes: readonly Change[]
  readonly same: number
  readonly skipped: readonly Skipped[]
  readonly table?: TableRead
  /** What is new arrives as drafts, as somebody else reads what is submitted. */
  readonly asDrafts: boolean
  /** To be said when it is adopted: anything else that the file would do by then is refused. */
  readonly fingerprint: string
}

export const previewImport: Operation<OfPerson, ImportPreview> = {
  name: 'preview-import',
  summary: 'What my file that waits would add to my record and change on it, what it has that I deleted, and what is left out and why. Changes nothing.',
  http: { method: 'GET', path: '/people/:person/imports/preview' },
  input: ofPerson,
  output: z.custom<ImportPreview>(),
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: preview,
}

async function preview(tx: Tx, { person }: OfPerson, context: Context): Promise<ImportPreview> {
  const { file, imported, record, asDrafts } = await readWaiting(tx, person, context)
  const { changes, skipped } = mergeImported(record, imported, { language: context.language })
  const deleted = words(context.language).evidence.notes.deleted
  return {
    source: file.source,
    name: file.name,
    changes: changes.filter(({ state }) => state !== 'same'),
    same: changes.filter(({ state }) => state === 'same').length,
    // Each has a row of its own, to be asked for again.
    skipped: skipped.filter(({ reason }) => reason !== deleted),
    ...(imported.table ? { table: imported.table } : {}),
    asDrafts,
    fingerprint: fingerprintOf(changes),
  }
}

async function readWaiting(tx: Tx, person: string, context: Context) {
  const file = await waitingFile(tx, person, context)
  const reader = READERS[file.source]
  if (!reader) throw new Problem('missing', words(context.language).importing.noFile)
  const record = await wholeRecordOf(tx, person)
  const known = { name: record.person.name, today: dayIn(context.now), language: context.language }
  const imported: Imported = await readSource(reader, file.content, file.name, { ...known, ...file.settings })
  return { file, imported, record, asDrafts: (await personById(tx, person))?.manager !== undefined }
}

function fingerprintOf(changes: readonly Change[]): string {
  return digestOf(changes.map(({ state, key, item, before, after }) => [state, key, item, before ?? null, after ?? null]))
}

interface AdoptInput extends OfPerson {
  readonly take: readonly string[]
  readonly expected: string
}

export const adoptImport: Operation<AdoptInput, { source: string; added: number; changed: number }> = {
  name: 'adopt-import',
  summary: 'Bring in what I ticked of my file that waits, as one; the rest isn’t kept, nor is the file.',
  http: { method: 'POST', path: '/people/:person/imports' },
  input: z.object({ person: z.string(), take: z.array(z.string().max(8)).max(20_000), expected: z.string().max(64) }),
  output: z.object({ source: z.string(), added: z.number(), changed: z.number() }),
  act: 'write a record',
  subject: personOf,
  audit: (_input, { source }) => words('en').importing.audit(source),
  run: adopt,
}

async function adopt(tx: Tx, { person, take, expected }: AdoptInput, context: Context): Promise<{ source: string; added: number; changed: number }> {
  const { file, imported, record, asDrafts } = await readWaiting(tx, person, context)
  const { language } = context
  if (fingerprintOf(mergeImported(record, imported, { language }).changes) !== expected) {
    throw new Problem('conflict', words(language).importing.changedMeanwhile)
  }
  const ticked = new Set(take)
  const merged = mergeImported(record, imported, { language, only: ticked, again: ticked, ...(asDrafts ? { draft: true } : {}) })
  const were = new Set<object>(record.evidence)
  const items = merged.record.evidence.filter((item) => !were.has(item))
  const source = imported.from
  await saveMerged(tx, person, record, items, items.length > 0 ? merged.record.episodes : [])
  // As it reads from now on: names of witnesses are written alike, for one.
  const after = await wholeRecordOf(tx, person)
  const { items: done, episodes, keys } = doneBy(record, after, merged, source)
  if (done.length + keys.length > 0) {
    await noteImport(tx, person, { source, episodes, keys }, done)
    await addImportedKeys(tx, person, [{ source, keys: [...importedFrom(merged.record.imported, source)] }])
  }
  await forgetImportFile(tx, person)
  return { source: file.source, added: merged.added, changed: merged.updated }
}

export const dropImport: Operation<OfPerson, { dropped: boolean }> = {
  name: 'drop-import-file',
  summary: 'Drop my file that waits; nothing of it is kept.',
  http: { method: 'DELETE', path: '/people/:person/imports/file' },
  input: ofPerson,
  output: z.object({ dropped: z.boolean() }),
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: drop,
}

async function drop(tx: Tx, { person }: OfPerson): Promise<{ dropped: boolean }> {
  await forgetImportFile(tx, person)
  return { dropped: true }
}

export const seeImports: Operation<OfPerson, { imports: readonly ListedImport[] }> = {
  name: 'see-imports',
  summary: 'What I brought into my record: when, from what, and how much of it is still there. The newest first.',
  http: { method: 'GET', path: '/people/:person/imports' },
  input: ofPerson,
  output: z.custom<{ imports: readonly ListedImport[] }>(),
  act: 'write a record',
  subject: personOf,
  audit: null,
  run: listImports,
}

async function listImports(tx: Tx, { person }: OfPerson): Promise<{ imports: readonly ListedImport[] }> {
  return { imports: await importsOf(tx, person) }
}

interface UndoInput extends OfPerson {
  readonly import: number
}

interface UndoResult {
  readonly source: string
  readonly removed: number
  readonly restored: number
  /** What somebody has touched since. */
  readonly stays: readonly { readonly id: string; readonly title: string; readonly because: Stays }[]
}

export const undoImport: Operation<UndoInput, UndoResult> = {
  name: 'undo-import',
  summary: 'Undo an import as one: what it added is removed, what it changed is as before; what I changed since or somebody confirmed stays, and is named.',
  http: { method: 'DELETE', path: '/people/:person/imports/:import' },
  input: z.object({ person: z.string(), import: z.coerce.number().int() }) as z.ZodType<UndoInput>,
  output: z.custom<UndoResult>(),
  act: 'write a record',
  subject: personOf,
  audit: (_input, { source }) => words('en').importing.auditUndo(source),
  run: undo,
}

async function undo(tx: Tx, { person, import: entry }: UndoInput, context: Context): Promise<UndoResult> {
  const done = await importOf(tx, person, entry)
  if (!done) throw new Problem('missing', words(context.language).importing.noSuchImport)
  const record = await wholeRecordOf(tx, person)
  const undone = undoOf(record, done, await doneOf(tx, person), await itemsWithFiles(tx, person))
  await removeMerged(tx, person, undone.remove, undone.removeEpisodes)
  await saveMerged(tx, person, record, undone.restore, undone.restoreEpisodes)
  await takeOver(tx, person, undone.goOn)
  await forgetKeys(tx, person, done.source, undone.forget)
  await forgetImport(tx, person, entry)
  return { source: done.source, removed: undone.remove.length, restored: undone.restore.length, stays: undone.stays }
}
