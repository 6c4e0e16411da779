// Files that somebody wants imported as a ladder: found in a folder, decoded, and turned into text or tables.

import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readBytes } from '../../platform/files.ts'
import { Problem } from '../../platform/problem.ts'
import { readTables } from '../../platform/table/read-table.ts'
import type { TableFile } from '../../platform/table/table-file.ts'
import { fileInMemory, look } from '../../platform/table/table-file.ts'
import { words } from '../../text/text.ts'
import type { Given, Loss, Table } from '../import/imported.ts'
import { wordAsHtml } from './word.ts'

const LARGEST = 10_000_000
/** A spreadsheet and a Word document are packed, and hold pictures. */
const LARGEST_PACKED = 30_000_000
const LARGEST_FOLDER = 60_000_000
const MOST_FILES = 1000
const DEEPEST = 12
const MOST_CELLS = 400_000

const TABLES = new Set(['csv', 'tsv', 'tab'])
const PACKED = new Set(['xlsx', 'xlsm', 'docx'])
const TEXTS = new Set(['md', 'markdown', 'mdx', 'txt', 'html', 'htm', 'yml', 'yaml', 'json', 'js', 'mjs', 'cjs', 'jsx', 'ts', 'tsx'])
/** What folders hold beside their content. */
const BESIDE =
  /^(?:licen[cs]e|contributing|code[-_]of[-_]conduct|changelog|security|package|package-lock|tsconfig|note)\b.*|\.d\.ts$|\.(?:test|spec|config|min)\.\w+$/i

/**
 * A file, or the files of a folder that could hold a ladder, in the order of their names. Links inside a folder aren't followed.
 * @throws Problem `input` when there is none, or the only one is too large, binary or broken
 */
export async function readGiven(path: string): Promise<{ readonly files: readonly Given[]; readonly losses: readonly Loss[] }> {
  const say = words('en').ladderImport
  const facts = await stat(path).catch(() => null)
  if (!facts?.isDirectory()) return { files: [await readOne(path, path)], losses: [] }
  const found = await filesIn(path, '', 0)
  if (found.length > MOST_FILES) throw new Problem('input', say.tooManyFiles(MOST_FILES), { at: { file: path } })
  const files: Given[] = []
  const losses: Loss[] = []
  let bytes = 0
  for (const name of found.sort()) {
    bytes += (await stat(join(path, name))).size
    if (bytes > LARGEST_FOLDER) throw new Problem('input', words('en').files.tooBig(LARGEST_FOLDER), { at: { file: path } })
    await readInto(files, losses, name, () => readOne(join(path, name), name))
  }
  if (files.length === 0) throw new Problem('input', losses[0]?.reason ?? say.emptyFolder, { at: { file: path } })
  return { files, losses }
}

/** A file as a browser sends it; of a chosen folder the name holds the way to it. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** As `readGiven`, for files that are in memory. @throws Problem as it does */
export async function readSent(sent: readonly SentFile[]): Promise<{ readonly files: readonly Given[]; readonly losses: readonly Loss[] }> {
  const say = words('en').ladderImport
  const [only] = sent
  if (sent.length === 1 && only) return { files: [await understood(Buffer.from(only.bytes), only.name)], losses: [] }
  const found = sent.filter(({ name, bytes }) => bytes.length > 0 && !isBeside(name) && isReadable(name))
  if (found.length > MOST_FILES) throw new Problem('input', say.tooManyFiles(MOST_FILES))
  const files: Given[] = []
  const losses: Loss[] = []
  for (const { name, bytes } of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    await readInto(files, losses, name, () => understood(Buffer.from(bytes), name))
  }
  if (files.length === 0) throw new Problem('input', losses[0]?.reason ?? say.emptyFolder)
  return { files, losses }
}

/** Of several files one that can't be read is left behind. */
async function readInto(files: Given[], losses: Loss[], name: string, read: () => Promise<Given>): Promise<void> {
  try {
    files.push(await read())
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    losses.push({ at: name, reason: error.message })
  }
}

