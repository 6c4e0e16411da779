// Who looked at somebody, made ready to be read: by month, and how many they were.

import type { Day } from '../algorithms/calendar.ts'
import type { Look, Readings } from './organisation.ts'

export interface LooksOfMonth {
  /** `2026-06`. */
  readonly month: string
  readonly looks: readonly Look[]
}

/** The looks by month; both in the order they came in. */
export function byMonth(looks: readonly Look[]): readonly LooksOfMonth[] {
  const months = new Map<string, Look[]>()
  for (const look of looks) months.set(look.on.slice(0, 7), [...(months.get(look.on.slice(0, 7)) ?? []), look])
  return [...months].map(([month, each]) => ({ month, looks: each }))
}

/** How many people read something in the month of this day. Whoever changed something is not counted for that. */
export function lookersIn(looks: readonly Look[], today: Day, isRead: (operation: string) => boolean): number {
  return new Set(looks.filter(({ on, operation }) => isRead(operation) && on.slice(0, 7) === today.slice(0, 7)).map(({ by }) => by.id)).size
}

/** What isn't known as something that is read counts as one thing: `other`. In the order of the first of each kind. */
export function gathered(readings: readonly Readings[], known: (operation: string) => boolean): readonly Readings[] {
  const rows = new Map<string, Readings>()
  for (const row of readings) {
    const operation = known(row.operation) ? row.operation : 'other'
    const key = [row.month, row.acting, operation].join(' ')
    rows.set(key, { ...row, operation, times: row.times + (rows.get(key)?.times ?? 0) })
  }
  return [...rows.values()]
}
