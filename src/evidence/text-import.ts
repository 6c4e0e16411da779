// Pasted notes as items to look through: one thing a line, bullet or paragraph; what has no day is left out and said.

import { createHash } from 'node:crypto'
import type { Day } from '../algorithms/calendar.ts'
import { slug } from '../algorithms/slug.ts'
import { words } from '../text/text.ts'
import type { Imported, ImportedItem, Skipped } from './imported.ts'
import type { Note } from './note-lines.ts'
import { readNotes } from './note-lines.ts'
import { autonomyOf, namedIn } from './note-words.ts'
import { plainWords } from './plain-words.ts'
import { cleanLine } from './record-schema.ts'
import { kindTold, scopeTold } from './shorthand/told.ts'

export interface TextOptions {
  /** The day on which "yesterday" was the day before. */
  readonly today: Day
  readonly language?: string
  /** Named in what was skipped. */
  readonly file?: string
}

const LONGEST_TITLE = 200
const BEFORE_DAY = /(?:^|(?<=[\s(]))(?:on|in|at|by|since|from|am|im|vom|den|seit)\s*$/iu
const WEEKDAY_BEFORE =
  /(?:^|(?<=\s))(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|mo|di|mi|do|fr|sa|so),?\.?\s*$/iu
const LEADING_TIME = /^\d{1,2}:\d{2}(?:\s?[ap]m|\s?Uhr)?[\s:–—-]*/iu
const LINK = /https?:\/\/[^\s<>)\]]+[^\s<>)\].,;:!?]/g
/** What stands after it came of it. */
const CAME_OF_IT = /\s*(?:→|=>|->|(?:(?<=[.;,])\s+|^)(?:Result|Outcome|Ergebnis):)\s*/u
/** The end of a sentence, not of an abbreviation such as "Dr." */
const SENTENCE_END = /(?<=\p{L}{4,}[.!?]|\d[!?]|[)”"][.!?])\s+(?=\p{Lu}|\d)/u

/** Reads notes. The same notes read again give the same keys, whatever day "yesterday" then is. */
export function importText(text: string, { today, language = 'en', file }: TextOptions): Imported {
  const say = words(language).evidence.notes
  const skipped: Skipped[] = []
  const items = new Map<string, ImportedItem>()
  for (const note of readNotes(text, today)) {
    const skip = (reason: string): void => void skipped.push({ at: file === undefined ? say.line(note.line) : `${file}:${note.line}`, reason })
    const { title, outcome, links } = worded(note)
    if (title === '') skip(say.nothingSaid)
    else if (!note.day) skip(say.noDay)
    else if (note.day.day > today) skip(say.toCome(note.day.day))
    else {
      const item = itemOf(note, note.day, title, outcome, links)
      const key = items.has(item.key) ? keyOf(note.day.written, `${title} ${outcome}`) : item.key
      items.set(key, { ...item, key })
    }
  }
  const ordered = [...items.values()].sort((a, b) => (a.date === b.date ? (a.key < b.key ? -1 : 1) : a.date < b.date ? -1 : 1))
  return { from: 'text', byWording: true, items: ordered, skipped }
}

function itemOf(note: Note, { day, written, floating }: NonNullable<Note['day']>, title: string, outcome: string, links: readonly string[]): ImportedItem {
  const whole = `${title}\n${outcome}`
  const kind = kindTold(whole).value
  return {
    key: keyOf(written, title),
    date: day,
    ...(floating ? { floating: true as const } : {}),
    kind,
    title,
    ...(outcome === '' ? {} : { outcome }),
    scope: scopeTold(whole, kind).value,
    autonomy: autonomyOf(whole),
    ...(note.episode === undefined ? {} : { episode: { id: slug(note.episode), title: cleanLine(note.episode) } }),
    links,
    named: namedIn(whole),
  }
}

function keyOf(written: string, title: string): string {
  return createHash('sha256')
    .update([written, ...plainWords(title)].join(' '))
    .digest('hex')
    .slice(0, 16)
}

/** A note without its day, as a title and what came of it. */
export function worded({ text, at, details }: Pick<Note, 'text' | 'at' | 'details'>): { title: string; outcome: string; links: readonly string[] } {
  const undated = withoutLinks(at ? withoutDay(text, at) : text)
  const [said = '', ...came] = undated.text.replace(LEADING_TIME, '').split(CAME_OF_IT)
  const [first = '', ...rest] = said.split(SENTENCE_END)
  const below = details.map((detail) => withoutLinks(detail))
  const title = cleanLine(first).replace(/(?<!\.)[.,;:]$/, '')
  const short = title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`
  const outcome = [short === title ? '' : title, rest.join(' '), ...came, ...below.map((detail) => detail.text)]
  return {
    title: short,
    outcome: outcome
      .map(cleanLine)
      .filter((part) => part !== '')
      .join('\n'),
    links: [...new Set([...undated.links, ...below.flatMap((detail) => detail.links)])],
  }
}

function withoutDay(text: string, { index, length }: { index: number; length: number }): string {
  const before = text
    .slice(0, index)
    .replace(WEEKDAY_BEFORE, '')
    .replace(BEFORE_DAY, '')
    .replace(/[([]\s*$/u, '')
    .replace(/[\s:–—|-]+$/u, '')
  const after = text.slice(index + length).replace(/^\s*[)\]]/u, '')
  if (before === '') return after.replace(/^[\s\p{P}|]*(?=[\p{L}\p{N}@"“(]|$)/u, (signs) => signs.replace(/[^"“(@]/gu, ''))
  return /^[,;.:!?]/.test(after) || after === '' ? `${before}${after}` : `${before} ${after.trimStart()}`
}

function withoutLinks(text: string): { text: string; links: readonly string[] } {
  const named = text.replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g, '$1 $2')
  const links = named.match(LINK) ?? []
  const rest = named.replace(LINK, ' ').replace(/[(<[]\s*(?:see|siehe|at|cf\.)?:?\s*[)>\]]/giu, ' ')
  return { text: cleanLine(rest).replace(/ (?=[.,;:!?](?:\s|$))/g, ''), links }
}