async function filesIn(root: string, under: string, depth: number): Promise<string[]> {
  if (depth > DEEPEST) return []
  const entries = await readdir(join(root, under), { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    const name = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || found.length > MOST_FILES) continue
    if (entry.isDirectory()) found.push(...(await filesIn(root, name, depth + 1)))
    else if (entry.isFile() && (await couldHoldALadder(join(root, name)))) found.push(name)
  }
  return found
}

async function couldHoldALadder(path: string): Promise<boolean> {
  return !isBeside(path) && isReadable(path) && (await lstat(path)).size > 0
}

/** A hidden file or folder, or what lies beside the content of a repository. */
function isBeside(path: string): boolean {
  return BESIDE.test(basename(path)) || path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')
}

function isReadable(path: string): boolean {
  const extension = extensionOf(path)
  return TABLES.has(extension) || PACKED.has(extension) || TEXTS.has(extension)
}

async function readOne(path: string, shown: string): Promise<Given> {
  return understood(Buffer.from(await readBytes(path, PACKED.has(extensionOf(path)) ? LARGEST_PACKED : LARGEST)), shown, path)
}

/** `shown`: how losses call it; `path`: how problems do. */
async function understood(bytes: Buffer, shown: string, path = shown): Promise<Given> {
  const extension = extensionOf(path)
  if (bytes.length > (PACKED.has(extension) ? LARGEST_PACKED : LARGEST)) throw new Problem('input', words('en').files.tooBig(LARGEST), { at: { file: path } })
  const file = fileInMemory(path, bytes)
  if (bytes.length === 0) throw new Problem('input', words('en').files.empty, { at: { file: path } })
  if (bytes.readUInt16BE(0) === 0xd0cf) throw new Problem('input', words('en').ladderImport.oldDocument, { at: { file: path } })
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    if (extension === 'zip') throw new Problem('input', words('en').ladderImport.archive, { at: { file: path } })
    if (bytes.includes('word/document.xml')) return { path: shown, extension: 'docx', text: await wordAsHtml(bytes, path), tables: [] }
    return { path: shown, extension: 'xlsx', text: null, tables: await tablesOf(file) }
  }
  const text = await textOf(file, bytes)
  const isTable = TABLES.has(extension) || (!TEXTS.has(extension) && /\t|;/.test(text.slice(0, 1000))) || (extension === 'txt' && isTabbed(text))
  return { path: shown, extension: isTable && !TABLES.has(extension) ? 'csv' : extension, text, tables: isTable ? await tablesOf(file) : [] }
}

async function textOf(file: TableFile, bytes: Buffer): Promise<string> {
  const { encoding } = await look(file)
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '')
  if (text.includes('\0') || /^%PDF/.test(text)) throw new Problem('input', words('en').files.binary, { at: { file: file.name } })
  return text
}

async function tablesOf(file: TableFile): Promise<readonly Table[]> {
  const { sheets } = await readTables(file)
  const tables: Table[] = []
  let cells = 0
  for (const { name, rows } of sheets) {
    const all: (readonly string[])[] = []
    for await (const batch of rows()) {
      for (const { cells: row } of batch) {
        cells += row.length
        all.push(row)
      }
      if (cells > MOST_CELLS) throw new Problem('input', words('en').ladderImport.tooManyCells(MOST_CELLS), { at: { file: file.name } })
    }
    tables.push({ sheet: name, rows: all })
  }
  return tables
}

/** Text with tabs in most of its lines is a table that was copied out of a spreadsheet. */
function isTabbed(text: string): boolean {
  const lines = text.split(/\r?\n/, 50).filter((line) => line.trim() !== '')
  return lines.filter((line) => line.includes('\t')).length > lines.length / 2
}

function extensionOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(basename(path))?.[1]?.toLowerCase() ?? ''
}
