// Reads a people file into the transaction's own tables, list by list, and says what is wrong in its cells.

import type { Ladder } from '../../ladder/ladder.ts'
import type { Tx } from '../../platform/database.ts'
import { Problem } from '../../platform/problem.ts'
import { readTables } from '../../platform/table/read-table.ts'
import type { Sheet } from '../../platform/table/table.ts'
import type { TableFile } from '../../platform/table/table-file.ts'
import { words } from '../../text/text.ts'
import type { Findings } from '../people-file/collect.ts'
import { isWarning, KEPT } from '../people-file/collect.ts'
import type { Mapping } from '../people-file/columns.ts'
import { listNamed } from '../people-file/columns.ts'
import type { List, ReadList } from '../people-file/people-file.ts'
import { COLUMNS, LISTS } from '../people-file/people-file.ts'
import type { Complain, FileRow, Header, StagedRow } from '../people-file/rows.ts'
import { headerAmong, isBlank, readHeader, rowReader } from '../people-file/rows.ts'
import { sentenceFor } from '../people-file/sentences.ts'
import { fillStage, makeStage, stageIsFull } from '../store/import/staging.ts'

/** What a file is, as far as somebody says so. */
export interface Reading {
  readonly list?: List | undefined
  readonly sheet?: string | undefined
  /** Our column, or `list.column` → the file's. */
  readonly map?: Mapping | undefined
}

export interface ReadFile {
  readonly lists: readonly ReadList[]
  readonly rows: ReadonlyMap<List, number>
  /** SHA-256, in hex. */
  readonly digest: string
}

interface Reader {
  readonly tx: Tx
  readonly ladder: Ladder
  readonly findings: Findings
  readonly language: string
}

/** How many rows the header is looked for in. */
const BEGINNING = 20
/** Rows that go to the database together. */
const TOGETHER = 5000

/** @throws Problem `input` when the file can't be read as a table, or doesn't say which list it holds */
export async function readPeopleFile(reader: Reader, file: TableFile, reading: Reading): Promise<ReadFile> {
  const tables = await readTables(file)
  const chosen = chooseSheets(tables.sheets, file.name, reading, reader.language)
  const lists: ReadList[] = []
  const rows = new Map<List, number>()
  for (const [list, sheet] of chosen) {
    const complain = complaints(reader, list)
    if (tables.encoding === 'windows-1252') complain('guessed-encoding', null)
    const read = await readSheet(reader, list, sheet, mappingFor(list, reading.map ?? {}), complain)
    lists.push(read.list)
    rows.set(list, read.rows)
  }
  return { lists, rows, digest: tables.digest }
}

function chooseSheets(sheets: readonly Sheet[], fileName: string, reading: Reading, language: string): readonly (readonly [List, Sheet])[] {
  const say = words(language).peopleFile
  const wanted = reading.sheet === undefined ? sheets : sheets.filter(({ name }) => name?.toLowerCase() === reading.sheet?.toLowerCase())
  const names = sheets.flatMap(({ name }) => (name === null ? [] : [name]))
  const [only] = wanted
  if (!only) throw new Problem('input', say.noSheet(reading.sheet ?? '', names), { at: { file: fileName } })
  const named = LISTS.flatMap((list) => {
    const sheet = wanted.find(({ name }) => name !== null && listNamed(name) === list)
    return sheet ? [[list, sheet] as const] : []
  })
  if (reading.list !== undefined) return [[reading.list, named.find(([list]) => list === reading.list)?.[1] ?? only]]
  if (named.length > 0) return named
  if (wanted.length > 1) throw new Problem('input', say.noList(LISTS), { at: { file: fileName } })
  return [[listNamed(fileName.replace(/^.*[\\/]/, '')) ?? 'people', only]]
}

function mappingFor(list: List, map: Mapping): Mapping {
  const own = COLUMNS[list].flatMap(({ name }) => {
    const said = map[`${list}.${name}`] ?? map[name]
    return said === undefined ? [] : [[name, said] as const]
  })
  return Object.fromEntries(own)
}

function complaints({ findings, ladder, language }: Reader, list: List): Complain {
  return (kind, row, column, text = '') => {
    // A sentence for each of a million would be work for nobody: beyond what is kept, only their number counts.
    const message = findings.errors() < KEPT || isWarning(kind) ? sentenceFor(kind, column ?? '', text, ladder, language) : ''
    findings.add({ list, row, ...(column === undefined ? {} : { column }), kind, message })
  }
}

async function readSheet(reader: Reader, list: List, sheet: Sheet, mapping: Mapping, complain: Complain): Promise<{ list: ReadList; rows: number }> {
  const { tx, ladder, language } = reader
  const beginning: FileRow[] = []
  let header: Header | null = null
  let read: ((row: FileRow) => StagedRow | null) | null = null
  let waiting: (readonly [number, StagedRow])[] = []

  const begin = async () => {
    const row = headerAmong(list, beginning, mapping)
    if (!row) return
    const above = beginning.filter((one) => one.number < row.number && !isBlank(one)).length
    if (above > 0) complain('rows-above', row.number, undefined, String(above))
    header = readHeader(list, row, mapping, complain)
    read = rowReader(list, header, ladder, complain)
    await makeStage(
      tx,
      list,
      header.columns.found.map(({ column }) => column),
    )
    take(beginning.filter((one) => one.number > row.number))
  }
  const take = (rows: readonly FileRow[]) => {
    for (const row of rows) {
      const values = read?.(row)
      if (values) waiting.push([row.number, values])
    }
  }
  const flush = async () => {
    const columns = header?.columns.found.map(({ column }) => column) ?? []
    if (waiting.length > 0 && columns.length > 0) await fillStage(tx, list, columns, waiting)
    waiting = []
  }

  for await (const rows of sheet.rows()) {
    if (read) take(rows)
    else {
      beginning.push(...rows)
      if (beginning.length >= BEGINNING) await begin()
    }
    if (waiting.length >= TOGETHER) await flush()
  }
  if (!read) await begin()
  await flush()
  const found = header as Header | null
  if (!found) throw new Problem('input', words(language).peopleFile.empty)
  const columns = found.columns.found.map(({ column, at }) => [column.name, found.names[at] ?? ''] as const)
  return { list: { list, sheet: sheet.name, header: found.names, columns: Object.fromEntries(columns) }, rows: await stageIsFull(tx, list) }
}
