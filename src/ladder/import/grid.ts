// A table of rows and columns as a ladder: which of them are the levels, which the competencies, and what stands in the cells.

import { words } from '../../text/text.ts'
import { isMark, nameKey, saysNothing, statementsIn, tidy } from './clean-text.ts'
import type { FromGrid, Grid } from './grid-kinds.ts'
import { meaningOf } from './headers.ts'
import type { DraftCompetency, DraftLevel, DraftStatement, Loss } from './imported.ts'
import { isRung, levelness } from './level-names.ts'
import { oneRowACell } from './long-table.ts'
import { toldApart } from './told-apart.ts'

/** Rows above the head: a title, a date, a note. */
const ABOVE_HEAD = 15
const WIDEST = 2000

/** What the table holds; null when it is no ladder. */
export function ladderInGrid(grid: Grid): FromGrid | null {
  const trimmed = withoutBlank(grid)
  if (trimmed.rows.length < 2) return null
  const long = oneRowACell(trimmed)
  if (long) return long
  const across = headOf(trimmed)
  const turned = turn(trimmed)
  const down = headOf(turned)
  const [first, second] =
    (down?.score ?? 0) > (across?.score ?? 0)
      ? [
          { grid: turned, head: down },
          { grid: trimmed, head: across },
        ]
      : [
          { grid: trimmed, head: across },
          { grid: turned, head: down },
        ]
  for (const { grid: one, head } of [first, second]) {
    const found = head === null || head === undefined ? null : levelsAsColumns(one, head)
    if (found) return found
  }
  return null
}

interface Head {
  readonly row: number
  /** Where the levels begin. */
  readonly column: number
  readonly score: number
}

/** The row that names the levels, if one does. */
function headOf({ rows }: Grid): Head | null {
  let best: Head | null = null
  for (const [row, cells] of rows.slice(0, ABOVE_HEAD).entries()) {
    if (rows.length - row < 2) break
    // One to three columns name the competencies; without a name above it, the first is still theirs.
    for (let column = 1; column <= Math.min(4, cells.length - 1); column++) {
      const names = cells
        .slice(column)
        .map(tidy)
        .filter((name) => name !== '')
      if (names.length < 2 || names.some((name) => name.length > 120)) continue
      const labels = cells.slice(0, column).map(tidy)
      if (labels.slice(1).some((label) => isRung(label) && meaningOf(label) === undefined)) continue
      if (names.some((name) => meaningOf(name) !== undefined && !isRung(name)) && column < cells.length - 2) continue
      const isNamed = labels.some((label) => meaningOf(label) === 'competency' || meaningOf(label) === 'group')
      const unknown = labels.slice(1).filter((label) => label !== '' && meaningOf(label) === undefined).length
      const score = levelness(names) + (isNamed ? 0.25 : 0) - unknown * 0.25 - row * 0.01 - (column - 1) * 0.005
      if (levelness(names) >= 0.5 && score > (best?.score ?? 0)) best = { row, column, score }
    }
  }
  return best
}

function levelsAsColumns({ name, place, rows, at }: Grid, head: Head): FromGrid | null {
  const say = words('en').ladderImport
  const losses: Loss[] = []
  const columns = levelColumns(rows, head)
  const levels = new Map<string, DraftLevel>(columns.map(({ key, name: level }) => [key, { key, name: level }]))
  for (const { column, key, name: level } of columns) if (String(column) !== key) losses.push({ at: at(head.row, column), reason: say.noHead(level) })
  const labelHeads = (rows[head.row] ?? []).slice(0, head.column).map(meaningOf)
  const competencies = new Map<string, DraftCompetency>()
  const statements: DraftStatement[] = []
  const marks: string[] = []
  let labels: readonly string[] = []
  let group = ''
  for (let row = head.row + 1; row < rows.length; row++) {
    const cells = rows[row] ?? []
    const own = cells.slice(0, head.column).map(tidy)
    const filled = columns.filter(({ column }) => tidy(cells[column] ?? '') !== '')
    if (filled.length === 0) {
      // A label that stands alone names what follows.
      if (own.some((label) => label !== '')) group = own.find((label) => label !== '') ?? ''
      labels = []
      continue
    }
    // A merged cell is exported once, and blank below.
    if (own.some((label) => label !== ''))
      labels = own.map((label, index) => label || (own.slice(0, index).every((before) => before === '') ? (labels[index] ?? '') : ''))
    const parts = labels.filter((label, index) => label !== '' && labelHeads[index] !== 'text' && labelHeads[index] !== 'summary' && labelHeads[index] !== 'id')
    const title = parts.at(-1) || group || say.general
    const meaning = labelHeads.length > 0 && parts.length <= 1 ? meaningOf(title) : undefined
    if (meaning === 'summary' || meaning === 'alias' || (meaning === 'level' && filled.every(({ column }) => (cells[column] ?? '').length < 80))) {
      for (const { column, key } of filled) addFact(levels, key, meaning === 'summary' ? 'summary' : 'aliases', cells[column] ?? '')
      continue
    }
    if (meaning === 'nothing') {
      losses.push({ at: at(row, 0), reason: say.row(title) })
      continue
    }
    const above = [group, ...parts.slice(0, -1)].filter((part) => part !== '' && part !== title).join(' · ')
    const competency = `${above}\n${title}`
    const described = labels.find((label, index) => label !== '' && (labelHeads[index] === 'text' || labelHeads[index] === 'summary'))
    if (!competencies.has(competency))
      competencies.set(competency, { key: competency, name: title, ...(described || above ? { summary: described || above } : {}) })
    for (const { column, key } of filled) {
      for (const sentence of statementsIn(cells[column] ?? '')) {
        if (isMark(sentence)) marks.push(at(row, column))
        else statements.push({ level: key, competency, sentence, at: at(row, column) })
      }
    }
  }
  if (statements.length === 0 || marks.length > statements.length || wordy(statements) < 1.6 || mostlyNames(statements)) return null
  const [firstMark] = marks
  if (firstMark !== undefined) losses.push({ at: firstMark, reason: say.marks(marks.length) })
  return { ladders: [{ name, levels: [...levels.values()], competencies: toldApart([...competencies.values()]), statements, at: place }], losses }
}

