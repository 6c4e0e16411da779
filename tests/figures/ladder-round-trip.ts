// Ladder → CASE, CSV, Markdown and JSON → ladder, by the files that the commands write and read: the fingerprint has to be the same.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { ladderCase } from '../../src/ladder/export/case.ts'
import { contentOf } from '../../src/ladder/export/content.ts'
import { ladderDocument } from '../../src/ladder/export/document.ts'
import { ladderTable } from '../../src/ladder/export/table.ts'
import { importEachLadder, importLadder } from '../../src/ladder/import/import.ts'
import type { Imported } from '../../src/ladder/import/imported.ts'
import { writeLadder } from '../../src/ladder/import/write-ladder.ts'
import type { Ladder } from '../../src/ladder/ladder.ts'
import { parseLadder } from '../../src/ladder/parse.ts'
import { readGiven } from '../../src/ladder/sources/given.ts'
import { builtInLadders, loadLadder } from '../../src/ladder/sources.ts'
import { writeCsv } from '../../src/platform/table/write-table.ts'
import { caseFaults } from '../ladder/case-rules.ts'
import { hostileLadders } from '../ladder/hostile-ladders.ts'
import type { FigureRow } from './row.ts'

const FRAMEWORKS = join(import.meta.dirname, '../../../shared/data/frameworks')
const HOSTILE = 500

/** Each format, with the name that its file is given and what is in it. */
const FORMATS: readonly { readonly name: string; readonly file: string; readonly written: (ladder: Ladder) => string }[] = [
  { name: 'CASE', file: 'ladder.json', written: (ladder) => JSON.stringify(packaged(ladder), null, 2) },
  { name: 'CSV', file: 'ladder.csv', written: (ladder) => writeCsv({ name: ladder.id, ...ladderTable(ladder) }) },
  { name: 'Markdown', file: 'ladder.md', written: ladderDocument },
  { name: 'JSON', file: 'ladder.json', written: (ladder) => JSON.stringify(contentOf(ladder), null, 2) },
]

export async function figure(): Promise<FigureRow[]> {
  const builtIn = await Promise.all((await builtInLadders()).map(loadLadder))
  const imported = existsSync(FRAMEWORKS) ? await importedLadders() : null
  const hostile = fc.sample(hostileLadders, { numRuns: HOSTILE, seed: 2026 })
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-round-trip-'))
  try {
    return [
      ...(await roundTrips('built-in', builtIn, folder)),
      ...(imported === null ? [skipped()] : await roundTrips('public', imported, folder)),
      ...(await roundTrips('random, with hostile texts', hostile, folder)),
      fieldRules([...builtIn, ...(imported ?? []), ...hostile]),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Each ladder of a folder, and where there are several also all of them as one. */
async function importedLadders(): Promise<readonly Ladder[]> {
  const folders = (await readdir(FRAMEWORKS, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const ladders: Ladder[] = []
  for (const { name } of folders) {
    const path = join(FRAMEWORKS, name)
    const { files } = await readGiven(path)
    const each = importEachLadder(files, path)
    ladders.push(...each.map(ladderOf), ...(each.length > 1 ? [ladderOf(importLadder(files, path))] : []))
  }
  return ladders
}

function ladderOf({ ladder }: Imported): Ladder {
  return parseLadder(writeLadder(ladder))
}

async function roundTrips(kind: string, ladders: readonly Ladder[], folder: string): Promise<FigureRow[]> {
  const expectations = ladders.reduce((sum, ladder) => sum + ladder.expectations.length, 0)
  const rows: FigureRow[] = []
  for (const { name, file, written } of FORMATS) {
    let same = 0
    for (const ladder of ladders) {
      const path = join(folder, file)
      writeFileSync(path, written(ladder))
      const again = ladderOf(importLadder((await readGiven(path)).files, path))
      if (again.digest === ladder.digest) same += 1
    }
    const measured = `${same} of ${ladders.length} ladders, ${expectations} expectations`
    rows.push({ name: `${kind} → ${name} → ladder`, measured, yardstick: 'the fingerprint before', aim: 'the same for all', met: same === ladders.length })
  }
  return rows
}

function packaged(ladder: Ladder): object {
  return ladderCase(ladder, { changed: '2026-03-01', creator: 'Example', language: 'en' })
}

function fieldRules(ladders: readonly Ladder[]): FigureRow {
  const valid = ladders.filter((ladder) => caseFaults(packaged(ladder)).length === 0).length
  const measured = `${valid} of ${ladders.length} packages`
  return { name: 'CASE packages valid', measured, yardstick: 'the field tables of CASE 1.1', aim: 'all', met: valid === ladders.length }
}

function skipped(): FigureRow {
  return { name: 'public ladders', measured: 'skipped: they are not beside this checkout', yardstick: '', aim: 'the same for all', met: null }
}
