// Where a feature is in use: the nearest choice from a department upwards counts, as the database's features_off says too.

import type { Feature } from '../access/access.ts'
import type { Day } from '../algorithms/calendar.ts'

export interface DepartmentLine {
  readonly id: string
  readonly name: string
  readonly parent?: string
}

/** What somebody chose. Without a department: for every department that has no choice of its own or above it. */
export interface FeatureChoice {
  readonly department?: string
  readonly feature: Feature
  readonly on: boolean
  readonly since: Day
  /** Name of who chose. */
  readonly by?: string
}

export interface DepartmentUse {
  /** Absent on the line that stands for all departments. */
  readonly department?: DepartmentLine
  /** 0 at the top. */
  readonly depth: number
  readonly on: boolean
  /** Absent where it only follows what is above. */
  readonly chosen?: FeatureChoice
}

/** A line for all departments, then each below the one that it belongs to. Empty where there are none: everything is in use. */
export function useOf(feature: Feature, departments: readonly DepartmentLine[], choices: readonly FeatureChoice[]): readonly DepartmentUse[] {
  if (departments.length === 0) return []
  const chosen = new Map(choices.filter((choice) => choice.feature === feature).map((choice) => [choice.department, choice]))
  const children = Map.groupBy(departments, (one) => one.parent)
  const line = (depth: number, above: boolean, department?: DepartmentLine): DepartmentUse => {
    const choice = chosen.get(department?.id)
    return { depth, on: choice?.on ?? above, ...(department ? { department } : {}), ...(choice ? { chosen: choice } : {}) }
  }
  const below = (parent: string | undefined, depth: number, above: boolean): readonly DepartmentUse[] =>
    (children.get(parent) ?? []).flatMap((department) => {
      const use = line(depth, above, department)
      return [use, ...below(department.id, depth + 1, use.on)]
    })
  const all = line(0, false)
  return [all, ...below(undefined, 0, all.on)]
}
