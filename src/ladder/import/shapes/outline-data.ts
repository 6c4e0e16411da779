// Structured data of no known shape: read as an outline, so that names are titles, and lists what is said under them.

import { nameKey } from '../clean-text.ts'
import type { Data } from '../data.ts'
import { dataOf, fields, NAMES, SUMMARIES, textAt, textOf } from '../data.ts'
import { laddersInDocument } from '../document.ts'
import { titled, titleFrom } from '../file-names.ts'
import { ladderInGrid } from '../grid.ts'
import { meaningOf } from '../headers.ts'
import type { DraftLadder, Format, Given, Loss, Taken } from '../imported.ts'
import { isRung } from '../level-names.ts'
import type { Outline } from '../outline.ts'
import { node } from '../outline.ts'
import type { Key } from '../script.ts'

export const DATA: Format = { id: 'data', read: readData }

const DEEPEST = 30
/** Keys that hold things, and name none. */
const HOLDERS =
  /^(?:content|items?|children|entries|data|default|list|values|nodes|tracks?|ladders?|paths?|careers?|career ladder|frameworks?|matrix|body|sections?|definitions?|details)$/

function readData(files: readonly Given[]): Taken | null {
  const taken: string[] = []
  const ladders: DraftLadder[] = []
  const losses: Loss[] = []
  for (const file of files) {
    if (file.extension.startsWith('m')) continue
    const data = dataOf(file)
    if (!data) continue
    const found = flatTable(file, data) ?? asOutline(file, data)
    if (found.ladders.length === 0) continue
    taken.push(file.path)
    ladders.push(...found.ladders)
    losses.push(...found.losses)
  }
  return ladders.length === 0 ? null : { files: taken, ladders, losses }
}

interface Found {
  readonly ladders: readonly DraftLadder[]
  readonly losses: readonly Loss[]
}

function asOutline(file: Given, data: Data): Found {
  const root = node(textAt(data.value, NAMES) || titleFrom(file.path), data.at([]))
  add(root, data.value, [], data)
  return laddersInDocument(root, new Map())
}

/** A list of flat objects is a table. */
function flatTable(file: Given, data: Data): Found | null {
  const path = Array.isArray(data.value)
    ? []
    : Object.entries(fields(data.value))
        .find(([, value]) => Array.isArray(value) && value.length > 1 && value.every(isFlat))
        ?.slice(0, 1)
  const list = path?.[0] === undefined ? data.value : fields(data.value)[path[0] as string]
  if (!path || !Array.isArray(list) || list.length < 2 || !list.every(isFlat)) return null
  const keys = [...new Set(list.flatMap((one) => Object.keys(fields(one))))]
  const rows = [keys, ...list.map((one) => keys.map((key) => cellOf(fields(one)[key])))]
  return ladderInGrid({
    name: titleFrom(file.path),
    place: data.at(path as Key[]),
    rows,
    at: (row, column) => data.at(row === 0 ? (path as Key[]) : [...(path as Key[]), row - 1, keys[column] ?? '']),
  })
}

function isFlat(value: unknown): boolean {
  const members = Object.values(fields(value))
  return (
    members.length > 1 &&
    members.every((member) => typeof member !== 'object' || member === null || (Array.isArray(member) && member.every((part) => typeof part === 'string')))
  )
}

function cellOf(value: unknown): string {
  return Array.isArray(value) ? value.map((part) => `- ${textOf(part)}`).join('\n') : textOf(value)
}

function add(parent: Outline, value: unknown, path: readonly Key[], data: Data): void {
  if (path.length > DEEPEST) return
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) {
      const text = textOf(part).trim()
      if (text !== '') parent.said.push({ text, lead: '', listed: true, at: data.at([...path, index]) })
      else thing(parent, part, [...path, index], data, '')
    }
    return
  }
  for (const [key, part] of Object.entries(fields(value))) member(parent, key, part, [...path, key], data)
}

/** An object with a name is a title; one without stands for what it is in. */
function thing(parent: Outline, value: unknown, path: readonly Key[], data: Data, otherwise: string): void {
  const own = textAt(value, [...NAMES, 'level', 'competency', 'skill', 'topic', 'theme', 'area', 'category', 'id', 'key'])
  const title = /^\d+$/.test(otherwise) && own !== '' && !isRung(own) ? `${otherwise} ${own}` : own || otherwise
  const lone = /^\d+$/.test(title) ? `Level ${title}` : title
  if (lone === '') {
    add(parent, value, path, data)
    return
  }
  const child = node(lone, data.at(path))
  add(child, value, path, data)
  parent.children.push(child)
}

function member(parent: Outline, key: string, value: unknown, path: readonly Key[], data: Data): void {
  const name = nameKey(key.replace(/([a-z])([A-Z])/g, '$1 $2'))
  const text = textOf(value).trim()
  if (text !== '') {
    if ((NAMES as readonly string[]).includes(key) || text === parent.title) return
    if ((SUMMARIES as readonly string[]).includes(key)) parent.said.push({ text, lead: '', listed: false, at: data.at(path) })
    else if (text.split(/\s+/).length > 2 && meaningOf(name) === 'text') parent.said.push({ text, lead: '', listed: true, at: data.at(path) })
    else if (text.split(/\s+/).length > 2 && meaningOf(name) !== 'nothing') {
      const child = node(titled(key), data.at(path))
      child.said.push({ text, lead: '', listed: true, at: data.at(path) })
      parent.children.push(child)
    }
    return
  }
  if (typeof value !== 'object' || value === null) return
  const transparent =
    HOLDERS.test(name) || ['level', 'competency', 'group', 'path', 'text'].includes(meaningOf(name) ?? '') || (SUMMARIES as readonly string[]).includes(key)
  if (transparent && !isRung(key)) {
    if (Array.isArray(value)) {
      add(parent, value, path, data)
      return
    }
    for (const [inner, part] of Object.entries(fields(value))) {
      if (textOf(part) !== '' || Array.isArray(part)) member(parent, inner, part, [...path, inner], data)
      else thing(parent, part, [...path, inner], data, titled(inner))
    }
  } else if (Array.isArray(value)) {
    const child = node(titled(key), data.at(path))
    add(child, value, path, data)
    parent.children.push(child)
  } else thing(parent, value, path, data, titled(key))
}
