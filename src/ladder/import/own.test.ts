import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Problem } from '../../platform/problem.ts'
import type { CaseItem } from '../export/case.ts'
import { ladderCase } from '../export/case.ts'
import { ladderDocument } from '../export/document.ts'
import { ladderTable } from '../export/table.ts'
import { parseLadder } from '../parse.ts'
import type { Given } from './imported.ts'
import { readOwnCase } from './own-case.ts'
import { ownCsv, readOwnCsv } from './own-csv.ts'
import type { OwnFile } from './own-file.ts'
import { wholeLadder } from './own-file.ts'
import { readOwnMarkdown } from './own-markdown.ts'

const bakery = parseLadder(readFileSync(new URL('../../../tests/fixtures/ladder/bakery.yaml', import.meta.url)))
const { columns, rows } = ladderTable(bakery)
const table = [columns, ...rows].map((cells) => cells.map((cell) => cell ?? ''))
const document = ladderDocument(bakery)
const packaged = ladderCase(bakery, { changed: '2026-03-01', creator: 'Bakery', language: 'en' })

/** What is said of a file, each with its line. */
function told(read: () => OwnFile | null): string[] {
  try {
    const file = read()
    if (file) wholeLadder(file)
    return []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.findings.map(({ message, at }) => `${at?.file}:${at?.line} ${message}`)
  }
}

test('a table may have its columns moved and rows of nothing in it', () => {
  const moved = [...table.map((cells) => cells.toReversed()), columns.map(() => '')]
  expect(wholeLadder(readOwnCsv('l.csv', moved))).toEqual(wholeLadder(readOwnCsv('l.csv', table)))
})

test('a column that somebody added is listed as left out', () => {
  const rows = table.map((cells, row) => [...cells, row === 0 ? 'remarks' : 'x'])
  const given: Given = { path: 'l.csv', extension: 'csv', text: '', tables: [{ sheet: null, rows }] }
  expect(ownCsv.read([given])?.losses).toEqual([{ at: 'l.csv:1', reason: expect.stringContaining('"remarks"') }])
})

test('what a spreadsheet made wrong is told with its row', () => {
  const first = table.findIndex(([about]) => about === 'expectation')
  const changed = (column: string, value: string) => table.map((cells, row) => (row === first ? cells.with(columns.indexOf(column), value) : cells))
  const at = `l.csv:${first + 1}`
  expect(told(() => readOwnCsv('l.csv', changed('level', 'backer')))).toEqual([expect.stringContaining(`${at} There is no level "backer"`)])
  expect(told(() => readOwnCsv('l.csv', changed('competency', 'sky')))).toEqual([expect.stringContaining(`${at} There is no row for the competency "sky"`)])
  expect(told(() => readOwnCsv('l.csv', changed('nextrung', 'note')))).toEqual([expect.stringContaining(`${at} A row is about one of`)])
  expect(told(() => readOwnCsv('l.csv', changed('kinds', 'baking')))).toEqual([expect.stringContaining(`${at} `)])
})

test('a document may be worked on: summaries wrapped, headings of sections reworded, line ends of another system', () => {
  const worked = document
    .replace('## Levels', '## The rungs')
    .replace(/Knowing the (\w+)/, 'Knowing\nthe $1')
    .replaceAll('\n', '\r\n')
  expect(worked).not.toBe(document)
  expect(wholeLadder(readOwnMarkdown('l.md', worked))).toEqual(wholeLadder(readOwnMarkdown('l.md', document)))
})

test('a line of a document that belongs nowhere, and a name that stands for nothing, are told with their line', () => {
  const lines = document.split('\n')
  const fact = lines.findIndex((line) => line.startsWith('  - `'))
  expect(told(() => readOwnMarkdown('l.md', lines.with(fact, 'Lost words').join('\n')))).toEqual([expect.stringContaining(`l.md:${fact + 1} This line`)])
  const wrong = lines.with(fact, lines[fact]?.replace(/level: [\w-]+/, 'level: backer') ?? '').join('\n')
  expect(told(() => readOwnMarkdown('l.md', wrong))).toEqual([expect.stringContaining(`l.md:${fact} There is no level "backer"`)])
})

test('what another tool changed in a CASE package counts, in the language of the document where there are several', () => {
  const items = packaged.CFItems.map((item): CaseItem => (item.CFItemType === 'Expectation' ? { ...item, fullStatement: `${item.fullStatement} Now.` } : item))
  const read = wholeLadder(readOwnCase('l.json', JSON.stringify({ ...packaged, CFItems: items })) ?? { data: null, placeOf: () => ({}) })
  for (const { sentence } of read.competencies.flatMap(({ expectations }) => expectations)) {
    if (typeof sentence === 'string') expect(sentence).toMatch(/ Now\.$/)
    else expect(Object.entries(sentence).map(([language, text]) => [language, / Now\.$/.test(text)])).toContainEqual(['en', true])
  }
})

test('what is wrong in a CASE package is told with the line of its item', () => {
  const [level] = packaged.CFItems
  const text = JSON.stringify(
    { ...packaged, CFItems: packaged.CFItems.map((item) => (item === level ? { ...item, humanCodingScheme: 'a b' } : item)) },
    null,
    2,
  )
  const line = text.slice(0, text.indexOf(level?.identifier ?? '')).split('\n').length
  expect(told(() => readOwnCase('l.json', text))[0]).toContain(`l.json:${line} An id is made of`)
  expect(() => readOwnCase('l.json', JSON.stringify(packaged).replace('Bakery', 'Bak\\u0000ery'))).toThrow(Problem)
})

test('an item of a CASE package that nothing joins to the ladder any more is listed as left out', () => {
  const [lost] = packaged.CFItems.filter((item) => item.CFItemType === 'Expectation')
  const CFAssociations = packaged.CFAssociations.filter(({ originNodeURI }) => originNodeURI.identifier !== lost?.identifier)
  expect(readOwnCase('l.json', JSON.stringify({ ...packaged, CFAssociations }))?.losses).toEqual([
    { at: 'l.json:1', reason: expect.stringContaining('left out') },
  ])
  expect(readOwnCase('l.json', JSON.stringify(packaged))?.losses).toEqual([])
})

test('a package of somebody else is none of ours', () => {
  expect(readOwnCase('l.json', JSON.stringify({ CFDocument: { title: 'nextrung' }, CFItems: [] }))).toBeNull()
  expect(readOwnCase('l.json', '{"CFDocument": "nextrung"')).toBeNull()
  expect(readOwnCase('l.json', '{"CFDocument": null, "nextrung": 1}')).toBeNull()
})
