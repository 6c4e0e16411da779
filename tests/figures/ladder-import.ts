// How much of the public ladders an import carries: every text that a counter of ours finds in the source, looked for in what was imported.

import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { importLadder } from '../../src/ladder/import/import.ts'
import type { Imported } from '../../src/ladder/import/imported.ts'
import { readGiven } from '../../src/ladder/sources/given.ts'
import type { FigureRow } from './row.ts'

const FRAMEWORKS = new URL('../../../shared/data/frameworks/', import.meta.url).pathname
const AIM = 0.99

/** `noted`: how many the folder's NOTE tells; null where it tells none. `texts` knows nothing of the importer. */
const LADDERS: readonly { readonly folder: string; readonly noted: number | null; readonly texts: (folder: string) => Promise<readonly string[]> }[] = [
  { folder: 'monzo', noted: 1386, texts: monzo },
  { folder: 'ft', noted: 72 + 101 + 48, texts: ft },
  { folder: 'myunidays', noted: 472, texts: myunidays },
  { folder: 'engineeringladders', noted: 90, texts: engineeringladders },
  { folder: 'direct', noted: 164, texts: direct },
  { folder: 'mews', noted: null, texts: mews },
  { folder: 'artsy', noted: null, texts: artsy },
]

export async function figure(): Promise<FigureRow[]> {
  const there = await stat(FRAMEWORKS).catch(() => null)
  if (!there)
    return [{ name: 'public ladders imported', measured: 'skipped: the folder shared/data/frameworks is not here', yardstick: '', aim: '', met: null }]
  const rows: FigureRow[] = []
  for (const { folder, noted, texts } of LADDERS) {
    const expected = await texts(join(FRAMEWORKS, folder))
    const { files } = await readGiven(join(FRAMEWORKS, folder))
    const imported = importLadder(files, folder)
    const carried = countIn(expected, imported)
    const { levels, competencies } = imported.ladder
    const all = noted ?? expected.length
    rows.push({
      name: `ladder import: ${folder}`,
      measured: `${carried} of ${expected.length} texts carried; ${imported.format}, ${levels.length} levels, ${competencies.length} competencies, ${imported.losses.length} losses named`,
      yardstick: noted === null ? `our counter: ${expected.length} (the NOTE tells none)` : `the NOTE: ${noted}; our counter: ${expected.length}`,
      aim: '≥ 99 %',
      met: carried >= AIM * Math.max(all, expected.length),
    })
  }
  return rows
}

/** Each as often as it is in the source. */
function countIn(expected: readonly string[], { ladder }: Imported): number {
  const left = new Map<string, number>()
  const sentences = ladder.competencies.flatMap(({ expectations }) => expectations.map(({ sentence }) => letters(String(sentence))))
  for (const sentence of sentences) left.set(sentence, (left.get(sentence) ?? 0) + 1)
  return expected.filter((text) => {
    const key = letters(text)
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count > 0
  }).length
}

function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')
}

async function monzo(folder: string): Promise<readonly string[]> {
  const texts: string[] = []
  for (const file of await filesIn(folder, '.md')) {
    const { topics = [] } = parse((await readFile(file, 'utf8')).split(/^---$/m)[1] ?? '') ?? {}
    const cells = topics.flatMap((topic: { content?: object[] }) => topic.content ?? [])
    texts.push(...cells.flatMap((cell: { criteria?: string[] }) => cell.criteria ?? []))
    texts.push(...cells.flatMap((cell: { exampleCriteria?: { criteria: string }[] }) => (cell.exampleCriteria ?? []).map(({ criteria }) => criteria)))
  }
  return texts
}

async function ft(folder: string): Promise<readonly string[]> {
  const files = await Promise.all((await filesIn(folder, '.yml')).map((file) => readFile(file, 'utf8')))
  return files.flatMap((file) => parse(file).competencies.map(({ summary }: { summary: string }) => summary))
}

async function myunidays(folder: string): Promise<readonly string[]> {
  const texts: string[] = []
  for (const file of await filesIn(join(folder, 'content/competencies'), '.json')) {
    JSON.parse(await readFile(file, 'utf8'), (key, value) => {
      if (key === 'criteria') texts.push(...value)
      return value
    })
  }
  return texts
}

async function engineeringladders(folder: string): Promise<readonly string[]> {
  const files = ['Developer', 'TechLead', 'TechnicalProgramManager', 'EngineeringManager'].map((name) => readFile(join(folder, `${name}.md`), 'utf8'))
  return (await Promise.all(files)).flatMap((file) => file.match(/^\* \*\*[^*]+\*\*:.*$/gm) ?? [])
}

async function direct(folder: string): Promise<readonly string[]> {
  const skills: readonly { name: string; description: string }[] = JSON.parse(await readFile(join(folder, 'framework/skill.json'), 'utf8'))
  return skills.map(({ name, description }) => `${name} ${description}`)
}

async function mews(folder: string): Promise<readonly string[]> {
  const file = await readFile(join(folder, 'tech/career-framework/competencies.md'), 'utf8')
  return file.match(/^ {2}- .*$/gm) ?? []
}

/** Items of the lists in the cells; a cell without a list is one. The first row and column are names, and so is what stands under "Title". */
async function artsy(folder: string): Promise<readonly string[]> {
  const file = await readFile(join(folder, 'careers/ladder.md'), 'utf8')
  const cells = between(file, 'table').flatMap((table) => {
    const [head = [], ...rows] = between(table, 'tr').map((row) => between(row, 't[dh]'))
    return rows.flatMap((row) => row.filter((_, column) => column > 0 && head[column]?.trim() !== 'Title'))
  })
  const texts = cells.flatMap((cell) => (cell.includes('<li') ? between(cell, 'li') : [cell]))
  return texts.map((text) => text.replace(/<[^>]+>|&nbsp;/g, ' ').replaceAll('&amp;', '&')).filter((text) => letters(text) !== '')
}

function between(html: string, tag: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, inner = '']) => inner)
}

async function filesIn(folder: string, ending: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(ending)).map((file) => join(folder, file))
}
