// A table with one row for each cell of a ladder: a level, a competency and a sentence in columns of their own.

import { words } from '../../text/text.ts'
import { isMark, nameKey, statementsIn, tidy } from './clean-text.ts'
import type { FromGrid, Grid } from './grid-kinds.ts'
import type { Meaning } from './headers.ts'
import { meaningOf } from './headers.ts'
import type { DraftCompetency, DraftLadder, DraftLevel, DraftStatement, Loss } from './imported.ts'

type Columns = { readonly [meaning in Meaning]?: readonly number[] }

/** Null when the table has another shape. */
export function oneRowACell(grid: Grid): FromGrid | null {
  const { rows, at } = grid
  const headRow = rows.slice(0, 10).findIndex((cells) => isHead(cells.map(meaningOf)))
  if (headRow < 0) return null
  const head = (rows[headRow] ?? []).map(tidy)
  const columns = columnsOf(head)
  const body = rows.slice(headRow + 1)
  const levelColumn = best(columns.level ?? [], body)
  // Every level once, and nothing that names a competency: its columns are the competencies.
  if (levelColumn === undefined || (!columns.competency && !columns.group && onceEach(body, levelColumn))) return null
  const textColumns = columns.text ?? columns.summary ?? []
  const say = words('en').ladderImport
  const paths = new Map<string, Draft>()
  const losses: Loss[] = []
  const last: string[] = []
  let unlevelled = 0
  let firstUnlevelled = ''
  for (const [index, cells] of body.entries()) {
    const row = headRow + 1 + index
    // What was merged is exported once, and blank below.
    const labelled = [...(columns.path ?? []), levelColumn, ...(columns.group ?? []), ...(columns.competency ?? [])]
    const fresh = labelled.findIndex((column) => tidy(cells[column] ?? '') !== '')
    for (const [place, column] of labelled.entries()) {
      const own = tidy(cells[column] ?? '')
      if (own !== '' || (fresh >= 0 && place > fresh)) last[column] = own
    }
    const level = last[levelColumn] ?? ''
    const sentences = textColumns.flatMap((column) => statementsIn(cells[column] ?? '').map((sentence) => ({ sentence, at: at(row, column) })))
    if (sentences.length === 0) continue
    if (level === '') {
      unlevelled += sentences.length
      firstUnlevelled ||= at(row, levelColumn)
      continue
    }
    const path = (columns.path ?? [])
      .map((column) => last[column] ?? '')
      .filter((part) => part !== '')
      .join(' · ')
    const draft = paths.get(path) ?? { levels: new Map(), competencies: new Map(), statements: [] }
    paths.set(path, draft)
    const parts = [...(columns.group ?? []), ...(columns.competency ?? [])].map((column) => last[column] ?? '').filter((part) => part !== '')
    add(draft, {
      level,
      parts,
      general: say.general,
      sentences,
      examples: (columns.examples ?? []).flatMap((column) => statementsIn(cells[column] ?? '')),
      id: tidy(cells[columns.id?.[0] ?? -1] ?? ''),
    })
  }
  const ladders = [...paths].flatMap(([path, draft]) => ladderOf(path || grid.name, draft, grid.place))
  if (ladders.length === 0) return null
  const used = new Set([
    levelColumn,
    ...textColumns,
    ...(['path', 'group', 'competency', 'examples', 'id'] as const).flatMap((meaning) => columns[meaning] ?? []),
  ])
  for (const [column, title] of head.entries()) {
    if (!used.has(column) && body.some((cells) => tidy(cells[column] ?? '') !== ''))
      losses.push({ at: at(headRow, column), reason: say.column(title || String(column + 1)) })
  }
  if (unlevelled > 0) losses.push({ at: firstUnlevelled, reason: say.noLevel(unlevelled) })
  return { ladders, losses }
}

interface Draft {
  readonly levels: Map<string, DraftLevel>
  readonly competencies: Map<string, DraftCompetency>
  readonly statements: DraftStatement[]
}

interface Row {
  readonly level: string
  readonly parts: readonly string[]
  readonly general: string
  readonly sentences: readonly { readonly sentence: string; readonly at: string }[]
  readonly examples: readonly string[]
  readonly id: string
}

/** A competency is the first name, so that several skills stay together; a skill below it leads its sentence. */
function add({ levels, competencies, statements }: Draft, { level, parts, general, sentences, examples, id }: Row): void {
  const levelKey = nameKey(level)
  if (!levels.has(levelKey)) levels.set(levelKey, { key: levelKey, name: level })
  const [first = general, ...below] = parts
  const key = nameKey(first)
  if (!competencies.has(key)) competencies.set(key, { key, name: first })
  for (const { sentence, at } of sentences) {
    if (isMark(sentence)) continue
    const lead = below.join(': ')
    const whole = lead === '' || nameKey(sentence).startsWith(nameKey(lead)) ? sentence : `${lead}: ${sentence}`
    statements.push({
      level: levelKey,
      competency: key,
      sentence: whole,
      at,
      ...(examples.length > 0 ? { examples } : {}),
      ...(id !== '' && sentences.length === 1 ? { id } : {}),
    })
  }
}

function ladderOf(name: string, { levels, competencies, statements }: Draft, at: string): readonly DraftLadder[] {
  if (statements.length === 0) return []
  return [{ name, levels: [...levels.values()], competencies: [...competencies.values()], statements, at }]
}

function isHead(meanings: readonly (Meaning | undefined)[]): boolean {
  return meanings.includes('level') && (meanings.includes('text') || meanings.includes('summary'))
}

function columnsOf(head: readonly string[]): Columns {
  const columns: { [meaning in Meaning]?: number[] } = {}
  for (const [column, title] of head.entries()) {
    const meaning = meaningOf(title)
    if (meaning) columns[meaning] = [...(columns[meaning] ?? []), column]
  }
  return columns
}

/** Of "Level" and "Title", the one that is filled more. */
function best(columns: readonly number[], body: readonly (readonly string[])[]): number | undefined {
  const filled = (column: number): number => body.filter((cells) => tidy(cells[column] ?? '') !== '').length
  return columns.toSorted((a, b) => filled(b) - filled(a))[0]
}

function onceEach(body: readonly (readonly string[])[], column: number): boolean {
  const names = body.map((cells) => nameKey(cells[column] ?? '')).filter((name) => name !== '')
  return new Set(names).size === names.length && names.length === body.length
}
