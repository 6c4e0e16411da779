// A change in plain words: what follows the name of the thing that changed.

import { inLanguage, words } from '../../text/text.ts'
import type { Kind, Ladder, Scope, Side, Text, Track } from '../ladder.ts'
import type { Change } from './change.ts'

/** What things are called, in the newer ladder or else in the older one. */
export interface Names {
  readonly level: (id: string) => string
  readonly competency: (id: string) => string
  readonly family: (id: string) => string
}

export function namesIn(before: Ladder, after: Ladder, language: string): Names {
  const named = (list: (ladder: Ladder) => readonly { readonly id: string; readonly name: Text }[]) => {
    const names = new Map([...list(before), ...list(after)].map(({ id, name }) => [id, inLanguage(name, language)]))
    return (id: string): string => names.get(id) ?? id
  }
  return { level: named(({ levels }) => levels), competency: named(({ competencies }) => competencies), family: named(({ families }) => families) }
}

/** `asks for more: scope organisation instead of team`; without a full stop. */
export function tailOf(change: Change, names: Names, language: string): string {
  const { tails } = words(language).ladderChanges
  const { kind, part = '', before, after, ids = [] } = change
  switch (kind) {
    case 'stricter':
    case 'looser':
      return tails[kind](demandOf(change, language))
    case 'reordered':
      return tails.reordered(String(after), String(before))
    case 'split':
    case 'merged':
      return tails[kind](ids.length)
    case 'moved':
      return movedOf(change, names, language)
    case 'renamed':
      return part === 'id' ? tails.id(String(after), String(before)) : tails.named(String(before))
    default:
      return part === '' ? (kind === 'added' ? tails.added : tails.removed) : partOf(change, names, language)
  }
}

function demandOf({ kind, part = '', before, after }: Change, language: string): string {
  const say = words(language).ladderChanges
  const key = part.split('.').at(-1) ?? ''
  if (key === 'required') return after ? say.demands.required : say.demands.optional
  if (key === 'scope') return say.demands.scope(say.scopes[after as Scope], say.scopes[before as Scope])
  if (key === 'autonomy') return say.demands.autonomy(String(after), String(before))
  if (key !== 'kinds') return say.demands.points(key, String(after), String(before))
  const [old, now] = [before as readonly Kind[], after as readonly Kind[]]
  const called = (some: readonly Kind[]) => some.map((one) => words(language).vocabulary.kinds[one].toLowerCase())
  if (kind === 'stricter') return say.demands.kindsGone(called(old.filter((one) => !now.includes(one))))
  return say.demands.kindsCome(called(now.filter((one) => !old.includes(one))))
}

function movedOf({ part, before, after }: Change, names: Names, language: string): string {
  const { ladderChanges: say, ladderPages } = words(language)
  const to = say.tails.movedTo
  const track = (id: Change['before']) => (id === null ? say.bothTracks : ladderPages.trackNames[id as Track])
  if (part === 'level') return to.level(names.level(String(after)), names.level(String(before)))
  if (part === 'competency') return to.competency(names.competency(String(after)), names.competency(String(before)))
  if (part === 'track') return to.track(track(after), track(before))
  return to.side(ladderPages.sides[after as Side], ladderPages.sides[before as Side])
}

/** A part that came, went or reads otherwise. Its last key is the language where there is one. */
function partOf({ kind, part = '', before, after }: Change, names: Names, language: string): string {
  const { tails } = words(language).ladderChanges
  const [head = '', key = '', last] = part.split('.')
  const family = names.family(key)
  if (kind === 'reworded') {
    if (head === 'examples') return tails.reworded.example(family, last)
    const other = key === '' ? undefined : key
    return head === 'decides' ? tails.reworded.decides(other) : head === 'summary' ? tails.reworded.summary(other) : tails.reworded.sentence(other)
  }
  const say = kind === 'added' ? tails.come : tails.gone
  if (head === 'examples') return say.example(family)
  if (head === 'decides') return say.decides
  const value = String(after ?? before)
  if (head === 'aliases') return say.aliases(value)
  if (head === 'tracks') return say.tracks(words(language).ladderPages.trackNames[value as Track])
  return say.text(key === '' ? undefined : key)
}

/** Alone, it begins with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