interface LevelColumn {
  readonly column: number
  /** Of the level that the column belongs to. */
  readonly key: string
  readonly name: string
}

/**
 * The columns of the levels; names that come twice are told apart by the row above, where cells were merged.
 * A filled column without a head belongs to the level on its left: its head was merged.
 */
function levelColumns(rows: readonly (readonly string[])[], head: Head): readonly LevelColumn[] {
  const names = (rows[head.row] ?? []).map(tidy)
  const above = head.row > 0 ? (rows[head.row - 1] ?? []).map(tidy) : []
  const groups = above.filter((cell) => cell !== '').length > 1 ? above : []
  const times = new Map<string, number>()
  for (const name of names.slice(head.column)) times.set(nameKey(name), (times.get(nameKey(name)) ?? 0) + 1)
  const columns: LevelColumn[] = []
  let group = ''
  for (const [column, name] of names.entries()) {
    group = groups[column] || group
    if (column < head.column) continue
    const twice = (times.get(nameKey(name)) ?? 0) > 1
    const before = columns.at(-1)
    if (name !== '') columns.push({ column, key: String(column), name: levelName(twice && group !== '' ? `${name} (${group})` : name) })
    else if (before && rows.slice(head.row + 1).some((cells) => tidy(cells[column] ?? '') !== '')) columns.push({ ...before, column })
  }
  return columns
}

function levelName(name: string): string {
  return /^\d{1,2}$/.test(name) ? words('en').ladderImport.numberedLevel(name) : name
}

function addFact(levels: Map<string, DraftLevel>, key: string, fact: 'summary' | 'aliases', text: string): void {
  const level = levels.get(key)
  if (!level || saysNothing(text)) return
  levels.set(
    key,
    fact === 'summary'
      ? { ...level, summary: [level.summary, text].filter(Boolean).join('\n') }
      : { ...level, aliases: [...(level.aliases ?? []), ...statementsIn(text).flatMap((line) => line.split(/\s*[,;/]\s*/))] },
  )
}

/** Words in a sentence, on average: a table of codes and names has few. */
function wordy(statements: readonly DraftStatement[]): number {
  return statements.reduce((sum, { sentence }) => sum + (sentence.match(/\p{L}{2,}/gu)?.length ?? 0), 0) / statements.length
}

/** Names of levels in the cells: the table maps levels to titles. */
function mostlyNames(statements: readonly DraftStatement[]): boolean {
  return statements.filter(({ sentence }) => sentence.length < 60 && isRung(sentence)).length > statements.length / 2
}

function turn({ rows, at, ...rest }: Grid): Grid {
  const width = Math.min(Math.max(...rows.map((row) => row.length)), WIDEST)
  return { ...rest, rows: Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? '')), at: (row, column) => at(column, row) }
}

/** Without rows and columns that hold nothing; places stay those of the source. */
function withoutBlank({ rows, at, ...rest }: Grid): Grid {
  const kept = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.some((cell) => tidy(cell) !== ''))
  const width = Math.min(Math.max(0, ...kept.map(({ row }) => row.length)), WIDEST)
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => kept.some(({ row }) => tidy(row[column] ?? '') !== ''))
  return {
    ...rest,
    rows: kept.map(({ row }) => columns.map((column) => row[column] ?? '')),
    at: (row, column) => at(kept[row]?.index ?? row, columns[column] ?? column),
  }
}
