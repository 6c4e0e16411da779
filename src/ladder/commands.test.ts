import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import { afterAll, expect, test } from 'vitest'
import { Problem } from '../platform/problem.ts'
import type { Terminal } from '../platform/terminal.ts'
import { printProblem } from '../platform/terminal.ts'
import { addLadderCommands } from './commands.ts'

const BAKERY = fileURLToPath(new URL('../../tests/fixtures/ladder/bakery.yaml', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'nextrung-ladder-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs one command line and gathers what it says. */
async function nextrung(...line: string[]): Promise<{ out: string; error: string; code: number }> {
  const said = { out: '', error: '', code: 0 }
  const terminal: Terminal = { out, error, exit, columns: 80, colour: false }
  function out(text: string): void {
    said.out += text
  }
  function error(text: string): void {
    said.error += text
  }
  function exit(code: number): void {
    said.code = code
  }
  const program = new Command().exitOverride().configureOutput({ writeOut: out, writeErr: error })
  addLadderCommands(program, terminal, '2026-03-01')
  try {
    await program.parseAsync(line, { from: 'user' })
  } catch (thrown) {
    if (thrown instanceof Problem) printProblem(terminal, thrown)
    else if (!(thrown instanceof CommanderError)) throw thrown
  }
  return said
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('ladder show without a name shows the standard ladder', async () => {
  const { out, error } = await nextrung('ladder', 'show')
  expect(out).toMatch(/^Standard ladder\n/)
  expect(out.split('\n').every((line) => line.length <= 80)).toBe(true)
  expect(error).toBe('')
})

test('--json prints the ladder as one document, and --format json the same', async () => {
  const { out } = await nextrung('ladder', 'show', BAKERY, '--json')
  expect(JSON.parse(out)).toMatchObject({
    id: 'bakery',
    levels: [
      { id: 'apprentice', rank: 1 },
      { id: 'baker', rank: 2 },
    ],
  })
  expect((await nextrung('ladder', 'show', BAKERY, '--format', 'json')).out).toBe(out)
})

test('ladder coverage prints statements and what is missing', async () => {
  const { out } = await nextrung('ladder', 'coverage', '--json')
  const coverage = JSON.parse(out)
  expect(coverage.statements.find((statement: { id: string }) => statement.id === 'C7').carriedBy).toContain('expectation communicates-risks')
  expect(coverage.missing).toContain('X8')
  expect((await nextrung('ladder', 'coverage')).out).toContain('X8   Asking senior leaders how ready one is')
})

test.each(['show', 'coverage'])('ladder %s --help has an example', async (command) => {
  expect((await nextrung('ladder', command, '--help')).out).toMatch(new RegExp(`Examples:\n {2}nextrung ladder ${command}`))
})

test.each([
  ['a missing file', () => join(folder, 'nope.yaml'), 'There is no such file; check the path.'],
  ['a slip in the name', () => file('ours.yaml', '').replace('ours', 'ous'), 'There is no such file; did you mean ours.yaml?'],
  ['a slip in the id', () => 'standrad', 'There is no ladder and no file "standrad"; did you mean "standard"?'],
  ['a directory', () => folder, 'This is a directory; name a file in it.'],
  ['a picture', () => file('picture.yaml', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])), 'This is not a text file; check that it is the right one.'],
  ['20 MB', () => file('big.yaml', Buffer.alloc(20_000_000, 'a')), 'The file is larger than 5 MB, the most that is read; check that it is the right one.'],
  ['broken YAML', () => file('broken.yaml', 'nextrung: ladder/1\nlevels: [\n'), ':3:1: A closing ] is missing before this point.'],
  ['a record', () => file('record.yaml', 'nextrung: record/1\n'), ':1:11: "nextrung" has to be "ladder/1" here.'],
])('%s is one sentence on stderr and exit code 2, with and without --json', async (_what, path, sentence) => {
  for (const more of [[], ['--json']]) {
    const { out, error, code } = await nextrung('ladder', 'show', path(), ...more)
    expect(out).toBe('')
    expect(error.split('\n')[0]).toContain(sentence)
    expect(code).toBe(2)
  }
})

test('a language that is none is wrong use', async () => {
  expect((await nextrung('ladder', 'show', '--lang', '"><b>')).error).toContain('A language is written like')
})
