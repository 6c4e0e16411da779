// What changed between two versions, as notes for those on the ladder: a draft that the writer can edit.

import { inLanguage, words } from '../../text/text.ts'
import type { Expectation, Ladder } from '../ladder.ts'
import type { Change } from './change.ts'
import { diff } from './diff.ts'
import type { Names } from './telling.ts'
import { capital, namesIn, tailOf } from './telling.ts'

/** What asks for more comes first: whoever is on the ladder looks for that. */
const ORDER = ['stricter', 'looser', 'added', 'removed', 'split', 'merged', 'moved', 'renamed', 'reordered'] as const

/** One sentence a line; what nobody is judged by is counted at the end. Empty when nothing changed. */
export function changeNotes(before: Ladder, after: Ladder, language: string): readonly string[] {
  const say = words(language).ladderChanges.notes
  const changes = diff(before, after)
  const names = namesIn(before, after, language)
  const subject = subjectsIn(before, after, names, language)
  const told = changes.filter(isTold)
  const whole = (what: 'level' | 'competency', kind: 'added' | 'removed') =>
    changes.filter((change) => change.what === what && change.kind === kind && change.part === undefined).map(({ id }) => names[what](id))
  const lines = [
    { names: whole('level', 'added'), line: say.newLevel },
    { names: whole('level', 'removed'), line: say.goneLevel },
    { names: whole('competency', 'added'), line: say.newCompetency },
    { names: whole('competency', 'removed'), line: say.goneCompetency },
  ].flatMap(({ names: some, line }) => (some.length > 0 ? [line(some)] : []))
  const sentences = ORDER.flatMap((kind) => told.filter((change) => change.kind === kind).map((change) => sentenceOf(change, subject(change), names, language)))
  const reworded = [...new Set(told.filter(({ kind }) => kind === 'reworded').map(subject))]
  const wholes = changes.filter(({ what, part }) => what !== 'expectation' && part === undefined).length
  const further = changes.length - told.length - wholes
  return [...lines, ...new Set(sentences), ...(reworded.length > 0 ? [say.reworded(reworded)] : []), ...(further > 0 ? [say.further(further)] : [])]
}

/** What somebody could be judged by: not ids, titles, examples and translations, nor what is listed by name. */
function isTold({ kind, what, part }: Change): boolean {
  if (part === undefined) return what === 'expectation'
  if (kind === 'stricter' || kind === 'looser' || kind === 'moved' || kind === 'reordered') return true
  if (kind === 'renamed') return part === 'name'
  return kind === 'reworded' && part === 'sentence'
}

function sentenceOf(change: Change, subject: string, names: Names, language: string): string {
  const say = words(language).ladderChanges.notes
  const { kind, part, before, after } = change
  if (kind === 'added' && part === undefined) return say.asksNew(subject, String(after))
  if (kind === 'removed' && part === undefined) return say.asksNoLonger(subject, String(before))
  if (kind === 'renamed') return say.renamed(String(before), String(after))
  return capital(say.sentence(subject, tailOf(change, names, language)))
}

function subjectsIn(before: Ladder, after: Ladder, names: Names, language: string): (change: Change) => string {
  const say = words(language).ladderChanges.notes
  const places = new Map<string, Expectation>([...before.expectations, ...after.expectations].map((one) => [one.id, one]))
  return ({ what, id }) => {
    if (what === 'level') return names.level(id)
    if (what === 'competency') return names.competency(id)
    if (what === 'family') return names.family(id)
    const place = places.get(id)
    return place ? say.subject(names.competency(place.competency), names.level(place.level)) : inLanguage(after.name, language)
  }
}
