// The days on which an event was held: each in its own time zone, without those that were moved or called off.

import type { Day } from '../../algorithms/calendar.ts'
import { dayNumber, dayOf } from '../../algorithms/calendar.ts'
import { isDay } from '../dates.ts'
import type { CalendarFile, EventPart } from './calendar-file.ts'
import type { Property } from './content-lines.ts'
import { occurrences, Patience, parseRule } from './recurrence.ts'
import type { Zone } from './zones.ts'
import { clockOf, zoneOf } from './zones.ts'

export interface Held {
  /** In order, none after today; of what recurs the last of each quarter. */
  readonly held: readonly Day[]
  /** Why there is none, where there is none. */
  readonly none: 'toCome' | 'notHeld'
  readonly recurs: boolean
  /** The first day that was planned. */
  readonly first: Day
  /** Of one that was moved away from the others, or is called otherwise: the day that it had among them. */
  readonly recurrence?: Day
}

export type Undated = 'unreadable' | 'outOfRange' | 'withinDay' | 'tooMuch'

const DAY = 86_400_000
/** Days looked at for all recurrences of a file: a few seconds. */
const DAYS = 2_000_000
const UTC: Zone = (utc) => utc

interface Clock {
  /** As if it were UTC. */
  readonly at: number
  readonly zone: Zone
}

export class EventDays {
  readonly #today: number
  readonly #zones: CalendarFile['zones']
  readonly #known = new Map<string, Zone>()
  /** Where a time in UTC is looked at from. */
  readonly #home: Zone
  readonly #patience = new Patience(DAYS)
  /** By UID: what was moved or called off, and how the series is called. */
  readonly #apart = new Map<string, EventPart[]>()
  readonly #titles = new Map<string, string>()

  constructor({ events, zones, zone }: CalendarFile, home: string | undefined, today: Day) {
    this.#today = dayNumber(today)
    this.#zones = zones
    const only = zones.size === 1 ? zones.keys().next().value : undefined
    this.#home = [home, zone, only].map((name) => (name === undefined ? null : zoneOf(name, zones))).find((found) => found !== null) ?? UTC
    for (const event of events) {
      const id = idOf(event)
      if (!event.properties.has('RECURRENCE-ID')) this.#titles.set(id, titleOf(event))
      else if (this.#apart.has(id)) this.#apart.get(id)?.push(event)
      else this.#apart.set(id, [event])
    }
  }

  of(event: EventPart): Held | Undated {
    const [property] = event.properties.get('DTSTART') ?? []
    const start = property && this.#clock(property, property.value)
    if (!property || !start) return 'unreadable'
    const first = Math.floor(start.at / DAY)
    if (!isDay(dayText(first))) return 'outOfRange'
    const [recurrence] = event.properties.get('RECURRENCE-ID') ?? []
    if (recurrence) return this.#apartFrom(event, this.#clock(recurrence, recurrence.value)?.at ?? start.at, first)
    const rules = event.properties.get('RRULE') ?? []
    const dates = this.#days(event, 'RDATE', start.zone)
    if (rules.length === 0 && dates.length === 0) return this.#held([this.#lastDay(event, property, first)], false, first)

    const days = new Set([first, ...dates])
    for (const { value } of rules) {
      const rule = parseRule(value)
      if (!rule) return 'withinDay'
      const found = occurrences(first, rule, Math.min(this.#today, this.#until(rule.until, start)), this.#patience)
      if (!found) return 'tooMuch'
      for (const day of found) days.add(day)
    }
    for (const day of this.#days(event, 'EXDATE', start.zone)) days.delete(day)
    this.#takeApart(event, start.zone, days)
    return this.#held(
      [...days].sort((one, other) => one - other),
      true,
      first,
    )
  }

  #held(days: readonly number[], recurs: boolean, first: number): Held {
    const past = days.filter((day) => day <= this.#today)
    const held = (recurs ? lastOfQuarters(past) : past).map(dayText).filter(isDay)
    return { held, none: days.length === 0 ? 'notHeld' : 'toCome', recurs, first: dayText(first) }
  }

  #apartFrom(event: EventPart, at: number, day: number): Held {
    const same = this.#titles.get(idOf(event)) === titleOf(event)
    return { ...this.#held([day], same, day), ...(same ? {} : { recurrence: dayText(Math.floor(at / DAY)) }) }
  }

  /** What stands in the file by itself is not one of the others. */
  #takeApart(event: EventPart, zone: Zone, days: Set<number>): void {
    for (const { properties } of this.#apart.get(idOf(event)) ?? []) {
      const [recurrence] = properties.get('RECURRENCE-ID') ?? []
      const clock = recurrence && this.#clock(recurrence, recurrence.value, zone)
      if (!clock) continue
      const day = Math.floor(clock.at / DAY)
      days.delete(day)
      const isOff = properties.get('STATUS')?.[0]?.value.trim().toUpperCase() === 'CANCELLED'
      if (isOff && recurrence.parameters.get('RANGE') === 'THISANDFUTURE') for (const later of days) if (later >= day) days.delete(later)
    }
  }

  /** Of whole days in a row the last one; the end is the day after it. */
  #lastDay(event: EventPart, start: Property, first: number): number {
    const [end] = event.properties.get('DTEND') ?? []
    const clock = end && start.value.trim().length === 8 ? clockOf(end.value) : null
    return clock === null ? first : Math.max(first, clock / DAY - 1)
  }

  #days(event: EventPart, name: 'RDATE' | 'EXDATE', zone: Zone): readonly number[] {
    return (event.properties.get(name) ?? []).flatMap((property) =>
      property.value.split(',').flatMap((value) => {
        const clock = this.#clock(property, value, zone)
        return clock ? [Math.floor(clock.at / DAY)] : []
      }),
    )
  }

