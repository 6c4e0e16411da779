import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { Problem, problemLine } from '../platform/problem.ts'
import { addEvidenceCommands } from './commands.ts'

const folder = await mkdtemp(join(tmpdir(), 'nextrung-evidence-'))
const NOTES = join(folder, 'notes.md')
await writeFile(NOTES, '2026-02-11 Warned finance\n\nNo day here\n')

async function evidence(...line: readonly string[]): Promise<string> {
  const said: string[] = []
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  const terminal = { out: (text: string) => void said.push(text), error: () => {}, columns: 80, colour: false, exit: () => {} }
  addEvidenceCommands(program, terminal, '2026-06-30')
  for (const command of program.commands.flatMap((group) => [group, ...group.commands])) command.exitOverride().configureOutput({ writeErr: () => {} })
  await program.parseAsync(['evidence', 'import', ...line], { from: 'user' })
  return said.join('')
}

async function refusal(...line: readonly string[]): Promise<string> {
  const error: unknown = await evidence(...line).catch((thrown: unknown) => thrown)
  return error instanceof Problem ? problemLine(error) : String(error)
}

test('notes become a record, and a second import leaves the file as it is', async () => {
  const record = join(folder, 'ada.yaml')
  const skipped = [{ at: `${NOTES}:3`, reason: expect.any(String) }]
  expect(JSON.parse(await evidence('--from', 'text', NOTES, '-o', record, '--name', 'Ada Example', '--json'))).toEqual({ added: 1, updated: 0, skipped })
  const written = await readFile(record, 'utf8')
  expect(written).toContain('name: Ada Example')
  expect(JSON.parse(await evidence('--from', 'text', NOTES, '-o', record, '--json'))).toEqual({ added: 0, updated: 0, skipped })
  expect(await readFile(record, 'utf8')).toBe(written)
})

test('a dry run shows the record and writes nothing', async () => {
  const before = await readdir(folder)
  expect(await evidence('--from', 'text', NOTES, '-o', join(folder, 'dry.yaml'), '--dry-run')).toContain('title: Warned finance')
  expect(await readdir(folder)).toEqual(before)
})

test('nothing is asked: a record without a name says where to write it', async () => {
  expect(await evidence('--from', 'text', NOTES, '-o', join(folder, 'unnamed.yaml'))).toContain('write your name')
})

test('items before --since are left out', async () => {
  const said = await evidence('--from', 'text', NOTES, '-o', join(folder, 'since.yaml'), '--since', '2026-03-01', '--json')
  expect(JSON.parse(said)).toMatchObject({ added: 0 })
})

test('what cannot be read is named, and the record stays as it was', async () => {
  const record = join(folder, 'broken.yaml')
  await writeFile(record, 'nextrung: record/1\nperson: {nam: Ada}\n')
  expect(await refusal('--from', 'text', NOTES, '-o', record)).toContain(`${record}:2:10: `)
  expect(await readFile(record, 'utf8')).toContain('nam: Ada')
  const fresh = join(folder, 'fresh.yaml')
  expect(await refusal('--from', 'text', join(folder, 'nots.md'), '-o', fresh)).toContain('did you mean notes.md')
  expect(await refusal('--from', 'text', folder, '-o', fresh)).toContain('directory')
  expect(await refusal('--from', 'txt', NOTES, '-o', fresh)).toContain('did you mean "text"')
  expect(await refusal('--from', 'git', folder, '-o', fresh)).toContain('--author')
  expect(await refusal('--from', 'text', NOTES, '-o', fresh, '--since', 'soon')).toContain('--since soon is not a day')
  await writeFile(join(folder, 'photo.md'), new Uint8Array([0x89, 0x50, 0, 1]))
  expect(await refusal('--from', 'text', join(folder, 'photo.md'), '-o', fresh)).toContain('not a text file')
  expect(await readdir(folder)).not.toContain('fresh.yaml')
})
