// An edit of the text of a ladder file: comments and everything that it isn't about stay.

import { digestOf } from '../../algorithms/canonical.ts'
import { checkFile } from '../../platform/check-file.ts'
import { Problem } from '../../platform/problem.ts'
import { problemOf, readYaml } from '../../platform/yaml-file.ts'
import { withoutEmpty, writeLadder } from '../import/write-ladder.ts'
import { faultsIn } from '../integrity.ts'
import type { Ladder } from '../ladder.ts'
import { ladderOf } from '../parse.ts'
import type { LadderFile } from '../schema.ts'
import { ladderFile } from '../schema.ts'
import type { Edit } from './edit.ts'
import { placeOf } from './places.ts'
import { rewritten } from './rewrite.ts'
import { settle } from './settle.ts'

export interface Edited {
  readonly source: string
  readonly ladder: Ladder
}

/** What a ladder file says, as it is written: ids in the order of the file. @throws Problem when it is none */
export function fileOf(source: string): LadderFile {
  return checkFile(ladderFile, readYaml(source))
}

/**
 * The text after the edit; always one that `parseLadder` reads.
 * @throws Problem `conflict` when something else stands where the edit begins from, `input` when what comes of it is no ladder; the findings name the place
 */
export function applyEdit(source: string, edit: Edit): Edited {
  const { file: settled, steps } = settle(fileOf(source), edit)
  const file = checkFile(ladderFile, { data: withoutEmpty(settled), placeOf: () => ({}) })
  const faults = faultsIn(file)
  if (faults.length > 0) throw problemOf(faults.map(({ message, path }) => ({ message, field: placeOf(file, path).join('.') })))
  return readBack(rewritten(source, steps), file) ?? readBack(writeLadder(file), file) ?? unwritable()
}

/** Null where the text doesn't say what it should: nothing is lost for the sake of layout. */
function readBack(source: string | null, file: LadderFile): Edited | null {
  if (source === null) return null
  try {
    if (digestOf(fileOf(source)) !== digestOf(file)) return null
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
  return { source, ladder: ladderOf(file) }
}

function unwritable(): never {
  throw new Error('a ladder file that was checked reads otherwise once it is written')
}
