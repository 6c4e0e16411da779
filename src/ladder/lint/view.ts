// A ladder file as the rules look at it: its cells, and every English text with its place.

import type { Autonomy, Kind, Scope, Text, Track } from '../ladder.ts'
import type { LadderFile } from '../schema.ts'

/** Steps from the top of the file to a value in it. */
export type Path = readonly (string | number)[]
export type LevelInFile = LadderFile['levels'][number]
export type CompetencyInFile = LadderFile['competencies'][number]
export type ExpectationInFile = CompetencyInFile['expectations'][number]

export interface Cell {
  readonly competency: CompetencyInFile
  readonly expectation: ExpectationInFile
  /** Absent where the file names a level that isn't there. */
  readonly level?: LevelInFile
  /** The tracks it is asked on. */
  readonly tracks: readonly Track[]
  readonly kinds: readonly Kind[]
  readonly scope: Scope
  readonly autonomy: Autonomy
  /** In English; empty where there is no English. */
  readonly sentence: string
  /** To the expectation, and to its English sentence. */
  readonly path: Path
  readonly sentencePath: Path
}

export type Part = 'name' | 'summary' | 'decides' | 'sentence' | 'example'

/** A text that a person reads, as written. */
export interface Written {
  readonly text: Text
  readonly part: Part
  readonly path: Path
}

/** The English of such a text, with the place of the English. */
export interface Prose extends Written {
  readonly text: string
}

export interface LintView {
  readonly file: LadderFile
  /** The version before, for what only shows beside it. */
  readonly previous?: LadderFile
  /** By rank, lowest first. */
  readonly levels: readonly LevelInFile[]
  readonly cells: readonly Cell[]
  /** By the id of their level, and by their competency: a large ladder has too many to look through all of them each time. */
  readonly cellsAt: ReadonlyMap<string, readonly Cell[]>
  readonly cellsIn: ReadonlyMap<CompetencyInFile, readonly Cell[]>
  readonly written: readonly Written[]
  readonly prose: readonly Prose[]
}

/** What one rule found; `fix` is the whole text as it could read. */
export interface Found {
  readonly path: Path
  readonly message: string
  readonly fix?: string
  /** The field of work or the level it is about, so that it can be switched off for that one. */
  readonly family?: string
  readonly level?: string
}

export function viewOf(file: LadderFile, previous?: LadderFile): LintView {
  const written = [...textsOf(file)]
  const cells = cellsOf(file)
  return {
    file,
    ...(previous ? { previous } : {}),
    levels: [...file.levels].sort((a, b) => a.rank - b.rank),
    cells,
    cellsAt: Map.groupBy(cells, ({ expectation }) => expectation.level),
    cellsIn: Map.groupBy(cells, ({ competency }) => competency),
    written,
    prose: written.flatMap((entry) => englishOf(entry) ?? []),
  }
}

/** The English of a text; a text without languages is taken for English. */
export function english(text: Text): string {
  return typeof text === 'string' ? text : (text['en'] ?? '')
}

function englishOf(entry: Written): Prose | undefined {
  const text = english(entry.text)
  return text === '' ? undefined : { ...entry, text, path: englishPath(entry.text, entry.path) }
}

function englishPath(text: Text, path: Path): Path {
  return typeof text === 'string' ? path : [...path, 'en']
}

function cellsOf(file: LadderFile): readonly Cell[] {
  const levels = new Map(file.levels.map((level) => [level.id, level]))
  return file.competencies.flatMap((competency, place) =>
    competency.expectations.map((expectation, index) => {
      const level = levels.get(expectation.level)
      const path = ['competencies', place, 'expectations', index]
      return {
        competency,
        expectation,
        ...(level ? { level } : {}),
        tracks: expectation.track ? [expectation.track] : (level?.tracks ?? []),
        kinds: expectation.evidence.kinds,
        scope: expectation.evidence.scope ?? level?.scope ?? 'self',
        autonomy: expectation.evidence.autonomy ?? level?.autonomy ?? 'directed',
        sentence: english(expectation.sentence),
        path,
        sentencePath: englishPath(expectation.sentence, [...path, 'sentence']),
      }
    }),
  )
}

function* textsOf(file: LadderFile): Generator<Written> {
  yield { text: file.name, part: 'name', path: ['name'] }
  yield { text: file.summary, part: 'summary', path: ['summary'] }
  for (const [index, family] of file.families.entries()) yield { text: family.name, part: 'name', path: ['families', index, 'name'] }
  for (const [index, level] of file.levels.entries()) {
    yield { text: level.name, part: 'name', path: ['levels', index, 'name'] }
    yield { text: level.summary, part: 'summary', path: ['levels', index, 'summary'] }
    for (const [position, text] of level.decides.entries()) yield { text, part: 'decides', path: ['levels', index, 'decides', position] }
  }
  for (const [place, competency] of file.competencies.entries()) {
    yield { text: competency.name, part: 'name', path: ['competencies', place, 'name'] }
    yield { text: competency.summary, part: 'summary', path: ['competencies', place, 'summary'] }
    for (const [index, expectation] of competency.expectations.entries()) {
      const path = ['competencies', place, 'expectations', index]
      yield { text: expectation.sentence, part: 'sentence', path: [...path, 'sentence'] }
      for (const [family, text] of Object.entries(expectation.examples)) yield { text, part: 'example', path: [...path, 'examples', family] }
    }
  }
}
