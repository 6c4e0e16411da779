import { expect, test } from 'vitest'
import { isAsked, mondayOf } from './nudge.ts'

const asked = { off: false, byMail: false }

test('a week begins on Monday, over the ends of months and years', () => {
  expect(['2026-06-28', '2026-06-29', '2026-07-05', '2027-01-01'].map(mondayOf)).toEqual(['2026-06-22', '2026-06-29', '2026-06-29', '2026-12-28'])
})

test('the question stands until something of the week is there, or nothing was, and comes again the next', () => {
  expect(isAsked(asked, [{ date: '2026-06-28' }], '2026-06-30')).toBe(true)
  expect(isAsked(asked, [{ date: '2026-06-29' }], '2026-06-30')).toBe(false)
  expect(isAsked({ ...asked, nothingIn: '2026-06-29' }, [], '2026-07-05')).toBe(false)
  expect(isAsked({ ...asked, nothingIn: '2026-06-29' }, [], '2026-07-06')).toBe(true)
  expect(isAsked({ ...asked, off: true }, [], '2026-07-06')).toBe(false)
})
