// What can be done with people files: keep one to look at, see what it would change, bring it in, and take the lists along.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { slug } from '../../algorithms/slug.ts'
import { publishedLadder } from '../../ladder/operations/reading.ts'
import { ladderInUse } from '../../ladder/store/versions.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { actorIn } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import type { TableFile } from '../../platform/table/table-file.ts'
import { fileInMemory } from '../../platform/table/table-file.ts'
import { words } from '../../text/text.ts'
import { collectFindings } from '../people-file/collect.ts'
import type { List, Outcome, ReadList, Report } from '../people-file/people-file.ts'
import { keptByPeopleTeam, LISTS } from '../people-file/people-file.ts'
import { fingerprintOf, outcomeOf } from '../store/import/changes.ts'
import { bringInDated, compareDated, datedUntouched } from '../store/import/dated.ts'
import { bringInDepartments, compareDepartments, DEPARTMENTS_UNTOUCHED, makeDepartments } from '../store/import/departments.ts'
import { bringInPeople, compare, countMoves, PEOPLE_UNTOUCHED } from '../store/import/people.ts'
import type { Layout } from '../store/import/references.ts'
import { departmentIds, nameDepartments, settleDepartments } from '../store/import/references.ts'
import { makeRoom } from '../store/import/staging.ts'
import { forgetFile, keepFile, keepsStanding, keptFile, keptFileName } from '../store/kept-file.ts'
import { holdLines } from '../store/organisation.ts'
import type { Checker } from './check-file.ts'
import { checkDated, checkFile } from './check-file.ts'
import type { ReadFile, Reading } from './read-file.ts'
import { readPeopleFile } from './read-file.ts'

/** By the API a file comes as base64; in this process as it lies on the disk, so that a large one is never in memory whole. */
const file = z.union([
  z.custom<TableFile>((value) => typeof (value as TableFile | null)?.open === 'function'),
  z.object({ name: z.string().max(300), base64: z.base64() }).transform(({ name, base64 }) => fileInMemory(name, Buffer.from(base64, 'base64'))),
])
const reading = {
  list: z.enum(LISTS).optional(),
  sheet: z.string().max(200).optional(),
  map: z.record(z.string().max(60), z.string().max(300)).optional(),
}

interface KeepInput {
  readonly file: TableFile
}

/** What is uploaded waits in the database, so that the page that confirms works without script. In bytes. */
const LARGEST_KEPT = 20_000_000

export const keepPeopleFile: Operation<KeepInput, { kept: string }> = {
  name: 'keep-people-file',
  summary: 'Keep a people file for a day, to look at what it would change and confirm it.',
  http: { method: 'POST', path: '/people-file' },
  input: z.object({ file }) as z.ZodType<KeepInput>,
  output: z.object({ kept: z.string() }),
  act: 'keep people',
  subject: () => null,
  audit: null,
  run: keep,
}

async function keep(tx: Tx, input: KeepInput, context: Context): Promise<{ kept: string }> {
  const { name, size, open } = input.file
  if (size > LARGEST_KEPT) throw new Problem('input', words(context.language).files.tooBig(LARGEST_KEPT))
  const parts: Uint8Array[] = []
  for await (const part of open()) parts.push(part)
  await keepFile(tx, actorIn(context), { name, content: Buffer.concat(parts) }, context.now)
  return { kept: name }
}

export const seeKeptFile: Operation<Record<string, never>, { name: string | null }> = {
  name: 'see-kept-file',
  summary: 'The name of the people file that I keep to look at; null when there is none.',
  http: { method: 'GET', path: '/people-file' },
  input: z.object({}) as z.ZodType<Record<string, never>>,
  output: z.object({ name: z.string().nullable() }),
  act: 'keep people',
  subject: () => null,
  audit: null,
  run: seeKept,
}

async function seeKept(tx: Tx, _input: object, context: Context): Promise<{ name: string | null }> {
  return { name: await keptFileName(tx, actorIn(context)) }
}

interface PreviewInput extends Reading {
  /** Absent: the one that is kept. */
  readonly file?: TableFile
}

export const previewPeopleFile: Operation<PreviewInput, Report> = {
  name: 'preview-people-file',
  summary: 'What a people file would change, and everything that stands in its way. Changes nothing.',
  http: { method: 'POST', path: '/people-file/preview' },
  input: z.object({ file: file.optional(), ...reading }) as z.ZodType<PreviewInput>,
  output: z.custom<Report>(),
  act: 'keep people',
  subject: () => null,
  audit: null,
  run: preview,
}

async function preview(tx: Tx, input: PreviewInput, context: Context): Promise<Report> {
  return (await examine(tx, input, context)).report
}

interface ImportInput extends PreviewInput {
  /** The fingerprint that a preview gave: anything else that it would change now is refused. */
  readonly expected?: string
}

export const importPeopleFile: Operation<ImportInput, Report> = {
  name: 'import-people-file',
  summary: 'Bring in a people file, whole or not at all: when anything stands in its way, the report says so and nothing changes.',
  http: { method: 'POST', path: '/people-file/import' },
  input: z.object({ file: file.optional(), ...reading, expected: z.string().max(64).optional() }) as z.ZodType<ImportInput>,
  output: z.custom<Report>(),
  act: 'keep people',
  subject: () => null,
  audit: (_input, { ready, outcomes }) => broughtIn(ready ? outcomes : []),
  run: bringIn,
}

