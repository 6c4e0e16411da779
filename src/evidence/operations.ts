// What can be done with a record: read it, add, change and remove evidence, bring a file in, take it along.

import { z } from 'zod'
import { dayIn } from '../algorithms/calendar.ts'
import { pairsBetween } from '../ladder/diff/pairs.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { publishedLadder } from '../ladder/operations/reading.ts'
import { ladderOf } from '../people/operations/ladder.ts'
import { formerVersions, placementOf } from '../people/store/ladder.ts'
import { keepsOneself } from '../people/store/people.ts'
import type { Tx } from '../platform/database.ts'
import type { Context, Operation } from '../platform/operation.ts'
import { personOf } from '../platform/operation.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { WriteEvidenceInput } from './admit.ts'
import { admit, writeInput } from './admit.ts'
import { withoutConfidential } from './confidential.ts'
import type { Evidence, PersonRecord } from './evidence.ts'
import { withoutDeleted } from './import/keys.ts'
import { readOn } from './read-through.ts'
import { parseRecord } from './record.ts'
import { addImportedKeys, wholeRecordOf } from './store/imports.ts'
import type { ImportResult } from './store.ts'
import { importRecord, recordOf, removeEvidence, saveEvidence } from './store.ts'
import { writeRecord } from './write-record.ts'

const ofPerson = z.object({ person: z.string() })
type OfPerson = z.infer<typeof ofPerson>

export const readRecord: Operation<OfPerson, PersonRecord> = {
  name: 'read-record',
  summary: 'Everything on a person’s record that the asker may see.',
  http: { method: 'GET', path: '/people/:person/record' },
  input: ofPerson,
  output: z.custom<PersonRecord>(),
  act: 'read a record',
  subject: personOf,
  audit: 'by others',
  run: readWhole,
}

async function readWhole(tx: Tx, input: OfPerson, context: Context): Promise<PersonRecord> {
  return (await recordOnLadder(tx, input.person, context.language)).record
}

export interface OnLadder {
  /** The version that the person is on. */
  readonly ladder: Ladder
  /** The record as it reads there. */
  readonly record: PersonRecord
  /** The record as it was written. */
  readonly kept: PersonRecord
}

/** A person's record as it reads on the version that they are on; it names ids of the versions of its time. */
export async function recordOnLadder(tx: Tx, person: string, language: string): Promise<OnLadder> {
  const ladder = await ladderOf(tx, person, language)
  const kept = await recordOf(tx, person)
  const placement = await placementOf(tx, person)
  let record = kept
  for (const former of placement ? await formerVersions(tx, person, placement) : []) {
    const pairs = pairsBetween(await publishedLadder(tx, former.ladder, language, former.version), ladder)
    record = readOn(record, pairs, placement?.since ?? '')
  }
  return { ladder, record, kept }
}

export const writeEvidence: Operation<WriteEvidenceInput, { id: string }> = {
  name: 'write-evidence',
  summary: 'Add a piece of evidence to my record, or change one.',
  http: { method: 'POST', path: '/people/:person/evidence' },
  input: writeInput as z.ZodType<WriteEvidenceInput>,
  output: z.object({ id: z.string() }),
  act: 'write a record',
  subject: personOf,
  audit: (input) => (input.id ? 'changed evidence' : 'added evidence'),
  run: write,
}

async function write(tx: Tx, input: WriteEvidenceInput, context: Context): Promise<{ id: string }> {
  const { ladder, record, kept } = await recordOnLadder(tx, input.person, context.language)
  const { evidence, episode } = admit(record, ladder, input, context.now, context.language)
  const [before, read] = [kept, record].map((one) => one.evidence.find(({ id }) => id === evidence.id))
  await saveEvidence(tx, input.person, asKept(evidence, before, read), episode)
  return { id: evidence.id }
}

/** Claims that are only called otherwise now keep the ids that they were confirmed under, and so do the words of others. */
function asKept(written: Evidence, kept: Evidence | undefined, read: Evidence | undefined): Evidence {
  if (!kept || !read) return written
  const isSame = written.for.length === read.for.length && written.for.every((claim) => read.for.includes(claim))
  return { ...written, for: isSame ? kept.for : written.for, seenBy: [...kept.seenBy, ...written.seenBy.slice(read.seenBy.length)] }
}

const oneItem = z.object({ person: z.string(), id: z.string() })
type OneItem = z.infer<typeof oneItem>

export const removeOne: Operation<OneItem, { removed: Evidence }> = {
  name: 'remove-evidence',
  summary: 'Remove a piece of evidence from my record.',
  http: { method: 'DELETE', path: '/people/:person/evidence/:id' },
  input: oneItem,
  output: z.custom<{ removed: Evidence }>(),
  act: 'write a record',
  subject: personOf,
  audit: () => 'removed evidence',
  run: remove,
}

async function remove(tx: Tx, input: OneItem, context: Context): Promise<{ removed: Evidence }> {
  const item = (await recordOf(tx, input.person)).evidence.find((one) => one.id === input.id)
  if (!item) throw new Problem('missing', words(context.language).record.noSuchItem)
  await removeEvidence(tx, input.person, input.id)
  return { removed: item }
}

const importInput = z.object({
  person: z.string(),
  file: z.union([z.string().max(5_000_000), z.instanceof(Uint8Array)]),
  name: z.string().max(200).default('record.yaml'),
})
type ImportInput = z.infer<typeof importInput>

/** `deleted`: items that sources once brought in and the person deleted here, and that were left out. */
interface FileResult extends ImportResult {
  readonly deleted: number
}

export const importFile: Operation<ImportInput, FileResult> = {
  name: 'import-record',
  summary: 'Bring a record.yaml into my record; what is there already is updated, nothing is doubled.',
  http: { method: 'POST', path: '/people/:person/record/import' },
  input: importInput as z.ZodType<ImportInput>,
  output: z.object({ added: z.number(), updated: z.number(), same: z.number(), deleted: z.number() }),
  act: 'write a record',
  subject: personOf,
  audit: (_input, result) => `imported a file: ${result.added} added, ${result.updated} updated`,
  run: bringIn,
}

async function bringIn(tx: Tx, input: ImportInput, context: Context): Promise<FileResult> {
  const { person } = input
  const ladder = await ladderOf(tx, person, context.language)
  const file = parseRecord(input.file, { file: input.name, today: dayIn(context.now), ladder })
  const record = withoutDeleted(file, await wholeRecordOf(tx, person))
  const result = await importRecord(tx, person, record)
  await addImportedKeys(tx, person, record.imported ?? [])
  return { ...result, deleted: file.evidence.length - record.evidence.length }
}

export const exportRecord: Operation<OfPerson, { file: string }> = {
  name: 'export-record',
  summary: 'My whole record as one readable file. From an organisation, of what is confidential only titles and dates.',
  http: { method: 'GET', path: '/people/:person/record.yaml' },
  input: ofPerson,
  output: z.object({ file: z.string() }),
  // Switching a feature off never keeps somebody from their own record.
  act: 'take my record along',
  subject: personOf,
  audit: () => 'took the record along',
  run: takeAlong,
}

async function takeAlong(tx: Tx, input: OfPerson): Promise<{ file: string }> {
  return { file: writeRecord(await recordThatLeaves(tx, input.person)) }
}

/** What of one's own record may leave this server: all of it, unless an organisation keeps one. */
export async function recordThatLeaves(tx: Tx, person: string): Promise<PersonRecord> {
  const record = await wholeRecordOf(tx, person)
  return (await keepsOneself(tx)) ? record : withoutConfidential(record)
}
