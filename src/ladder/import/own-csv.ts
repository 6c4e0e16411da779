// Reads back the table that an export writes, also after somebody worked on it in a spreadsheet: columns may have moved, empty ones may be gone.

import type { Finding } from '../../platform/problem.ts'
import { problemOf } from '../../platform/yaml-file.ts'
import { words } from '../../text/text.ts'
import { parted } from '../export/list.ts'
import { COLON, FIELDS, MARK } from '../export/table.ts'
import type { Format, Given, Loss, Table, Taken } from './imported.ts'
import type { OwnFile } from './own-file.ts'
import { Places, wholeLadder } from './own-file.ts'

export const ownCsv: Format = { id: 'nextrung-csv', read: readOwn }

function readOwn(files: readonly Given[]): Taken | null {
  for (const file of files) {
    const table = file.tables.find(({ rows: [columns] }) => columns?.includes(MARK))
    if (table) return { files: [file.path], ladders: [], losses: lostColumns(file.path, table.rows), whole: wholeLadder(readOwnCsv(file.path, table.rows)) }
  }
  return null
}

/** Columns that somebody added, and that a ladder has no place for. */
function lostColumns(path: string, [columns = []]: Table['rows']): readonly Loss[] {
  const known: ReadonlySet<string> = new Set(FIELDS)
  const own = columns.map((column) => column.trim()).filter((column) => column !== '' && !known.has(column.split(COLON)[0] ?? ''))
  return own.map((column) => ({ at: `${path}:1`, reason: words('en').ladderExport.table.noColumn(column) }))
}

const KINDS = ['ladder', 'family', 'level', 'competency', 'expectation'] as const
type Kind = (typeof KINDS)[number]

/** The cells of one row that hold something, by column. */
interface Line {
  readonly number: number
  readonly cells: ReadonlyMap<string, string>
}

/**
 * `rows` as they stand in the file, the columns first.
 * @throws Problem `input` for rows that are about nothing known, or that belong nowhere
 */
export function readOwnCsv(path: string, [columns = [], ...rows]: Table['rows']): OwnFile {
  const say = words('en').ladderExport.table
  const places = new Places(path)
  const faults: Finding[] = []
  const lines: { readonly [kind in Kind]: Line[] } = { ladder: [], family: [], level: [], competency: [], expectation: [] }
  for (const [index, row] of rows.entries()) {
    const cells = new Map(columns.flatMap((column, place) => (row[place] ? [[column.trim(), row[place]] as const] : [])))
    const line = { number: index + 2, cells }
    const kind = one(line, MARK)
    if (isKind(kind)) lines[kind].push(line)
    else if (cells.size > 0) report(line, say.unknownRow(kind ?? '', KINDS))
  }
  function report(line: Line, message: string): void {
    faults.push({ message, at: { file: path, line: line.number } })
  }
  function placed(at: readonly (string | number)[], some: readonly Line[]): readonly Line[] {
    for (const [index, line] of some.entries()) places.put([...at, index], line.number)
    return some
  }

  const [ladder] = placed([], lines.ladder)
  const known = new Set(lines.competency.map((line) => one(line, 'id')))
  for (const line of lines.expectation) if (!known.has(one(line, 'competency'))) report(line, say.noCompetency(one(line, 'competency') ?? ''))
  for (const line of lines.ladder.slice(1)) report(line, say.twoLadders)
  if (faults.length > 0) throw problemOf(faults)
  places.put([], ladder?.number ?? 1)

  const data = {
    nextrung: 'ladder/1',
    ...(ladder ? present({ ...named(ladder), version: ladder.cells.get('version'), tracks: list(ladder, 'tracks'), readiness: parameters(ladder) }) : {}),
    families: placed(['families'], lines.family).map((line) => present({ id: one(line, 'id'), name: text(line, 'name') })),
    levels: placed(['levels'], lines.level).map(levelOf),
    competencies: placed(['competencies'], lines.competency).map((line, index) => {
      const own = lines.expectation.filter((expectation) => one(expectation, 'competency') === one(line, 'id'))
      const expectations = placed(['competencies', index, 'expectations'], own).map(expectationOf)
      return { ...present({ ...named(line), side: one(line, 'side') }), expectations }
    }),
  }
  return { data, placeOf: places.of }
}

function isKind(kind: string | undefined): kind is Kind {
  return KINDS.some((known) => known === kind)
}

function named(line: Line) {
  return { id: one(line, 'id'), name: text(line, 'name'), summary: text(line, 'summary'), source: list(line, 'source') }
}

function levelOf(line: Line): object {
  const decides = [...entries(line, 'decides')].sort(([a], [b]) => Number(a) - Number(b)).map(([, decision]) => decision)
  const tracks = list(line, 'tracks')
  const aliases = list(line, 'aliases')
  return present({ ...named(line), rank: number(one(line, 'rank')), tracks, aliases, decides, autonomy: one(line, 'autonomy'), scope: one(line, 'scope') })
}

function expectationOf(line: Line): object {
  const examples = Object.fromEntries(entries(line, 'example'))
  const evidence = present({ kinds: list(line, 'kinds'), scope: one(line, 'scope'), autonomy: one(line, 'autonomy') })
  const { id, source } = named(line)
  const asked = { level: one(line, 'level'), track: one(line, 'track'), required: yesOrNo(one(line, 'required')), sentence: text(line, 'sentence') }
  return present({ id, ...asked, evidence, examples, source, readiness: parameters(line) })
}

/** What no cell says is no key. */
function present(fields: Readonly<{ [key: string]: unknown }>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function one(line: Line, column: string): string | undefined {
  return line.cells.get(column)?.trim()
}

function list(line: Line, column: string): readonly string[] | undefined {
  const cell = line.cells.get(column)
  return cell === undefined ? undefined : parted(cell)
}

/** One text, or one per language; a text that stands beside its translations is one of them, and its language isn't known. */
function text(line: Line, column: string): unknown {
  const plain = line.cells.get(column)
  const languages = keysUnder(line, column).map((language) => [language, line.cells.get(`${column}${COLON}${language}`)])
  if (languages.length === 0) return plain
  return Object.fromEntries(plain === undefined ? languages : [['', plain], ...languages])
}

function entries(line: Line, column: string): readonly (readonly [string, unknown])[] {
  return [...new Set(keysUnder(line, column).map((key) => key.split(COLON)[0] ?? ''))].map((key) => [key, text(line, `${column}${COLON}${key}`)])
}

function keysUnder(line: Line, column: string): readonly string[] {
  return [...line.cells.keys()].flatMap((key) => (key.startsWith(`${column}${COLON}`) ? [key.slice(column.length + 1)] : []))
}

function parameters(line: Line): object | undefined {
  const found = keysUnder(line, 'readiness').map((key) => [key, number(one(line, `readiness${COLON}${key}`))])
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

/** What is no number is left for the check of the file to tell. */
function number(cell: string | undefined): number | string | undefined {
  return cell !== undefined && /^-?\d+$/.test(cell) ? Number(cell) : cell
}

/** Spreadsheets make TRUE of what was typed as true. */
function yesOrNo(cell: string | undefined): boolean | string | undefined {
  if (cell !== undefined && /^(?:yes|true)$/i.test(cell)) return true
  return cell !== undefined && /^(?:no|false)$/i.test(cell) ? false : cell
}
