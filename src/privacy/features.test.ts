import { expect, test } from 'vitest'
import { useOf } from './features.ts'

const departments = [
  { id: 'claims', name: 'Claims', parent: 'all' },
  { id: 'motor', name: 'Motor', parent: 'claims' },
  { id: 'all', name: 'All' },
]
const choice = (on: boolean, department?: string) => ({
  feature: 'record' as const,
  on,
  since: '2026-06-30',
  ...(department === undefined ? {} : { department }),
})
const shown = (...choices: ReturnType<typeof choice>[]) =>
  useOf('record', departments, choices).map(({ department, depth, on }) => [department?.id ?? '', depth, on])

test('each department stands below the one it belongs to, and has a feature only where somebody switched it on', () => {
  expect(shown()).toEqual([
    ['', 0, false],
    ['all', 0, false],
    ['claims', 1, false],
    ['motor', 2, false],
  ])
})

test('the nearest choice upwards counts', () => {
  expect(shown(choice(true, 'claims'))).toEqual([
    ['', 0, false],
    ['all', 0, false],
    ['claims', 1, true],
    ['motor', 2, true],
  ])
  expect(shown(choice(true), choice(false, 'claims'), choice(true, 'motor'))).toEqual([
    ['', 0, true],
    ['all', 0, true],
    ['claims', 1, false],
    ['motor', 2, true],
  ])
})

test('without departments there is nothing to switch', () => {
  expect(useOf('record', [], [choice(false)])).toEqual([])
})
