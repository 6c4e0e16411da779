import { expect, test } from 'vitest'
import { shortDay } from './day.ts'

test('a day reads the same wherever the reader is', () => {
  expect(shortDay('2026-02-11', 'en')).toBe('11 Feb 2026')
  expect(shortDay('2026-02-11', 'en', true)).toBe('11 Feb')
  expect(shortDay('2026-02-11', 'de')).toBe('11. Feb. 2026')
})
