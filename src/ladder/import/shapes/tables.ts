// CSV files and spreadsheets of any shape that says levels, competencies and sentences.

import { words } from '../../../text/text.ts'
import { nameKey } from '../clean-text.ts'
import { titleFrom } from '../file-names.ts'
import { ladderInGrid } from '../grid.ts'
import { place } from '../grid-places.ts'
import type { DraftLadder, Format, Given, Loss, Taken } from '../imported.ts'

export const FIFTEEN_FIVE: Format = { id: '15five', read: (files) => readTables(files.filter(isCareerPath)) }
export const SPREADSHEET: Format = { id: 'xlsx', read: (files) => readTables(files.filter(({ text }) => text === null)) }
export const CSV: Format = { id: 'csv', read: (files) => readTables(files.filter(({ text }) => text !== null)) }

const PATH_COLUMNS = ['path', 'job title', 'key behavior']

function isCareerPath({ tables }: Given): boolean {
  const head = (tables[0]?.rows[0] ?? []).map(nameKey)
  return PATH_COLUMNS.every((name) => head.includes(name) || head.includes(name.replace('behavior', 'behaviour')))
}

function readTables(files: readonly Given[]): Taken | null {
  const taken: string[] = []
  const ladders: DraftLadder[] = []
  const losses: Loss[] = []
  for (const file of files) {
    const found = file.tables.map((table) => {
      const at = (row: number, column: number): string => place(file, table, row, column)
      const name = table.sheet !== null && file.tables.length > 1 ? table.sheet : titleFrom(file.path)
      return { table, from: ladderInGrid({ name, place: at(0, 0), rows: table.rows, at }) }
    })
    if (found.every(({ from }) => from === null)) continue
    taken.push(file.path)
    for (const { table, from } of found) {
      if (from) ladders.push(...from.ladders)
      if (from) losses.push(...from.losses)
      if (!from && table.rows.length > 0) losses.push({ at: place(file, table, 0, 0), reason: words('en').ladderImport.table })
    }
  }
  return ladders.length === 0 ? null : { files: taken, ladders, losses }
}
