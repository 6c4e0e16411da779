// An iCalendar file as its events and its time zones, nothing interpreted yet.

import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Property } from './content-lines.ts'
import { eachProperty, textOf } from './content-lines.ts'

/** What stands in one part of the file: its properties by name. */
export type Component = ReadonlyMap<string, readonly Property[]>

export interface EventPart {
  readonly line: number
  readonly properties: Component
}

export interface CalendarFile {
  /** What the calendar is called; Google's main calendar by its owner's mail address. */
  readonly name: string | undefined
  /** Where the calendar says that its owner lives. */
  readonly zone: string | undefined
  readonly events: readonly EventPart[]
  /** By TZID: the times of year at which its clocks change. */
  readonly zones: ReadonlyMap<string, readonly Component[]>
  /** The line in which the file breaks off; null when it is whole. */
  readonly brokenOff: number | null
}

const OF_EVENT = ['UID', 'SUMMARY', 'CATEGORIES', 'DTSTART', 'DTEND', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'STATUS', 'CLASS', 'ORGANIZER', 'ATTENDEE']
const OF_ZONE = ['TZID', 'TZOFFSETFROM', 'TZOFFSETTO']
const WANTED = new Set(['BEGIN', 'END', 'X-WR-CALNAME', 'X-WR-TIMEZONE', ...OF_EVENT, ...OF_ZONE])

/** @throws Problem `input` when it isn't a calendar */
export function readCalendarFile(text: string, language = 'en'): CalendarFile {
  const say = words(language).calendarImport
  if (text.trim() === '') throw new Problem('input', words(language).files.empty)
  if (!/^\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 10_000))) throw new Problem('input', say.noCalendar)
  const reader = new Reader()
  eachProperty(text, WANTED, (property) => reader.take(property))
  return { name: reader.name, zone: reader.zone, events: reader.events, zones: reader.zones, brokenOff: reader.openSince }
}

class Reader {
  name: string | undefined
  zone: string | undefined
  readonly events: EventPart[] = []
  readonly zones = new Map<string, Component[]>()
  /** The parts that are open, the innermost last; of no interest where they have no properties. */
  readonly #open: { readonly part: string; readonly line: number; readonly properties: Map<string, Property[]> }[] = []
  #observances: Component[] = []

  get openSince(): number | null {
    return this.#open.at(-1)?.line ?? null
  }

  take(property: Property): void {
    const { name, value, line } = property
    if (name === 'BEGIN') this.#open.push({ part: value.trim().toUpperCase(), line, properties: new Map() })
    else if (name === 'END') this.#end(value.trim().toUpperCase())
    else {
      const inside = this.#open.at(-1)
      const all = inside?.properties.get(name)
      if (all) all.push(property)
      else inside?.properties.set(name, [property])
    }
  }

  #end(part: string): void {
    if (this.#open.at(-1)?.part !== part) return
    const { line, properties } = this.#open.pop() ?? { line: 0, properties: new Map<string, Property[]>() }
    if (part === 'VEVENT') this.events.push({ line, properties })
    else if (part === 'STANDARD' || part === 'DAYLIGHT') this.#observances.push(properties)
    else if (part === 'VTIMEZONE') {
      const id = properties.get('TZID')?.[0]?.value.trim()
      if (id !== undefined && !this.zones.has(id)) this.zones.set(id, this.#observances)
      this.#observances = []
    } else if (part === 'VCALENDAR') {
      this.name ??= told(properties, 'X-WR-CALNAME')
      this.zone ??= told(properties, 'X-WR-TIMEZONE')
    }
  }
}

function told(properties: Component, name: string): string | undefined {
  const value = properties.get(name)?.[0]?.value
  return value === undefined ? undefined : textOf(value) || undefined
}
