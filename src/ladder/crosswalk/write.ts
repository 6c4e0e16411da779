// From a crosswalk to the text of its file, with what a person needs to decide each pair beside it.

import type { Scalar } from 'yaml'
import { Document, isMap, isScalar } from 'yaml'
import { yamlText } from '../../platform/yaml-text.ts'
import type { Crosswalk } from './crosswalk.ts'
import { MAPPED } from './crosswalk.ts'

export interface PairNote {
  /** Before the pair. */
  readonly before?: string
  /** Behind it, on its line. */
  readonly behind?: string
}

/** YAML that `parseCrosswalk` reads to the same crosswalk. `noteOn`: what is written beside a pair as a comment. */
export function writeCrosswalk(crosswalk: Crosswalk, noteOn: (thing: (typeof MAPPED)[number], id: string) => PairNote = () => ({})): string {
  const { from, to, levels, competencies, expectations } = crosswalk
  const document = new Document({ nextrung: 'crosswalk/1', from, to, levels, competencies, expectations }, { aliasDuplicateObjects: false })
  for (const thing of MAPPED) {
    const pairs = document.get(thing)
    if (!isMap<Scalar<string>, Scalar>(pairs)) continue
    for (const { key, value } of pairs.items) {
      const { before, behind } = noteOn(thing, key.value)
      if (before !== undefined) key.commentBefore = commented(before)
      if (behind !== undefined && isScalar(value)) value.comment = commented(behind)
    }
  }
  return yamlText(document, { lineWidth: 0, singleQuote: true })
}

/** What ladders say may hold line breaks; in a comment they would end it. */
function commented(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line.replace(/\s+/g, ' ').trim()}`)
    .join('\n')
}
