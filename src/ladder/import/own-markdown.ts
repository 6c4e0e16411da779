// Reads back the Markdown document that an export writes, also after somebody worked on it: paragraphs may be wrapped, headings reworded.

import type { Finding } from '../../platform/problem.ts'
import { problemOf, readYaml } from '../../platform/yaml-file.ts'
import { words } from '../../text/text.ts'
import { DOCUMENT } from '../export/document.ts'
import type { Format, Given, Taken } from './imported.ts'
import type { OwnFile } from './own-file.ts'
import { wholeLadder } from './own-file.ts'
import { Body } from './own-markdown-body.ts'

export const ownMarkdown: Format = { id: 'nextrung-markdown', read: readOwn }

const BEGINNING = new RegExp(`^---\\r?\\nnextrung: *['"]?${DOCUMENT}['"]? *\\r?\\n`)

function readOwn(files: readonly Given[]): Taken | null {
  for (const { path, text } of files) {
    if (text !== null && BEGINNING.test(text)) return { files: [path], ladders: [], losses: [], whole: wholeLadder(readOwnMarkdown(path, text)) }
  }
  return null
}

/** @throws Problem `input` for lines that belong nowhere, and for a front matter that can't be read */
export function readOwnMarkdown(path: string, text: string): OwnFile {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd())
  const end = lines.indexOf('---', 1)
  // With an empty line for the fence, so that lines are counted as in the file.
  const front = readYaml(['', ...lines.slice(1, end)].join('\n'), path)
  const { fingerprint: _, ...facts } = front.data as { readonly [key: string]: unknown }
  const body = new Body(path)
  const faults: Finding[] = []
  for (const [index, line] of lines.entries()) {
    if (index <= end || body.take(line, index + 1)) continue
    faults.push({ message: words('en').ladderExport.document.misplaced, at: { file: path, line: index + 1 } })
  }
  if (faults.length > 0) throw problemOf(faults)
  return {
    data: { ...facts, nextrung: 'ladder/1', ...body.read() },
    placeOf: (at) => (String(at[0]) in facts ? front.placeOf(at) : body.placeOf(at)),
  }
}