function broughtIn(outcomes: readonly Outcome[]): string {
  const say = words('en').peopleFile
  return say.audit(outcomes.map(({ list, added, changed }) => say.auditPart(list, added, changed)))
}

async function bringIn(tx: Tx, input: ImportInput, context: Context): Promise<Report> {
  const { report, layout, made } = await examine(tx, input, context)
  if (input.expected !== undefined && input.expected !== report.fingerprint) throw new Problem('conflict', words(context.language).peopleFile.changedMeanwhile)
  if (!report.ready) return report
  if (layout.has('departments')) await bringInDepartments(tx, layout)
  if (made.size > 0) await makeDepartments(tx, made)
  const people = report.outcomes.find(({ list }) => list === 'people')
  if (people) await bringInPeople(tx, layout, people)
  for (const list of ['levels', 'absences'] as const) if (layout.has(list)) await bringInDated(tx, layout, list)
  if (input.file === undefined) await forgetFile(tx, actorIn(context))
  return report
}

interface Examined {
  readonly report: Report
  readonly layout: Layout
  /** Departments to be made: name → id. */
  readonly made: ReadonlyMap<string, string>
}

/** Reads, checks and compares; what changes lies in tables of this transaction afterwards. */
async function examine(tx: Tx, input: PreviewInput, context: Context): Promise<Examined> {
  const { language } = context
  await holdLines(tx)
  await makeRoom(tx)
  const ladder = await publishedLadder(tx, await ladderInUse(tx), language)
  const findings = collectFindings()
  const read = await readPeopleFile({ tx, ladder, findings, language }, input.file ?? (await waitingFile(tx, context)), input)
  await refuseOthersColumns(tx, read.lists, language)
  const layout: Layout = new Map(read.lists.map(({ list, columns }) => [list, new Set(Object.keys(columns))]))
  const checker: Checker = { tx, layout, ladder, findings, language }
  // A list without the column that is its key can't be looked at further.
  const legible = !findings.kept().some(({ kind }) => kind === 'column-missing' || kind === 'column-twice')
  if (legible) await checkFile(checker)
  const { outcomes, prints, made } = legible && findings.errors() === 0 ? await compareLists(checker, read) : { outcomes: [], prints: [], made: new Map() }
  const report: Report = {
    ready: findings.errors() === 0,
    lists: read.lists,
    outcomes: findings.errors() === 0 ? outcomes : [],
    findings: findings.kept(),
    errors: findings.errors(),
    warnings: findings.warnings(),
    fingerprint: createHash('sha256')
      .update(JSON.stringify([read.digest, read.lists, prints, [...made]]))
      .digest('hex'),
  }
  return { report, layout, made }
}

async function waitingFile(tx: Tx, context: Context): Promise<TableFile> {
  const kept = await keptFile(tx, actorIn(context))
  if (!kept) throw new Problem('missing', words(context.language).peopleFile.noFile)
  return fileInMemory(kept.name, kept.content)
}

/** The policies would refuse it too, with a sentence for nobody. */
async function refuseOthersColumns(tx: Tx, lists: readonly ReadList[], language: string): Promise<void> {
  const named = lists.flatMap(({ list, columns }) => {
    const theirs = keptByPeopleTeam(list).filter((column) => column in columns)
    return theirs.length > 0 && list !== 'people' ? [list] : theirs
  })
  if (named.length > 0 && !(await keepsStanding(tx))) throw new Problem('refused', words(language).peopleFile.notKeptByYou(named))
}

async function compareLists(
  checker: Checker,
  { rows }: ReadFile,
): Promise<{ outcomes: readonly Outcome[]; prints: readonly string[]; made: ReadonlyMap<string, string> }> {
  const { tx, layout } = checker
  const made = layout.has('people') ? await namesToMake(tx, layout) : new Map<string, string>()
  const outcomes: Outcome[] = []
  const prints: string[] = []
  for (const list of LISTS.filter((one) => layout.has(one))) {
    outcomes.push(await compareList(checker, list, rows.get(list) ?? 0, made.size))
    prints.push(await fingerprintOf(tx, list))
  }
  return { outcomes, prints, made }
}

async function compareList(checker: Checker, list: List, rows: number, made: number): Promise<Outcome> {
  const { tx, layout } = checker
  switch (list) {
    case 'departments':
      await compareDepartments(tx, layout)
      return outcomeOf(tx, list, rows, DEPARTMENTS_UNTOUCHED)
    case 'people':
      await compare(tx, layout)
      return { ...(await outcomeOf(tx, list, rows, PEOPLE_UNTOUCHED)), ...(await countMoves(tx, layout)), departments: made }
    default:
      await compareDated(tx, layout, list)
      await checkDated(checker, list)
      return outcomeOf(tx, list, rows, datedUntouched(list))
  }
}

/** Ids for the departments that people's rows name and nobody has listed. */
async function namesToMake(tx: Tx, layout: Layout): Promise<ReadonlyMap<string, string>> {
  const names = await nameDepartments(tx, layout)
  if (names.length === 0) return new Map()
  const taken = new Set(await departmentIds(tx, layout))
  const ids = new Map<string, string>()
  for (const name of names) {
    const plain = slug(name)
    let id = plain
    for (let again = 2; taken.has(id); again++) id = `${plain}-${again}`
    taken.add(id)
    ids.set(name, id)
  }
  await settleDepartments(tx, ids)
  return ids
}
