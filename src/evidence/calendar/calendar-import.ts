// A calendar as items to look through: what its owner presented, taught, mentored, reviewed and whom they interviewed; nothing else of it.

import { createHash } from 'node:crypto'
import type { Day } from '../../algorithms/calendar.ts'
import { shortened } from '../../text/shortened.ts'
import { words } from '../../text/text.ts'
import { quarterOf } from '../git-pieces.ts'
import type { Imported, ImportedItem, Skipped } from '../imported.ts'
import { cleanName } from '../record-schema.ts'
import { scopeTold } from '../shorthand/told.ts'
import type { Guest, Owner } from './attendance.ts'
import { guestsOf, hasPart, isColleague, isDeclined, isOwn, isSame, ownerOf } from './attendance.ts'
import type { CalendarFile, EventPart } from './calendar-file.ts'
import { readCalendarFile } from './calendar-file.ts'
import { textOf } from './content-lines.ts'
import type { Held, Undated } from './event-days.ts'
import { EventDays } from './event-days.ts'
import type { EventKind } from './event-kind.ts'
import { eventKind } from './event-kind.ts'

export interface CalendarSettings {
  /** Whose calendar it is, by mail address or name; found where it isn't said. */
  readonly author?: string
  /** Whose record it is; may be empty. */
  readonly name?: string
  /** Where its owner lives, for times in UTC; else as the calendar says. */
  readonly zone?: string
  readonly today: Day
  readonly language?: string
  readonly file?: string
}

const WITNESSES = 8
const LONGEST_TITLE = 200
/** More names than these don't fit a title. */
const NAMED_IN_TITLE = 2

/** One item in the making: an event, or all of the same sort in a quarter. */
interface Draft {
  readonly kind: EventKind
  readonly title: string
  readonly formerKeys: Set<string>
  readonly quarter: string | undefined
  readonly names: Set<string>
  day: Day
}

/** Why events are left out; each is said once, and none is counted. */
type Reason = 'otherMeetings' | 'othersEvents' | 'private' | Held['none'] | Undated

/**
 * Reads a calendar. Of an event only the day is kept, and of others' events not even the title.
 * @throws Problem `input` when it is no calendar, or nobody can tell whose
 */
export function importCalendar(text: string, settings: CalendarSettings): Imported {
  const language = settings.language ?? 'en'
  const file = readCalendarFile(text, language)
  const owner = ownerOf(file, { ...settings, language })
  const reader = new Reader(file, owner, settings, language)
  for (const event of file.events) reader.take(event)
  const say = words(language).calendarImport
  const skipped: Skipped[] = [...reader.left].map(([reason, line]) => ({ at: placed(settings.file, line), reason: say[reason] }))
  if (file.brokenOff !== null) skipped.push({ at: placed(settings.file, file.brokenOff), reason: say.brokenOff })
  return { from: 'ics', ...(owner.name === '' ? {} : { author: owner.name }), items: reader.items(), skipped }
}

function placed(file: string | undefined, line: number): string {
  return file === undefined ? words('en').evidence.notes.line(line) : `${file}:${line}`
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
}

class Reader {
  /** By reason, the line of the first event that was left out for it. */
  readonly left = new Map<Reason, number>()
  readonly #drafts = new Map<string, Draft>()
  readonly #owner: Owner
  readonly #days: EventDays
  readonly #today: Day
  readonly #language: string

  constructor(file: CalendarFile, owner: Owner, { zone, today }: CalendarSettings, language: string) {
    this.#owner = owner
    this.#today = today
    this.#language = language
    this.#days = new EventDays(file, zone, today)
  }

  take(event: EventPart): void {
    const left = this.#read(event)
    if (left !== null && !this.left.has(left)) this.left.set(left, event.line)
  }

