// Who saw a piece of work, and what they say of it.

import type { Day } from '../algorithms/calendar.ts'
import { dayNumber, dayOf } from '../algorithms/calendar.ts'
import type { Random } from '../algorithms/random.ts'
import type { Confirmation, Evidence, Relation } from '../evidence/evidence.ts'
import { itemDigest } from '../evidence/item-digest.ts'
import type { Kind, Ladder, Scope } from '../ladder/ladder.ts'
import type { Course } from './roster.ts'
import { SENTENCES } from './sentences.ts'
import type { Colleague } from './staff.ts'
import { colleagueNamed, leadersElsewhere, membersOf, placeOn } from './staff.ts'
import { Filling } from './stories.ts'

/** How many saw an item, at least and at most; how often nobody says anything; how often they only tick. */
const SEEN: Readonly<Record<Course, { readonly least: number; readonly most: number; readonly unseen: number; readonly bare: number }>> = {
  ready: { least: 2, most: 3, unseen: 0, bare: 0.03 },
  close: { least: 1, most: 3, unseen: 0.08, bare: 0.15 },
  halfway: { least: 1, most: 2, unseen: 0.25, bare: 0.15 },
  early: { least: 1, most: 1, unseen: 0.35, bare: 0.25 },
  inside: { least: 1, most: 2, unseen: 0.1, bare: 0.15 },
  quiet: { least: 1, most: 1, unseen: 0.9, bare: 0.5 },
  new: { least: 1, most: 1, unseen: 0.5, bare: 0.3 },
}

interface Witness {
  readonly who: Colleague
  readonly as: Relation
}

/** What all the confirmations of one person have in common. */
export interface Audience {
  readonly person: Colleague
  readonly ladder: Ladder
  readonly today: Day
  readonly random: Random
  /** How often each sentence was said of this person. */
  readonly said: Map<string, number>
}

/** The item with what was seen of it. `partner`: the team that the piece of work landed on; `named`: whom it names. */
export function confirmed(audience: Audience, item: Evidence, partner: string, named: readonly string[]): Evidence {
  const { person, random } = audience
  const { least, most, unseen } = SEEN[person.course]
  if (random.next() < unseen) return item
  const count = least + random.whole(most - least + 1)
  const witnesses = candidates(audience, item, partner, named)
  return { ...item, seenBy: witnesses.slice(0, count).map((witness) => confirmation(audience, item, witness)) }
}

/** Those who could have seen it, one from each side first, those who are named in it before their team. */
function candidates(audience: Audience, item: Evidence, partner: string, named: readonly string[]): Witness[] {
  const { person, ladder, random } = audience
  const ago = monthsAgo(item.date, audience.today)
  const { team, manager } = placeOn(person, ago)
  const inTeam = membersOf(team, ago)
    .filter(({ name }) => name !== person.name && name !== manager)
    .map((who): Witness => ({ who, as: isBelow(ladder, who, person) ? (item.kind === 'mentoring' ? 'mentee' : 'junior') : 'peer' }))
  const own = shuffled(random, inTeam).toSorted((a, b) => Number(named.includes(b.who.name)) - Number(named.includes(a.who.name)))
  if (person.course === 'inside') return own

  const line: Witness[] = manager === null ? [] : [{ who: colleagueNamed(manager), as: 'manager' }]
  const outside = membersOf(partner, ago)
    .filter((who) => who !== person)
    .map((who): Witness => ({ who, as: who.family === person.family ? 'other-team' : 'stakeholder' }))
  const leaders = leadersElsewhere(person).map((who): Witness => ({ who, as: 'senior-leader' }))
  const sides = [line, own, ...sidesOf(item.scope, random, outside, leaders)].filter((side) => side.length > 0)
  const order = shuffled(random, sides)
  return [...order.flatMap((side) => side.slice(0, 1)), ...order.flatMap((side) => side.slice(1, 2))]
}

/** What lands on the organisation is seen by those who lead, who come first on the roster; else by anybody of the other team. */
function sidesOf(scope: Scope, random: Random, outside: readonly Witness[], leaders: readonly Witness[]): (readonly Witness[])[] {
  if (scope === 'self') return []
  if (scope === 'team') return random.next() < 0.4 ? [shuffled(random, outside)] : []
  return scope === 'cross-team' ? [shuffled(random, outside)] : [outside.slice(0, 2), shuffled(random, leaders)]
}

/** Is one on a lower level than the other? */
export function isBelow(ladder: Ladder, one: Colleague, other: Colleague): boolean {
  const rank = (person: Colleague) => ladder.levels.find(({ id }) => id === person.level)?.rank ?? 0
  return rank(one) < rank(other)
}

function confirmation(audience: Audience, item: Evidence, { who, as }: Witness): Confirmation {
  const { person, random, today } = audience
  const on = dayOf(Math.min(dayNumber(item.date) + 2 + random.whole(24), dayNumber(today)))
  const bare = random.next() < SEEN[person.course].bare
  // Who looks from inside the daily work sometimes saw only a part of it.
  const showed = item.for.length > 1 && (as === 'peer' || as === 'junior') && random.next() < 0.2 ? item.for.slice(0, -1) : item.for
  const team = placeOn(who, monthsAgo(item.date, today)).team
  const said = bare ? {} : { says: sentence(audience, item.kind, as) }
  const how = as === 'stakeholder' && random.next() < 0.2 ? { how: 'link' as const } : { how: 'account' as const, by: who.id }
  return { witness: who.name, ...how, as, team, on, showed, ...said, saw: itemDigest(item) }
}

const SIDES: Readonly<{ [side: string]: readonly Relation[] }> = {
  below: ['junior', 'mentee'],
  above: ['manager'],
  outside: ['stakeholder', 'other-team', 'senior-leader'],
}

/** A sentence that fits the kind and the side, of those least said of this person so far. */
function sentence({ person, random, said }: Audience, kind: Kind, as: Relation): string {
  const fitting = SENTENCES[kind].flatMap((text) => {
    const [, side, rest] = /^(below|above|outside): (.+)$/.exec(text) ?? []
    if (side === undefined) return [text]
    return SIDES[side]?.includes(as) && rest !== undefined ? [rest] : []
  })
  const least = Math.min(...fitting.map((text) => said.get(text) ?? 0))
  const chosen = random.pick(fitting.filter((text) => (said.get(text) ?? 0) === least))
  said.set(chosen, least + 1)
  return new Filling(random, { first: person.firstName }).fill(chosen)
}

/** In months of thirty days and a half. */
export function monthsAgo(day: Day, today: Day): number {
  return (dayNumber(today) - dayNumber(day)) / 30.5
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((each) => ({ each, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ each }) => each)
}
