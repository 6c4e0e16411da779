// Reads a file as one or several tables: a spreadsheet by its first bytes, else text.

import { words } from '../../text/text.ts'
import { Problem } from '../problem.ts'
import type { Encoding } from './encoding.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Sheet } from './table.ts'
import type { TableFile } from './table-file.ts'
import { look } from './table-file.ts'

export interface Tables {
  readonly sheets: readonly Sheet[]
  /** Null for a spreadsheet. */
  readonly encoding: Encoding | null
  /** SHA-256 of the file, in hex. */
  readonly digest: string
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** A spreadsheet of before 2007, and what carries a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/** @throws Problem `input` when the file is empty or can't be read as a table */
export async function readTables(file: TableFile): Promise<Tables> {
  if (file.size === 0) throw new Problem('input', words('en').files.empty, { at: { file: file.name } })
  const seen = await look(file)
  if (begins(seen.start, COMPOUND)) throw new Problem('input', words('en').tables.oldSpreadsheet, { at: { file: file.name } })
  if (begins(seen.start, ZIP)) return { sheets: await readXlsx(file), encoding: null, digest: seen.digest }
  return { sheets: [{ name: null, rows: () => readCsv(file, seen) }], encoding: seen.encoding, digest: seen.digest }
}

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, index) => bytes[index] === byte)
}
