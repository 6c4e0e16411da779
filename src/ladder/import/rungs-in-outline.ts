// Which titles of an outline are levels.

import { nameKey } from './clean-text.ts'
import { isRung, levelness } from './level-names.ts'
import type { Outline } from './outline.ts'
import { within } from './outline.ts'

/** Of levels within levels the inner ones count, unless the outer ones clearly are the ladder. */
export function rungsIn(root: Outline): ReadonlySet<Outline> {
  const groups = new Map<Outline, readonly Outline[]>()
  for (const parent of within(root)) {
    const rungs = rungsAmong(parent.children)
    if (rungs.length > 0) groups.set(parent, rungs)
  }
  const chosen = new Set<Outline>()
  choose(root, false)
  const known = new Set([...chosen].map(({ title }) => nameKey(title)))
  for (const parent of within(root))
    if (!groups.has(parent)) for (const child of parent.children) if (known.has(nameKey(child.title)) && !hasRung(child, chosen)) chosen.add(child)
  return chosen

  function choose(parent: Outline, inside: boolean): void {
    const rungs = inside ? [] : (groups.get(parent) ?? [])
    const nested = rungs.some((rung) => [...within(rung)].some((below) => groups.has(below)))
    const keep = rungs.length > 0 && (!nested || (rungs.length >= 3 && levelness(parent.children.map(({ title }) => title)) >= 0.8))
    if (keep) for (const rung of rungs) chosen.add(rung)
    for (const child of parent.children) choose(child, inside || (keep && chosen.has(child)))
  }
}

/** At least two, and either many of the titles or three of them. */
function rungsAmong(children: readonly Outline[]): readonly Outline[] {
  const rungs = children.filter((child) => isRung(child.title) && hasText(child))
  const names = rungs.map(({ title }) => nameKey(title))
  const all = children.filter(
    (child) =>
      rungs.includes(child) ||
      (hasText(child) && names.some((name) => name.endsWith(` ${nameKey(child.title)}`) || name.startsWith(`${nameKey(child.title)} `))),
  )
  if (new Set(all.map(({ title }) => nameKey(title))).size < 2) return []
  return all.length >= 3 || all.length >= children.length * 0.4 ? all : []
}

function hasText(outline: Outline): boolean {
  return outline.said.length > 0 || outline.tables.length > 0 || outline.children.some(hasText)
}

function hasRung(outline: Outline, rungs: ReadonlySet<Outline>): boolean {
  return [...within(outline)].some((below) => rungs.has(below))
}
