// What the cells of a people file say: one reader for each kind of cell.

import type { Day } from '../../algorithms/calendar.ts'
import { dayOf, isDay } from '../../algorithms/calendar.ts'
import type { Ladder, Text } from '../../ladder/ladder.ts'
import { TRACKS } from '../../ladder/ladder.ts'
import { unfit } from '../../platform/text-bytes.ts'
import type { CellKind, FindingKind } from './people-file.ts'

/** What a cell holds, as text for the database, or why it can't be taken. */
export type Cell = { readonly value: string } | { readonly wrong: FindingKind }

/** In characters. */
const LONGEST: Readonly<{ [kind in CellKind]?: number }> = { id: 60, line: 300, department: 300, text: 4000, mail: 254, person: 254 }

/** Zero-width characters and those that turn the direction of writing; they would make one name look like another. */
const HIDING = /[\u00ad\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]/g
const PLAIN = /^[!-~]+(?: [!-~]+)*$/
const ID = /^[a-z0-9-]+$/
const MAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/

/** Composed, without hidden characters; in one line, spaces of every kind as single ones. */
export function clean(text: string, kind: CellKind): string {
  if (PLAIN.test(text)) return text
  const composed = text.normalize('NFC').replace(HIDING, '')
  return (kind === 'text' ? composed.replace(/\r\n?/g, '\n') : composed.replace(/\s+/g, ' ')).trim()
}

/** Reads cells of every kind against a ladder; an empty cell isn't given to it. */
export function cellReader(ladder: Ladder): (kind: CellKind, text: string) => Cell {
  const levels = namesOf(ladder.levels.map(({ id, name, aliases }) => [id, name, ...aliases]))
  const families = namesOf(ladder.families.map(({ id, name }) => [id, name]))
  // Levels and fields of work that the ladder doesn't know pass: whether they stand there already, the database knows.
  const named = (names: ReadonlyMap<string, string>, text: string): Cell => ({ value: names.get(text.toLowerCase()) ?? text })

  return (kind, text) => {
    if (text.length > (LONGEST[kind] ?? LONGEST.line ?? 0)) return { wrong: 'too-long' }
    if (!PLAIN.test(text) && unfit(text)) return { wrong: 'control-character' }
    switch (kind) {
      case 'id':
        return idOf(text)
      case 'person':
        return text.includes('@') ? { value: text.toLowerCase() } : idOf(text)
      case 'mail':
        return MAIL.test(text) ? { value: text } : { wrong: 'bad-mail' }
      case 'day':
        return dayFrom(text)
      case 'share':
        return shareOf(text, (share) => share > 0 && share <= 1)
      case 'part':
        return shareOf(text, (share) => share >= 0 && share < 1)
      case 'years':
        return yearsOf(text)
      case 'track':
        return trackOf(text)
      case 'level':
        return named(levels, text)
      case 'family':
        return named(families, text)
      default:
        return { value: text }
    }
  }
}

function namesOf(entries: readonly (readonly Text[])[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [id, ...others] of entries) {
    for (const text of others.flatMap((other) => (typeof other === 'string' ? other : Object.values(other)))) names.set(text.toLowerCase(), String(id))
  }
  for (const [id] of entries) names.set(String(id), String(id))
  return names
}

function idOf(text: string): Cell {
  const id = text.toLowerCase()
  return id.length <= 60 && ID.test(id) ? { value: id } : { wrong: 'bad-id' }
}

function trackOf(text: string): Cell {
  const track = TRACKS.find((one) => one === text.toLowerCase())
  return track ? { value: track } : { wrong: 'unknown-track' }
}

/** Spreadsheets count days from the last of 1899, which makes up for a leap day they think 1900 had. */
const SPREADSHEET_ZERO = -25_569
/** From 1927 to 2119: a smaller number is a year or a slip. */
const SERIAL = { from: 10_000, to: 80_000 }

/** ISO, day first with dots, with slashes only where one number can't be a month, and the day numbers of spreadsheets. */
function dayFrom(text: string): Cell {
  const iso = text.replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, '')
  if (isDay(iso)) return real(iso)
  if (/^\d{5}(?:\.0+)?$/.test(text)) {
    const serial = Number(text)
    return serial >= SERIAL.from && serial <= SERIAL.to ? { value: dayOf(serial + SPREADSHEET_ZERO) } : { wrong: 'bad-day' }
  }
  const [, first = '', sign = '', second = '', year = ''] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  if (year === '') return { wrong: 'bad-day' }
  const dayFirst = written(year, second, first)
  const monthFirst = sign === '.' ? undefined : written(year, first, second)
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) return { wrong: 'ambiguous-day' }
  const day = dayFirst ?? monthFirst
  return day === undefined ? { wrong: 'bad-day' } : real(day)
}

function written(year: string, month: string, day: string): Day | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/** What is far from anybody's working life is a slip. */
function real(day: Day): Cell {
  return day >= '1900-01-01' && day < '2200-01-01' ? { value: day } : { wrong: 'bad-day' }
}

/** 0.8, 0,8 or 80 %. */
function shareOf(text: string, allowed: (share: number) => boolean): Cell {
  const [, digits = '', percent] = /^(\d{1,3}(?:[.,]\d{1,6})?) ?(%)?$/.exec(text) ?? []
  if (digits === '') return { wrong: 'bad-number' }
  const number = Number(digits.replace(',', '.'))
  const share = percent ? number / 100 : number
  return allowed(share) ? { value: String(share) } : { wrong: 'bad-number' }
}

/** 6, 6y or 6.5y: as a record writes it. */
function yearsOf(text: string): Cell {
  const [, digits] = /^(\d{1,2}(?:[.,]\d)?) ?(?:y|years?)?$/i.exec(text) ?? []
  return digits === undefined ? { wrong: 'bad-number' } : { value: `${digits.replace(',', '.')}y` }
}
