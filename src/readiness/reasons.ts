// Why an expectation reads as it does: which rule, which evidence, who saw it, and what does not count and why.

import type { Day } from '../algorithms/calendar.ts'
import type { Confirmation, Evidence } from '../evidence/evidence.ts'
import { itemDigest } from '../evidence/item-digest.ts'
import type { Expectation, ReadinessParameters } from '../ladder/ladder.ts'
import { AUTONOMIES, SCOPES } from '../ladder/ladder.ts'
import type { PersonFacts } from '../people/people.ts'
import { words } from '../text/text.ts'
import type { Columns } from './columns.ts'
import { MOST_CLAIMS, NOBODY, RECORD_VOICE } from './columns.ts'
import type { Excluded, Reason } from './readiness.ts'
import { INSIDE_BARE, OUTSIDE_BARE } from './rules.ts'
import type { Window } from './window.ts'
import { ageOf, NONE } from './window.ts'
import { exists, wordOf } from './witness.ts'

export interface Asked {
  readonly expectation: Expectation
  readonly parameters: ReadinessParameters
  readonly person: PersonFacts
  readonly evidence: readonly Evidence[]
  readonly asOf: Day
  readonly language: string
}

/** The rule, the count, then each piece of work: of every witness the word that counts (most points, newest, smallest id). */
export function reasonsOf(asked: Asked, columns: Columns, index: number, support: number): readonly Reason[] {
  const say = words(asked.language).readiness
  const { kinds, scopes, autonomies } = words(asked.language).vocabulary
  const { rule } = asked.expectation
  const ruleText = say.rule(
    rule.kinds.map((kind) => kinds[kind]),
    scopes[rule.scope],
    autonomies[rule.autonomy],
  )
  const countText = say.count(support, asked.parameters.met, asked.parameters.partial)
  return [
    { text: ruleText, evidence: [], witnesses: [] },
    { text: countText, evidence: [], witnesses: [] },
    ...citations(asked, columns, index).map((entry) => reasonOf(asked, columns, entry)),
  ]
}

/** Entries to cite: by piece of work, strongest first within it, then by name. */
function citations(asked: Asked, columns: Columns, index: number): readonly number[] {
  const best = new Map<string, number>()
  for (let entry = columns.first[index] as number; entry >= 0; entry = columns.next[entry] as number) {
    const key = `${columns.episode[entry]} ${columns.witness[entry]}`
    const known = best.get(key)
    if (known === undefined || goesBefore(asked, columns, entry, known)) best.set(key, entry)
  }
  const text = (entry: number): string => `${columns.episodes.name(columns.episode[entry] as number)}`
  const witness = (entry: number): string => columns.witnesses.name(columns.witness[entry] as number)
  const isOwn = (entry: number): number => ((columns.witness[entry] as number) <= RECORD_VOICE ? 1 + (columns.witness[entry] as number) : 0)
  const points = (entry: number): number => columns.points[entry] as number
  return [...best.values()].sort((a, b) => compare(text(a), text(b)) || isOwn(a) - isOwn(b) || points(b) - points(a) || compare(witness(a), witness(b)))
}

/** Most points, newest, smallest id; of several words of one witness on one item the one that reads first. */
function goesBefore(asked: Asked, columns: Columns, one: number, other: number): boolean {
  const points = (columns.points[other] as number) - (columns.points[one] as number)
  if (points !== 0) return points < 0
  const item = itemOf(asked, columns, one)
  const rival = itemOf(asked, columns, other)
  if (item.date !== rival.date) return item.date > rival.date
  if (item.id !== rival.id) return item.id < rival.id
  return spoken(confirmationOf(asked, columns, one)) < spoken(confirmationOf(asked, columns, other))
}

function spoken(confirmation: Confirmation | undefined): string {
  return confirmation === undefined ? '' : `${confirmation.as} ${confirmation.says ?? ''}`
}

