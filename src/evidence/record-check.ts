// What contradicts itself in a record, and what the ladder it is read against doesn't know.

import type { Day } from '../algorithms/calendar.ts'
import { canonicalJson } from '../algorithms/canonical.ts'
import { nearest } from '../algorithms/nearest.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { words } from '../text/text.ts'
import type { RecordFile } from './record-schema.ts'

type Item = NonNullable<RecordFile['evidence']>[number]
type Confirmation = NonNullable<Item['seen_by']>[number]
type Path = readonly (string | number)[]

export interface Remark {
  readonly path: Path
  readonly message: string
  /** An error has to be put right first; a note is only worth knowing. */
  readonly severity: 'error' | 'note'
}

export interface CheckedAgainst {
  readonly ladder?: Ladder
  /** Nothing may have happened after this day. */
  readonly today?: Day
}

const say = words('en').evidence

/**
 * Everything wrong in a record whose shape is right. A claim or piece of work that nobody knows is an error when it
 * looks like a slip of a known one, else a note: a record outlives the ladder it was written for.
 * `lineOf`: the line on which the value at a path is written.
 */
export function checkRecord(file: RecordFile, { ladder, today }: CheckedAgainst, lineOf: (path: Path) => number): readonly Remark[] {
  const remarks: Remark[] = []
  const error = (path: Path, message: string): void => void remarks.push({ path, message, severity: 'error' })
  const note = (path: Path, message: string): void => void remarks.push({ path, message, severity: 'note' })
  const claims = ladder && claimsOf(ladder)
  const expectations = ladder && new Set(ladder.expectations.map(({ id }) => id))
  const episodes = new Map((file.episodes ?? []).map((episode) => [episode.id, episode]))

  function past(path: Path, day: Day | undefined): void {
    if (today !== undefined && day !== undefined && day > today) error(path, say.future(day, today))
  }

  function ordered(path: Path, from: Day | undefined, to: Day | undefined): void {
    if (from !== undefined && to !== undefined && from > to) error(path, say.reversed(from, to))
  }

  /** Two entries with one id are one when they say the same, else one of them is wrong. */
  function unique(list: 'episodes' | 'evidence' | 'marks', idOf: (index: number) => string, sentence: (id: string, line: number) => string): void {
    const first = new Map<string, number>()
    for (const [index, entry] of (file[list] ?? []).entries()) {
      const id = idOf(index)
      const before = first.get(id)
      if (before === undefined) first.set(id, index)
      else if (canonicalJson(entry) !== canonicalJson(file[list]?.[before])) error([list, index], sentence(id, lineOf([list, before])))
    }
  }

  function known(path: Path, id: string): void {
    if (!claims || claims.has(id)) return
    const near = nearest(id, claims.keys())
    if (near === undefined) note(path, say.unknownClaim(id, near))
    else error(path, say.unknownClaim(id, near))
  }

  function checkPerson(): void {
    past(['person', 'since'], file.person.since)
    const level = file.person.level
    if (!ladder || level === undefined) return
    const levels = ladder.levels.map(({ id }) => id)
    if (!levels.includes(level)) error(['person', 'level'], say.unknownLevel(level, nearest(level, levels), levels))
  }

  function checkEpisode(item: Item, path: Path): void {
    if (item.episode === undefined) return
    const episode = episodes.get(item.episode)
    if (episode) {
      const outside = (episode.from !== undefined && item.date < episode.from) || (episode.to !== undefined && item.date > episode.to)
      if (outside) note([...path, 'date'], say.outsideEpisode(item.date, episode.id))
      return
    }
    const near = nearest(item.episode, episodes.keys())
    if (near === undefined) note([...path, 'episode'], say.unknownEpisode(item.episode, near))
    else error([...path, 'episode'], say.unknownEpisode(item.episode, near))
  }

  function checkItem(item: Item, path: Path): void {
    past([...path, 'date'], item.date)
    checkEpisode(item, path)
    for (const [index, id] of (item.for ?? []).entries()) known([...path, 'for', index], id)
    for (const [index, seen] of (item.seen_by ?? []).entries()) checkConfirmation(seen, item, [...path, 'seen_by', index])
  }

  function checkConfirmation(seen: Confirmation, item: Item, path: Path): void {
    if (seen.witness.toLowerCase() === file.person.name.toLowerCase()) error([...path, 'witness'], say.ownWitness(seen.witness))
    past([...path, 'on'], seen.on)
    past([...path, 'withdrawn'], seen.withdrawn)
    for (const key of ['answer', 'resolved', 'renewed'] as const) checkConcern(seen, key, [...path, key])
    if (seen.on < item.date) error([...path, 'on'], say.beforeItem(seen.on, item.date))
    if (seen.withdrawn !== undefined && seen.withdrawn < seen.on) error([...path, 'withdrawn'], say.withdrawnBefore(seen.withdrawn, seen.on))
    for (const [index, id] of (seen.showed ?? []).entries()) checkTick(id, item.for ?? [], [...path, 'showed', index])
  }

  /** What is only said of a concern, on its day or later. */
  function checkConcern(seen: Confirmation, key: 'answer' | 'resolved' | 'renewed', path: Path): void {
    if (seen[key] === undefined) return
    if (seen.concern === undefined) error(path, say.noConcern(key))
    if (key === 'answer') return
    past(path, seen[key])
    if (seen[key] < seen.on) error(path, say.beforeConcern(seen[key], seen.on))
  }

  /** A competency that is claimed covers its expectations, and the other way round; which belong together only a ladder tells. */
  function checkTick(id: string, claimed: readonly string[], path: Path): void {
    if (claimed.includes(id)) return
    if (claimed.length === 0) error(path, say.nothingClaimed(id))
    else if (claims && !claimed.some((claim) => claims.get(claim)?.has(id) || claims.get(id)?.has(claim))) error(path, say.notClaimed(id))
  }

  checkPerson()
  for (const [index, { from, to }] of (file.absences ?? []).entries()) ordered(['absences', index, 'from'], from, to)
  for (const [index, { from, to }] of (file.episodes ?? []).entries()) ordered(['episodes', index, 'from'], from, to)
  unique('episodes', (index) => file.episodes?.[index]?.id ?? '', say.sameId)
  unique('evidence', (index) => file.evidence?.[index]?.id ?? '', say.sameId)
  unique('marks', (index) => file.marks?.[index]?.expectation ?? '', say.twoMarks)
  for (const [index, item] of (file.evidence ?? []).entries()) checkItem(item, ['evidence', index])
  for (const [index, mark] of (file.marks ?? []).entries()) {
    past(['marks', index, 'on'], mark.on)
    ordered(['marks', index, 'on'], mark.on, mark.until)
    if (expectations && !expectations.has(mark.expectation)) {
      error(['marks', index, 'expectation'], say.unknownExpectation(mark.expectation, nearest(mark.expectation, expectations)))
    }
  }
  return remarks
}

/** Everything that can be claimed, with what a claim of it covers. */
function claimsOf(ladder: Ladder): ReadonlyMap<string, ReadonlySet<string>> {
  const claims = new Map<string, Set<string>>(ladder.competencies.map(({ id }) => [id, new Set()]))
  for (const { id, competency } of ladder.expectations) {
    claims.set(id, new Set())
    claims.get(competency)?.add(id)
  }
  return claims
}
