// Changes for the terminal: one line each, and rewording word by word.

import { pieces, stretches } from '../../algorithms/similarity.ts'
import { words } from '../../text/text.ts'
import type { Change } from '../diff/change.ts'
import type { Ladder } from '../ladder.ts'

const BOLD = '1'
const GONE = '31;9'
const COME = '32'
/** The signs of git's word diff, for where there is no colour. */
const SIGNS = { gone: ['[-', '-]'], new: ['{+', '+}'] } as const

type Paint = (code: string, text: string) => string

/** Not wrapped: a sentence is easier to compare on one line. */
export function changesAsText(before: Ladder, after: Ladder, changes: readonly Change[], options: { readonly colour: boolean }): string {
  const say = words('en').diff
  const paint: Paint = (code, text) => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const [older, newer] = [before, after].map(({ id, version }) => say.version(id, version))
  if (changes.length === 0) return `${say.nothing(older ?? '', newer ?? '')}\n`
  const lines = changes.flatMap((change) => [
    '',
    paint(BOLD, lineOf(change)),
    ...detailsOf(change, options.colour ? paint : undefined).map((line) => `  ${line}`),
  ])
  return `${[say.heading(older ?? '', newer ?? '', changes.length), ...lines].join('\n')}\n`
}

function lineOf({ kind, what, id, part = '' }: Change): string {
  const say = words('en').diff
  const partName = part.split('.').map((step) => say.parts[step] ?? step)
  return say.line(say.things[what], id, partName.join(', '), say.kinds[kind])
}

function detailsOf({ kind, part, before, after }: Change, paint: Paint | undefined): string[] {
  const say = words('en').diff
  if (kind === 'reworded') return [wordByWord(String(before), String(after), paint)]
  if (kind === 'split' || kind === 'merged') return [...signed('-', before), ...signed('+', after)]
  if (kind === 'added' || kind === 'removed') return [...signed('-', before), ...signed('+', after)]
  const shown = (value: Change['before']): string => {
    if (typeof value === 'boolean') return value ? say.yes : say.no
    if (value === null) return part === 'track' ? say.bothTracks : say.none
    return typeof value === 'object' ? value.join(', ') : String(value)
  }
  return [say.fromTo(shown(before), shown(after))]
}

function signed(sign: string, value: Change['before']): string[] {
  return value === null ? [] : [value].flat().map((line) => `${sign} ${line}`)
}

/** The newer text, with the words that went and came marked where they stand. */
export function wordByWord(before: string, after: string, paint?: (code: string, text: string) => string): string {
  return stretches(pieces(before), pieces(after))
    .map(({ kind, items }) => {
      const text = items.join('')
      if (kind === 'same') return text
      const [open, close] = SIGNS[kind]
      return paint ? paint(kind === 'gone' ? GONE : COME, text) : `${open}${text}${close}`
    })
    .join('')
}
