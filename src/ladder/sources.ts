// Where ladders come from: a file, or one of those that come with Nextrung.

import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nearest } from '../algorithms/nearest.ts'
import { readBytes } from '../platform/files.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { Ladder } from './ladder.ts'
import { parseLadder } from './parse.ts'

/** The same from `src/` and from `dist/`. */
const BUILT_IN = fileURLToPath(new URL('../../ladders/', import.meta.url))

/** The file of a ladder that comes with Nextrung, such as `standard`; whether there is one is for the reader to find. */
export function builtInLadderPath(id: string): string {
  return join(BUILT_IN, id, 'ladder.yaml')
}

/** The ids of the ladders that come with Nextrung, sorted. */
export async function builtInLadders(): Promise<readonly string[]> {
  const entries = await readdir(BUILT_IN, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

/**
 * The file of a ladder, by the id of a built-in one or by its path; a name with a dot or slash is a path.
 * @throws Problem when there is neither
 */
export async function ladderPath(fileOrId: string): Promise<string> {
  if (/[./\\]/.test(fileOrId)) return fileOrId
  const ids = await builtInLadders()
  if (ids.includes(fileOrId)) return builtInLadderPath(fileOrId)
  if (await stat(fileOrId).catch(() => null)) return fileOrId
  throw new Problem('input', words('en').ladder.noSuchLadder(fileOrId, nearest(fileOrId, ids), ids))
}

/**
 * A ladder by the id of a built-in one, or by the path of a file.
 * @throws Problem when there is neither, or the file can't be read or is wrong
 */
export async function loadLadder(fileOrId: string): Promise<Ladder> {
  const path = await ladderPath(fileOrId)
  const source = await readBytes(path)
  return (await compiled(fileOrId, source)) ?? parseLadder(source, path)
}

/** Beside the built program alone; run from its sources there is none, so that it can't be stale. */
const COMPILED = fileURLToPath(new URL('../ladders/', import.meta.url))

/** A built-in ladder as the build parsed it (scripts/compile-ladders.js), while its text is still that: a third of the time of `assess`. */
async function compiled(id: string, source: Uint8Array): Promise<Ladder | null> {
  const kept = await readFile(join(COMPILED, `${basename(id)}.json`), 'utf8').catch(() => null)
  if (kept === null) return null
  const { text, ladder }: { text: string; ladder: Ladder } = JSON.parse(kept)
  return text === createHash('sha256').update(source).digest('hex') ? ladder : null
}
