// Who may be asked to say what they saw, and whose word would be enough. Only people on the record, in the team or in the plan are named.

import type { Day } from '../algorithms/calendar.ts'
import type { Confirmation, PersonRecord } from '../evidence/evidence.ts'
import { NOBODY } from './columns.ts'
import type { Candidate, Open, Trial } from './trial.ts'
import { exists, isInside } from './witness.ts'

export interface Asked {
  readonly open: Open
  /** Everybody whose word would do, the least first; empty: nobody known, so someone outside the team. */
  readonly names: readonly string[]
}

/** Everybody on the record as they were last, the manager, and the people given; by name. */
export function whoMayBeAsked(record: PersonRecord, asOf: Day, others: readonly Candidate[]): readonly Candidate[] {
  const { name, manager } = record.person
  const latest = new Map<string, Confirmation>()
  for (const item of record.evidence) {
    for (const confirmation of item.seenBy) {
      if (item.date > asOf || !exists(confirmation, name, asOf)) continue
      const known = latest.get(confirmation.witness)
      if (known === undefined || isLater(confirmation, known)) latest.set(confirmation.witness, confirmation)
    }
  }
  const byName = new Map<string, Candidate>()
  if (manager !== undefined) byName.set(manager, { name: manager, as: 'manager' })
  for (const other of others) byName.set(other.name, other)
  for (const { witness, as, team } of latest.values()) byName.set(witness, { name: witness, as, ...(team === undefined ? {} : { team }) })
  byName.delete(name)
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function isLater(one: Confirmation, other: Confirmation): boolean {
  return sortable(one) > sortable(other)
}

function sortable({ on, as, team }: Confirmation): string {
  return `${on} ${as} ${team ?? ''}`
}

/**
 * For each confirmation everybody who would do, given that of each one before it the first who would do is asked, and of each after it
 * somebody nobody has heard yet. So asking the first of each is enough for all. The columns are left as they were.
 */
export function whoWouldDo(
  trial: Trial,
  wanted: readonly number[],
  confirm: readonly Open[],
  candidates: readonly Candidate[],
  record: PersonRecord,
): readonly Asked[] {
  const weakestFirst = candidates.toSorted((a, b) => Number(isInside(b.as)) - Number(isInside(a.as)))
  const settled: (() => void)[] = []
  const asked = confirm.map((open, index): Asked => {
    const later = confirm.slice(index + 1).map((other, at) => trial.speak(other, trial.stranger(index + 1 + at)))
    const names = weakestFirst.filter((candidate) => !isCountedOn(trial, open, candidate, record) && wouldDo(trial, wanted, open, candidate, record))
    for (const back of later.reverse()) back()
    const [first] = names
    settled.push(trial.speak(open, first === undefined ? trial.stranger(index) : trial.speaker(first, record.person.team)))
    return { open, names: names.map((candidate) => candidate.name) }
  })
  for (const back of settled.reverse()) back()
  return asked
}

function wouldDo(trial: Trial, wanted: readonly number[], open: Open, candidate: Candidate, record: PersonRecord): boolean {
  const back = trial.speak(open, trial.speaker(candidate, record.person.team))
  const isMet = wanted.every((expectation) => !open.serves.includes(expectation) || trial.support(expectation) >= trial.needed(expectation))
  back()
  return isMet
}

/** Has this person's word on the item been counted already? */
function isCountedOn(trial: Trial, open: Open, candidate: Candidate, record: PersonRecord): boolean {
  const { columns } = trial
  const item = record.evidence.findIndex((one) => one.id === open.id)
  return open.serves.some((expectation) => {
    for (let entry = columns.first[expectation] as number; entry >= 0; entry = columns.next[entry] as number) {
      const isSaid = columns.item[entry] === item && columns.confirmation[entry] !== NOBODY
      if (isSaid && columns.witnesses.name(columns.witness[entry] as number) === candidate.name) return true
    }
    return false
  })
}
