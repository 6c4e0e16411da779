// Several ladders as one: the levels they share are one level, and each keeps its own competencies.

import { words } from '../../text/text.ts'
import { nameKey } from './clean-text.ts'
import { titleFrom } from './file-names.ts'
import type { DraftCompetency, DraftLadder, DraftLevel, DraftStatement, Loss } from './imported.ts'
import { stepIn } from './level-names.ts'
import { mergeOrders } from './merge-orders.ts'

/** A draft, and for each statement the ladder that it comes from. */
export interface Combined {
  readonly draft: DraftLadder
  /** The ladder that a statement's examples are from. */
  readonly familyOf: ReadonlyMap<DraftStatement, string>
  readonly losses: readonly Loss[]
}

/** `at`: what was imported. */
export function combine(drafts: readonly DraftLadder[], at: string): Combined {
  const [only] = drafts
  if (drafts.length === 1 && only) {
    return { draft: only, familyOf: new Map(only.statements.map((statement) => [statement, only.name])), losses: [] }
  }
  const say = words('en').ladderImport
  const levels = sharedLevels(drafts)
  const competencies: DraftCompetency[] = []
  const statements: DraftStatement[] = []
  const familyOf = new Map<DraftStatement, string>()
  const names = ownNames(drafts)
  const apart = haveNoLevelInCommon(drafts)
  const often = countsOf(drafts.flatMap((draft) => draft.competencies.map(({ name }) => nameKey(name))))
  const known = new Set<string>()
  for (const [index, draft] of drafts.entries()) {
    const keyOf = new Map(draft.levels.map((level) => [level.key, nameKey(level.name)]))
    for (const competency of draft.competencies) {
      const shared = (often.get(nameKey(competency.name)) ?? 0) > 1
      const key = keyIn(index, competency)
      if (known.has(key)) continue
      known.add(key)
      competencies.push({ ...competency, key, name: shared && !apart ? `${competency.name} (${names[index]})` : competency.name })
    }
    const competencyOf = new Map(draft.competencies.map((competency) => [competency.key, keyIn(index, competency)]))
    for (const statement of draft.statements) {
      const moved = { ...statement, level: keyOf.get(statement.level) ?? statement.level, competency: competencyOf.get(statement.competency) ?? '' }
      statements.push(moved)
      familyOf.set(moved, names[index] ?? draft.name)
    }
  }
  const losses = [{ at, reason: say.severalLadders(names) }, ...(levels.contradicts ? [{ at, reason: say.levelsContradict }] : [])]
  return { draft: { name: titleFrom(at) || words('en').ladderImport.unnamed, levels: levels.levels, competencies, statements, at }, familyOf, losses }

  /** Where no level is asked twice, a competency of the same name is the same one. */
  function keyIn(index: number, { key, name }: DraftCompetency): string {
    return apart && nameKey(name) !== '' ? nameKey(name) : `${index} ${key}`
  }
}

function haveNoLevelInCommon(drafts: readonly DraftLadder[]): boolean {
  const names = drafts.flatMap(({ levels }) => levels.map(({ name }) => nameKey(name)))
  return new Set(names).size === names.length
}

function sharedLevels(drafts: readonly DraftLadder[]): { readonly levels: readonly DraftLevel[]; readonly contradicts: boolean } {
  const byKey = new Map<string, DraftLevel>()
  const steps = new Map<string, number[]>()
  for (const { levels } of drafts) {
    const numbers = levels.map(({ name }) => stepIn(name))
    const counted = numbers.every((number) => number !== null) && new Set(numbers).size === numbers.length
    for (const [index, level] of levels.entries()) {
      const key = nameKey(level.name)
      const known = byKey.get(key)
      const summary = known?.summary ?? level.summary
      byKey.set(key, { ...level, ...known, key, ...(summary === undefined ? {} : { summary }) })
      steps.set(key, [...(steps.get(key) ?? []), counted ? (numbers[index] ?? index) : index + 1])
    }
  }
  const orders = drafts.map(({ levels }) => levels.map(({ name }) => nameKey(name)))
  const { keys, contradicts } = mergeOrders(orders, (key) => {
    const all = steps.get(key) ?? []
    return all.reduce((sum, step) => sum + step, 0) / Math.max(all.length, 1)
  })
  return { levels: keys.flatMap((key) => byKey.get(key) ?? []), contradicts }
}

/** The names of the ladders without the words they all share, such as "Framework". */
function ownNames(drafts: readonly DraftLadder[]): readonly string[] {
  const split = drafts.map(({ name }) => name.split(/\s+/))
  const frequent = countsOf(split.flatMap((parts) => [...new Set(parts)]))
  const own = split.map((parts) => parts.filter((part) => (frequent.get(part) ?? 0) <= drafts.length / 2).join(' '))
  const sound = own.every((name) => nameKey(name) !== '') && new Set(own.map(nameKey)).size === own.length
  if (sound) return own
  const seen = new Map<string, number>()
  return drafts.map(({ name }) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} ${times}`
  })
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
