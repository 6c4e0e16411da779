// A person's rows of a table as items: training taken, findings closed, campaigns run, months closed, or anything with a day and a title.

import { createHash } from 'node:crypto'
import type { Day } from '../../algorithms/calendar.ts'
import { addMonths, dayNumber, dayOf } from '../../algorithms/calendar.ts'
import { KINDS } from '../../ladder/ladder.ts'
import { words } from '../../text/text.ts'
import { quarterOf } from '../git-pieces.ts'
import type { ImportedItem, Skipped } from '../imported.ts'
import { autonomyOf } from '../note-words.ts'
import { cutLine, plainLine, plainLink } from '../plain-line.ts'
import { plainWords } from '../plain-words.ts'
import { kindTold, scopeTold } from '../shorthand/told.ts'
import type { Order } from './column-days.ts'
import { dayInCell } from './column-days.ts'
import type { Field, Places } from './columns.ts'
import { plain } from './columns.ts'
import type { Preset } from './presets.ts'

export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** What an import of a table is told; see `ReaderSettings`. */
export interface TableSettings {
  readonly name: string
  readonly author?: string
  readonly today: Day
  readonly map?: Readonly<{ [field: string]: string }>
  readonly preset?: string
  readonly zone?: string
  readonly language: string
}

export interface RowSettings {
  readonly source: 'csv' | 'xlsx'
  readonly file: string
  readonly header: readonly string[]
  readonly places: Places
  readonly preset: Preset | undefined
  readonly order: Order | 'mixed' | undefined
  readonly isoDay: (moment: string) => Day | undefined
  readonly today: Day
  readonly language: string
}

const LONGEST_TITLE = 200
/** Of a cell that stands inside a sentence. */
const SHORT = 60
const DONE_TASKS = 8
/** Cells of more figures than a person would tell. */
const FIGURES = 12
const NOT_DONE =
  /^(?:open|in[ -]?progress|to ?do|not |incomplete|enrol|register|assigned|started|running|active|live|pending|plan|schedul|fail|cancel|withdraw|no[ -]show|draft|reject|overdue|expired|waived|no$|false$|0$|offen|laufend|in bearbeitung|angemeldet|geplant|nicht |durchgefallen|abgebrochen|nein$)/i

const digest = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)

/** A row that was understood. */
interface Entry {
  readonly row: TableRow
  readonly day: Day
  readonly title: string
  readonly cell: (field: Field) => string
}

/** `byWording`: no column tells the rows apart, so they are known by day and wording. */
export interface RowItems {
  readonly items: readonly ImportedItem[]
  readonly skipped: readonly Skipped[]
  readonly byWording: boolean
}

/** Items by date, then key, of one person's rows; each row that gives none is named with the reason. */
export function itemsOfRows(rows: readonly TableRow[], settings: RowSettings): RowItems {
  const { places, preset } = settings
  const skipped: Skipped[] = []
  const entries = rows.flatMap((row) => {
    const entry = entryOf(row, settings)
    if ('reason' in entry) skipped.push({ at: `${settings.file}:${row.number}`, reason: entry.reason })
    return 'reason' in entry ? [] : [entry]
  })
  if (preset?.byQuarter) return { items: quarters(entries, settings), skipped, byWording: false }
  const ids = entries.map(({ cell }) => cell('id')).filter((id) => id !== '')
  // A column that says the same on several rows is somebody's number, not the row's.
  const hasIds = places.has('id') && new Set(ids).size === ids.length
  const items = entries.map((entry) => itemOf(entry, hasIds, settings))
  const ordered = items.toSorted((one, other) => (one.date === other.date ? (one.key < other.key ? -1 : 1) : one.date < other.date ? -1 : 1))
  return { items: ordered, skipped, byWording: !hasIds }
}

function entryOf(row: TableRow, { places, order, today, isoDay, language, header }: RowSettings): Entry | { readonly reason: string } {
  const say = words(language).fromTools.table
  const cell = (field: Field): string => plainLine(row.cells[places.get(field) ?? -1] ?? '')
  const title = cell('title')
  const written = cell('date')
  const status = cell('status')
  if (title === '') return { reason: say.noTitle(header[places.get('title') ?? -1] ?? '') }
  if (NOT_DONE.test(status)) return { reason: say.notDone(cutLine(status, SHORT)) }
  if (written === '') return { reason: say.noDay(header[places.get('date') ?? -1] ?? '') }
  const day = dayInCell(written, order, today, isoDay)
  if (day === undefined)
    return { reason: order === 'mixed' ? say.mixedDay(cutLine(written, SHORT)) : words(language).evidence.notADay(cutLine(written, SHORT)) }
  if (day > today) return { reason: words(language).evidence.notes.toCome(day) }
  return { row, day, title: cutLine(title, LONGEST_TITLE), cell }
}

