// Changes for the terminal: one line each, and rewording word by word.

import type { Stretch } from '../../algorithms/similarity.ts'
import { words } from '../../text/text.ts'
import type { Change } from '../diff/change.ts'
import { detailOf } from '../diff/detail.ts'
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

function detailsOf(change: Change, paint: Paint | undefined): string[] {
  const say = words('en').diff
  const detail = detailOf(change)
  if (detail.shows === 'words') return [inOneLine(detail.stretches, paint)]
  if (detail.shows === 'texts') return [...detail.gone.map((line) => `- ${line}`), ...detail.come.map((line) => `+ ${line}`)]
  const shown = (value: Change['before']): string => {
    if (typeof value === 'boolean') return value ? say.yes : say.no
    if (value === null) return change.part === 'track' ? say.bothTracks : say.none
    return typeof value === 'object' ? value.join(', ') : String(value)
  }
  return [say.fromTo(shown(detail.before), shown(detail.after))]
}

/** The newer text, with the words that went and came marked where they stand. */
export function inOneLine(stretches: readonly Stretch<string>[], paint?: Paint): string {
  return stretches
    .map(({ kind, items }) => {
      const text = items.join('')
      if (kind === 'same') return text
      const [open, close] = SIGNS[kind]
      return paint ? paint(kind === 'gone' ? GONE : COME, text) : `${open}${text}${close}`
    })
    .join('')
}
