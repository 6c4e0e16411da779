// Reads the rows of one list: finds the names of the columns, then turns each row into what the database stages.

import type { Ladder } from '../../ladder/ladder.ts'
import type { Cell } from './cells.ts'
import { cellReader, clean } from './cells.ts'
import type { Columns, Mapping } from './columns.ts'
import { columnsOf, namesIn, sameName } from './columns.ts'
import type { FindingKind, List } from './people-file.ts'
import { COLUMNS } from './people-file.ts'

/** A row of a file; the number as the spreadsheet counts. */
export interface FileRow {
  readonly number: number
  readonly cells: readonly string[]
}

export type Complain = (kind: FindingKind, row: number | null, column?: string, text?: string) => void

/** Above the names of the columns people write titles and dates, but not many. */
const LOOKED_AT = 20
/** Two names that we know are no coincidence. */
const ENOUGH = 2

/** Where among the first rows the names of the columns stand: the first row that has two we know, else the first with anything in it. */
export function headerAmong(list: List, rows: readonly FileRow[], mapping: Mapping): FileRow | null {
  const first = rows.slice(0, LOOKED_AT).filter((row) => !isBlank(row))
  const said = Object.values(mapping).filter((name) => name !== '')
  const holds = ({ cells }: FileRow) => said.length > 0 && said.every((name) => cells.some((cell) => sameName(cell, name)))
  return first.find(holds) ?? first.find(({ cells }) => namesIn(list, cells) >= ENOUGH) ?? first[0] ?? null
}

export function isBlank({ cells }: FileRow): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '')
}

export interface Header {
  readonly row: number
  readonly names: readonly string[]
  readonly columns: Columns
}

/** The header as it is read, with what is to be said about it. */
export function readHeader(list: List, row: FileRow, mapping: Mapping, complain: Complain): Header {
  const names = row.cells.map((cell) => clean(cell, 'line'))
  while (names.at(-1) === '') names.pop()
  const columns = columnsOf(list, names, mapping)
  const has = (name: string) => columns.found.some(({ column }) => column.name === name)
  for (const name of columns.twice) complain('column-twice', row.number, name)
  for (const { name, required } of COLUMNS[list]) if (required && !has(name)) complain('column-missing', row.number, name)
  for (const at of columns.unknown) complain('unknown-column', row.number, undefined, names[at] || `(${at + 1})`)
  return { row: row.number, names, columns }
}

/** The values of a row in the order of the header's columns; null: the cell is empty or can't be taken. */
export type StagedRow = readonly (string | null)[]

/** Reads the rows under a header, one by one; null for a blank one and for one without its key. */
export function rowReader(list: List, header: Header, ladder: Ladder, complain: Complain): (row: FileRow) => StagedRow | null {
  const read = cellReader(ladder)
  const { found } = header.columns
  const width = header.names.length
  const place = (name: string) => found.findIndex(({ column }) => column.name === name)
  const [joined, left, from, to] = ['joined', 'left', 'from', 'to'].map(place)
  const levelOf = list === 'levels' ? levelCheck(place, ladder) : () => null

  return (row) => {
    if (isBlank(row)) return null
    const { number, cells } = row
    if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '')) {
      complain('wrong-cells', number, undefined, `${cells.length} ${width}`)
      return null
    }
    let complete = true
    const values = found.map(({ column: { name, kind, required }, at }) => {
      const text = clean(cells[at] ?? '', kind)
      if (text === '') {
        const needed = required || name === 'name'
        if (needed) complain('missing', number, name)
        if (required) complete = false
        return null
      }
      const cell: Cell = read(kind, text)
      if ('value' in cell) return cell.value
      complain(cell.wrong, number, name, text)
      if (required) complete = false
      return null
    })
    const earlier = (one: number | undefined, other: number | undefined) => (values[other ?? -1] ?? '9') < (values[one ?? -1] ?? '')
    if (earlier(joined, left)) complain('days-reversed', number, 'left', `${values[joined ?? -1]} ${values[left ?? -1]}`)
    if (earlier(from, to)) complain('days-reversed', number, 'to', `${values[from ?? -1]} ${values[to ?? -1]}`)
    const unknown = levelOf(values)
    if (unknown !== null) complain('unknown-level', number, 'level', unknown)
    return complete ? values : null
  }
}

/** A level of the version in use has to be one of it; of other ladders and versions there is nothing to check it by. */
function levelCheck(place: (name: string) => number, ladder: Ladder): (values: StagedRow) => string | null {
  const levels = new Set(ladder.levels.map(({ id }) => id))
  const [id, version, level] = [place('ladder'), place('version'), place('level')]
  return (values) => {
    const given = values[level]
    return values[id] === ladder.id && values[version] === ladder.version && given && !levels.has(given) ? given : null
  }
}
