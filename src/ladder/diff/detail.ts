// What of a change is shown below the line that tells it: the words that differ, the texts that went and came, or two values.

import type { Stretch } from '../../algorithms/similarity.ts'
import { pieces, stretches } from '../../algorithms/similarity.ts'
import type { Change } from './change.ts'

export type Detail =
  | { readonly shows: 'words'; readonly stretches: readonly Stretch<string>[] }
  | { readonly shows: 'texts'; readonly gone: readonly string[]; readonly come: readonly string[] }
  | { readonly shows: 'values'; readonly before: Change['before']; readonly after: Change['after'] }

export function detailOf({ kind, before, after }: Change): Detail {
  switch (kind) {
    case 'reworded':
      return { shows: 'words', stretches: wordByWord(String(before), String(after)) }
    case 'added':
    case 'removed':
    case 'split':
    case 'merged':
      return { shows: 'texts', gone: texts(before), come: texts(after) }
    default:
      return { shows: 'values', before, after }
  }
}

/** The newer text, with the words that went and came where they stand. */
export function wordByWord(before: string, after: string): readonly Stretch<string>[] {
  return stretches(pieces(before), pieces(after))
}

function texts(value: Change['before']): readonly string[] {
  return value === null ? [] : [value].flat().map(String)
}