function reasonOf(asked: Asked, columns: Columns, entry: number): Reason {
  const say = words(asked.language).readiness
  const item = itemOf(asked, columns, entry)
  const points = columns.points[entry] as number
  const half = columns.full[entry] === 0
  const confirmation = confirmationOf(asked, columns, entry)
  if (confirmation === undefined) {
    const isRecord = columns.witness[entry] === RECORD_VOICE
    const text = isRecord ? say.record(item.source?.from ?? '', item.title, points, half) : say.ownWord(asked.person.name, item.title, points, half)
    return { text, points, as: isRecord ? 'record' : 'self', evidence: [item.id], witnesses: [asked.person.name] }
  }
  const word = wordOf(confirmation)
  const relation = words(asked.language).vocabulary.relations[confirmation.as]
  const bare = word === INSIDE_BARE || word === OUTSIDE_BARE
  const text = say.said(confirmation.witness, relation, item.title, points, { bare, half })
  return { text, points, as: confirmation.as, evidence: [item.id], witnesses: [confirmation.witness] }
}

/** What is claimed for the expectation and doesn't count, in the order of the record's ids, each with the first reason that fails. */
export function excludedFrom(asked: Asked, window: Window): readonly Excluded[] {
  const { expectation, person, asOf } = asked
  const claimed = asked.evidence.filter((item) => item.date <= asOf && names(item.for, expectation))
  return [...new Map(claimed.map((item) => [item.id, item])).values()]
    .toSorted((a, b) => compare(a.id, b.id))
    .flatMap((item) => {
      const failing = firstFailing(asked, item, window)
      if (failing !== null) return [{ evidence: item.id, text: failing }]
      const texts = item.seenBy.flatMap((confirmation) => (exists(confirmation, person.name, asOf) ? silent(asked, item, confirmation) : []))
      return [...new Set(texts)].sort().map((text) => ({ evidence: item.id, text }))
    })
}

/** Rule 1's order: kind, scope, autonomy, claims; then age. */
function firstFailing(asked: Asked, item: Evidence, window: Window): string | null {
  const say = words(asked.language).readiness.excluded
  const { kinds, scopes, autonomies } = words(asked.language).vocabulary
  const { rule } = asked.expectation
  if (!rule.kinds.includes(item.kind))
    return say.kind(
      kinds[item.kind],
      rule.kinds.map((kind) => kinds[kind]),
    )
  if (SCOPES.indexOf(item.scope) < SCOPES.indexOf(rule.scope)) return say.scope(scopes[item.scope], scopes[rule.scope])
  if (AUTONOMIES.indexOf(item.autonomy) < AUTONOMIES.indexOf(rule.autonomy)) return say.autonomy(autonomies[item.autonomy], autonomies[rule.autonomy])
  if (item.for.length > MOST_CLAIMS) return say.claims(MOST_CLAIMS)
  return ageOf(item.date, window) === NONE ? say.old(2 * window.months) : null
}

/** Why a confirmation of an item that counts gives nothing; a concern is no confirmation. */
function silent(asked: Asked, item: Evidence, confirmation: Confirmation): readonly string[] {
  const say = words(asked.language).readiness.excluded
  if (confirmation.concern !== undefined) return []
  if (confirmation.how === 'named') return [say.named(confirmation.witness)]
  if (confirmation.saw !== undefined && confirmation.saw !== itemDigest(item)) return [say.changed(confirmation.witness)]
  return names(confirmation.showed, asked.expectation) ? [] : [say.notTicked(confirmation.witness)]
}

function names(ids: readonly string[], expectation: Expectation): boolean {
  return ids.includes(expectation.id) || ids.includes(expectation.competency)
}

function itemOf(asked: Asked, columns: Columns, entry: number): Evidence {
  return asked.evidence[columns.item[entry] as number] as Evidence
}

function confirmationOf(asked: Asked, columns: Columns, entry: number): Confirmation | undefined {
  const at = columns.confirmation[entry] as number
  return at === NOBODY ? undefined : itemOf(asked, columns, entry).seenBy[at]
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
