// The contract of the command line, held from outside: what is printed where, and the exit code.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nextrung-cli-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function nextrung(...line: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/nextrung.js', ...line], { cwd: ROOT, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('assess gives one JSON document and nothing else', () => {
  const { status, stdout, stderr } = nextrung('assess', 'examples/ada.yaml', '--target', 'mid-senior', '--as-of', '2026-06-30', '--json')
  expect([status, stderr]).toEqual([0, ''])
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({ person: { name: 'Ada Example' }, ladder: { id: 'standard' }, level: 'mid-senior', target: 'mid-senior', ready: false })
  expect(report.expectations.find((one: { id: string }) => one.id === 'communicates-risks')).toMatchObject({ status: 'partial', support: 12, needed: 16 })
})

test('the same input gives the same report, byte for byte, and a saved one is verified', () => {
  const line = ['assess', 'examples/nurse.yaml', '--as-of', '2026-06-30', '--json']
  const first = nextrung(...line).stdout
  expect(nextrung(...line).stdout).toBe(first)
  const saved = file('report.json', first)
  expect(nextrung('assess', 'examples/nurse.yaml', '--verify', saved).status).toBe(0)
  expect(nextrung('assess', 'examples/accountant.yaml', '--verify', saved)).toMatchObject({ status: 1, stdout: '' })
})

const FILES: [string, string | Buffer, RegExp][] = [
  ['broken.yaml', 'nextrung: record/1\nperson: {name: Ada\n', /broken\.yaml:\d+:\d+: /],
  ['bomb.yaml', `a: &a [x, x, x]\nb: &b [*a, *a, *a]\n${'c: [*b, *b, *b]\n'.repeat(3)}`, /bomb\.yaml/],
  ['twice.yaml', 'nextrung: record/1\nperson: {name: Ada}\nperson: {name: Bo}\n', /twice\.yaml:3:\d+: /],
  ['binary.yaml', Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 0]), /binary\.yaml/],
  ['latin.yaml', Buffer.from('nextrung: record/1\nperson: {name: J\xf6rg}\n', 'latin1'), /latin\.yaml/],
  ['large.yaml', Buffer.alloc(20_000_000, 'x'), /large\.yaml: .*MB/],
  ['kind.yaml', item('kind: riks'), /kind\.yaml:\d+:\d+: .*risk/],
  ['claim.yaml', item('kind: risk', '[communicate-risks]'), /claim\.yaml:\d+:\d+: .*communicates-risks/],
  ['level.yaml', 'nextrung: record/1\nperson: {name: Ada, level: mid-seniour}\n', /level\.yaml:\d+:\d+: .*mid-senior/],
  ['future.yaml', item('kind: risk', '[]', '2097-01-01'), /future\.yaml:\d+:\d+: /],
  [
    'same-id.yaml',
    `${item('kind: risk')}  - {id: a, date: 2026-01-02, kind: risk, title: Other, scope: team, autonomy: guided, for: []}\n`,
    /same-id\.yaml:\d+:\d+: /,
  ],
]

function item(kind: string, claims = '[]', date = '2026-01-01'): string {
  return `nextrung: record/1\nperson: {name: Ada, level: mid}\nevidence:\n  - {id: a, date: ${date}, ${kind}, title: Something, scope: team, autonomy: guided, for: ${claims}}\n`
}

test.each(FILES)('%s is refused in clear words, with exit code 2 and nothing on stdout', (name, content, words) => {
  const { status, stdout, stderr } = nextrung('assess', file(name, content), '--target', 'mid-senior', '--json')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(words)
  expect(stderr).not.toMatch(/ {4}at /)
})

test('a missing file, a directory and a level that is not there are each told in a sentence', () => {
  expect(nextrung('assess', join(folder, 'nowhere.yaml'))).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('There is no such file') })
  expect(nextrung('assess', folder)).toMatchObject({ status: 2, stdout: '' })
  expect(nextrung('assess', 'examples/ada.yaml', '--target', 'seniour')).toMatchObject({ status: 2, stderr: expect.stringContaining('did you mean “senior”') })
})

test('evidence that never says more than the person’s own word stays little', () => {
  const own = Array.from(
    { length: 30 },
    (_, index) =>
      `  - {id: i${index}, date: 2026-0${1 + (index % 6)}-11, kind: risk, episode: e${index}, title: Thing ${index}, scope: cross-team, autonomy: independent, for: [communicates-risks]}\n`,
  )
  const episodes = own.map((_, index) => `  - {id: e${index}, title: Work ${index}}\n`)
  const path = file('own.yaml', `nextrung: record/1\nperson: {name: Ada, level: mid-senior}\nepisodes:\n${episodes.join('')}evidence:\n${own.join('')}`)
  const { stdout } = nextrung('assess', path, '--target', 'mid-senior', '--as-of', '2026-06-30', '--json')
  expect(JSON.parse(stdout).expectations.find((one: { id: string }) => one.id === 'communicates-risks')).toMatchObject({ status: 'weak', support: 4 })
})

test('a port that is taken, and what is no port, are told before anything is made', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  const data = join(folder, 'data')
  expect(nextrung('start', '--port', String(port), '--data', data, '--no-open')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(`Port ${port} is taken`),
  })
  expect(nextrung('start', '--port', 'eighty', '--data', data, '--no-open')).toMatchObject({ status: 2, stderr: expect.stringContaining('“eighty”') })
  server.close()
})

test('a data folder that cannot be used is told in a sentence, and the program ends', () => {
  const path = file('not-a-folder', 'x')
  expect(nextrung('start', '--port', '0', '--data', path, '--no-open')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(path) })
})

describe('every command answers --help with an example', () => {
  test.each([['start'], ['assess'], ['ladder', 'show'], ['ladder', 'coverage'], ['ladder', 'lint'], ['ladder', 'diff'], ['evidence', 'import']])(
    '%s %s',
    (...line) => {
      const { status, stdout } = nextrung(...line.filter((word) => word !== undefined), '--help')
      expect(status).toBe(0)
      expect(stdout).toMatch(/Examples?:\s+.*nextrung /s)
    },
  )
})
