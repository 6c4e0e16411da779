// What changed in one thing, part by part.

import { dice } from '../../algorithms/similarity.ts'
import type { Competency, Expectation, Ladder, Level, ReadinessParameters, Text } from '../ladder.ts'
import { AUTONOMIES, SCOPES, valuesOver } from '../ladder.ts'
import type { Change, Subject } from './change.ts'
import { wordsIn } from './match.ts'

/** From half of the words on, a decision is the old one in other words. */
const REWORDED = 0.5

export function* levelChanges(before: Level, after: Level): Generator<Change> {
  const subject: Subject = { what: 'level', id: after.id }
  yield* idChange(subject, before.id)
  yield* textChanges(subject, 'name', before.name, after.name)
  yield* textChanges(subject, 'summary', before.summary, after.summary)
  yield* orderedChange(subject, 'autonomy', before.autonomy, after.autonomy, AUTONOMIES)
  yield* orderedChange(subject, 'scope', before.scope, after.scope, SCOPES)
  yield* listChanges(subject, 'tracks', before.tracks, after.tracks)
  yield* listChanges(subject, 'aliases', before.aliases, after.aliases)
  yield* decisionChanges(subject, before.decides, after.decides)
}

export function* competencyChanges(before: Competency, after: Competency): Generator<Change> {
  const subject: Subject = { what: 'competency', id: after.id }
  yield* idChange(subject, before.id)
  yield* textChanges(subject, 'name', before.name, after.name)
  yield* textChanges(subject, 'summary', before.summary, after.summary)
  if (before.side !== after.side) yield { kind: 'moved', ...subject, part: 'side', before: before.side, after: after.side }
}

/** Levels and competencies of the older one by their newer ids; `values` are those of the two ladders. */
export function* expectationChanges(before: Expectation, after: Expectation, values: readonly [ReadinessParameters, ReadinessParameters]): Generator<Change> {
  const subject: Subject = { what: 'expectation', id: after.id }
  yield* idChange(subject, before.id)
  yield* textChanges(subject, 'sentence', before.sentence, after.sentence)
  yield* placeChanges(subject, before, after)
  yield* demandChanges(subject, before, after, values)
  for (const family of [...new Set([...Object.keys(before.examples), ...Object.keys(after.examples)])].sort()) {
    yield* textChanges(subject, `examples.${family}`, before.examples[family], after.examples[family])
  }
}

export function* placeChanges(subject: Subject, before: Expectation, after: Expectation): Generator<Change> {
  for (const part of ['competency', 'level'] as const) {
    if (before[part] !== after[part]) yield { kind: 'moved', ...subject, part, before: before[part], after: after[part] }
  }
  if (before.track !== after.track) yield { kind: 'moved', ...subject, part: 'track', before: before.track ?? null, after: after.track ?? null }
}

/** Whether it takes more or less to meet it. */
export function* demandChanges(
  subject: Subject,
  before: Expectation,
  after: Expectation,
  [older, newer]: readonly [ReadinessParameters, ReadinessParameters],
): Generator<Change> {
  if (before.required !== after.required) {
    yield { kind: after.required ? 'stricter' : 'looser', ...subject, part: 'required', before: before.required, after: after.required }
  }
  yield* orderedChange(subject, 'evidence.scope', before.rule.scope, after.rule.scope, SCOPES)
  yield* orderedChange(subject, 'evidence.autonomy', before.rule.autonomy, after.rule.autonomy, AUTONOMIES)
  const kinds = { ...subject, part: 'evidence.kinds', before: before.rule.kinds, after: after.rule.kinds }
  if (before.rule.kinds.some((kind) => !after.rule.kinds.includes(kind))) yield { kind: 'stricter', ...kinds }
  if (after.rule.kinds.some((kind) => !before.rule.kinds.includes(kind))) yield { kind: 'looser', ...kinds }
  const own = new Set([...Object.keys(before.readiness ?? {}), ...Object.keys(after.readiness ?? {})])
  yield* parameterChanges(subject, valuesOver(older, before.readiness), valuesOver(newer, after.readiness), own)
}

