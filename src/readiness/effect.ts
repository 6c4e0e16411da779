// What another ladder changes: a record judged on both, for one person by name and for many as counts that are large enough to say.

import type { Day } from '../algorithms/calendar.ts'
import { saidCount, sayable } from '../algorithms/suppression.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import { readOn } from '../evidence/read-through.ts'
import type { VersionPairs } from '../ladder/diff/pairs.ts'
import { pairsBetween } from '../ladder/diff/pairs.ts'
import type { Ladder } from '../ladder/ladder.ts'
import type { JudgeOptions } from './judge.ts'
import { judgeWithoutAdvice } from './judge.ts'
import type { ExpectationReport, Status } from './readiness.ts'

/** `not-asked`: the ladder doesn't ask it at that level. */
export type EffectStatus = Status | 'not-asked'

export interface ExpectationEffect {
  /** On the ladder afterwards; of what is no longer asked, on the one before. */
  readonly id: string
  readonly from: EffectStatus
  readonly to: EffectStatus
  readonly support: { readonly before: number; readonly after: number }
}

/** One level that a person reads towards, on both ladders. */
export interface LevelEffect {
  readonly towards: 'own' | 'next'
  /** Ids of the level; null: there is none. */
  readonly before: string | null
  readonly after: string | null
  readonly ready: { readonly before: boolean; readonly after: boolean }
  /** In the order of the ladder afterwards, then what is no longer asked. */
  readonly expectations: readonly ExpectationEffect[]
}

/** A claim that nothing of the ladder afterwards answers to. */
export interface LostClaim {
  readonly evidence: string
  readonly claim: string
}

export interface PersonEffect {
  /** Their level on the ladder afterwards; null: it has none, and one has to be chosen. */
  readonly level: string | null
  readonly levels: readonly LevelEffect[]
  readonly lost: readonly LostClaim[]
  readonly changed: boolean
}

export interface EffectOptions extends Pick<JudgeOptions, 'from' | 'reader' | 'language'> {
  /** A level of the ladder before → the one that stands for it afterwards, where a person chose. */
  readonly chosen?: Readonly<{ [level: string]: string }>
  readonly pairs?: VersionPairs
}

/** What `after` changes for one person on `before`: statuses towards their level and the next, and claims that bear on nothing any more. */
export function effectOn(before: Ladder, after: Ladder, record: PersonRecord, asOf: Day, options: EffectOptions = {}): PersonEffect {
  const { chosen = {}, pairs = pairsBetween(before, after), ...judging } = options
  const read = readOn(record, pairs, asOf)
  const own = record.person.level
  const wanted = own === undefined ? undefined : (chosen[own] ?? (own in pairs.levels ? pairs.levels[own] : own))
  const level = after.levels.some(({ id }) => id === wanted) ? (wanted ?? null) : null
  const there = { ...read, person: { ...withoutLevel(read.person), ...(level === null ? {} : { level }) } }
  const next = (ladder: Ladder, id: string | null | undefined): string | null => {
    const at = ladder.levels.findIndex((one) => one.id === id)
    return at === -1 ? null : (ladder.levels[at + 1]?.id ?? null)
  }
  const targets = [
    ['own', own ?? null, level],
    ['next', next(before, own), next(after, level)],
  ] as const
  const levels = targets.flatMap(([towards, was, is]) =>
    was === null && is === null ? [] : [levelEffect({ towards, before: was, after: is }, { before, after, record, there, asOf, pairs, judging })],
  )
  const lost = lostClaims(record, pairs, after)
  const isMoved = (one: LevelEffect) => one.ready.before !== one.ready.after || one.expectations.some(({ from, to }) => from !== to)
  return { level, levels, lost, changed: levels.some(isMoved) || lost.length > 0 || (own !== undefined && level === null) }
}

function withoutLevel({ level: _, ...person }: PersonRecord['person']): PersonRecord['person'] {
  return person
}

interface Both {
  readonly before: Ladder
  readonly after: Ladder
  readonly record: PersonRecord
  /** The record as it reads on the ladder afterwards. */
  readonly there: PersonRecord
  readonly asOf: Day
  readonly pairs: VersionPairs
  readonly judging: JudgeOptions
}

function levelEffect(level: Pick<LevelEffect, 'towards' | 'before' | 'after'>, { before, after, record, there, asOf, pairs, judging }: Both): LevelEffect {
  const was = level.before === null ? null : judgeWithoutAdvice(before, record, level.before, asOf, judging)
  const is = level.after === null ? null : judgeWithoutAdvice(after, there, level.after, asOf, judging)
  const old = new Map((was?.found ?? []).map((one) => [idThere(pairs, one.id) ?? one.id, one]))
  const now = new Map((is?.found ?? []).map((one) => [one.id, one]))
  const gone = [...old].filter(([id]) => !now.has(id))
  return {
    ...level,
    ready: { before: was?.level.ready ?? false, after: is?.level.ready ?? false },
    expectations: [...[...now].map(([id, one]) => expectationEffect(id, old.get(id), one)), ...gone.map(([id, one]) => expectationEffect(id, one, undefined))],
  }
}

