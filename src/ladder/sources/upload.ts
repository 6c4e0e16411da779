// From what a browser sent to the ladders in it, by the same import as the command line's.

import { Problem } from '../../platform/problem.ts'
import { inLanguage } from '../../text/text.ts'
import { importChoices } from '../import/import.ts'
import type { Imported, Loss } from '../import/imported.ts'
import { writeLadder } from '../import/write-ladder.ts'
import { parseLadder } from '../parse.ts'
import type { FoundLadder, Upload } from '../upload/upload.ts'
import { countsIn, tooLarge } from '../upload/upload.ts'
import type { SentFile } from './given.ts'
import { readSent } from './given.ts'

export interface Sent {
  /** What was chosen, as it is called where several ladders become one. */
  readonly name: string
  readonly files: readonly SentFile[]
  /** Null: told by the content. */
  readonly format: string | null
  readonly language: string
}

/**
 * Everything that is found, as one ladder, then each where there are several; of these the ones that the browser can hold.
 * @throws Problem `input` when there is none
 */
export async function readUpload({ name, files, format, language }: Sent): Promise<Upload> {
  const given = await readSent(files)
  const { together, each } = importChoices(given.files, name, format ?? undefined)
  const found: FoundLadder[] = []
  let refused: Problem | undefined
  for (const imported of [together, ...each]) {
    try {
      found.push(foundIn(imported, imported === together, given.losses, language))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused ??= error
    }
  }
  if (found.length === 0 && refused) throw refused
  return { name, format: together.format, found }
}

function foundIn({ ladder, losses }: Imported, together: boolean, more: readonly Loss[], language: string): FoundLadder {
  const source = writeLadder(ladder)
  const refused = tooLarge(ladder, source, language)
  if (refused !== null) throw new Problem('input', refused)
  // What a draft would refuse is not worth looking at.
  parseLadder(source)
  return { source, losses: together ? [...losses, ...more] : losses, name: inLanguage(ladder.name, language), together, ...countsIn(ladder) }
}
