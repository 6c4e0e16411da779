import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, expect, test } from 'vitest'
import { Problem } from '../../platform/problem.ts'
import type { Terminal } from '../../platform/terminal.ts'
import { parseLadder } from '../parse.ts'
import { builtInLadderPath } from '../sources.ts'
import { addLadderExportCommand } from './export.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextrung-export-'))
const standard = parseLadder(readFileSync(builtInLadderPath('standard')))

afterAll(() => rmSync(folder, { recursive: true }))

async function run(...line: string[]): Promise<string> {
  let said = ''
  const terminal: Terminal = { out, error: out, exit: () => {}, columns: 80, colour: false }
  function out(text: string): void {
    said += text
  }
  const program = new Command('ladder').exitOverride()
  addLadderExportCommand(program, terminal, '2026-03-01')
  await program.parseAsync(line, { from: 'user' })
  return said
}

test('every format is written, and where is said', async () => {
  for (const format of ['case', 'csv', 'markdown', 'json', 'html']) {
    const path = join(folder, `ladder.${format}`)
    expect(JSON.parse(await run('export', 'standard', '--to', format, '-o', path, '--json'))).toMatchObject({ written: path, format })
    expect(existsSync(path)).toBe(true)
  }
  expect(parseLadder(readFileSync(join(folder, 'ladder.json')))).toEqual(standard)
  expect(readFileSync(join(folder, 'ladder.html'), 'utf8')).toContain('<h1 dir="auto">Standard ladder</h1>')
})

test('the same ladder and day give the same bytes', async () => {
  const [one, other] = [join(folder, 'one.json'), join(folder, 'other.json')]
  for (const path of [one, other]) await run('export', 'standard', '--to', 'case', '--changed', '2026-01-02', '-o', path)
  expect(readFileSync(one)).toEqual(readFileSync(other))
  expect(readFileSync(one, 'utf8')).toContain('2026-01-02T00:00:00+00:00')
})

test('the ladder itself is not written over, and a day has to be one', async () => {
  const path = join(folder, 'ours.yaml')
  writeFileSync(path, readFileSync(builtInLadderPath('standard')))
  await expect(run('export', path, '--to', 'json', '-o', path)).rejects.toThrow(Problem)
  expect(readFileSync(path, 'utf8')).toContain('# The built-in ladder')
  await expect(run('export', 'standard', '--to', 'case', '--changed', 'May', '-o', join(folder, 'x'))).rejects.toThrow('"May" is no day')
})
