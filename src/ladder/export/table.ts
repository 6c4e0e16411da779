// A ladder as one table: a row an expectation, and before them a row for the ladder, each field of work, level and competency.

import type { Ladder, Text } from '../ladder.ts'
import type { CompetencyContent, ExpectationContent, LadderContent, LevelContent } from './content.ts'
import { contentOf, ownReadiness } from './content.ts'
import { joined } from './list.ts'

/** The first column; what a row is about stands in it. Its name tells that the table is one of ours. */
export const MARK = 'nextrung'

/** Columns in their order; those of translations, families, decisions and parameters follow the one they belong to, after a colon. */
export const FIELDS = [
  MARK,
  'id',
  'competency',
  'level',
  'track',
  'required',
  'sentence',
  'kinds',
  'scope',
  'autonomy',
  'example',
  'name',
  'side',
  'rank',
  'tracks',
  'aliases',
  'summary',
  'decides',
  'version',
  'source',
  'readiness',
] as const
type Field = (typeof FIELDS)[number]

/** Between a field, and the language, family, number or parameter; ids have none in them. */
export const COLON = ':'

export interface LadderTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

type Cells = ReadonlyMap<string, string>

/** Nothing of the ladder is missing in it; columns that would be empty are left out. */
export function ladderTable(ladder: Ladder): LadderTable {
  const content = contentOf(ladder)
  const rows: readonly Cells[] = [
    cells('ladder', { ...named(content), version: content.version, tracks: content.tracks ?? [], readiness: ownReadiness(ladder.readiness) }),
    ...(content.families ?? []).map(({ id, name }) => cells('family', { id, name })),
    ...content.levels.map((level) => cells('level', levelFields(level))),
    ...content.competencies.flatMap((competency) => [
      cells('competency', { ...named(competency), side: competency.side }),
      ...(competency.expectations ?? []).map((expectation) => cells('expectation', expectationFields(expectation, competency.id))),
    ]),
  ]
  const columns = columnsOf(rows)
  return { columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)) }
}

type Value = Text | readonly string[] | Entries | undefined
type Entries = Readonly<{ [key: string]: Text | number }>
type Fields = { readonly [field in Field]?: Value | readonly Text[] }

function named({ id, name, summary, source }: LadderContent | LevelContent | CompetencyContent): Fields {
  return { id, name, summary, source: source ?? [] }
}

function levelFields(level: LevelContent): Fields {
  const { rank, tracks = [], autonomy, scope, aliases = [], decides = [] } = level
  return { ...named(level), rank: String(rank), tracks, autonomy, scope, aliases, decides: Object.fromEntries(decides.map((text, index) => [index + 1, text])) }
}

function expectationFields(expectation: ExpectationContent, competency: string): Fields {
  const { id, level, track, required = true, sentence, evidence, examples, source = [], readiness } = expectation
  return {
    id,
    competency,
    level,
    track,
    required: required ? 'yes' : 'no',
    sentence,
    kinds: evidence.kinds,
    scope: evidence.scope,
    autonomy: evidence.autonomy,
    example: examples,
    source,
    readiness: readiness as Entries | undefined,
  }
}

function cells(about: string, fields: Fields): Cells {
  return new Map([[MARK, about], ...Object.entries(fields).flatMap(([field, value]) => cellsOf(field, value))])
}

/** A text per language, an entry per family, number or parameter, each in a column of its own. */
function cellsOf(column: string, value: Value | readonly Text[] | number): readonly (readonly [string, string])[] {
  if (value === undefined) return []
  if (typeof value === 'string' || typeof value === 'number') return [[column, String(value)]]
  if (Array.isArray(value)) return value.length === 0 ? [] : [[column, joined(value)]]
  return Object.entries(value).flatMap(([key, part]) => cellsOf(`${column}${COLON}${key}`, part))
}

/** By field, and within one as they come up first. */
function columnsOf(rows: readonly Cells[]): readonly string[] {
  const used = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const place = (column: string) => FIELDS.findIndex((field) => column === field || column.startsWith(`${field}${COLON}`))
  return used.sort((a, b) => place(a) - place(b))
}