  /** Why it was left out; null when it wasn't. */
  #read(event: EventPart): Reason | null {
    const value = (name: string): string => textOf(event.properties.get(name)?.[0]?.value ?? '')
    const title = shortened(value('SUMMARY'), LONGEST_TITLE)
    const kind = eventKind(
      title,
      (event.properties.get('CATEGORIES') ?? []).map((one) => textOf(one.value)),
    )
    if (kind === null) return 'otherMeetings'
    const access = value('CLASS').toUpperCase()
    if (access !== '' && access !== 'PUBLIC') return 'private'
    const others = guestsOf(event).filter((guest) => !isSame(guest, this.#owner))
    if (value('STATUS').toUpperCase() === 'CANCELLED' || isDeclined(event, this.#owner)) return 'notHeld'
    const own = isOwn(event, this.#owner)
    if (!own && (kind === 'people' || !hasPart(event, title, this.#owner))) return 'othersEvents'
    // Nobody to teach: a course that its owner went to.
    if (kind === 'teaching' && others.length === 0) return 'otherMeetings'
    const days = this.#days.of(event)
    if (typeof days === 'string') return days
    const came = others.filter(({ declined }) => !declined)
    const id = value('UID').replace(/_R\d{8}(?:T\d{6}Z?)?(?=@|$)/, '') || digest(title, value('DTSTART'))
    for (const day of days.held) this.#propose(kind, own ? title : '', day, id, days, came)
    return days.held.length === 0 ? days.none : null
  }

  #propose(kind: EventKind, title: string, day: Day, id: string, { recurs, first, recurrence }: Held, came: readonly Guest[]): void {
    const say = words(this.#language).calendarImport
    const called = titled(kind, title, came, this.#language)
    const quarter = kind === 'mentoring' || kind === 'people' || recurs ? quarterOf(day) : undefined
    const key = quarter === undefined ? digest(id, recurrence ?? '') : digest(sameIn(kind, id, came), kind, quarter)
    const names = came.filter((guest) => guest.name !== '' && (kind !== 'people' || isColleague(guest, this.#owner))).map((guest) => cleanName(guest.name))
    const draft = this.#drafts.get(key) ?? {
      kind,
      title: quarter === undefined ? called : say.inQuarter(called, quarter),
      formerKeys: new Set(),
      quarter,
      names: new Set(),
      day,
    }
    this.#drafts.set(key, draft)
    if (day > draft.day) draft.day = day
    // It was one event before it recurred.
    if (quarter !== undefined && quarterOf(first) === quarter) draft.formerKeys.add(digest(id, ''))
    for (const name of names) draft.names.add(name)
  }

  items(): readonly ImportedItem[] {
    const items = [...this.#drafts].map(([key, draft]) => this.#item(key, draft))
    return items.sort((a, b) => (a.date === b.date ? (a.key < b.key ? -1 : 1) : a.date < b.date ? -1 : 1))
  }

  #item(key: string, { kind, title, formerKeys, quarter, names, day }: Draft): ImportedItem {
    const running = quarter !== undefined && quarter === quarterOf(this.#today)
    return {
      key,
      ...(formerKeys.size > 0 ? { formerKeys: [...formerKeys].sort() } : {}),
      date: day,
      ...(running ? { floating: true as const } : {}),
      kind,
      title,
      scope: scopeTold(title, kind).value,
      autonomy: 'independent',
      ...(quarter === undefined ? {} : { episode: { id: `calendar-${key}`, title } }),
      links: [],
      named: [...names]
        .sort()
        .slice(0, WITNESSES)
        .map((witness) => ({ witness, as: kind === 'mentoring' ? 'mentee' : 'peer' })),
    }
  }
}

/** Candidates are in the titles of interviews; `title` is empty for what others called. */
function titled(kind: EventKind, title: string, came: readonly Guest[], language: string): string {
  const say = words(language).calendarImport
  if (kind === 'people' || title === '') return say.neutral[kind]
  const partners = came.map(({ name }) => name).filter((name) => name !== '')
  return kind === 'mentoring' && partners.length > 0 && partners.length <= NAMED_IN_TITLE ? say.mentoringWith(partners.toSorted()) : title
}

/** What makes two events of a quarter one piece of work: mentoring the same people, interviewing, or the same series. */
function sameIn(kind: EventKind, id: string, came: readonly Guest[]): string {
  if (kind === 'people') return 'interviews'
  if (kind !== 'mentoring' || came.length === 0) return id
  return came
    .map((guest) => guest.mail || guest.name)
    .toSorted()
    .join(' ')
}
