// Checks the wording and the make of a ladder: what would mislead those who read it, with the rule, the place and what to do.
// Browsers get these modules as they are, so they import the words they need, and not all of text.ts.

import { nearest } from '../../algorithms/nearest.ts'
import { lint as say } from '../../text/en/lint.ts'
import type { LadderFile } from '../schema.ts'
import type { Severity } from './rules.ts'
import { RULES } from './rules.ts'
import type { Found, LintView, Path } from './view.ts'
import { viewOf } from './view.ts'

export interface LintFinding {
  readonly rule: string
  readonly severity: Severity
  /** Steps from the top of the file to what it is about. */
  readonly path: Path
  /** Id of the expectation, competency, level or family it is about; of the ladder where it is about none. */
  readonly id: string
  readonly message: string
  /** The whole text as it could read, where that can be told mechanically. */
  readonly fix?: string
}

type SwitchOff = LadderFile['lint'][number]

/** The rule that watches the switches; it can't be switched off itself. */
const SWITCH_OFF = 'switch-off'

/**
 * Everything the rules find in a ladder file of the right shape, rule by rule, without what the file switches off.
 * `previous`: the version before, for ids and translations that should have followed. `only`: the rules to ask, by id; left out: all.
 */
export function lint(file: LadderFile, previous?: LadderFile, only?: ReadonlySet<string>): readonly LintFinding[] {
  const view = viewOf(file, previous)
  const used = new Set<SwitchOff>()
  const kept: LintFinding[] = []
  for (const { id: rule, severity, check } of RULES) {
    if (only && !only.has(rule)) continue
    for (const found of check(view)) {
      const off = file.lint.filter((entry) => entry.rule === rule && covers(entry, found, file))
      for (const entry of off) used.add(entry)
      const { path, message, fix } = found
      if (off.length === 0) kept.push({ rule, severity, path, id: ownerId(file, path), message, ...(fix === undefined ? {} : { fix }) })
    }
  }
  // A switch that some rules make no use of may serve others.
  if (only) return kept
  const switches = uselessSwitches(view, used).map(({ path, message }) => ({ rule: SWITCH_OFF, severity: 'warning' as const, path, id: file.id, message }))
  return [...kept, ...switches]
}

/** A switch is for one id and what stands below it, for one field of work, or for the whole ladder. */
function covers(entry: SwitchOff, found: Found, file: LadderFile): boolean {
  if (entry.family !== undefined && entry.family !== found.family) return false
  return entry.at === undefined || entry.at === found.level || idsAlong(file, found.path).includes(entry.at)
}

function uselessSwitches({ file }: LintView, used: ReadonlySet<SwitchOff>): readonly Found[] {
  const known = RULES.map((rule) => rule.id)
  return file.lint.flatMap((entry, index) => {
    if (!known.includes(entry.rule)) return [{ path: ['lint', index, 'rule'], message: say.unknownRule(entry.rule, nearest(entry.rule, known)) }]
    return used.has(entry) ? [] : [{ path: ['lint', index], message: say.uselessSwitch(entry.rule) }]
  })
}

function ownerId(file: LadderFile, path: Path): string {
  const [outer, expectation] = idsAlong(file, path)
  return expectation ?? outer ?? file.id
}

/** The id of the level, family or competency that the path goes through; then for an expectation its id, and that of its level. */
function idsAlong(file: LadderFile, path: Path): readonly string[] {
  const [list, index, inner, position] = path
  if (typeof index !== 'number') return []
  if (list === 'levels' || list === 'families') return [file[list][index]?.id ?? '']
  if (list !== 'competencies') return []
  const competency = file.competencies[index]
  const expectation = inner === 'expectations' ? competency?.expectations[Number(position)] : undefined
  return [competency?.id ?? '', ...(expectation ? [expectation.id, expectation.level] : [])]
}
