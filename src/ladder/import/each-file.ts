// For shapes in which every file is a ladder of its own.

import type { Data } from './data.ts'
import { dataOf } from './data.ts'
import type { DraftLadder, Given, Loss, Taken } from './imported.ts'

/** The ladders of the files that hold one by `ladderOf`, which says what it could not carry; null when none does. */
export function ladderPerFile(files: readonly Given[], ladderOf: (file: Given, data: Data, losses: Loss[]) => DraftLadder | null): Taken | null {
  const taken: string[] = []
  const ladders: DraftLadder[] = []
  const losses: Loss[] = []
  for (const file of files) {
    const data = dataOf(file)
    const ladder = data && ladderOf(file, data, losses)
    if (!ladder) continue
    taken.push(file.path)
    ladders.push(ladder)
  }
  return ladders.length === 0 ? null : { files: taken, ladders, losses }
}
