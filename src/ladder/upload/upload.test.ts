import { expect, test } from 'vitest'
import { words } from '../../text/text.ts'
import { formatIds } from '../import/import.ts'
import { endingFor, grouped, outOfFolder, suggested } from './upload.ts'

test('every format that an import knows has a name on the page', () => {
  expect(Object.keys(words('en').ladderUpload.formats).toSorted()).toEqual(formatIds().toSorted())
})

test('losses of one reason stand together, the most frequent first', () => {
  const losses = [
    { at: 'a:1', reason: 'x' },
    { at: 'b:2', reason: 'y' },
    { at: 'c:3', reason: 'y' },
  ]
  expect(grouped(losses)).toEqual([
    { reason: 'y', places: ['b:2', 'c:3'] },
    { reason: 'x', places: ['a:1'] },
  ])
})

test('a ladder that is published here is continued under the next version, one that comes with Nextrung is not', () => {
  const said = { id: 'ours', version: '1', name: 'Ours', levels: [] }
  const around = { published: { ours: ['2.1', '2.0'] }, builtIn: ['standard'] }
  expect(suggested(said, around)).toMatchObject({ id: 'ours', version: '2.2' })
  expect(suggested({ ...said, id: 'standard' }, around)).toMatchObject({ id: 'our-standard', version: '1' })
  expect(suggested(said, around, ['ours'])).toMatchObject({ id: 'ours-2', version: '1' })
})

test('the folder that was chosen is no part of the names in it', () => {
  expect(outOfFolder(['team/a.md', 'team/b/c.md'])).toEqual({ folder: 'team', names: ['a.md', 'b/c.md'] })
  expect(outOfFolder(['a.md'])).toEqual({ folder: null, names: ['a.md'] })
  expect(outOfFolder(['x/a.md', 'y/a.md'])).toEqual({ folder: null, names: ['x/a.md', 'y/a.md'] })
})

test.each([
  ['{"levels": []}', 'json'],
  ['<table><tr><td>Level', 'html'],
  ['const tracks = {}', 'js'],
  ['Competency\tJunior\nPlanning\tPlans', 'tsv'],
  ['Competency;Junior\nPlanning;Plans', 'csv'],
  ['---\ntitle: Ladder\n---\n', 'md'],
  ['# Ladder\n\n- Plans', 'md'],
  ['levels:\n  - name: Junior', 'yaml'],
])('pasted text is told by how it begins: %j', (text, ending) => {
  expect(endingFor(text)).toBe(ending)
})
