import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, expect, test } from 'vitest'
import type { Terminal } from '../../platform/terminal.ts'
import { parseCrosswalk } from '../crosswalk/parse.ts'
import { addLadderCrosswalkCommand } from './crosswalk.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextrung-crosswalk-'))
const BAKERY = new URL('../../../tests/fixtures/ladder/bakery.yaml', import.meta.url).pathname

afterAll(() => rmSync(folder, { recursive: true }))

async function run(...line: string[]): Promise<string> {
  let said = ''
  const terminal: Terminal = { out, error: () => {}, exit: () => {}, columns: 80, colour: false }
  function out(text: string): void {
    said += text
  }
  const program = new Command('nextrung').exitOverride()
  addLadderCrosswalkCommand(program, terminal)
  await program.parseAsync(line, { from: 'user' })
  return said
}

test('a crosswalk is suggested into a file, with how alike each pair is beside it', async () => {
  const file = join(folder, 'crosswalk.yaml')
  expect(await run('crosswalk', BAKERY, 'standard', '-o', file)).toMatch(/^Wrote .*: 2 of 2 levels, \d of 2 competencies and \d of 3 expectations/)
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(/^ {2}baker: \S+ # a guess, 0\.\d\d; next best: /m)
  expect(text).toContain('# here: You keep the door shut.')
  expect(parseCrosswalk(text)).toMatchObject({ from: { id: 'bakery' }, to: { id: 'standard' } })
})

test('the JSON holds every suggestion with its score as a number', async () => {
  const { levels } = JSON.parse(await run('crosswalk', 'standard', 'standard', '--json'))
  expect(levels[0]).toMatchObject({ from: 'intern', to: { id: 'intern', score: 1 } })
})
