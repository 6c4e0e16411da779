// Competencies and Academic Standards Exchange (CASE 1.1, 1EdTech), as others write it: items, and which is a child of which.

import { words } from '../../../text/text.ts'
import { nameKey } from '../clean-text.ts'
import type { Data } from '../data.ts'
import { fields, items, textAt, textOf } from '../data.ts'
import { ladderPerFile } from '../each-file.ts'
import type { DraftCompetency, DraftLadder, DraftLevel, DraftStatement, Format, Given, Loss } from '../imported.ts'
import { isRung } from '../level-names.ts'

export const CASE: Format = { id: 'case', read: (files) => ladderPerFile(files, ladderOf) }

interface Item {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly levels: readonly string[]
  readonly order: number
  readonly at: string
}

function ladderOf(file: Given, data: Data, losses: Loss[]): DraftLadder | null {
  const say = words('en').ladderImport
  const wrapped = 'CFPackage' in fields(data.value)
  const own = fields(wrapped ? fields(data.value)['CFPackage'] : data.value)
  const at = (path: readonly (string | number)[]): string => data.at(wrapped ? ['CFPackage', ...path] : path)
  if (items(own['CFItems']).length === 0) return null
  const all = itemsOf(own, at, losses)
  const { parentOf, childrenOf } = treeOf(own, all, losses)
  const levels = new Map<string, DraftLevel>()
  const competencies = new Map<string, DraftCompetency>()
  const statements: DraftStatement[] = []
  const unplaced: string[] = []
  for (const item of all.values()) {
    if ((childrenOf.get(item.id) ?? 0) > 0 || isLevel(item)) continue
    const above = ancestors(item.id, parentOf, all)
    const rung = above.find(isLevel)
    const level = rung?.title ?? item.levels[0] ?? ''
    const parent = above.find((one) => !isLevel(one))
    if (!parent) unplaced.push(item.at)
    const levelName = level || say.onlyLevel
    const levelKey = nameKey(levelName) || levelName
    if (!levels.has(levelKey)) levels.set(levelKey, { key: levelKey, name: levelName })
    if (item.levels.length > 1) losses.push({ at: item.at, reason: say.severalLevels(item.levels) })
    const key = parent?.id ?? ''
    if (!competencies.has(key)) competencies.set(key, { key, name: parent?.title ?? say.general })
    statements.push({ level: levelKey, competency: key, sentence: item.title, id: item.id, at: item.at })
  }
  if (statements.length === 0) return null
  const [first] = unplaced
  if (first !== undefined) losses.push({ at: first, reason: say.unplaced(unplaced.length) })
  if (levels.size === 1 && levels.has(nameKey(say.onlyLevel))) losses.push({ at: file.path, reason: say.noLevels })
  for (const name of ['CFRubrics', 'CFDefinitions'] as const) {
    const part = own[name]
    const filled = Array.isArray(part) ? part.length > 0 : Object.values(fields(part)).some((list) => items(list).length > 0)
    if (filled) losses.push({ at: at([name]), reason: say.key(name) })
  }
  return {
    name: textAt(own['CFDocument'], ['title']) || file.path,
    summary: textAt(own['CFDocument'], ['description']),
    levels: inOrder([...levels.values()], all),
    competencies: [...competencies.values()],
    statements,
    at: file.path,
  }
}

function itemsOf(own: { readonly [key: string]: unknown }, at: Data['at'], losses: Loss[]): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>()
  for (const [index, value] of items(own['CFItems']).entries()) {
    const id = textAt(value, ['identifier']) || `item-${index + 1}`
    const place = at(['CFItems', index])
    if (found.has(id)) {
      losses.push({ at: place, reason: words('en').ladderImport.idTwice(id) })
      continue
    }
    const { educationLevel, sequenceNumber } = fields(value)
    found.set(id, {
      id,
      title: textAt(value, ['fullStatement', 'abbreviatedStatement', 'humanCodingScheme']),
      type: textAt(value, ['CFItemType', 'alternativeLabel']),
      levels: items(educationLevel)
        .map(textOf)
        .filter((level) => level !== ''),
      order: Number(sequenceNumber ?? Number.POSITIVE_INFINITY),
      at: place,
    })
  }
  return found
}

/** Who stands under whom; what would make a circle isn't followed. */
function treeOf(
  own: { readonly [key: string]: unknown },
  all: ReadonlyMap<string, Item>,
  losses: Loss[],
): { readonly parentOf: ReadonlyMap<string, string>; readonly childrenOf: ReadonlyMap<string, number> } {
  const parentOf = new Map<string, string>()
  const childrenOf = new Map<string, number>()
  for (const association of items(own['CFAssociations'])) {
    if (textAt(association, ['associationType']) !== 'isChildOf') continue
    const child = targetOf(fields(association)['originNodeURI'])
    const parent = targetOf(fields(association)['destinationNodeURI'])
    const item = all.get(child)
    if (!item || !all.has(parent) || parentOf.has(child)) continue
    if (leadsTo(parent, child, parentOf)) {
      losses.push({ at: item.at, reason: words('en').ladderImport.cycle(item.title) })
      continue
    }
    parentOf.set(child, parent)
    childrenOf.set(parent, (childrenOf.get(parent) ?? 0) + 1)
  }
  return { parentOf, childrenOf }
}

function targetOf(link: unknown): string {
  return textAt(link, ['identifier']) || textOf(link)
}

function leadsTo(from: string, to: string, parentOf: ReadonlyMap<string, string>): boolean {
  for (let here: string | undefined = from; here !== undefined; here = parentOf.get(here)) if (here === to) return true
  return false
}

function ancestors(id: string, parentOf: ReadonlyMap<string, string>, all: ReadonlyMap<string, Item>): readonly Item[] {
  const found: Item[] = []
  for (let here = parentOf.get(id); here !== undefined; here = parentOf.get(here)) {
    const item = all.get(here)
    if (item) found.push(item)
  }
  return found
}

function isLevel({ type, title }: Item): boolean {
  return /\b(?:level|grade|rung|milestone|stage|proficiency)\b/i.test(type) || (type === '' && title.length < 60 && isRung(title))
}

/** By the sequence numbers of level items, else as they came. */
function inOrder(levels: readonly DraftLevel[], all: ReadonlyMap<string, Item>): readonly DraftLevel[] {
  const orders = new Map([...all.values()].filter(isLevel).map(({ title, order }) => [nameKey(title), order]))
  return levels.toSorted((a, b) => (orders.get(a.key) ?? 0) - (orders.get(b.key) ?? 0) || 0)
}
