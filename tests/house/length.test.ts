import { expect, test } from 'vitest'
import { sourceFiles } from './sources.ts'

test('no file is longer than 400 lines', () => {
  const long = sourceFiles().filter(({ content }) => content.split('\n').length > 401)
  expect(long.map(({ path }) => path)).toEqual([])
})
