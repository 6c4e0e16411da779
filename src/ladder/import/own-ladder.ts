// A ladder file of ours, or the JSON that an export writes, which is one too.

import { readYaml } from '../../platform/yaml-file.ts'
import type { Format, Given, Taken } from './imported.ts'
import { wholeLadder } from './own-file.ts'

export const ownLadder: Format = { id: 'nextrung', read: readOwn }

/** At the beginning of a file; comments may stand before it. */
const BEGINNING = /^(?:\s|#[^\n]*\n)*\{?\s*"?nextrung"?: *['"]?ladder\/1\b/

function readOwn(files: readonly Given[]): Taken | null {
  for (const { path, text } of files) {
    if (text !== null && BEGINNING.test(text)) return { files: [path], ladders: [], losses: [], whole: wholeLadder(readYaml(text, path)) }
  }
  return null
}
