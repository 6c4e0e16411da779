// A ladder that was uploaded, as the page shows it before a draft comes of it.

import { checkFile } from '../../platform/check-file.ts'
import { readYaml } from '../../platform/yaml-file.ts'
import type { Loss } from '../import/imported.ts'
import { writeLadder } from '../import/write-ladder.ts'
import { lint } from '../lint/lint.ts'
import type { Severity } from '../lint/rules.ts'
import type { Matrix } from '../matrix.ts'
import { matrixOf } from '../matrix.ts'
import { parseLadder } from '../parse.ts'
import { ladderFile } from '../schema.ts'
import type { LevelSaid, Said } from './upload.ts'
import { adjusted, asFound, asked, countsIn } from './upload.ts'

export interface Look {
  readonly said: Said
  /** Every level that was found, in the order that was said. */
  readonly levels: readonly (LevelSaid & { readonly foundAs: string; readonly asked: number })[]
  /** Of the ladder as it was said. */
  readonly counts: { readonly levels: number; readonly competencies: number; readonly expectations: number }
  readonly matrix: Matrix
  /** The ladder file as it was said. */
  readonly source: string
  /** What leaving levels out leaves behind. */
  readonly losses: readonly Loss[]
}

/** `said`: null for the ladder as it was found. @throws Problem `input` when what was said makes no ladder */
export function lookAt(source: string, said: Said | null, language: string): Look {
  const file = checkFile(ladderFile, readYaml(source))
  const found = asFound(file, language)
  const made = adjusted(file, said ?? found, language)
  const text = writeLadder(made.file)
  const names = new Map(found.levels.map(({ id, name }) => [id, name]))
  const levels = (said ?? found).levels
    .filter(({ id }) => names.has(id))
    .toSorted((a, b) => a.place - b.place)
    .map((level, index) => ({ ...level, place: index + 1, foundAs: names.get(level.id) ?? level.id, asked: asked(file, level.id) }))
  return {
    said: said ?? found,
    levels,
    counts: countsIn(made.file),
    matrix: matrixOf(parseLadder(text), {}, language),
    source: text,
    losses: made.losses,
  }
}

export interface RuleCount {
  readonly rule: string
  readonly severity: Severity
  readonly count: number
}

/** How many findings each rule of the wording check has, errors first, then the rule with the most. */
export function findingsByRule(source: string): readonly RuleCount[] {
  const order: readonly Severity[] = ['error', 'warning', 'note']
  const findings = lint(checkFile(ladderFile, readYaml(source)))
  return [...Map.groupBy(findings, ({ rule }) => rule)]
    .flatMap(([rule, of]) => (of[0] ? [{ rule, severity: of[0].severity, count: of.length }] : []))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.count - a.count)
}
