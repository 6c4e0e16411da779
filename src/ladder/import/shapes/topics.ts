// Topics, each with levels, each with criteria: front matter of Markdown in the manner of Monzo, JSON in the manner of MyUNiDAYS.

import { words } from '../../../text/text.ts'
import { nameKey } from '../clean-text.ts'
import type { Data } from '../data.ts'
import { dataOf, fields, items, NAMES, textAt, textOf } from '../data.ts'
import type { DraftCompetency, DraftLadder, DraftLevel, DraftStatement, Format, Given, Loss, Taken } from '../imported.ts'
import { mergeOrders } from '../merge-orders.ts'
import type { Key } from '../script.ts'

export const MONZO: Format = { id: 'monzo-markdown', read: (files) => topicsIn(files.filter(({ extension }) => extension.startsWith('m'))) }
export const MYUNIDAYS: Format = { id: 'topics', read: (files) => topicsIn(files) }

function topicsIn(files: readonly Given[]): Taken | null {
  const taken: string[] = []
  const ladders: DraftLadder[] = []
  const losses: Loss[] = []
  const roles: string[] = []
  for (const file of files) {
    const data = dataOf(file)
    if (!data) continue
    const lost = rolesIn(data)
    if (lost.length > 0) {
      roles.push(file.path)
      losses.push(...lost)
    }
    const ladder = ladderOf(file, data, losses)
    if (!ladder) continue
    taken.push(file.path)
    ladders.push(ladder)
  }
  return ladders.length === 0 ? null : { files: [...taken, ...roles], ladders, losses }
}

function ladderOf(file: Given, { value, at }: Data, losses: Loss[]): DraftLadder | null {
  const topics = items(fields(value)['topics'])
  if (!topics.some((topic) => levelsOf(topic).length > 0)) return null
  const levels = new Map<string, DraftLevel>()
  const orders: string[][] = []
  const competencies: DraftCompetency[] = []
  const statements: DraftStatement[] = []
  for (const [index, topic] of topics.entries()) {
    const name = textAt(topic, NAMES)
    const summary = textAt(topic, ['summary', 'description'])
    const competency = String(index)
    competencies.push({ key: competency, name: name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), ...(summary ? { summary } : {}) })
    const order: string[] = []
    const field = 'content' in fields(topic) ? 'content' : 'levels'
    for (const [position, level] of levelsOf(topic).entries()) {
      const title = levelTitle(level)
      const key = nameKey(title) || title
      if (!levels.has(key)) levels.set(key, { key, name: title })
      if (!order.includes(key)) order.push(key)
      const path = ['topics', index, field, position]
      const about = textAt(level, ['summary', 'description'])
      if (about) statements.push({ level: key, competency, sentence: about, at: at(path) })
      statements.push(...criteriaOf(level, path, { level: key, competency }, at))
    }
    orders.push(order)
  }
  const merged = mergeOrders(orders, (key) => numberOf(levels.get(key)?.name ?? ''))
  if (merged.contradicts) losses.push({ at: file.path, reason: words('en').ladderImport.levelsContradict })
  const summary = textAt(value, ['summary', 'description'])
  const silent = [...levels.values()].filter(({ key }) => !statements.some((statement) => statement.level === key))
  if (silent.length > 0) losses.push({ at: file.path, reason: words('en').ladderImport.levelsWithoutText(silent.map(({ name }) => name)) })
  return {
    name: textAt(value, NAMES) || file.path,
    ...(summary ? { summary } : {}),
    levels: merged.keys.flatMap((key) => levels.get(key) ?? []),
    competencies,
    statements,
    at: file.path,
  }
}

function levelsOf(topic: unknown): readonly unknown[] {
  const { content, levels } = fields(topic)
  return items(content ?? levels).filter((level) => 'criteria' in fields(level) || 'exampleCriteria' in fields(level))
}

function levelTitle(level: unknown): string {
  const { level: number, path } = fields(level)
  const title = textAt(level, NAMES)
  if (title !== '') return title
  const given = textOf(number) || textOf(path)
  return /^\d+$/.test(given) ? words('en').ladderImport.numberedLevel(given) : given
}

function criteriaOf(
  level: unknown,
  path: readonly Key[],
  where: { readonly level: string; readonly competency: string },
  at: Data['at'],
): readonly DraftStatement[] {
  const { criteria, exampleCriteria } = fields(level)
  const plain = items(criteria).map((text, index) => ({
    ...where,
    sentence: textOf(text) || textAt(text, ['criteria', 'text', 'title']),
    at: at([...path, 'criteria', index]),
  }))
  const shown = items(exampleCriteria).map((one, index) => ({
    ...where,
    sentence: textAt(one, ['criteria', 'text', 'title']),
    examples: items(fields(one)['examples']).map(textOf),
    at: at([...path, 'exampleCriteria', index]),
  }))
  return [...plain, ...shown].filter(({ sentence }) => sentence.trim() !== '')
}

/** Roles that ask for levels of topics: what they ask has no place, but who they are is said. */
function rolesIn({ value, at }: Data): readonly Loss[] {
  const names: string[] = []
  let first = ''
  visit(value, [], 0)
  return names.length === 0 ? [] : [{ at: first, reason: words('en').ladderImport.roles(names) }]

  function visit(part: unknown, path: readonly Key[], depth: number): void {
    if (depth > 12) return
    const { levels, roles, departments } = fields(part)
    for (const [index, level] of items(levels).entries()) {
      const required = items(fields(fields(level)['competencies'])['required'])
      if (required.length === 0) continue
      names.push(textAt(level, NAMES))
      first ||= at([...path, 'levels', index])
    }
    for (const [index, role] of items(roles).entries()) visit(role, [...path, 'roles', index], depth + 1)
    for (const [index, department] of items(departments).entries()) visit(department, [...path, 'departments', index], depth + 1)
  }
}

function numberOf(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0)
}
