// Time zones by the names that calendars call them: IANA's, those of Windows, and those that a file defines itself.

import { findIana } from 'windows-iana'
import type { Component } from './calendar-file.ts'
import { occurrences, Patience, parseRule } from './recurrence.ts'

/** Milliseconds since 1970 in UTC to what clocks there show, as if that were UTC. */
export type Zone = (utc: number) => number

const DAY = 86_400_000
/** Rules from 1601 on, as Windows writes them, for a hundred changes of law. */
const ZONE_DAYS = 20_000_000
const LAST_DAY = Date.UTC(2100, 0, 1) / DAY

/** The zone of that name; null where neither the world nor the file knows it. */
export function zoneOf(name: string, defined: ReadonlyMap<string, readonly Component[]>): Zone | null {
  return ianaZone(name) ?? definedZone(defined.get(name) ?? [])
}

/** `Europe/Berlin`, `W. Europe Standard Time`, `/mozilla.org/20050126_1/Europe/Berlin`. */
function ianaZone(name: string): Zone | null {
  const parts = name.replace(/^"|"$/g, '').split('/')
  const names = [parts.join('/'), ...findIana(name).slice(0, 1), parts.slice(-2).join('/'), parts.slice(-3).join('/')]
  for (const each of names) {
    try {
      return zoneBy(new Intl.DateTimeFormat('en-US', { timeZone: each, hourCycle: 'h23', ...PARTS }))
    } catch {
      // Another spelling may be known.
    }
  }
  return null
}

const PARTS = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const

function zoneBy(format: Intl.DateTimeFormat): Zone {
  return (utc) => {
    const parts = new Map(format.formatToParts(utc).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  }
}

interface Change {
  /** In UTC. */
  readonly at: number
  readonly offset: number
}

/** By the VTIMEZONE of the file: from each onset on its offset holds (RFC 5545, 3.6.5). */
function definedZone(observances: readonly Component[]): Zone | null {
  const patience = new Patience(ZONE_DAYS)
  const changes = observances.flatMap((observance) => changesOf(observance, patience)).sort((one, other) => one.at - other.at)
  const first = changes[0]
  if (!first) return null
  return (utc) => {
    let low = 0
    for (let high = changes.length; low < high; ) {
      const middle = (low + high) >> 1
      if ((changes[middle]?.at ?? 0) <= utc) low = middle + 1
      else high = middle
    }
    return utc + (changes[low - 1] ?? first).offset
  }
}

function changesOf(observance: Component, patience: Patience): readonly Change[] {
  const value = (name: string): string => observance.get(name)?.[0]?.value ?? ''
  const [offset, before, start] = [offsetOf(value('TZOFFSETTO')), offsetOf(value('TZOFFSETFROM')), clockOf(value('DTSTART'))]
  if (offset === null || start === null) return []
  const rule = parseRule(value('RRULE'))
  const until = rule?.until === undefined ? null : clockOf(rule.until)
  const begin = Math.floor(start / DAY)
  const last = until === null ? LAST_DAY : Math.min(LAST_DAY, Math.floor(until / DAY))
  const days = rule ? (occurrences(begin, rule, last, patience) ?? []) : [begin]
  const onsets = days.map((day) => day * DAY + (start - begin * DAY))
  const dates = (observance.get('RDATE') ?? []).flatMap((property) => property.value.split(',').map(clockOf))
  return [...onsets, ...dates.filter((date) => date !== null)].map((at) => ({ at: at - (before ?? offset), offset }))
}

/** `+0130`, in milliseconds. */
function offsetOf(text: string): number | null {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d{2}):?(\d{2})(\d{2})?$/.exec(text.trim()) ?? []
  if (sign === undefined) return null
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}

/** `20260211T090000`, `20260211` or the same in UTC, as milliseconds as if it were UTC; null for what is no time. */
export function clockOf(text: string): number | null {
  const [, year, month, date, hours = '0', minutes = '0', seconds = '0'] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?)?/.exec(text.trim()) ?? []
  if (year === undefined || Number(month) > 12 || Number(hours) > 24) return null
  const day = Date.UTC(Number(year), Number(month) - 1, Number(date))
  if (new Date(day).getUTCDate() !== Number(date)) return null
  return day + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
