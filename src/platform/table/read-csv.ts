// Reads a text table row by row, whatever its separator, line ends and encoding; never more than a piece of it in memory.

import { Readable } from 'node:stream'
import type { CsvError } from 'csv-parse'
import { parse } from 'csv-parse'
import { words } from '../../text/text.ts'
import { Problem } from '../problem.ts'
import { takeGuardOff } from './formula-guard.ts'
import { separatorOf } from './separator.ts'
import type { Row } from './table.ts'
import type { Look, TableFile } from './table-file.ts'

/** In characters; the longest row that still is one. */
const LONGEST_ROW = 1_000_000
/** Rows that are handed on together: one at a time would spend more on waiting than on reading. */
const TOGETHER = 1000

/**
 * Batches of rows. Cells come as they are written, without the sign that an export puts before what a spreadsheet would take for a formula.
 * @throws Problem `input` for a file that is no text, a row without an end, and a quote that is never closed
 */
export async function* readCsv(file: TableFile, { start, encoding }: Look): AsyncGenerator<readonly Row[]> {
  const say = words('en').tables
  const beginning = new TextDecoder(encoding).decode(start, { stream: true })
  if (beginning.includes('\0')) throw new Problem('input', words('en').files.binary, { at: { file: file.name } })
  const parser = Readable.from(textOf(file, encoding)).pipe(
    parse({
      delimiter: separatorOf(beginning),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
    }),
  )
  let number = 0
  let rows: Row[] = []
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1
      rows.push({ number, cells: cells.map(takeGuardOff) })
      if (rows.length < TOGETHER) continue
      yield rows
      rows = []
    }
  } catch (error) {
    const { code, records } = error as CsvError & { records?: number }
    const at = { file: file.name, line: (records ?? number) + 1 }
    if (code === 'CSV_MAX_RECORD_SIZE') throw new Problem('input', say.rowTooLong(LONGEST_ROW), { at, cause: error })
    if (code === 'CSV_QUOTE_NOT_CLOSED') throw new Problem('input', say.quoteNotClosed, { at, cause: error })
    throw error
  }
  if (rows.length > 0) yield rows
}

async function* textOf(file: TableFile, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of file.open()) {
    const text = decoder.decode(chunk, { stream: true })
    // A stream of strings ends with an empty one.
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}
