// Writes tables: CSV that spreadsheets open with their umlauts and without running anything, and .xlsx.

import { putGuardOn } from './formula-guard.ts'

export interface WrittenTable {
  readonly name: string
  readonly columns: readonly string[]
  /** Null: nothing in the cell. */
  readonly rows: readonly (readonly (string | null)[])[]
}

/** RFC 4180, in UTF-8 with a byte order mark: without it spreadsheets take umlauts for something else. */
export function writeCsv({ columns, rows }: WrittenTable): string {
  const lines = [columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
  return `\uFEFF${lines.join('')}`
}

function csvCell(value: string | null): string {
  if (value === null) return ''
  const cell = putGuardOn(value)
  return /[",\r\n\t;]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Every cell is text, so that ids keep their zeros and nothing is a formula. */
export async function writeXlsx(tables: readonly WrittenTable[]): Promise<Buffer> {
  // Loaded with the first spreadsheet: the app starts sooner without it.
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [columns.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map((cells) => cells.map((value) => (value === null ? null : { value })))],
    stickyRowsCount: 1,
  }))
  return writeXlsxFile(sheets).toBuffer()
}
