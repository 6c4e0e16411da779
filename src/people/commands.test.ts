import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { thisRelease } from '../platform/config.ts'
import { openDataDirectory } from '../platform/data-directory.ts'
import { openDatabase } from '../platform/database.ts'
import { addPeopleCommands } from './commands.ts'
import { giveRole, welcome } from './store/people.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextrung-people-'))
const data = join(folder, 'data')
const path = (name: string, content?: string) => {
  if (content !== undefined) writeFileSync(join(folder, name), content)
  return join(folder, name)
}

beforeAll(async () => {
  const directory = await openDataDirectory(data, false)
  const database = await openDatabase({ kind: 'embedded', data: directory }, await thisRelease())
  await database.transaction('system', async (tx) => {
    await welcome(tx, { id: 'own', name: 'Olga Owner' })
    await giveRole(tx, 'own', 'administrator')
  })
  await database.close()
  await directory.close()
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

interface Ran {
  readonly out: string
  readonly error: string
  readonly code: number
}

/** Runs one line of the command line; what it throws is told by the program that has all commands. */
async function run(...line: readonly string[]): Promise<Ran> {
  const ran = { out: '', error: '', code: 0 }
  const terminal = {
    out: (text: string) => {
      ran.out += text
    },
    error: (text: string) => {
      ran.error += text
    },
    columns: 80,
    colour: false,
    exit: (code: 0 | 1 | 2) => {
      ran.code = code
    },
  }
  const program = new Command('nextrung').exitOverride()
  addPeopleCommands(program, terminal, { NEXTRUNG_DATA: data })
  await program.parseAsync(['people', ...line], { from: 'user' })
  return ran
}

test('a file is looked at, brought in exactly as it was shown, and taken along again', async () => {
  const file = path('staff.csv', 'Wer;id;Reports to\nAda;e1;own\nBo;e2;E1\n')
  const shown = await run('import', file, '--map', 'name=Wer', '--dry-run', '--json')
  const report = JSON.parse(shown.out)
  expect([shown.code, report.changed, report.ready, report.outcomes[0].added]).toEqual([0, false, true, 2])
  const brought = await run('import', file, '--map', 'name=Wer', '--expect', report.fingerprint)
  expect(brought).toMatchObject({ code: 0, out: expect.stringContaining('people: 2 rows: new 2,') })
  await expect(run('import', file, '--map', 'name=Wer', '--expect', report.fingerprint)).rejects.toMatchObject({ kind: 'conflict' })
  expect(await run('export', '-o', path('out.csv'))).toMatchObject({ code: 0 })
  expect(readFileSync(path('out.csv'), 'utf8')).toContain('\r\ne2,Bo,,,,,e1,,,,\r\n')
  expect(await run('export', '-o', path('out.xlsx'))).toMatchObject({ code: 0, out: expect.stringContaining('out.xlsx: 3 rows.') })
  expect(await run('import', path('out.xlsx'))).toMatchObject({ code: 0, out: expect.stringContaining('the same') })
})

test('what is wrong is told by file, row and column, with exit code 1, and nothing changes', async () => {
  const file = path('wrong.csv', 'id,name,joined\ne8,Eight,03/04/2026\n')
  expect(await run('import', file)).toMatchObject({
    code: 1,
    out: '',
    error: expect.stringContaining('wrong.csv:2: joined: “03/04/2026” could be two different days'),
  })
})

test('only ordinary files are read: a link to one is, a directory, a device and a link to one are not', async () => {
  const file = path('real.csv', 'id,name\ne1,Ada\n')
  symlinkSync(file, path('link.csv'))
  symlinkSync('/dev/zero', path('zero.csv'))
  expect(await run('import', path('link.csv'), '--dry-run')).toMatchObject({ code: 0 })
  for (const [name, why] of [
    [folder, 'This is a directory'],
    [path('zero.csv'), 'no ordinary file'],
    ['/dev/zero', 'no ordinary file'],
    [path('../nowhere/../missing.csv'), 'no such file'],
  ] as const) {
    await expect(run('import', name)).rejects.toThrow(why)
  }
  await expect(run('export', '-o', folder)).rejects.toThrow('There is a directory of this name')
})

test('wrong use is said in a sentence', async () => {
  const file = path('one.csv', 'id,name\ne1,Ada\n')
  await expect(run('import', file, '--map', 'name')).rejects.toThrow('--map name is not of the form')
  await expect(run('import', file, '--list', 'staff')).rejects.toThrow('There is no list “staff”')
  await expect(run('import', file, '--sheet', 'Staff')).rejects.toThrow('There is no sheet')
  await expect(run('export', '--to', 'pdf', '-o', path('x'))).rejects.toThrow('“pdf” is not a format')
  await expect(run('export', '--list', 'levels', '-o', path('x.csv'))).rejects.toThrow('Only the people team')
})

test('while Nextrung runs on the data, the command says who holds it and where else to do it', async () => {
  const directory = await openDataDirectory(data, false)
  await expect(run('import', path('one.csv'))).rejects.toThrow(/in use by another Nextrung .* use the page People/)
  await directory.close()
})
