// A witness outside, asked by a mailed link: whom one may write to, what the letter opens, and what an answer becomes.

import { createHash } from 'node:crypto'
import type { Day } from '../algorithms/calendar.ts'
import type { Confirmation, Evidence, Relation } from './evidence.ts'
import { itemDigest } from './item-digest.ts'

/** So long a link is good. */
export const LINK_DAYS = 14
/** Letters that one person may send on a day, and to one address. */
const LETTERS_A_DAY = 20
const LETTERS_TO_ONE = 2
/** An address of which no answer came is forgotten so many days after its link was over. */
export const ADDRESS_DAYS = 30

/** One address however it is written: mail systems deliver what follows a plus sign to the same box. */
export function oneAddress(mail: string): string {
  const [local = '', host = ''] = mail.toLowerCase().split('@')
  return `${local.replace(/\+.*$/, '')}@${host}`
}

/** What is kept of an address for good: by it the same one is known when it is typed again, of this person's witnesses alone. */
export function addressDigest(person: string, mail: string): string {
  return createHash('sha256')
    .update(JSON.stringify([person, oneAddress(mail)]))
    .digest('hex')
}

/** Somebody outside whom a person asked, as the person sees them. */
export interface OutsideWitness {
  readonly id: string
  readonly name: string
  readonly as: Relation
  readonly team?: string
  /** Absent once nothing waits for an answer. */
  readonly mail?: string
  readonly sentOn: Day
  readonly expiresOn: Day
  /** Asked not to be asked again. */
  readonly refused?: true
  /** Ids of the items that nobody answered yet; whether they said that they didn't see one is nobody's to know. */
  readonly open: readonly string[]
}

export type Writing =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'own' | 'oneself' | 'refused' | 'anotherName' | 'tooMany' | 'tooOften' }

/** What is known before a letter goes out. */
export interface BeforeWriting {
  readonly asker: { readonly name: string; readonly mails: readonly string[] }
  /** Under which names this address was asked or answered before. */
  readonly names: readonly string[]
  readonly refused: boolean
  readonly lettersToday: number
  readonly toThemToday: number
}

/** May this person write to this address under this name? */
export function mayWrite({ asker, names, refused, lettersToday, toThemToday }: BeforeWriting, name: string, mail: string): Writing {
  const same = (one: string) => one.toLowerCase() === name.toLowerCase()
  if (asker.mails.some((own) => oneAddress(own) === oneAddress(mail))) return { allowed: false, reason: 'own' }
  if (same(asker.name)) return { allowed: false, reason: 'oneself' }
  if (refused) return { allowed: false, reason: 'refused' }
  if (names.length > 0 && !names.some(same)) return { allowed: false, reason: 'anotherName' }
  if (toThemToday >= LETTERS_TO_ONE) return { allowed: false, reason: 'tooOften' }
  return lettersToday >= LETTERS_A_DAY ? { allowed: false, reason: 'tooMany' } : { allowed: true }
}

/** An item as a letter's link shows it: of a confidential one no more than its title and date, beside the ladder's own sentences. */
export interface LetterItem {
  readonly id: string
  readonly title: string
  readonly date: Day
  readonly outcome?: string
  readonly claims: readonly { readonly id: string; readonly sentence: string }[]
  /** What the answer is about; another one means that the item changed. */
  readonly saw: string
}

/** What the database knows of an item that a link asks about. */
export interface LinkedItem {
  readonly item: Evidence
  readonly again: number
  readonly on: { readonly ladder: string; readonly version: string }
  readonly answered: boolean
}

export function letterItem({ item }: LinkedItem, sentence: (claim: string) => string): LetterItem {
  const { id, title, date, outcome, confidential } = item
  return {
    ...{ id, title, date },
    ...(outcome === undefined || confidential ? {} : { outcome }),
    claims: item.for.map((claim) => ({ id: claim, sentence: sentence(claim) })),
    saw: itemDigest(item),
  }
}

/** What whoever holds the link said before. */
export interface SaidByLink {
  readonly evidence: string
  readonly title?: string
  readonly on: Day
  readonly says?: string
  readonly withdrawn?: Day
}

export interface LetterOpened {
  readonly state: 'open'
  /** Who asks. */
  readonly asker: string
  readonly witness: {
    readonly name: string
    readonly as: Relation
    readonly team?: string /** They answered by this name already: it stays. */
    readonly known: boolean
  }
  readonly until: Day
  readonly refused: boolean
  readonly items: readonly LetterItem[]
  readonly said: readonly SaidByLink[]
}

/** What the link leads to: while it is good, or that it is over. */
export type Letter = LetterOpened | { readonly state: 'over'; readonly asker: string }

/** The word of somebody who came by a link, under the name and relation that they give themselves. */
export function confirmationByLink(
  item: Evidence,
  witness: { readonly name: string; readonly as: Relation; readonly team?: string },
  said: { readonly showed: readonly string[]; readonly says?: string },
  on: Day,
): Confirmation {
  return {
    witness: witness.name,
    as: witness.as,
    ...(witness.team === undefined ? {} : { team: witness.team }),
    on,
    how: 'link',
    showed: item.for.filter((claim) => said.showed.includes(claim)),
    ...(said.says ? { says: said.says } : {}),
    saw: itemDigest(item),
  }
}
