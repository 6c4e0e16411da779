import { expect, test } from 'vitest'
import { slug } from './slug.ts'

test.each([
  ['Warned finance of the cut-over risk', 'warned-finance-of-the-cut-over-risk'],
  ['  Über die Straße, 3. März  ', 'uber-die-strasse-3-marz'],
  ['🎉', 'item'],
  ['', 'item'],
  ['x'.repeat(60), 'x'.repeat(48)],
])('%j becomes %j', (title, id) => {
  expect(slug(title)).toBe(id)
})
