// Reads the sheets of an .xlsx: values only. A formula gives the value that was last saved with it, and is never worked out.

import { words } from '../../text/text.ts'
import { Problem } from '../problem.ts'
import type { Row, Sheet } from './table.ts'
import type { TableFile } from './table-file.ts'
import { unsafeZip } from './zip-check.ts'

/** A spreadsheet is held in memory whole; what is larger comes as CSV, which isn't. */
const LARGEST = 30_000_000
const LIMITS = { entries: 1000, bytes: 150_000_000, ratio: 200, cells: 8_000_000 }

/** @throws Problem `input` when it is too large, packed to do harm, or no spreadsheet */
export async function readXlsx(file: TableFile): Promise<readonly Sheet[]> {
  const say = words('en').tables
  const refuse = (message: string, cause?: unknown) => new Problem('input', message, { at: { file: file.name }, cause })
  if (file.size > LARGEST) throw refuse(say.spreadsheetTooLarge)
  const parts: Uint8Array[] = []
  for await (const part of file.open()) parts.push(part)
  const bytes = Buffer.concat(parts)
  const unsafe = unsafeZip(bytes, LIMITS)
  if (unsafe !== null) throw refuse(unsafe === 'broken' ? say.notASpreadsheet : say.spreadsheetTooLarge)
  // Loaded with the first spreadsheet: the app starts sooner without it.
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  // By the directory at its end, as it was checked: a reader that streams could be shown other entries.
  const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]), { trim: false }).catch((error: unknown) => {
    throw refuse(say.notASpreadsheet, error)
  })
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: () => rowsOf(data) }))
}

async function* rowsOf(data: readonly (readonly unknown[])[]): AsyncGenerator<readonly Row[]> {
  yield data.map((cells, index) => ({ number: index + 1, cells: cells.map(textOf) }))
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
