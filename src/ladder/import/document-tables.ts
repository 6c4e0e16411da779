// The tables of a document: those that share levels are one ladder.

import { words } from '../../text/text.ts'
import type { Cell } from './blocks.ts'
import { nameKey, statementsIn, tidy } from './clean-text.ts'
import { ladderInGrid } from './grid.ts'
import type { Grid } from './grid-kinds.ts'
import type { DraftLadder, DraftStatement, Loss } from './imported.ts'
import { mergeOrders } from './merge-orders.ts'
import type { Outline, OutlineTable } from './outline.ts'

interface Found {
  readonly ladder: DraftLadder
  /** Titles above the table, outermost first. */
  readonly above: readonly string[]
}

export function laddersInTables(outline: Outline, rungs: ReadonlySet<Outline>): { readonly ladders: readonly DraftLadder[]; readonly losses: readonly Loss[] } {
  const found: Found[] = []
  const losses: Loss[] = []
  visit(outline, [])
  return { ladders: joined(found, outline.title), losses }

  function visit(here: Outline, above: readonly string[]): void {
    if (rungs.has(here)) return
    const titles = here === outline ? above : [...above, here.title]
    for (const table of here.tables) {
      const from = ladderInGrid(gridOf(table, here.title))
      if (!from) losses.push({ at: table.at, reason: words('en').ladderImport.table })
      for (const ladder of from?.ladders ?? []) found.push({ ladder, above: titles })
      losses.push(...(from?.losses ?? []))
    }
    for (const child of here.children) visit(child, titles)
  }
}

function gridOf({ rows, path, at: place }: OutlineTable, name: string): Grid {
  return {
    name,
    place,
    rows: rows.map((row) => row.map(({ text }) => text)),
    at: (row: number, column: number) => cellPlace(rows[row]?.[column] ?? rows[row]?.[0], path, place),
  }
}

function cellPlace(cell: Cell | undefined, path: string, otherwise: string): string {
  return cell ? `${path}:${cell.line}` : otherwise
}

/** Tables with a level in common belong together. */
function joined(found: readonly Found[], title: string): readonly DraftLadder[] {
  const groups: { readonly levels: Set<string>; readonly members: Found[] }[] = []
  for (const one of found) {
    const levels = new Set(one.ladder.levels.map(({ name }) => nameKey(name)))
    const same = groups.find((group) => [...levels].some((level) => group.levels.has(level)))
    if (same) {
      same.members.push(one)
      for (const level of levels) same.levels.add(level)
    } else groups.push({ levels, members: [one] })
  }
  return groups.map(({ members }) => one(members, groups.length === 1 ? title : (members[0]?.above[0] ?? title)))
}

function one(members: readonly Found[], name: string): DraftLadder {
  const byKey = new Map(
    members.flatMap(({ ladder }) => ladder.levels.map((level) => [nameKey(level.name), { ...level, key: nameKey(level.name) }] as const)).reverse(),
  )
  const orders = members.map(({ ladder }) => ladder.levels.map((level) => nameKey(level.name)))
  const names = members.flatMap(({ ladder }) => ladder.competencies.map((competency) => nameKey(competency.name)))
  const competencies = members.flatMap(({ ladder, above }, index) =>
    ladder.competencies.map((competency) => {
      const title = above.at(-1)
      const twice = names.filter((other) => other === nameKey(competency.name)).length > 1
      return {
        ...competency,
        key: `${index} ${competency.key}`,
        name: twice && title !== undefined ? `${competency.name} (${title})` : competency.name,
        ...(competency.summary === undefined && title !== undefined ? { summary: title } : {}),
      }
    }),
  )
  const statements: DraftStatement[] = members.flatMap(({ ladder }, index) => {
    const keys = new Map(ladder.levels.map((level) => [level.key, nameKey(level.name)]))
    return ladder.statements.map((statement) => ({ ...statement, level: keys.get(statement.level) ?? '', competency: `${index} ${statement.competency}` }))
  })
  return { name, levels: mergeOrders(orders, () => 0).keys.flatMap((key) => byKey.get(key) ?? []), competencies, statements, at: members[0]?.ladder.at ?? '' }
}

/** A table under a level: what each row is about, and what is said of it. */
export function rowsUnderLevel({ rows, path, at }: OutlineTable): readonly { readonly title: string; readonly sentence: string; readonly at: string }[] {
  return rows.slice(1).flatMap((row) => {
    const [title, ...rest] = row
    return rest.flatMap((cell) => statementsIn(cell.text)).map((sentence) => ({ title: tidy(title?.text ?? ''), sentence, at: cellPlace(title, path, at) }))
  })
}
