import { expect, test } from 'vitest'
import type { ChartNode } from './chart.ts'
import { nest, nestDepartments } from './chart.ts'
import type { PersonLine } from './organisation.ts'

const line = (id: string, reports: number, manager?: string): PersonLine => ({
  id,
  name: id,
  reports,
  ...(manager === undefined ? {} : { manager: { id: manager, name: manager } }),
})

const shape = (nodes: readonly ChartNode[]): unknown => nodes.map(({ person, below, cut }) => [person.id, shape(below), ...(cut ? ['more'] : [])])

test('people hang below who leads them, and it says where some are not shown', () => {
  expect(shape(nest([line('rita', 2), line('mia', 3, 'rita'), line('noa', 0, 'rita'), line('ada', 0, 'mia')]))).toEqual([
    [
      'rita',
      [
        ['mia', [['ada', []]], 'more'],
        ['noa', []],
      ],
    ],
  ])
})

test('whoever’s manager is not here stands at the top', () => {
  expect(shape(nest([line('ada', 0, 'gone'), line('pia', 0)]))).toEqual([
    ['ada', []],
    ['pia', []],
  ])
})

test('a department counts those in the departments below it', () => {
  const [care] = nestDepartments([
    { id: 'care', name: 'Care', people: 2 },
    { id: 'home', name: 'Home care', parent: 'care', people: 3 },
  ])
  expect([care?.people, care?.below.map(({ department }) => department.name)]).toEqual([5, ['Home care']])
})
