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

/** The newer text, with the words that went and came where they stand. Neighbouring words that went go as one, and so those that came. */
export function wordByWord(before: string, after: string): readonly Stretch<string>[] {
  const parts = stretches(pieces(before), pieces(after))
  const joined: Stretch<string>[] = []
  let gone: readonly string[] = []
  let come: readonly string[] = []
  const flush = () => {
    if (gone.length > 0) joined.push({ kind: 'gone', items: gone })
    if (come.length > 0) joined.push({ kind: 'new', items: come })
    ;[gone, come] = [[], []]
  }
  for (const [index, part] of parts.entries()) {
    const isGap = part.kind === 'same' && part.items.join('').trim() === '' && gone.length > 0 && come.length > 0 && index < parts.length - 1
    if (part.kind === 'same' && !isGap) {
      flush()
      joined.push(part)
    }
    if (part.kind === 'gone' || isGap) gone = [...gone, ...part.items]
    if (part.kind === 'new' || isGap) come = [...come, ...part.items]
  }
  flush()
  return joined
}

function texts(value: Change['before']): readonly string[] {
  return value === null ? [] : [value].flat().map(String)
}
