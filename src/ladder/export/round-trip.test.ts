import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseFaults } from '../../../tests/ladder/case-rules.ts'
import { hostileLadders } from '../../../tests/ladder/hostile-ladders.ts'
import { readCsv } from '../../platform/table/read-csv.ts'
import { fileInMemory, look } from '../../platform/table/table-file.ts'
import { writeCsv } from '../../platform/table/write-table.ts'
import { readOwnCase } from '../import/own-case.ts'
import { readOwnCsv } from '../import/own-csv.ts'
import { readOwnMarkdown } from '../import/own-markdown.ts'
import type { Ladder } from '../ladder.ts'
import { parseLadder } from '../parse.ts'
import { builtInLadderPath } from '../sources.ts'
import { ladderCase } from './case.ts'
import { contentOf } from './content.ts'
import { ladderDocument } from './document.ts'
import { ladderTable } from './table.ts'

const ROUNDS = { numRuns: 60, seed: 2026 }
const standard = parseLadder(readFileSync(builtInLadderPath('standard')))

const WAYS: Readonly<{ [format: string]: (ladder: Ladder) => Promise<Ladder> }> = {
  json: throughJson,
  case: throughCase,
  csv: throughCsv,
  markdown: throughMarkdown,
}

async function throughJson(ladder: Ladder): Promise<Ladder> {
  return parseLadder(JSON.stringify(contentOf(ladder)))
}

async function throughCase(ladder: Ladder): Promise<Ladder> {
  const written = ladderCase(ladder, { changed: '2026-03-01', creator: 'Example\nGroup', language: 'en' })
  expect(caseFaults(written)).toEqual([])
  return again(readOwnCase('ladder.json', JSON.stringify(written))?.data)
}

async function throughCsv(ladder: Ladder): Promise<Ladder> {
  const file = fileInMemory('ladder.csv', Buffer.from(writeCsv({ name: ladder.id, ...ladderTable(ladder) })))
  const rows: (readonly string[])[] = []
  for await (const batch of readCsv(file, await look(file))) rows.push(...batch.map(({ cells }) => cells))
  return again(readOwnCsv('ladder.csv', rows).data)
}

async function throughMarkdown(ladder: Ladder): Promise<Ladder> {
  return again(readOwnMarkdown('ladder.md', ladderDocument(ladder)).data)
}

function again(data: unknown): Ladder {
  return parseLadder(JSON.stringify(data))
}

test.for(Object.entries(WAYS))('the standard ladder comes back the same from %s', async ([, way]) => {
  expect(await way(standard)).toEqual(standard)
})

test.for(Object.entries(WAYS))('a ladder whose texts look like something else comes back the same from %s', async ([, way]) => {
  await fc.assert(
    fc.asyncProperty(hostileLadders, async (ladder) => {
      expect(await way(ladder)).toEqual(ladder)
    }),
    ROUNDS,
  )
})

test('no cell of a table is taken for a formula', () => {
  fc.assert(
    fc.property(hostileLadders, (ladder) => {
      const csv = writeCsv({ name: '', ...ladderTable(ladder) })
      const cells = parse(csv, { bom: true }).flat()
      expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !/^-\d+$/.test(cell))).toEqual([])
    }),
    ROUNDS,
  )
})
