import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, expect, test } from 'vitest'
import { Problem } from '../../platform/problem.ts'
import type { Terminal } from '../../platform/terminal.ts'
import { printProblem } from '../../platform/terminal.ts'
import { builtInLadderPath } from '../sources.ts'
import { addLadderLintCommands } from './check.ts'

const STANDARD = readFileSync(builtInLadderPath('standard'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'nextrung-check-'))

afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function run(...line: string[]): Promise<{ out: string; error: string; code: number }> {
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
  const program = new Command('ladder')
  addLadderLintCommands(program, terminal)
  try {
    await program.parseAsync(line, { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    printProblem(terminal, thrown)
  }
  return said
}

test('the standard ladder passes, with its counts', async () => {
  const { out, code } = await run('lint', 'standard', '--json')
  expect(JSON.parse(out)).toMatchObject({ ladder: { id: 'standard', levels: 5, competencies: 14 }, findings: [] })
  expect(JSON.parse(out).ladder.expectations).toBeGreaterThan(60)
  expect(code).toBe(0)
})

test('a finding names rule, severity, line and column, and makes the exit code 1', async () => {
  const path = file('vague.yaml', STANDARD.replace('You coach someone', 'You effectively coach someone'))
  const { out, code } = await run('lint', path, '--json')
  const lines = readFileSync(path, 'utf8').split('\n')
  const line = lines.findIndex((text) => text.includes('You effectively')) + 1
  const column = (lines[line - 1]?.indexOf('You effectively') ?? 0) + 1
  expect(JSON.parse(out).findings).toEqual([
    { rule: 'vague-word', severity: 'warning', id: 'guides-colleagues', at: { line, column }, message: expect.stringContaining('"effectively"') },
  ])
  expect(code).toBe(1)
  expect((await run('lint', path)).out).toContain(`vague.yaml:${line}:${column} warning vague-word\n`)
})

test('a note alone does not fail', async () => {
  const { out, code } = await run('lint', file('note.yaml', STANDARD.replace('You coach someone', 'You coach someone of the HGB team')), '--json')
  expect(JSON.parse(out).findings).toMatchObject([{ rule: 'undefined-abbreviation', severity: 'note' }])
  expect(code).toBe(0)
})

test('a ladder that does not hold together is told about like any other, one that cannot be read is not', async () => {
  expect(JSON.parse((await run('lint', file('slip.yaml', STANDARD.replace('level: intern', 'level: inturn')), '--json')).out).findings).toMatchObject([
    { rule: 'unknown-reference', severity: 'error', message: expect.stringContaining('did you mean "intern"') },
  ])
  const broken = await run('lint', file('broken.yaml', 'nextrung: [ladder/1\n'), '--json')
  expect(broken).toMatchObject({ out: '', code: 2 })
  expect(broken.error).toContain('broken.yaml:2:1')
  expect(await run('lint', join(folder, 'none.yaml'))).toMatchObject({ out: '', code: 2 })
})

test('what changed is shown, and fails only when asked to', async () => {
  const newer = file('newer.yaml', STANDARD.replace('You coach someone', 'You guide someone').replace('name: Synthesis', 'name: Joining up'))
  const { out, code } = await run('diff', 'standard', newer)
  expect(out).toContain('{+guide+}')
  expect(out).toContain('Synthesis → Joining up')
  expect(code).toBe(0)
  expect(await run('diff', 'standard', newer, '--exit-code')).toMatchObject({ code: 1 })
  expect(await run('diff', 'standard', 'standard', '--exit-code')).toMatchObject({ code: 0 })
  const { changes } = JSON.parse((await run('diff', 'standard', newer, '--json')).out)
  expect(changes.map(({ kind, what, id }: { kind: string; what: string; id: string }) => [kind, what, id])).toEqual([
    ['renamed', 'competency', 'synthesis'],
    ['reworded', 'expectation', 'guides-colleagues'],
  ])
})