export function* ladderChanges(before: Ladder, after: Ladder): Generator<Change> {
  const subject: Subject = { what: 'ladder', id: after.id }
  yield* idChange(subject, before.id)
  yield* textChanges(subject, 'name', before.name, after.name)
  yield* textChanges(subject, 'summary', before.summary, after.summary)
  yield* listChanges(subject, 'tracks', before.tracks, after.tracks)
  yield* parameterChanges(subject, before.readiness, after.readiness)
}

/** Each language apart; another name is a new name, other words are other words. */
export function* textChanges(subject: Subject, part: string, before: Text | undefined, after: Text | undefined): Generator<Change> {
  const [older, newer] = [byLanguage(before), byLanguage(after)]
  for (const language of [...new Set([...older.keys(), ...newer.keys()])].sort()) {
    const [old, now] = [older.get(language), newer.get(language)]
    if (old === now) continue
    const kind = old === undefined ? 'added' : now === undefined ? 'removed' : part === 'name' ? 'renamed' : 'reworded'
    yield { kind, ...subject, part: language === 'en' ? part : `${part}.${language}`, before: old ?? null, after: now ?? null }
  }
}

/** Without spaces that nobody sees; a text without languages is taken for English. */
function byLanguage(text: Text | undefined): ReadonlyMap<string, string> {
  const entries = typeof text === 'object' ? Object.entries(text) : text === undefined ? [] : [['en', text] as const]
  return new Map(entries.map(([language, one]) => [language, one.trim().replaceAll(/\s+/g, ' ')] as const).filter(([, one]) => one !== ''))
}

function* idChange(subject: Subject, before: string): Generator<Change> {
  if (before !== subject.id) yield { kind: 'renamed', ...subject, part: 'id', before, after: subject.id }
}

function* orderedChange<T extends string>(subject: Subject, part: string, before: T, after: T, order: readonly T[]): Generator<Change> {
  if (before === after) return
  yield { kind: order.indexOf(after) > order.indexOf(before) ? 'stricter' : 'looser', ...subject, part, before, after }
}

function* listChanges(subject: Subject, part: string, before: readonly string[], after: readonly string[]): Generator<Change> {
  for (const one of before) if (!after.includes(one)) yield { kind: 'removed', ...subject, part, before: one, after: null }
  for (const one of after) if (!before.includes(one)) yield { kind: 'added', ...subject, part, before: null, after: one }
}

function* decisionChanges(subject: Subject, before: readonly Text[], after: readonly Text[]): Generator<Change> {
  const key = (text: Text): string => JSON.stringify([...byLanguage(text)].sort())
  const gone = before.filter((one) => !after.some((other) => key(one) === key(other)))
  const come = after.filter((one) => !before.some((other) => key(one) === key(other)))
  const words = (text: Text): readonly string[] => wordsIn([...byLanguage(text).values()].join(' '))
  for (const one of gone) {
    const other = come.find((each) => dice(words(one), words(each)) >= REWORDED)
    if (other) come.splice(come.indexOf(other), 1)
    yield* textChanges(subject, 'decides', one, other)
  }
  for (const one of come) yield* textChanges(subject, 'decides', undefined, one)
}

/** Of these a higher value asks for more; of all others it lets more through. */
const HIGHER_IS_STRICTER: ReadonlySet<string> = new Set(['met', 'partial', 'optional', 'concernMonths'])

function* parameterChanges(subject: Subject, before: ReadinessParameters, after: ReadinessParameters, only?: ReadonlySet<string>): Generator<Change> {
  for (const key of Object.keys(before) as (keyof ReadinessParameters)[]) {
    const [old, now] = [before[key], after[key]]
    if (old === now || (only && !only.has(key))) continue
    const stricter = now > old === HIGHER_IS_STRICTER.has(key)
    yield { kind: stricter ? 'stricter' : 'looser', ...subject, part: `readiness.${key}`, before: old, after: now }
  }
}
