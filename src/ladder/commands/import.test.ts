import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { loadLadder } from '../sources.ts'
import { addLadderImportCommand } from './import.ts'

const FIXTURES = new URL('../../../tests/fixtures/ladder-import/', import.meta.url).pathname
const CSV = 'Kompetenz;Junior;Senior\nOfen;Prüft täglich die Wärme;-1 Grad merkt er sofort\n'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ladder-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...line: string[]): Promise<string> {
  let said = ''
  const ladder = new Command('ladder')
  const hear = (text: string): void => {
    said += text
  }
  addLadderImportCommand(ladder, { out: hear, error: hear, columns: 80, colour: false, exit: () => {} })
  await ladder.parseAsync(['import', ...line], { from: 'user' })
  return said
}

async function sentences(path: string): Promise<readonly unknown[]> {
  return (await loadLadder(path)).expectations.map(({ sentence }) => sentence)
}

test('an import says in JSON what it made and what it lost, and writes a ladder that can be read', async () => {
  const output = join(folder, 'word.yaml')
  const said = JSON.parse(await run(join(FIXTURES, 'bakery.docx'), '-o', output, '--json'))
  expect(said).toMatchObject({ format: 'docx', levels: 2, competencies: 2, expectations: 4, written: [output] })
  expect(said.losses.length).toBeGreaterThan(0)
  expect(await sentences(output)).toEqual(['Bakes with help', 'Runs the oven', 'Asks early', 'Teaches apprentices'])
})

test('a table saved in Windows-1252 or UTF-16, with semicolons or tabs, is read the same', async () => {
  const found: unknown[] = []
  const sources = [Buffer.from(CSV, 'latin1'), Buffer.from(`\uFEFF${CSV.replaceAll(';', '\t')}`, 'utf16le'), Buffer.from(`\uFEFF${CSV}`)]
  for (const [index, bytes] of sources.entries()) {
    const file = join(folder, `table-${index}.csv`)
    await writeFile(file, bytes)
    await run(file, '-o', join(folder, 'table.yaml'))
    found.push(await sentences(join(folder, 'table.yaml')))
  }
  expect(found).toEqual(sources.map(() => ['Prüft täglich die Wärme', '-1 Grad merkt er sofort']))
})

test('a spreadsheet is read, and a cell that began as a formula is text', async () => {
  const file = join(folder, 'bakery.xlsx')
  const rows = [
    ['Competency', 'Junior', 'Senior'],
    ['Oven', '=HYPERLINK("http://x") bakes with help', 'Runs the oven'],
  ]
  await writeExcelFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toFile(file)
  expect(await run(file, '-o', join(folder, 'sheet.yaml'))).toContain('from xlsx: 2 levels, 1 competencies, 2 expectations')
  expect(await sentences(join(folder, 'sheet.yaml'))).toEqual(['=HYPERLINK("http://x") bakes with help', 'Runs the oven'])
})

test('a folder after -o gets a file for each ladder, and links in a folder are not followed', async () => {
  const source = join(folder, 'source/deep')
  const target = join(folder, 'target')
  await mkdir(source, { recursive: true })
  await mkdir(target)
  await symlink('..', join(source, 'up'))
  const page = (name: string): string => `# ${name}\n\n## Junior\n\n- Bakes with help\n\n## Senior\n\n- Runs the oven\n`
  await writeFile(join(source, 'bread.md'), page('Bread'))
  await writeFile(join(source, 'cake.md'), page('Cake'))
  await run(join(folder, 'source'), '-o', target)
  expect((await readdir(target)).sort()).toEqual(['bread.yaml', 'cake.yaml'])
})

test('what can’t be imported is refused in a sentence, and nothing is written', async () => {
  const output = join(folder, 'none.yaml')
  const files = { 'empty.csv': '', 'binary.md': '\0\u0001\u0002', 'note.txt': 'Buy flour.', 'large.csv': 'a,b\n'.repeat(3_000_000) }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const refusal = (path: string): Promise<string> => run(path, '-o', output).then(String, (error: Error) => error.message)
  expect(await refusal(join(folder, 'empty.csv'))).toBe('The file is empty.')
  expect(await refusal(join(folder, 'binary.md'))).toContain('not a text file')
  expect(await refusal(join(folder, 'note.txt'))).toContain('No ladder was found here')
  expect(await refusal(join(folder, 'large.csv'))).toContain('larger than 10 MB')
  expect(await refusal(join(FIXTURES, 'bomb.docx'))).toContain('too large when unpacked')
  expect(await refusal(join(folder, 'missing.csv'))).toContain('no such file')
  expect(await readdir(folder)).not.toContain('none.yaml')
})
