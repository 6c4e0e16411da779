// Asking who saw it: who may be asked, what a witness was to the person on the day, and what an answer becomes.

import type { Day } from '../algorithms/calendar.ts'
import type { Named } from '../people/organisation.ts'
import type { Confirmation, Evidence, Relation } from './evidence.ts'
import { itemDigest } from './item-digest.ts'

/** Somebody as they stood on a day. */
export interface Standing {
  readonly id: string
  /** Today's team; teams of earlier days aren't kept. */
  readonly team?: string
  /** Ids of those who led them on the day, the nearest first. */
  readonly line: readonly string[]
  /** Somebody else led them on the day than leads them today, so they may have been in another team. */
  readonly moved: boolean
}

export interface Was {
  readonly as: Relation
  /** The witness's team on the day; absent where nobody can tell. */
  readonly team?: string
}

/** What the witness was to the person on the day. Whoever stands in for a manager is what they are themself. */
export function whatTheyWere(person: Standing, witness: Standing): Was {
  const team = teamOnDay(witness)
  return { as: relationOf(person, witness), ...(team === undefined ? {} : { team }) }
}

function relationOf(person: Standing, witness: Standing): Relation {
  if (person.line[0] === witness.id) return 'manager'
  if (person.line.includes(witness.id)) return 'senior-leader'
  if (witness.line.includes(person.id)) return 'junior'
  return wereInOneTeam(person, witness) ? 'peer' : 'other-team'
}

/** By their teams where both are known, else by who led them. */
function wereInOneTeam(person: Standing, witness: Standing): boolean {
  const [one, other] = [teamOnDay(person), teamOnDay(witness)]
  if (one !== undefined && other !== undefined) return one === other
  return person.line[0] !== undefined && person.line[0] === witness.line[0]
}

function teamOnDay({ team, moved }: Standing): string | undefined {
  return moved ? undefined : team
}

/** What no reporting line tells. */
export const INSTEAD = ['stakeholder', 'mentee'] as const
export type Instead = (typeof INSTEAD)[number]

/** What a witness may say they were instead; whoever led the person on the day was that. */
export function maySayInstead(as: Relation): readonly Instead[] {
  return as === 'manager' || as === 'senior-leader' ? [] : INSTEAD
}

/** A question as the person sees it: whether it was answered by anything but a confirmation is the witness's alone. */
export interface Asked {
  /** How often it was asked anew. */
  readonly again: number
  readonly takenBack: boolean
  /** With a confirmation or a concern, since it was asked last. */
  readonly answered: boolean
}

export type Asking =
  | { readonly allowed: true /** Asked anew: the answer to before doesn't hold any more. */; readonly again: number }
  | { readonly allowed: false; readonly reason: 'draft' | 'oneself' | 'asked' | 'answered' }

/** May the person ask this colleague about this item, as it was asked and answered so far? */
export function mayAsk(item: Evidence, person: string, witness: string, asked: Asked | null): Asking {
  if (witness === person) return { allowed: false, reason: 'oneself' }
  if (item.draft) return { allowed: false, reason: 'draft' }
  const answers = item.seenBy.filter((said) => said.by === witness && said.withdrawn === undefined && said.resolved === undefined)
  if (answers.some((said) => said.saw === itemDigest(item))) return { allowed: false, reason: 'answered' }
  return askedAnew(asked)
}

/** What was answered is asked anew, as a question of its own; what waits for an answer isn't asked twice. */
export function askedAnew(asked: Asked | null): Asking {
  if (asked === null) return { allowed: true, again: 0 }
  if (asked.answered) return { allowed: true, again: asked.again + 1 }
  return asked.takenBack ? { allowed: true, again: asked.again } : { allowed: false, reason: 'asked' }
}

/** A concern: what was otherwise, of something that the item is claimed to show. */
export interface Otherwise {
  readonly about: readonly string[]
  readonly says: string
  readonly instead?: Instead
}

/** What a witness says of one item. */
export interface Said {
  /** The claims that they ticked; none: they saw nothing of what it is claimed for. */
  readonly showed: readonly string[]
  readonly says?: string
  readonly instead?: Instead
}

/** The confirmation of the item as it is, under the name of the witness; it counts for what was ticked. */
export function confirmationOf(item: Evidence, witness: { readonly id: string; readonly name: string }, was: Was, said: Said, on: Day): Confirmation {
  const as = said.instead !== undefined && maySayInstead(was.as).includes(said.instead) ? said.instead : was.as
  return {
    witness: witness.name,
    by: witness.id,
    ...was,
    as,
    on,
    how: 'account',
    showed: item.for.filter((claim) => said.showed.includes(claim)),
    ...(said.says ? { says: said.says } : {}),
    saw: itemDigest(item),
  }
}

/** The concern of a witness on the item as it is; it stands beside what was confirmed, and may stand alone. */
export function concernOf(item: Evidence, witness: { readonly id: string; readonly name: string }, was: Was, said: Otherwise, on: Day): Confirmation {
  const { says: concern, about: showed, ...instead } = said
  return { ...confirmationOf(item, witness, was, { showed, ...instead }, on), concern }
}

/** Somebody who waits for a witness's word, on how many pieces of work. */
export interface Waiting {
  readonly person: Named
  readonly works: number
  /** The day of their first question. */
  readonly since: Day
}

/** An item that a witness was asked about, without anybody's word on it. */
export interface AskedItem {
  readonly item: Evidence
  /** The title of its piece of work. */
  readonly work?: string
  /** The version of a ladder that it was asked on. */
  readonly on: { readonly ladder: string; readonly version: string }
  readonly again: number
}

/** An item as its witness reads it: what it is claimed to show, and what they were to the person on the day. */
export interface ItemToAnswer {
  readonly item: Evidence
  readonly work?: string
  readonly claims: readonly { readonly id: string; readonly sentence: string }[]
  readonly was: Was
  /** What the answer is about; another one means that the item changed. */
  readonly saw: string
}

/** A question of one's own that nobody confirmed yet. */
export interface OpenAsk {
  readonly evidence: string
  readonly witness: Named
  readonly on: Day
}

/** What a witness confirmed for somebody. */
export interface Confirmed {
  readonly person: Named
  readonly evidence: string
  /** Absent where it is no longer theirs to see. */
  readonly title?: string
  readonly on: Day
  readonly showed: readonly string[]
  readonly says?: string
  readonly concern?: string
  /** What its person says to the concern. */
  readonly answer?: string
  readonly resolved?: Day
  readonly renewed?: Day
  readonly withdrawn?: Day
}

/** How long a manager's silence goes unnoticed, in days. */
export const QUIET_DAYS = 90