function itemOf({ row, day, title, cell }: Entry, hasIds: boolean, settings: RowSettings): ImportedItem {
  const { preset, header, places, language, source } = settings
  const outcome = outcomeOf(row, cell('outcome'), settings)
  const witness = cell('witness')
  const isWitness = witness !== '' && witness.toLowerCase() !== cell('person').toLowerCase()
  const whole = `${title}\n${outcome}`
  const told = kindTold(whole).value
  const said = KINDS.find((each) => each === cell('kind').toLowerCase())
  const kind = said ?? preset?.kind({ hasWitness: isWitness, all: row.cells.join(' ').slice(0, 4000) }) ?? told
  const sheet = [preset?.id ?? '', plain(header[places.get('title') ?? -1] ?? '')]
  const id = cell('id')
  const work = cell('work')
  const link = plainLink(cell('link'))
  return {
    key: hasIds && id !== '' ? digest(...sheet, plain(header[places.get('id') ?? -1] ?? ''), id) : digest(...sheet, day, ...plainWords(title)),
    date: day,
    kind,
    title: preset ? preset.titled(title, language) : title,
    ...(outcome === '' ? {} : { outcome }),
    scope: preset ? (kind === 'learning' ? 'self' : 'team') : scopeTold(whole, kind).value,
    autonomy: preset ? 'independent' : autonomyOf(whole),
    ...(work === '' ? {} : { episode: { id: `${source}-${digest(work.toLowerCase())}`, title: cutLine(work, LONGEST_TITLE) } }),
    links: link === undefined ? [] : [link],
    named: isWitness ? [{ witness, as: preset?.witnessAs ?? 'peer' }] : [],
  }
}

/** What came of it: the column for that, and such further ones as the layout tells, figures as they stand. */
function outcomeOf(row: TableRow, said: string, { preset, header, places }: RowSettings): string {
  const mapped = new Set(places.values())
  const more = header.flatMap((name, at) => {
    const value = plainLine(row.cells[at] ?? '')
    const isWanted =
      preset?.more.test(plain(name)) && !mapped.has(at) && value !== '' && (!preset.figures || /^[^\p{L}]{0,3}\d[^\p{L}]*\p{L}{0,4}$/u.test(value))
    return isWanted ? [`${plainLine(name)}: ${cutLine(value, SHORT)}`] : []
  })
  return [said, more.slice(0, FIGURES).join('; ')].filter((part) => part !== '').join('\n')
}

/** Closing goes on into the next month; without a period the first days count for the month before. */
const CLOSING_DAYS = 12

/** `2026-09`, `Sep 2026`, `Q3 2026`, `2026-Q3`: the quarter that a period lies in. */
function quarterOfPeriod(period: string, settings: RowSettings): string | undefined {
  const quarter = /\bQ([1-4])\D{0,3}(\d{4})\b/i.exec(period) ?? undefined
  if (quarter) return `${quarter[2]}-Q${quarter[1]}`
  const other = /\b(\d{4})\D{0,3}Q([1-4])\b/i.exec(period)
  if (other) return `${other[1]}-Q${other[2]}`
  const month = /^(\d{4})[-/. ]?(0[1-9]|1[0-2])$/.exec(period) ?? undefined
  const reversed = /^(0?[1-9]|1[0-2])[-/. ](\d{4})$/.exec(period)
  const day = month ? `${month[1]}-${month[2]}-01` : reversed ? `${reversed[2]}-${reversed[1]?.padStart(2, '0')}-01` : undefined
  const read = day ?? dayInCell(period, settings.order, settings.today, settings.isoDay)
  return read === undefined ? undefined : quarterOf(read)
}

function quarters(entries: readonly Entry[], settings: RowSettings): readonly ImportedItem[] {
  const { language, source, today } = settings
  const say = words(language).fromTools.table
  const groups = Map.groupBy(entries, ({ cell, day }) => quarterOfPeriod(cell('period'), settings) ?? quarterOf(dayOf(dayNumber(day) - CLOSING_DAYS)))
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([quarter, some]) => {
      const key = digest('close-checklist', quarter)
      const title = say.closes(words(language).git.quarter(quarter))
      const tasks = [...new Set(some.map((entry) => entry.title))].toSorted((one, other) => (one < other ? -1 : 1)).slice(0, DONE_TASKS)
      const first = `${quarter.slice(0, 4)}-${String(Number(quarter.at(-1)) * 3 - 2).padStart(2, '0')}-01`
      const days = some.map(({ day }) => day).toSorted()
      const last = dayOf(dayNumber(addMonths(first, 3)) - 1)
      const [start = first] = days
      const end = days.at(-1) ?? first
      const witnesses = [...new Set(some.map(({ cell }) => cell('witness')).filter((name) => name !== ''))].slice(0, 4)
      return {
        key,
        date: end,
        kind: 'routine',
        title,
        outcome: say.tasks(tasks.map((task) => cutLine(task, SHORT))),
        ...{ scope: 'team', autonomy: 'independent' },
        episode: { id: `${source}-${key}`, title, from: start < first ? start : first, to: last > end && last <= today ? last : end },
        links: [],
        named: witnesses.map((witness) => ({ witness, as: 'peer' })),
      } satisfies ImportedItem
    })
}
