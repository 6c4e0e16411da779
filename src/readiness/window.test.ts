import { expect, test } from 'vitest'
import type { Absence } from '../people/people.ts'
import { ageOf, FULL, HALF, NONE, windowAt } from './window.ts'

const age = (day: string, asOf: string, absences: readonly Absence[] = []) => ageOf(day, windowAt(asOf, 18, absences))

test('evidence counts in full for eighteen months, the last day included', () => {
  expect(age('2024-12-15', '2026-06-15')).toBe(FULL)
  expect(age('2024-12-14', '2026-06-15')).toBe(HALF)
})

test('it counts half for eighteen months more, then no longer', () => {
  expect(age('2023-06-15', '2026-06-15')).toBe(HALF)
  expect(age('2023-06-14', '2026-06-15')).toBe(NONE)
})

test('a month too short for the day ends the window on its last day', () => {
  expect(age('2024-08-31', '2026-02-28')).toBe(FULL)
  expect(age('2024-08-31', '2026-03-01')).toBe(HALF)
  expect(age('2025-02-28', '2026-08-31')).toBe(HALF)
})

test('months away from work do not make evidence older', () => {
  const leave = { from: '2025-01-01', to: '2025-07-01' }
  expect(age('2024-06-15', '2026-06-15')).toBe(HALF)
  expect(age('2024-06-15', '2026-06-15', [leave])).toBe(FULL)
})

test('part-time slows the window in proportion', () => {
  // A year at half time is half a year at work: 1 June 2024 to 15 May 2026 is 713 days, of which 530½ are worked; the window is 548.
  const partTime = { from: '2025-01-01', to: '2025-12-31', working: 0.5 }
  expect(age('2024-06-01', '2026-05-15', [partTime])).toBe(FULL)
  expect(age('2024-06-01', '2026-06-02', [partTime])).toBe(HALF)
})

test('absences that overlap are not counted twice, and their order is nothing', () => {
  const spring = { from: '2025-01-01', to: '2025-03-31' }
  const year = { from: '2025-02-01', to: '2025-12-31', working: 0.5 }
  expect(windowAt('2026-06-15', 18, [spring, year, spring]).lost).toEqual(windowAt('2026-06-15', 18, [year, spring]).lost)
  expect(windowAt('2026-06-15', 18, [spring, year]).lost.map((lost) => lost.share)).toEqual([1000, 1000, 500])
})
