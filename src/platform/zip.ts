// ZIP archives: written as a stream, one file at a time in memory, and read only as far as was asked for.

import { unzipSync, Zip, ZipDeflate } from 'fflate'
import { words } from '../text/text.ts'
import { Problem } from './problem.ts'

export interface ZipEntry {
  readonly name: string
  readonly content: Uint8Array
}

/** The archive piece by piece; entries are asked for one after the other. `at` is every file's date. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  let failure: unknown = null
  const zip = new Zip((error, piece) => {
    failure ??= error
    pieces.push(piece)
  })
  for await (const { name, content } of entries) {
    const file = new ZipDeflate(name)
    file.mtime = at
    zip.add(file)
    file.push(content, true)
    if (failure) throw failure
    yield* pieces.splice(0)
  }
  zip.end()
  yield* pieces.splice(0)
}

export interface Unzipping {
  /** Which files are asked for; the rest isn't unpacked. Names are only looked at: nothing is ever written under one. */
  readonly wanted: (name: string) => boolean
  /** In bytes, for all of them unpacked. */
  readonly limit: number
  readonly most: number
}

/** The files of an archive by their names. @throws Problem `input` for what is no archive, and for more than the limits */
export function filesIn(archive: Uint8Array, { wanted, limit, most }: Unzipping): ReadonlyMap<string, Uint8Array> {
  const say = words('en').portable.zip
  let size = 0
  let count = 0
  const large = new Problem('input', say.tooLarge(Math.floor(limit / 1024 / 1024)))
  try {
    // A size that the archive declares is all the room that unpacking gets, so a false one does no harm.
    const found = unzipSync(archive, {
      filter({ name, originalSize }) {
        if (!wanted(name)) return false
        size += originalSize
        count += 1
        if (size > limit || count > most) throw large
        return true
      },
    })
    return new Map(Object.entries(found))
  } catch (error) {
    if (error === large) throw error
    throw new Problem('input', say.unreadable, { cause: error })
  }
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}
