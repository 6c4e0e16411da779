import { expect, test } from 'vitest'
import { findDay, isDay } from './dates.ts'

const TODAY = '2026-06-30'
const dayIn = (text: string, around?: number): string | undefined => findDay(text, TODAY, around)?.day

test('a day is a day of the calendar', () => {
  expect(['2026-02-11', '2024-02-29'].every(isDay)).toBe(true)
  expect(['2026-02-29', '2026-13-01', '11.2.2026', '2026-2-11', '20260211', ''].some(isDay)).toBe(false)
})

test.each([
  ['2026-02-11 Warned finance', '2026-02-11'],
  ['11.2.2026 Finanzen gewarnt', '2026-02-11'],
  ['11. 2. 2026', '2026-02-11'],
  ['11.02.26', '2026-02-11'],
  ['11/02/2026', '2026-02-11'],
  ['02/25/2026', '2026-02-25'],
  ['on 11 Feb 2026', '2026-02-11'],
  ['Feb 11, 2026', '2026-02-11'],
  ['the 11th of February 2026', '2026-02-11'],
  ['3. März 2026', '2026-03-03'],
  ['März 2026', '2026-03-31'],
  ['March 2026', '2026-03-31'],
  ['Q3 2025', '2025-09-30'],
  ['2025-Q3', '2025-09-30'],
  ['1. Quartal 2026', '2026-03-31'],
  ['from 3 March to 5 April 2026', '2026-04-05'],
  ['3–5 March 2026', '2026-03-05'],
])('"%s" is read as %s', (text, day) => {
  expect(dayIn(text)).toBe(day)
})

test.each([
  ['yesterday', '2026-06-29'],
  ['vorgestern', '2026-06-28'],
  ['last Tuesday', '2026-06-23'],
  ['letzten Mittwoch', '2026-06-24'],
  ['2 weeks ago', '2026-06-16'],
  ['vor einem Monat', '2026-05-30'],
  ['last quarter', '2026-03-31'],
])('"%s" depends on the day it is read', (text, day) => {
  expect(findDay(text, TODAY)).toMatchObject({ day, floating: true })
})

test('a day without a year is the latest one that is not to come, or one of the year around it', () => {
  expect(dayIn('11 Feb')).toBe('2026-02-11')
  expect(dayIn('3 Dec')).toBe('2025-12-03')
  expect(dayIn('29 Feb')).toBe('2024-02-29')
  expect(dayIn('3 Dec', 2024)).toBe('2024-12-03')
})

test('a month that is still running ends today', () => {
  expect(findDay('June 2026', '2026-06-12')).toMatchObject({ day: '2026-06-12', floating: true })
})

test('a time belongs to what is found, and is not kept', () => {
  const text = '2026-02-11T10:33:00Z deployed'
  const found = findDay(text, TODAY)
  expect(text.slice(found?.length)).toBe(' deployed')
  expect(found?.day).toBe('2026-02-11')
})

test.each([
  '2026-02-30',
  '31.2.2026',
  '30 Feb 2026',
  'version 11.2.3',
  'v11.2.2026',
  'the sun',
  'may help',
  '1/2 of the team',
  'now',
  '10:30',
  'in 2025',
  'Monday',
])('no day is read into "%s"', (text) => {
  expect(dayIn(text)).toBeUndefined()
})
