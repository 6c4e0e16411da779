// The lines of an organisation as a tree: who leads whom, as far as one page shows it.

import type { Department, PersonLine } from './organisation.ts'

export interface ChartNode {
  readonly person: PersonLine
  readonly below: readonly ChartNode[]
  /** Whether somebody who reports to them is not shown here. */
  readonly cut: boolean
}

/** Nests people who come nearest to the top first. Whoever's manager isn't among them stands at the top. */
export function nest(people: readonly PersonLine[]): readonly ChartNode[] {
  const shown = new Set(people.map(({ id }) => id))
  const below = new Map<string, PersonLine[]>()
  const top: PersonLine[] = []
  for (const person of people) {
    const manager = person.manager?.id
    if (manager === undefined || !shown.has(manager)) top.push(person)
    else below.set(manager, [...(below.get(manager) ?? []), person])
  }
  const node = (person: PersonLine): ChartNode => {
    const led = below.get(person.id) ?? []
    return { person, below: led.map(node), cut: led.length < person.reports }
  }
  return top.map(node)
}

export interface DepartmentNode {
  readonly department: Department
  readonly below: readonly DepartmentNode[]
  /** Everybody in it and below it. */
  readonly people: number
}

export function nestDepartments(departments: readonly Department[]): readonly DepartmentNode[] {
  const known = new Set(departments.map(({ id }) => id))
  const node = (department: Department): DepartmentNode => {
    const below = departments.filter(({ parent }) => parent === department.id).map(node)
    return { department, below, people: below.reduce((sum, one) => sum + one.people, department.people) }
  }
  return departments.filter(({ parent }) => parent === undefined || !known.has(parent)).map(node)
}
