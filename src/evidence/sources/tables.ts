// Reads tables for evidence row by row: which sheet, where its header is, and which rows are the person's own.

import { Problem } from '../../platform/problem.ts'
import { readTables } from '../../platform/table/read-table.ts'
import type { Row, Sheet } from '../../platform/table/table.ts'
import { fileInMemory } from '../../platform/table/table-file.ts'
import { words } from '../../text/text.ts'
import type { TableSettings } from '../table/table.ts'
import type { Called } from '../whose.ts'
import { Whose } from '../whose.ts'

/** How many rows the header is looked for in: above it stand titles, logos and dates of printing. */
const BEGINNING = 20
/** Of one person; more is no list that anybody looks through. */
const MOST_ROWS = 20_000

export interface OpenTable {
  readonly header: readonly string[]
  /** Below the header. */
  readonly rows: () => AsyncGenerator<Row>
  /** Names of sheets that are not read. */
  readonly unread: readonly string[]
}

/**
 * The sheet and the row in it whose cells score best as a header; of equals the first. Without any the first row with two cells is taken.
 * @throws Problem `input` when the file is no table or holds nothing
 */
export async function openTable(bytes: Uint8Array, file: string, language: string, score: (cells: readonly string[]) => number): Promise<OpenTable> {
  const { sheets } = await readTables(fileInMemory(file, bytes))
  let best: { sheet: Sheet; row: Row; score: number } | undefined
  for (const sheet of sheets) {
    const rows = (await beginningOf(sheet)).filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 2)
    for (const row of rows) {
      const found = score(row.cells)
      if (!best || found > best.score) best = { sheet, row, score: found }
    }
  }
  if (!best) throw new Problem('input', words(language).fromTools.table.noTable, { at: { file } })
  const { sheet, row } = best
  const written = row.cells.join('\n')
  async function* below(): AsyncGenerator<Row> {
    for await (const batch of sheet.rows()) {
      for (const each of batch) {
        const isBlank = each.cells.every((cell) => cell.trim() === '')
        // Printed tables repeat their header on each page.
        if (each.number > row.number && !isBlank && each.cells.join('\n') !== written) yield each
      }
    }
  }
  return {
    header: row.cells.map((cell) => cell.trim()),
    rows: below,
    unread: sheets.flatMap((each) => (each === sheet || each.name === null ? [] : [each.name])),
  }
}

async function beginningOf(sheet: Sheet): Promise<readonly Row[]> {
  const rows: Row[] = []
  for await (const batch of sheet.rows()) {
    rows.push(...batch.slice(0, BEGINNING - rows.length))
    if (rows.length >= BEGINNING) break
  }
  return rows
}

export interface OwnRows {
  readonly rows: readonly Row[]
  /** There are rows of other people, which are not kept. */
  readonly others: boolean
}

/**
 * One person's rows, one row at a time in memory beside them. `look` sees every row. Without anybody's name in the table all rows are theirs.
 * @throws Problem `input` when it holds several people and none was asked for, or more rows than `MOST_ROWS` of one
 */
export async function ownRows(
  table: OpenTable,
  file: string,
  { name, author, language }: TableSettings,
  called: ((cells: readonly string[]) => Called) | undefined,
  look: (cells: readonly string[]) => void,
): Promise<OwnRows> {
  const whose = new Whose({ name, ...(author === undefined ? {} : { author }) })
  const kept: Row[] = []
  let others = false
  for await (const row of table.rows()) {
    look(row.cells)
    if (called && !whose.maybe(called(row.cells))) {
      others = true
      continue
    }
    kept.push(row)
    // Until all rows went by, the first person's stand beside those of the one whose record it is.
    if (kept.length > MOST_ROWS * 2) throw new Problem('input', words(language).fromTools.table.tooManyRows(MOST_ROWS), { at: { file } })
  }
  if (!called) return limited(kept, others, file, language)
  const isOwn = whose.decide(file, language)
  const own = kept.filter(({ cells }) => isOwn(called(cells)))
  return limited(own, others || own.length < kept.length, file, language)
}

function limited(rows: readonly Row[], others: boolean, file: string, language: string): OwnRows {
  if (rows.length > MOST_ROWS) throw new Problem('input', words(language).fromTools.table.tooManyRows(MOST_ROWS), { at: { file } })
  return { rows, others }
}
