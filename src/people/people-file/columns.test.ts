import { expect, test } from 'vitest'
import { circlesAmong } from './circles.ts'
import { columnsOf, listNamed } from './columns.ts'

const named = (list: 'people' | 'absences', header: readonly string[], mapping?: { readonly [column: string]: string }) =>
  Object.fromEntries(columnsOf(list, header, mapping).found.map(({ column, at }) => [column.name, header[at]]))

test('columns are known by our names in any case, and by what other systems call them', () => {
  expect(named('people', ['ID', 'Name', 'Manager'])).toEqual({ id: 'ID', name: 'Name', manager: 'Manager' })
  expect(named('people', ['Employee ID', 'Full Name', 'E-Mail', 'Reports to', 'Start date', 'FTE', 'Shoe size'])).toEqual({
    id: 'Employee ID',
    name: 'Full Name',
    mail: 'E-Mail',
    manager: 'Reports to',
    joined: 'Start date',
    working: 'FTE',
  })
  expect(named('absences', ['Employee ID', 'Start date', 'End date'])).toEqual({ person: 'Employee ID', from: 'Start date', to: 'End date' })
})

test('what is said outright comes first, and an empty name says that the file has no such column', () => {
  expect(named('people', ['id', 'name', 'Wer'], { name: 'Wer' })).toEqual({ id: 'id', name: 'Wer' })
  expect(named('people', ['id', 'name', 'title'], { title: '' })).toEqual({ id: 'id', name: 'name' })
})

test('a column that stands there twice is named, and so is one that nobody knows', () => {
  const columns = columnsOf('people', ['id', 'name', 'Name', 'x'])
  expect(columns.twice).toEqual(['name'])
  expect(columns.unknown).toEqual([2, 3])
})

test('a file or sheet is known by its name', () => {
  expect(['people.csv', 'Absences 2026.csv', 'Levels', 'staff.csv', 'peopleware.csv'].map(listNamed)).toEqual(['people', 'absences', 'levels', null, null])
})

test('each circle is found once, from its first member upwards, and what only leads into one is not part of it', () => {
  const lines = [
    ['d', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['a', 'b'],
    ['y', 'x'],
    ['x', 'y'],
    ['e', 'top'],
  ] as const
  expect(circlesAmong(lines)).toEqual([
    ['a', 'b', 'c'],
    ['x', 'y'],
  ])
})
