// Where a cell of a table stands, as its reader would look for it.

import type { Given, Table } from './imported.ts'

/** `levels.csv, C4`, or `levels.xlsx, Sheet1!C4`; rows and columns count from 0 here. A cell may go over several lines, so no line is told. */
export function place(file: Given, table: Table, row: number, column: number): string {
  const cell = `${letters(column)}${row + 1}`
  return table.sheet === null ? `${file.path}, ${cell}` : `${file.path}, ${table.sheet}!${cell}`
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`
}
