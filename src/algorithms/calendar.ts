// Calendar days as text, `2026-02-11`, which sort as they stand; no clock, no time zone.

/** A calendar day, `2026-02-11`. Never an hour. */
export type Day = string

const DAY_MILLISECONDS = 86_400_000

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MILLISECONDS
}

/** The day of a moment, in UTC. */
export function dayIn(moment: Date): Day {
  return moment.toISOString().slice(0, 10)
}

/** The day that is so many days after 1970-01-01. */
export function dayOf(number: number): string {
  return new Date(number * DAY_MILLISECONDS).toISOString().slice(0, 10)
}

export function dayAfter(day: Day): Day {
  return dayOf(dayNumber(day) + 1)
}

/** Is it a day of the calendar, written as `2026-02-11`? */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(dayNumber(text)) && dayOf(dayNumber(text)) === text
}

/** So many calendar months later; where that month is too short, its last day. */
export function addMonths(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1))
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return dayOf(first.getTime() / DAY_MILLISECONDS + Math.min(Number(day.slice(8, 10)), length) - 1)
}

/** So many days from Monday to Friday later. Holidays differ by place and are not known here. */
export function addWorkingDays(day: string, count: number): string {
  let number = dayNumber(day)
  for (let left = count; left > 0; ) {
    number += 1
    if (isWeekday(number)) left -= 1
  }
  return dayOf(number)
}

/** 1970-01-01 was a Thursday. */
function isWeekday(number: number): boolean {
  return (number + 3) % 7 < 5
}
