// A record laid out for counting: for each expectation the list of who says something of which piece of work.

import type { Day } from '../algorithms/calendar.ts'
import { canonicalJson } from '../algorithms/canonical.ts'
import type { Confirmation, Evidence, PersonRecord } from '../evidence/evidence.ts'
import { itemDigest } from '../evidence/item-digest.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { ConcernSaid } from './concerns.ts'
import { concernsOn } from './concerns.ts'
import { Names } from './names.ts'
import type { Rules } from './rules.ts'
import { bitOfKind, OWN_WORD, pointsOf, RECORD, rankOfAutonomy, rankOfScope } from './rules.ts'
import type { Window } from './window.ts'
import { ageOf, FULL, NONE, windowAt } from './window.ts'
import { exists, groupOf, hasRecord, OTHER_TEAMS, OWN_TEAM, wordOf } from './witness.ts'

export const MOST_CLAIMS = 3

/** The first two witnesses are the person: their word, and the records of systems. */
export const OWN_VOICE = 0
export const RECORD_VOICE = 1
const OTHER_VOICES = 2

/** Names of groups in a report's `of`, by their number; brackets keep them apart from a team that bears such a name. */
export const GROUP_NAMES: readonly string[] = ['(own team)', '(line)', '(unknown)']
const OLDER_NAME = '(older)'

/** Places in one sorted list of all the names, so that what is named in a report can be sorted as numbers. */
interface Ranks {
  readonly episodes: Int32Array
  readonly witnesses: Int32Array
  readonly groups: Int32Array
  readonly older: number
}

/** No confirmation stands behind an entry: it is the person's own word, a record, or what a search tries out. */
export const NOBODY = -1

/**
 * One person's record as of one day, by the expectations of `rules`. Made once and filled with `read` for each person,
 * so that nothing is allocated in the loop over many.
 *
 * An entry says: of this expectation, in this piece of work (`episode`), this `witness` in this `group` is worth `points`,
 * and the item is inside the window (`full`). The entries of an expectation are a linked list from `first` by `next`.
 */
export class Columns {
  readonly rules: Rules
  readonly first: Int32Array
  next = new Int32Array(1024)
  episode = new Int32Array(1024)
  witness = new Int32Array(1024)
  group = new Int32Array(1024)
  points = new Int32Array(1024)
  full = new Uint8Array(1024)
  /** Where it comes from: indexes into the record's evidence and that item's `seenBy`. */
  item = new Int32Array(1024)
  confirmation = new Int32Array(1024)
  count = 0

  /** The id of a piece of work; '-' for all items without one, which are one piece together. */
  readonly episodes = new Names(0)
  readonly witnesses = new Names(OTHER_VOICES)
  readonly teams = new Names(OTHER_TEAMS)
  concerns: ConcernSaid[] = []
  windows: readonly Window[] = []

  #person = ''
  #plain: readonly Window[] = []
  #sorted: string[] = []
  #ranks: Ranks | null = null
  readonly #items = new Map<string, Evidence>()
  readonly #bearing: Int32Array
  readonly #ages: Int32Array

  constructor(rules: Rules) {
    this.rules = rules
    this.first = new Int32Array(rules.expectations.length)
    this.#bearing = new Int32Array(rules.expectations.length)
    this.#ages = new Int32Array(rules.windowMonths.length)
  }

  /** Fills the columns with a record as it was known on `asOf`. Two items with one id and other content are a Problem. */
  read(record: PersonRecord, asOf: Day, language = 'en'): void {
    this.first.fill(-1)
    this.count = 0
    this.episodes.clear()
    this.witnesses.clear()
    this.teams.clear()
    this.concerns = []
    this.#items.clear()
    this.#person = record.person.name
    this.#ranks = null
    this.windows = record.absences.length === 0 ? this.#plainWindows(asOf) : this.#windowsAt(asOf, record.absences)
    for (let index = 0; index < record.evidence.length; index += 1) {
      const item = record.evidence[index] as Evidence
      const known = this.#items.get(item.id)
      if (known === undefined) {
        this.#items.set(item.id, item)
        if (item.date <= asOf) this.#readItem(item, index, record, asOf)
      } else if (!isSame(known, item)) {
        throw new Problem('input', words(language).readiness.oneIdTwoItems(item.id))
      }
    }
  }

  /** Adds an entry; the list's head as it was undoes it, see `first`. */
  add(expectation: number, episode: number, witness: number, group: number, points: number, full: boolean, item: number, confirmation: number): void {
    const index = this.count
    if (index === this.next.length) this.#grow()
    this.next[index] = this.first[expectation] as number
    this.episode[index] = episode
    this.witness[index] = witness
    this.group[index] = group
    this.points[index] = points
    this.full[index] = full ? 1 : 0
    this.item[index] = item
    this.confirmation[index] = confirmation
    this.first[expectation] = index
    this.count = index + 1
  }

  groupName(group: number): string {
    return GROUP_NAMES[group] ?? this.teams.name(group)
  }

  witnessName(witness: number): string {
    return witness <= RECORD_VOICE ? this.#person : this.witnesses.name(witness)
  }

  /** All the names of pieces of work, witnesses and groups, sorted. */
  sorted(): readonly string[] {
    this.ranks()
    return this.#sorted
  }

