import { expect, test } from 'vitest'
import { addMonths, addWorkingDays, dayNumber, dayOf, isDay } from './calendar.ts'

test('a month too short for the day ends on its last day', () => {
  expect(addMonths('2024-08-31', 18)).toBe('2026-02-28')
  expect(addMonths('2022-08-31', 18)).toBe('2024-02-29')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addMonths('2025-12-15', 1)).toBe('2026-01-15')
})

test('ten working days from a Thursday are two weeks', () => {
  expect(addWorkingDays('2026-02-12', 10)).toBe('2026-02-26')
  expect(addWorkingDays('2026-02-14', 1)).toBe('2026-02-16')
})

test('a day is a day of the calendar', () => {
  expect(isDay('2026-02-28')).toBe(true)
  for (const no of ['2026-02-29', '2026-2-1', '2026-13-01', 'soon', '']) expect(isDay(no)).toBe(false)
  expect(dayOf(dayNumber('2026-02-11'))).toBe('2026-02-11')
})
