import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, expect, test } from 'vitest'
import { addLadderCrosswalkCommand } from '../ladder/commands/crosswalk.ts'
import type { Terminal } from '../platform/terminal.ts'
import { addReadinessCommands } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextrung-crosswalk-'))
const BAKERY = new URL('../../tests/fixtures/ladder/bakery.yaml', import.meta.url).pathname

afterAll(() => rmSync(folder, { recursive: true }))

async function run(...line: string[]): Promise<string> {
  let said = ''
  const terminal: Terminal = { out, error: () => {}, exit: () => {}, columns: 80, colour: false }
  function out(text: string): void {
    said += text
  }
  const program = new Command('nextrung').exitOverride()
  addLadderCrosswalkCommand(program, terminal)
  addReadinessCommands(program, terminal, '2026-03-01')
  await program.parseAsync(line, { from: 'user' })
  return said
}

test('a record is assessed through it, and a crosswalk to another ladder is refused', async () => {
  const record = join(folder, 'record.yaml')
  const crosswalk = join(folder, 'to-bakery.yaml')
  writeFileSync(record, 'nextrung: record/1\nperson: {name: Ada, level: mid}\n')
  await run('crosswalk', 'standard', BAKERY, '-o', crosswalk)
  const report = JSON.parse(await run('assess', record, '--ladder', BAKERY, '--crosswalk', crosswalk, '--target', 'baker', '--json'))
  expect(report).toMatchObject({ ladder: { id: 'bakery' }, through: { from: { id: 'standard' }, claims: 0 } })
  await expect(run('assess', record, '--crosswalk', crosswalk)).rejects.toThrow('The crosswalk leads to bakery 1.0')
})