function expectationEffect(id: string, before: ExpectationReport | undefined, after: ExpectationReport | undefined): ExpectationEffect {
  const support = { before: before?.support ?? 0, after: after?.support ?? 0 }
  return { id, from: before?.status ?? 'not-asked', to: after?.status ?? 'not-asked', support }
}

function idThere({ expectations }: VersionPairs, id: string): string | null {
  return Object.hasOwn(expectations, id) ? (expectations[id] ?? null) : id
}

function lostClaims(record: PersonRecord, pairs: VersionPairs, after: Ladder): readonly LostClaim[] {
  const there = new Set([...after.expectations, ...after.competencies].map(({ id }) => id))
  const found = (claim: string): boolean => there.has(pairs.expectations[claim] ?? pairs.competencies[claim] ?? claim)
  const named = (claim: string): boolean => Object.hasOwn(pairs.expectations, claim) || Object.hasOwn(pairs.competencies, claim)
  // What the ladder before didn't know either bore on nothing already.
  return record.evidence.flatMap(({ id, for: claims }) => claims.flatMap((claim) => (named(claim) && !found(claim) ? [{ evidence: id, claim }] : [])))
}

/** People for whom a status goes from one to another. */
export interface StatusCount {
  readonly from: EffectStatus
  readonly to: EffectStatus
  readonly people: number
}

/** Over people there are only counts; null: too few to say, or what is left would be. */
export interface Effect {
  readonly smallest: number
  /** Those on the ladder who were looked at. */
  readonly people: number
  /** Those for whom something changes. */
  readonly changed: number | null
  /** Those whose level the ladder afterwards lacks. */
  readonly withoutLevel: number | null
  readonly ready: { readonly before: number | null; readonly after: number | null }
  readonly expectations: readonly { readonly id: string; readonly counts: readonly StatusCount[] }[]
}

/** What was asked to be counted; without counts it waits. */
export interface EffectRow {
  readonly askedAt: Date
  readonly countedAt: Date | null
  readonly counts: Effect | null
}

/** What `after` changes for people on `before`, as counts of at least `smallest`. `ready`: for the next level. */
export function diffReadiness(
  before: Ladder,
  after: Ladder,
  records: readonly PersonRecord[],
  asOf: Day,
  options: EffectOptions & { smallest: number },
): Effect {
  return counted(
    records.map((record) => effectOn(before, after, record, asOf, options)),
    options.smallest,
  )
}

/** The counts over people on several versions of a ladder. */
export function counted(effects: readonly PersonEffect[], smallest: number): Effect {
  const people = effects.length
  const cells = new Map<string, { asked: number; counts: Map<string, StatusCount> }>()
  for (const { id, from, to } of effects.flatMap(({ levels }) => levels.flatMap(({ expectations }) => expectations))) {
    const cell = cells.get(id) ?? { asked: 0, counts: new Map() }
    cell.asked += 1
    if (from !== to) cell.counts.set(`${from} ${to}`, { from, to, people: (cell.counts.get(`${from} ${to}`)?.people ?? 0) + 1 })
    cells.set(id, cell)
  }
  const expectations = [...cells].flatMap(([id, { asked, counts }]) => {
    const all = [...counts.values()]
    const said = sayable(
      all.map((one) => one.people),
      asked,
      smallest,
    )
    const shown = all.filter((_, index) => said[index])
    return shown.length === 0 ? [] : [{ id, counts: shown }]
  })
  const next = effects.flatMap(({ levels }) => levels.filter(({ towards }) => towards === 'next'))
  return {
    smallest,
    people,
    changed: changedCount(effects, expectations, smallest),
    withoutLevel: saidCount(effects.filter(({ level }) => level === null).length, people, smallest),
    ready: readyCounts(next, smallest),
    expectations,
  }
}

/** Those for whom something changes, unless fewer than the smallest group would be left of them beside one of the other counts. */
function changedCount(effects: readonly PersonEffect[], said: Effect['expectations'], smallest: number): number | null {
  const changed = effects.filter((one) => one.changed).length
  const rests = said.flatMap(({ counts }) => [...counts.map(({ people }) => changed - people), changed - counts.reduce((sum, { people }) => sum + people, 0)])
  return rests.some((rest) => rest > 0 && rest < smallest) ? null : saidCount(changed, effects.length, smallest)
}

/** Both or neither: the one and the difference would tell the other. */
function readyCounts(next: readonly LevelEffect[], smallest: number): Effect['ready'] {
  const [before, after] = [next.filter(({ ready }) => ready.before).length, next.filter(({ ready }) => ready.after).length]
  const apart = Math.abs(after - before)
  const isSaid = [before, after].every((count) => saidCount(count, next.length, smallest) !== null) && (apart === 0 || apart >= smallest)
  return isSaid ? { before, after } : { before: null, after: null }
}
