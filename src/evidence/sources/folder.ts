// A folder of saved files, such as mails, read as one source.

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readBytes } from '../../platform/files.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { Imported } from '../imported.ts'
import type { Reader, ReaderSettings } from './reader.ts'
import { readSource } from './readers.ts'

/** Thanks of a working life are fewer; a whole mailbox is more. */
const MOST_FILES = 2000

/** Whether the path is a folder, and the reader takes one. */
export async function isFolderOf(reader: Reader, path: string): Promise<boolean> {
  return reader.folder === true && (await stat(path).catch(() => null))?.isDirectory() === true
}

/**
 * The files of a folder, by name; of one that can't be read the reason stands among what was skipped.
 * @throws Problem `input` when there are too many, or none
 */
export async function readFolder(reader: Reader, path: string, settings: ReaderSettings): Promise<Imported> {
  const say = words(settings.language).mailImport
  const names = (await readdir(path)).filter((name) => reader.endings.some((ending) => name.toLowerCase().endsWith(ending))).sort()
  if (names.length === 0) throw new Problem('input', say.emptyFolder(reader.endings[0] ?? ''), { at: { file: path } })
  if (names.length > MOST_FILES) throw new Problem('input', say.tooManyFiles(MOST_FILES), { at: { file: path } })
  const all: Imported[] = []
  for (const name of names) {
    const file = join(path, name)
    try {
      all.push(await readSource(reader, await readBytes(file, reader.largest), file, settings))
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'input') throw error
      all.push({ from: '', items: [], skipped: [{ at: file, reason: error.message }] })
    }
  }
  const from = all.find((one) => one.from !== '')?.from
  if (from === undefined) throw new Problem('input', all[0]?.skipped[0]?.reason ?? '', { at: { file: all[0]?.skipped[0]?.at ?? path } })
  // Two copies of one thing are one.
  const items = new Map(all.flatMap((one) => one.items.map((item) => [item.key, item] as const)))
  const ordered = [...items.values()].sort((a, b) => (a.date === b.date ? (a.key < b.key ? -1 : 1) : a.date < b.date ? -1 : 1))
  return { from, items: ordered, skipped: all.flatMap((one) => one.skipped) }
}
