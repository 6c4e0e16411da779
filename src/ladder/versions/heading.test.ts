import { expect, test } from 'vitest'
import { withHeading } from './heading.ts'
import { nextVersion } from './next-version.ts'

test('a copy gets its own id, name and version, and nothing else in the file changes', () => {
  const source = "# Ours\nnextrung: ladder/1\nid: standard # as it came\nversion: '1.0'\nname:\n  en: Standard\n  de: Standard\n\nsummary: id: not this one\n"
  expect(withHeading(source, { id: 'ours', name: 'Our "own"', version: '2' })).toBe(
    '# Ours\nnextrung: ladder/1\nid: "ours" # as it came\nversion: "2"\nname:\n  "Our \\"own\\""\n\nsummary: id: not this one\n',
  )
})

test('the next version counts the last number on, past those that are taken', () => {
  expect(nextVersion('1.0', [])).toBe('1.1')
  expect(nextVersion('1.9', ['1.9', '1.10'])).toBe('1.11')
  expect(nextVersion('2026 b', [])).toBe('2027 b')
  expect(nextVersion('first', ['first.2'])).toBe('first.3')
  expect(nextVersion('99999999999999999999', [])).toBe('100000000000000000000')
})
