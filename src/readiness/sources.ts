// Records that lie in a folder or a file.

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PersonRecord } from '../evidence/evidence.ts'
import { parseRecord } from '../evidence/record.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { readText } from '../platform/files.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'

/** A record of thousands of items is well below this; more is no record. In bytes. */
export const LARGEST_RECORD = 5_000_000

/**
 * The one record of a file, or all in a folder (`.yaml` and `.yml`, by name, folders below it not).
 * @throws Problem `input` where there is none, or one can't be read
 */
export async function readRecords(
  path: string,
  ladder: Ladder,
  today: string,
): Promise<{ readonly one: PersonRecord } | { readonly many: readonly PersonRecord[] }> {
  const read = async (file: string) => parseRecord(await readText(file, LARGEST_RECORD), { file, today, ladder })
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory()) return { one: await read(path) }
  const names = (await readdir(path)).filter((name) => /\.ya?ml$/.test(name)).sort()
  if (names.length === 0) throw new Problem('input', words('en').ladderMove.command.noRecords(path))
  const many: PersonRecord[] = []
  for (const name of names) many.push(await read(join(path, name)))
  return { many }
}
