import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

test('lines break at spaces and keep their indent', () => {
  expect(wrap('one two three four', 12, '  ')).toEqual(['  one two', '  three four'])
})

test('a word longer than the line stands alone on one', () => {
  expect(wrap('a https://example.org/very/long b', 10)).toEqual(['a', 'https://example.org/very/long', 'b'])
})

test('an empty text has no lines', () => {
  expect(wrap('  \n ', 10)).toEqual([])
})
