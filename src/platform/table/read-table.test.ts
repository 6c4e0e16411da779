import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { zip } from '../../../tests/zip.ts'
import { readTables } from './read-table.ts'
import { fileInMemory } from './table-file.ts'
import { writeCsv, writeXlsx } from './write-table.ts'

async function rowsOf(content: string | Uint8Array, name = 'file.csv'): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readTables(fileInMemory(name, typeof content === 'string' ? Buffer.from(content) : content))
  const rows: (readonly string[])[] = []
  for await (const batch of sheets[0]?.rows() ?? []) rows.push(...batch.map(({ cells }) => cells))
  return rows
}

const WANTED = [
  ['id', 'name'],
  ['1', 'Jürgen Łukasik'],
]

test('a table reads the same in UTF-8 with and without a mark, and in UTF-16 of both orders with and without one', async () => {
  const text = 'id;name\r\n1;Jürgen Łukasik\r\n'
  const little = Buffer.from(text, 'utf16le')
  const big = Buffer.from(little).swap16()
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    little,
    Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
    big,
    Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
  ]) {
    expect(await rowsOf(bytes)).toEqual(WANTED)
  }
})

test('what is not UTF-8 is read as Windows-1252, and the encoding says so', async () => {
  const bytes = Buffer.from('id,name\n1,J\xfcrgen \x80\n', 'latin1')
  expect(await rowsOf(bytes)).toEqual([
    ['id', 'name'],
    ['1', 'Jürgen €'],
  ])
  expect((await readTables(fileInMemory('file.csv', bytes))).encoding).toBe('windows-1252')
})

test('commas, semicolons and tabs separate, whichever makes the rows equal; names with commas are no columns', async () => {
  for (const separator of [',', ';', '\t']) expect(await rowsOf(`id${separator}name\n1${separator}Jürgen Łukasik\n`)).toEqual(WANTED)
  expect(await rowsOf('id;name\n1;Müller, Anna, Dr.\n2;Nowak, Jan\n')).toEqual([
    ['id', 'name'],
    ['1', 'Müller, Anna, Dr.'],
    ['2', 'Nowak, Jan'],
  ])
})

test('quotes hold line ends, separators and quotes, and every kind of line end divides rows', async () => {
  expect(await rowsOf('a,b\r\n"1\n2","say ""hi"", then go"\r3,4\n')).toEqual([
    ['a', 'b'],
    ['1\n2', 'say "hi", then go'],
    ['3', '4'],
  ])
})

test('what can’t be a table is refused in a sentence that says where', async () => {
  await expect(rowsOf('')).rejects.toThrow('The file is empty.')
  await expect(rowsOf('a,b\n1,"x\n2,3\n')).rejects.toMatchObject({ message: expect.stringContaining('never ends'), at: { line: 2 } })
  await expect(rowsOf(`a,b\n${'x'.repeat(2_000_000)}`)).rejects.toMatchObject({ message: expect.stringContaining('longer than 1 million'), at: { line: 2 } })
  await expect(rowsOf('a\0b,c\n1,2\n')).rejects.toThrow('not a text file')
  await expect(rowsOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).rejects.toThrow('old kind')
  await expect(rowsOf('PK\u0003\u0004 and then nothing of an archive')).rejects.toThrow('can’t be read')
})

test('a line without an end is given up after its first million characters, however long it is', async () => {
  let given = 0
  const piece = Buffer.alloc(1 << 20, 'x')
  async function* endless() {
    for (given = 0; given < 64; given++) yield piece
  }
  const { sheets } = await readTables({ name: 'line.csv', size: 64 << 20, open: endless })
  await expect(
    (async () => {
      for await (const rows of sheets[0]?.rows() ?? []) expect(rows).toEqual([])
    })(),
  ).rejects.toThrow('longer than 1 million')
  expect(given).toBeLessThan(8)
})

test('cells that a spreadsheet would run come out guarded and in again as they were', async () => {
  const rows = ['=1+1', '+49 89', '-', '@x', '\tx', "'=x", "''=x", "'quoted", 'plain'].map((cell) => [cell])
  const csv = writeCsv({ name: 'people', columns: ['a'], rows })
  for (const line of csv.split('\r\n').slice(1)) expect(line).not.toMatch(/^"?[=+\-@\t\r]/)
  expect(await rowsOf(csv)).toEqual([['a'], ...rows])
})

test('a spreadsheet gives text, numbers, days and the saved values of formulas', async () => {
  const day = { value: new Date('2026-02-11T00:00:00Z'), format: 'yyyy-mm-dd' }
  const bytes = await writeXlsxFile([
    [{ value: 'id' }, { value: 'x' }],
    [{ value: 17 }, day],
    [{ value: true }, { type: 'Formula' as const, value: '=1+1' }],
  ]).toBuffer()
  const [header, first, second] = await rowsOf(bytes, 'file.xlsx')
  expect([header, first, second?.[0]]).toEqual([['id', 'x'], ['17', '2026-02-11'], 'true'])
  expect(second?.[1]).not.toContain('=')
  expect(await rowsOf(await writeXlsx([{ name: 'people', columns: ['a'], rows: [['=1+1'], ['007']] }]), 'x.xlsx')).toEqual([['a'], ['=1+1'], ['007']])
})

const archive = (content: Buffer, declared?: number) => zip('xl/worksheets/sheet1.xml', content, declared)

test('a spreadsheet packed to burst is refused: by what it says, by what it holds, and by a cell far out', async () => {
  await expect(rowsOf(archive(Buffer.alloc(1000), 200_000_000), 'huge.xlsx')).rejects.toThrow('too large when unpacked')
  await expect(rowsOf(archive(Buffer.alloc(4_000_000)), 'bomb.xlsx')).rejects.toThrow('too large when unpacked')
  await expect(rowsOf(archive(Buffer.alloc(4_000_000), 1000), 'liar.xlsx')).rejects.toThrow('can’t be read')
  const farOut = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
  await expect(rowsOf(archive(Buffer.from(farOut)), 'far.xlsx')).rejects.toThrow('too large when unpacked')
})
