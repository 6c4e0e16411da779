import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readBytes, readText, writeWhole } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextrung-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a file is written whole, keeps its mode, and leaves nothing beside it', async () => {
  const path = join(folder, 'record.yaml')
  await writeWhole(path, 'one')
  chmodSync(path, 0o600)
  await writeWhole(path, 'two')
  expect(readFileSync(path, 'utf8')).toBe('two')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['record.yaml'])
})

test('a link stays a link, and what it leads to is written', async () => {
  const home = mkdtempSync(join(folder, 'home-'))
  writeFileSync(join(home, 'real.yaml'), 'one')
  symlinkSync('real.yaml', join(home, 'link.yaml'))
  await writeWhole(join(home, 'link.yaml'), 'two')
  expect(lstatSync(join(home, 'link.yaml')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(home, 'real.yaml'), 'utf8')).toBe('two')
})

test('a directory is not written over, and a missing folder is named as what is wrong', async () => {
  mkdirSync(join(folder, 'taken'))
  await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toThrow('There is a directory of this name; choose another name for the file.')
  await expect(writeWhole(join(folder, 'none', 'x.yaml'), 'x')).rejects.toThrow('The folder for this file does not exist; create it first.')
})

test('a full disk is said in a sentence', { skip: process.platform !== 'linux' }, async () => {
  await expect(writeWhole('/dev/full', 'x')).rejects.toThrow('The disk is full')
})

test('what never ends is read only up to the limit', { skip: process.platform === 'win32' }, async () => {
  await expect(readBytes('/dev/zero', 1000)).rejects.toThrow('The file is larger than')
})

test('a file of exactly the limit is read', async () => {
  const path = join(folder, 'exact.txt')
  writeFileSync(path, 'a'.repeat(1000))
  expect(await readText(path, 1000)).toHaveLength(1000)
})
