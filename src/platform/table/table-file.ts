// A file to be read as a table: its bytes, as often as they are asked for, and what one look at them tells.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { words } from '../../text/text.ts'
import { Problem } from '../problem.ts'
import type { Encoding } from './encoding.ts'
import { encodingByStart } from './encoding.ts'

export interface TableFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly open: () => AsyncIterable<Uint8Array>
}

export function fileInMemory(name: string, bytes: Uint8Array): TableFile {
  return { name, size: bytes.length, open: () => pieces(bytes) }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE)
}

const PIECE = 64 * 1024

/**
 * A file on this machine, which is not read into memory. Links are followed to what they name.
 * @throws Problem `input` when it is missing, unreadable, or no ordinary file: a pipe or device has no end, and can't be read twice
 */
export async function fileOnDisk(path: string): Promise<TableFile> {
  const say = words('en').files
  const at = { file: path }
  const facts = await stat(path).catch(() => {
    throw new Problem('input', say.missing(undefined), { at })
  })
  if (facts.isDirectory()) throw new Problem('input', say.directory, { at })
  if (!facts.isFile()) throw new Problem('input', words('en').tables.notAFile, { at })
  return { name: path, size: facts.size, open: () => bytesOf(path) }
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 4 * PIECE }) as AsyncIterable<Uint8Array>
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const say = words('en').files
    throw new Problem('input', code === 'EACCES' ? say.unreadable : say.readFailed(message), { at: { file: path }, cause: error })
  }
}

export interface Look {
  /** SHA-256, in hex. */
  readonly digest: string
  /** The first bytes, for telling what it is. */
  readonly start: Uint8Array
  readonly encoding: Encoding
}

/** How much of the beginning is kept. */
const START = 64 * 1024

/** Reads a file through once. */
export async function look(file: TableFile): Promise<Look> {
  const hash = createHash('sha256')
  const start: Uint8Array[] = []
  let kept = 0
  const strict = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  for await (const chunk of file.open()) {
    hash.update(chunk)
    if (kept < START) start.push(chunk.subarray(0, START - kept))
    kept += chunk.length
    isUtf8 &&= decodes(strict, chunk, true)
  }
  isUtf8 &&= decodes(strict, new Uint8Array(), false)
  const begin = Buffer.concat(start)
  return { digest: hash.digest('hex'), start: begin, encoding: encodingByStart(begin) ?? (isUtf8 ? 'utf-8' : 'windows-1252') }
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream })
    return true
  } catch {
    return false
  }
}
