// Days as the cells of one column write them: the whole column decides how its ambiguous ones are meant.

import type { Day } from '../../algorithms/calendar.ts'
import { dayOf } from '../../algorithms/calendar.ts'
import { findDay, isDay } from '../dates.ts'

/** Spreadsheets count days from the last of 1899, which makes up for a leap day they think 1900 had. */
const SPREADSHEET_ZERO = -25_569
/** From 1954 to 2119: a smaller number is a year or a count. */
const SERIAL = { from: 20_000, to: 80_000 }

const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T,].*)?$/

/** Which comes first in `03/04/2024`. */
export type Order = 'day' | 'month'

/** Looks at every cell of a column, in any order; then tells what order they share. */
export class ColumnOrder {
  #dayFirst = false
  #monthFirst = false
  #open = false

  look(cell: string): void {
    const [, first = '', sign = '', second = ''] = NUMBERS.exec(cell.trim()) ?? []
    if (first === '') return
    if (sign === '.' || Number(first) > 12) this.#dayFirst = true
    else if (Number(second) > 12) this.#monthFirst = true
    else if (first !== second) this.#open = true
  }

  /** Undefined: nothing in the column tells. `mixed`: it has both, so each cell that doesn't tell is left out. */
  order(): Order | 'mixed' | undefined {
    if (this.#dayFirst && this.#monthFirst) return 'mixed'
    return this.#monthFirst ? 'month' : this.#dayFirst ? 'day' : undefined
  }

  /** Some cell can be read either way, and the column doesn't say which. */
  get assumed(): boolean {
    return this.#open && this.order() === undefined
  }
}

/** The day in a cell; undefined where there is none, or no such day of the calendar. `isoDay` reads `2026-02-11T23:30:00Z`. */
export function dayInCell(cell: string, order: Order | 'mixed' | undefined, today: Day, isoDay: (moment: string) => Day | undefined): Day | undefined {
  const text = cell.trim()
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return isoDay(text)
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text.replace(',', '.')))
    return serial >= SERIAL.from && serial <= SERIAL.to ? dayOf(serial + SPREADSHEET_ZERO) : undefined
  }
  const numbers = NUMBERS.exec(text)
  if (numbers) {
    const [, first = '', sign = '', second = '', year = ''] = numbers
    const isMixed = order === 'mixed' && sign !== '.' && Number(first) <= 12 && Number(second) <= 12 && first !== second
    if (isMixed) return undefined
    const monthFirst = sign !== '.' && Number(first) <= 12 && (order === 'month' || Number(second) > 12)
    const [month, day] = monthFirst ? [first, second] : [second, first]
    const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isDay(written) ? written : undefined
  }
  // 21/Mar/24 9:15 AM, 21-Mar-2024, Mar 21, 2024, 21. März 2024
  const spelled = text.replace(
    /^(\d{1,2})[/-](\p{L}{3,9})\.?[/-](\d{2}|\d{4})(?=$|[ T,])/u,
    (_, day, month, year) => `${day} ${month} ${year.length === 2 ? `20${year}` : year}`,
  )
  if (!/\p{L}/u.test(spelled)) return undefined
  const found = findDay(spelled, today)
  return found && !found.floating && found.index <= 12 ? found.day : undefined
}
