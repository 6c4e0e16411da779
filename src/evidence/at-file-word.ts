// What an imported file may claim: answers that came by a link, an account or a signature are known to this server, or only the file's word.

import { canonicalJson } from '../algorithms/canonical.ts'
import type { Confirmation, Evidence, Mark } from './evidence.ts'

/** The items of a file as they may be kept beside what is there: what others are said to have answered elsewhere becomes `file`. */
export function atTheFilesWord(items: readonly Evidence[], known: readonly Evidence[]): readonly Evidence[] {
  const answersOf = new Map(known.map((item) => [item.id, item.seenBy]))
  return items.map((item) => ({ ...item, seenBy: item.seenBy.map((claimed) => ownOrFile(claimed, answersOf.get(item.id) ?? [])) }))
}

function ownOrFile(claimed: Confirmation, answers: readonly Confirmation[]): Confirmation {
  const own = answers.find((answer) => !isNoted(answer) && sameAnswer(answer, claimed))
  return own ?? (isNoted(claimed) ? claimed : { ...claimed, how: 'file' })
}

/** Written down by the person, or taken from a file: theirs to change. The rest is the witness's own. */
export function isNoted(confirmation: Confirmation): boolean {
  return confirmation.how !== 'link' && confirmation.how !== 'account' && confirmation.credential === undefined
}

/** Marks of a file where there is a manager to ask: the manager's agreement counts when it was given here. */
export function marksAtTheFilesWord(marks: readonly Mark[], known: readonly Mark[]): readonly Mark[] {
  return marks.map((mark) => known.find((one) => sameMark(one, mark)) ?? { ...mark, by: mark.by.filter((who) => who !== 'manager') })
}

function sameMark(one: Mark, other: Mark): boolean {
  return one.expectation === other.expectation && one.status === other.status && one.why === other.why
}

function sameAnswer(one: Confirmation, other: Confirmation): boolean {
  if (one.credential !== undefined) return sameWord(one, other)
  return one.witness === other.witness && one.on === other.on && one.how === other.how
}

/** The same word of the same day, whatever its witness is called: a credential may keep the name back. */
function sameWord(one: Confirmation, other: Confirmation): boolean {
  return one.on === other.on && one.as === other.as && one.saw === other.saw && canonicalJson(one.showed.toSorted()) === canonicalJson(other.showed.toSorted())
}
