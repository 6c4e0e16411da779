// Whether an .xlsx, which is a ZIP archive, is safe to unpack: how large it says it gets, how large it really gets, and how wide its sheets are.

import { inflateRawSync } from 'node:zlib'

export interface ZipLimits {
  readonly entries: number
  /** Of all entries together, unpacked, in bytes. */
  readonly bytes: number
  /** Unpacked to packed. What people write in spreadsheets packs to a twentieth at best; a bomb to a thousandth. */
  readonly ratio: number
  /** Rows times columns of one sheet: a single cell far out makes readers fill in all before it. */
  readonly cells: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
/** What a small archive may hold whatever the ratio: an empty sheet packs well. */
const HARMLESS = 1_000_000

/** Why the archive is not to be unpacked; null when it is safe. Of what it declares, everything is checked before any of it is unpacked. */
export function unsafeZip(bytes: Buffer, limits: ZipLimits): 'broken' | 'too large' | null {
  const entries = entriesOf(bytes, limits.entries)
  if (entries === null) return 'broken'
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (declared > limits.bytes || declared > Math.max(HARMLESS, bytes.length * limits.ratio)) return 'too large'
  for (const entry of entries) {
    const content = unpack(bytes, entry)
    if (content === null) return 'broken'
    if (/^xl\/worksheets\/[^/]*\.xml$/i.test(entry.name) && area(content) > limits.cells) return 'too large'
  }
  return null
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/** What the directory at the end of the archive lists; null when it makes no sense (archives above 4 GB included). */
function entriesOf(bytes: Buffer, most: number): readonly Entry[] | null {
  const end = bytes.subarray(-END_LENGTH - LONGEST_COMMENT).lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) return null
  const at = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT) + end
  if (at + END_LENGTH > bytes.length || bytes.readUInt32LE(at) !== END) return null
  const count = bytes.readUInt16LE(at + 10)
  if (count > most) return null
  const entries: Entry[] = []
  let here = bytes.readUInt32LE(at + 16)
  for (let index = 0; index < count; index++) {
    if (here + 46 > bytes.length || bytes.readUInt32LE(here) !== ENTRY) return null
    const nameLength = bytes.readUInt16LE(here + 28)
    entries.push({
      name: bytes.toString('utf8', here + 46, here + 46 + nameLength),
      method: bytes.readUInt16LE(here + 10),
      packed: bytes.readUInt32LE(here + 20),
      unpacked: bytes.readUInt32LE(here + 24),
      offset: bytes.readUInt32LE(here + 42),
    })
    here += 46 + nameLength + bytes.readUInt16LE(here + 30) + bytes.readUInt16LE(here + 32)
  }
  return entries
}

/** The entry's content; null when it isn't exactly as large as declared. */
function unpack(bytes: Buffer, { method, packed, unpacked, offset }: Entry): Buffer | null {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) return null
  const begin = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const content = bytes.subarray(begin, begin + packed)
  if (method === STORED) return packed === unpacked && content.length === packed ? content : null
  if (method !== DEFLATED) return null
  try {
    const inflated = inflateRawSync(content, { maxOutputLength: Math.max(unpacked, 1) })
    return inflated.length === unpacked ? inflated : null
  } catch {
    return null
  }
}

/** Rows times columns, by the furthest addresses that a sheet names. */
function area(sheet: Buffer): number {
  let rows = 1
  let columns = 1
  for (const [, letters = '', row = ''] of sheet.toString('latin1').matchAll(/\br\s*=\s*["']([A-Za-z]*)(\d+)["']/g)) {
    rows = Math.max(rows, Number(row))
    let column = 0
    for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
    columns = Math.max(columns, column)
  }
  return rows * columns
}
