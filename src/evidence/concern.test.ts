import { expect, test } from 'vitest'
import { isOpen, openUntil, sharedFrom } from './concern.ts'

test('a concern is open for six months, the last day included, unless it is settled', () => {
  expect(['2026-03-31', '2026-09-30', '2026-10-01'].map((day) => isOpen({ on: '2026-03-31' }, day, 6))).toEqual([true, true, false])
  const settled = { on: '2026-03-31', resolved: '2026-05-02' }
  expect(['2026-05-01', '2026-05-02'].map((day) => isOpen(settled, day, 6))).toEqual([true, false])
})

test('said again it is open for six months from then, also after it lapsed; before that day nobody knows', () => {
  const renewed = { on: '2026-01-10', renewed: '2026-08-01' }
  expect(['2026-07-10', '2026-07-11', '2026-08-01', '2027-02-01', '2027-02-02'].map((day) => isOpen(renewed, day, 6))).toEqual([true, false, true, true, false])
  expect(openUntil(renewed, '2026-07-31', 6)).toBe('2026-07-10')
})

test('others see it ten days from Monday to Friday later', () => {
  // A Friday, a Saturday, a Sunday and a Monday.
  const days = ['2026-07-03', '2026-07-04', '2026-07-05', '2026-07-06']
  expect(days.map((day) => sharedFrom(day, 10))).toEqual(['2026-07-17', '2026-07-17', '2026-07-17', '2026-07-20'])
})