  /** Of everything that has a name, its place in `sorted()`. Found when first asked for. */
  ranks(): Ranks {
    if (this.#ranks !== null) return this.#ranks
    const { episodes, witnesses, teams } = this
    const named: string[] = [OLDER_NAME]
    for (let episode = 0; episode < episodes.size; episode += 1) named.push(episodes.name(episode))
    for (let witness = 0; witness < witnesses.size; witness += 1) named.push(this.witnessName(witness))
    for (let group = 0; group < teams.size; group += 1) named.push(this.groupName(group))
    const order = named.map((_, index) => index).sort((a, b) => compare(named[a] as string, named[b] as string))
    const rank = new Int32Array(named.length)
    this.#sorted = []
    for (const index of order) {
      const name = named[index] as string
      if (this.#sorted.at(-1) !== name) this.#sorted.push(name)
      rank[index] = this.#sorted.length - 1
    }
    const firstWitness = 1 + episodes.size
    const firstGroup = firstWitness + witnesses.size
    this.#ranks = {
      older: rank[0] as number,
      episodes: rank.subarray(1, firstWitness),
      witnesses: rank.subarray(firstWitness, firstGroup),
      groups: rank.subarray(firstGroup),
    }
    return this.#ranks
  }

  #windowsAt(asOf: Day, absences: PersonRecord['absences']): readonly Window[] {
    return this.rules.windowMonths.map((months) => windowAt(asOf, months, absences))
  }

  /** Most people have the same windows: those of nobody's absences. */
  #plainWindows(asOf: Day): readonly Window[] {
    if (this.#plain[0]?.asOf !== asOf) this.#plain = this.#windowsAt(asOf, [])
    return this.#plain
  }

  #readItem(item: Evidence, index: number, record: PersonRecord, asOf: Day): void {
    const bearing = this.#bearingOf(item)
    const person = record.person.name
    if (item.seenBy.some((confirmation) => confirmation.concern !== undefined)) {
      this.concerns.push(...concernsOn(this.rules, item, person, asOf))
    }
    if (bearing === 0) return
    for (let window = 0; window < this.windows.length; window += 1) this.#ages[window] = ageOf(item.date, this.windows[window] as Window)
    const episode = this.episodes.of(item.episode ?? '-')
    const recorded = hasRecord(item.source)
    for (let at = 0; at < bearing; at += 1) {
      const expectation = this.#bearing[at] as number
      this.#say(expectation, episode, OWN_VOICE, OWN_TEAM, OWN_WORD, index, NOBODY)
      if (recorded) this.#say(expectation, episode, RECORD_VOICE, OWN_TEAM, RECORD, index, NOBODY)
    }
    for (let at = 0; at < item.seenBy.length; at += 1) {
      const confirmation = item.seenBy[at] as Confirmation
      if (confirmation.concern !== undefined || confirmation.how === 'named' || !exists(confirmation, person, asOf)) continue
      if (confirmation.saw !== undefined && confirmation.saw !== itemDigest(item)) continue
      this.#readConfirmation(confirmation, episode, bearing, index, at, record.person.team)
    }
  }

  #readConfirmation(confirmation: Confirmation, episode: number, bearing: number, item: number, at: number, ownTeam: string | undefined): void {
    const witness = this.witnesses.of(confirmation.witness)
    const kind = groupOf(confirmation.as, confirmation.team, ownTeam)
    const group = kind === OTHER_TEAMS ? this.teams.of(confirmation.team as string) : kind
    const word = wordOf(confirmation)
    for (const showed of confirmation.showed) {
      const expectations = this.rules.claimed.get(showed)
      if (expectations === undefined) continue
      for (const expectation of expectations) {
        if (this.#isBearing(expectation, bearing)) this.#say(expectation, episode, witness, group, word, item, at)
      }
    }
  }

  #say(expectation: number, episode: number, witness: number, group: number, word: number, item: number, confirmation: number): void {
    const age = this.#ages[this.rules.window[expectation] as number] as number
    if (age === NONE) return
    const points = pointsOf(this.rules, expectation, word, age)
    if (points > 0) this.add(expectation, episode, witness, group, points, age === FULL, item, confirmation)
  }

  /** Writes the expectations that the item bears on to the front of `#bearing`, and gives their number. */
  #bearingOf(item: Evidence): number {
    if (item.for.length > MOST_CLAIMS) return 0
    const kind = bitOfKind(item.kind)
    const scope = rankOfScope(item.scope)
    const autonomy = rankOfAutonomy(item.autonomy)
    let bearing = 0
    for (const claim of item.for) {
      const expectations = this.rules.claimed.get(claim)
      if (expectations === undefined) continue
      for (const expectation of expectations) {
        if (((this.rules.kinds[expectation] as number) & kind) === 0) continue
        if (scope < (this.rules.scope[expectation] as number) || autonomy < (this.rules.autonomy[expectation] as number)) continue
        if (this.#isBearing(expectation, bearing)) continue
        this.#bearing[bearing] = expectation
        bearing += 1
      }
    }
    return bearing
  }

  #isBearing(expectation: number, bearing: number): boolean {
    for (let at = 0; at < bearing; at += 1) if (this.#bearing[at] === expectation) return true
    return false
  }

  #grow(): void {
    const size = this.count * 2
    for (const name of ['next', 'episode', 'witness', 'group', 'points', 'item', 'confirmation'] as const) {
      const larger = new Int32Array(size)
      larger.set(this[name])
      this[name] = larger
    }
    const full = new Uint8Array(size)
    full.set(this.full)
    this.full = full
  }
}

/** An exact copy says nothing new; the order of its lists is nothing either. */
function isSame(one: Evidence, other: Evidence): boolean {
  return one === other || inOneOrder(one) === inOneOrder(other)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function inOneOrder(item: Evidence): string {
  const seenBy = item.seenBy.map((confirmation) => canonicalJson({ ...confirmation, showed: confirmation.showed.toSorted() }))
  return canonicalJson({ ...item, for: item.for.toSorted(), links: item.links.toSorted(), seenBy: [...new Set(seenBy)].sort() })
}