  /** The last day on which a rule can still hold. */
  #until(until: string | undefined, start: Clock): number {
    if (until === undefined) return Number.POSITIVE_INFINITY
    const clock = clockOf(until)
    if (clock === null) return Number.POSITIVE_INFINITY
    if (until.length === 8) return clock / DAY
    const at = until.trim().endsWith('Z') ? start.zone(clock) : clock
    return Math.floor((at - (start.at % DAY)) / DAY)
  }

  /** What clocks showed there: in `zone` where that is asked for and another is written. */
  #clock({ parameters }: Property, value: string, zone?: Zone): Clock | null {
    const at = clockOf(value)
    if (at === null) return null
    const isUtc = /^\d{8}T\d{6}Z/.test(value.trim())
    if (isUtc) {
      const there = zone ?? this.#home
      return { at: there(at), zone: there }
    }
    const own = this.#zone(parameters.get('TZID'))
    if (zone === undefined || zone === own || !value.includes('T')) return { at, zone: own }
    return { at: zone(toUtc(own, at)), zone }
  }

  /** Where nobody knows the zone, a day is as it is written. */
  #zone(name: string | undefined): Zone {
    if (name === undefined) return this.#home
    const zone = this.#known.get(name) ?? zoneOf(name, this.#zones) ?? this.#home
    this.#known.set(name, zone)
    return zone
  }
}

/** Of days in order the last of each quarter. */
function lastOfQuarters(days: readonly number[]): readonly number[] {
  const last: number[] = []
  let quarterBegins = Number.POSITIVE_INFINITY
  for (const day of days.toReversed()) {
    if (day >= quarterBegins) continue
    const moment = new Date(day * DAY)
    quarterBegins = Date.UTC(moment.getUTCFullYear(), Math.floor(moment.getUTCMonth() / 3) * 3) / DAY
    last.unshift(day)
  }
  return last
}

function toUtc(zone: Zone, clock: number): number {
  const near = clock - (zone(clock) - clock)
  return clock - (zone(near) - near)
}

function dayText(day: number): Day {
  return Math.abs(day) > 3_000_000 ? '' : dayOf(day)
}

function idOf({ properties }: EventPart): string {
  return properties.get('UID')?.[0]?.value ?? ''
}

function titleOf({ properties }: EventPart): string {
  return properties.get('SUMMARY')?.[0]?.value ?? ''
}
