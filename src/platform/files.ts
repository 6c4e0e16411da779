// Reading and writing the files that somebody names, with a clear word where that fails.

import { randomBytes } from 'node:crypto'
import { open, readdir, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { nearest } from '../algorithms/nearest.ts'
import { words } from '../text/text.ts'
import { Problem } from './problem.ts'
import { decodeText } from './text-bytes.ts'
import { YAML_BYTES } from './yaml-file.ts'

/**
 * The bytes of a file, at most `limit` of them; pipes work too.
 * @throws Problem when it is missing, a directory, unreadable, larger or still being written; a larger one isn't read to its end
 */
export async function readBytes(path: string, limit = YAML_BYTES): Promise<Uint8Array> {
  const say = words('en').files
  const handle = await open(path, 'r').catch(async (error: NodeJS.ErrnoException) => {
    throw await whyNot(path, error)
  })
  try {
    const facts = await handle.stat()
    if (facts.isDirectory()) throw new Problem('input', say.directory, { at: { file: path } })
    if (facts.size > limit) throw new Problem('input', say.tooBig(limit), { at: { file: path } })
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of handle.createReadStream({ autoClose: false, end: limit }) as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
    }
    if (length > limit) throw new Problem('input', say.tooBig(limit), { at: { file: path } })
    // Half a line at the end would pass for a whole one.
    const after = await handle.stat()
    if (facts.isFile() && (after.size !== facts.size || after.mtimeMs !== facts.mtimeMs)) throw new Problem('input', say.stillWritten, { at: { file: path } })
    return Buffer.concat(chunks)
  } catch (error) {
    throw error instanceof Problem ? error : await whyNot(path, error as NodeJS.ErrnoException)
  } finally {
    await handle.close()
  }
}

/** The text of a file in UTF-8; refuses what `readBytes` and `decodeText` refuse. `limit` is in bytes. */
export async function readText(path: string, limit = YAML_BYTES): Promise<string> {
  return decodeText(await readBytes(path, limit), limit, path)
}

/**
 * Writes a file whole or not at all: a failure or a kill leaves what was there. Links are followed and the mode is kept.
 * @throws Problem when the path is a directory, or the folder is missing, full or may not be written
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => null)
  if (before?.isDirectory()) throw new Problem('input', words('en').files.directoryToWrite, { at: { file: path } })
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    // A pipe or a device can't be replaced; what goes into it is gone either way.
    if (before && !before.isFile()) return await writeFile(target, content)
    const handle = await open(draft, 'wx', 0o666)
    try {
      await handle.writeFile(content)
      if (before) await handle.chmod(before.mode)
      // Without this a power cut after the rename could leave an empty file.
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, target)
  } catch (error) {
    await unlink(draft).catch(() => {})
    throw cannotWrite(path, error as NodeJS.ErrnoException)
  }
}

async function whyNot(path: string, error: NodeJS.ErrnoException): Promise<Problem> {
  const say = words('en').files
  const at = { file: path }
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    const names = await readdir(dirname(path)).catch(() => [])
    return new Problem('input', say.missing(nearest(basename(path), names)), { at })
  }
  if (error.code === 'EISDIR') return new Problem('input', say.directory, { at })
  if (error.code === 'EACCES' || error.code === 'EPERM') return new Problem('input', say.unreadable, { at })
  return new Problem('environment', say.readFailed(error.message), { at, cause: error })
}

function cannotWrite(path: string, error: NodeJS.ErrnoException): Problem {
  const say = words('en').files
  const more = { at: { file: path }, cause: error }
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Problem('input', say.noFolder, more)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Problem('environment', say.unwritable, more)
    case 'ENOSPC':
    case 'EDQUOT':
      return new Problem('environment', say.full, more)
    default:
      return new Problem('environment', say.writeFailed(error.message), more)
  }
}
