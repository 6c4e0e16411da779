// Whether what is signed fits the record that it is brought into: whose it is, which item it is of, and that the item is as it was seen.

import type { Answer } from './credentials/answer.ts'
import type { SaidOfItem, SeenItem } from './credentials/credential.ts'
import type { Confirmation, Evidence, PersonRecord } from './evidence.ts'
import { RELATIONS } from './evidence.ts'
import { itemDigest } from './item-digest.ts'
import { sameName } from './same-name.ts'

export type Unfit = 'other-person' | 'own-word' | 'no-item' | 'edited' | 'before' | 'contradicts'

export type Fitting =
  | { readonly fits: true; readonly item: string; readonly word: Omit<Confirmation, 'how'> }
  | { readonly fits: false; readonly reason: Unfit; readonly title: string }

/** A credential on a record; `witness`: what its witness is called here. */
export function fitCredential(record: PersonRecord, said: SaidOfItem, witness: string): Fitting {
  const title = said.item.title
  if (!sameName(said.person, record.person.name)) return { fits: false, reason: 'other-person', title }
  if (digestOfSeen(said.item) !== said.saw) return { fits: false, reason: 'contradicts', title }
  const showed = said.showed.map(({ id }) => id)
  return fitted(record, said.item, { witness, as: said.as, on: said.on, showed, ...optional(said) })
}

/** Each item of a witness's answer on a record. */
export function fitAnswer(record: PersonRecord, answer: Answer): readonly Fitting[] {
  const { person, witness, as, on, items } = answer
  return items.map(({ item, showed, says }) => {
    if (!sameName(person, record.person.name)) return { fits: false, reason: 'other-person', title: item.title }
    return fitted(record, item, { witness, as, on, showed, ...optional({ ...answer, says }) })
  })
}

function fitted(record: PersonRecord, seen: SeenItem, word: Omit<Confirmation, 'how' | 'saw' | 'as'> & { readonly as: string }): Fitting {
  const unfit = (reason: Unfit): Fitting => ({ fits: false, reason, title: seen.title })
  const saw = digestOfSeen(seen)
  const ownId = record.evidence.find(({ id }) => id === seen.id)
  const item = [ownId, ...record.evidence].find((one) => one !== undefined && itemDigest(one) === saw)
  if (!item) return unfit(ownId ? 'edited' : 'no-item')
  if (sameName(word.witness, record.person.name)) return unfit('own-word')
  if (word.on < item.date) return unfit('before')
  const as = RELATIONS.find((relation) => relation === word.as)
  if (!as || word.showed.some((claim) => !item.for.includes(claim))) return unfit('contradicts')
  return { fits: true, item: item.id, word: { ...word, as, saw } }
}

function digestOfSeen(seen: SeenItem): string {
  return itemDigest(seen as Pick<Evidence, 'date' | 'kind' | 'title' | 'scope' | 'autonomy' | 'result' | 'for'>)
}

function optional({ team, says }: { readonly team?: string | undefined; readonly says?: string | undefined }) {
  return { ...(team === undefined ? {} : { team }), ...(says === undefined ? {} : { says }) }
}

/** What a witness whom a credential doesn't name is called; the same in everything that they said there. */
export function unnamed(relation: string, witness: string): string {
  return `${relation} (${witness.slice(0, 8)})`
}
