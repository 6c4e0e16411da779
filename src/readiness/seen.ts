// What changed in a report since its reader last looked, or since another day, and through what.

import type { Day } from '../algorithms/calendar.ts'
import { digestOf } from '../algorithms/canonical.ts'
import type { Confirmation, Evidence, PersonRecord } from '../evidence/evidence.ts'
import type { ExpectationReport, Reason, Status } from './readiness.ts'

/** One expectation as a report had it. `voices`: the points of each word that counted, by a digest that names nobody. */
export interface SeenExpectation {
  readonly status: Status
  readonly support: number
  readonly voices: Readonly<{ [digest: string]: number }>
}

/** What of a report is remembered. */
export interface Seen {
  /** Version of the ladder. */
  readonly version: string
  readonly expectations: Readonly<{ [id: string]: SeenExpectation }>
}

export interface Look extends Seen {
  readonly on: Day
}

/** Through what an expectation reads otherwise than before. `evidence` are ids of items. */
export type Cause =
  | { readonly by: 'version'; readonly from: string; readonly to: string }
  | { readonly by: 'mark' | 'concern' | 'removal' | 'time' | 'recount' }
  | { readonly by: 'item'; readonly evidence: string }
  | { readonly by: 'confirmation' | 'withdrawal'; readonly evidence: string; readonly witness: string }
  | { readonly by: 'no-longer'; readonly evidence: string; readonly text: string }

export interface Change {
  readonly expectation: string
  /** Null: it wasn't asked. */
  readonly from: Status | null
  readonly to: Status
  readonly support: { readonly before: number; readonly after: number }
  readonly through: readonly Cause[]
}

export function seenOf(version: string, found: readonly ExpectationReport[]): Seen {
  return { version, expectations: Object.fromEntries(found.map((one) => [one.id, seenExpectation(one)])) }
}

function seenExpectation({ status, support, reasons }: ExpectationReport): SeenExpectation {
  return { status, support, voices: Object.fromEntries(voicesOf(reasons).map(({ digest, points }) => [digest, points])) }
}

interface Voice {
  readonly digest: string
  readonly points: number
  readonly evidence: string
  readonly witness: string
  readonly as: NonNullable<Reason['as']>
}

function voicesOf(reasons: readonly Reason[]): readonly Voice[] {
  return reasons.flatMap(({ evidence: [item], witnesses: [witness], as, points }) =>
    item === undefined || witness === undefined || as === undefined || points === undefined
      ? []
      : [{ digest: voiceDigest(item, as === 'self' || as === 'record' ? as : `by ${witness}`), points, evidence: item, witness, as }],
  )
}

function voiceDigest(evidence: string, voice: string): string {
  return digestOf([evidence, voice]).slice(0, 12)
}

/** Every expectation whose status or support differs, in the order of the report. `record` is the one that the report was made from. */
export function changesSince(before: Seen, version: string, found: readonly ExpectationReport[], record: PersonRecord): readonly Change[] {
  const said = saidIn(record)
  return found.flatMap((now) => {
    const was = before.expectations[now.id]
    if (was && was.status === now.status && was.support === now.support) return []
    const moved: readonly Cause[] = before.version === version ? [] : [{ by: 'version', from: before.version, to: version }]
    const change = { expectation: now.id, from: was?.status ?? null, to: now.status, support: { before: was?.support ?? 0, after: now.support } }
    return [{ ...change, through: [...moved, ...(was ? causesOf(was, now, said) : [])] }]
  })
}

type Said = ReadonlyMap<string, { readonly item: Evidence; readonly confirmation?: Confirmation }>

/** Everything that a voice could stand for, withdrawn words too. */
function saidIn(record: PersonRecord): Said {
  return new Map(
    record.evidence.flatMap((item) => [
      [voiceDigest(item.id, 'self'), { item }] as const,
      [voiceDigest(item.id, 'record'), { item }] as const,
      ...item.seenBy.map((confirmation) => [voiceDigest(item.id, `by ${confirmation.witness}`), { item, confirmation }] as const),
    ]),
  )
}

function causesOf(was: SeenExpectation, now: ExpectationReport, said: Said): readonly Cause[] {
  const voices = voicesOf(now.reasons)
  const causes: Cause[] = [...risen(was, voices), ...fallen(was, now, voices, said)]
  const isMark = (status: Status) => status === 'no-opportunity' || status === 'not-applicable' || status === 'declined'
  if (was.status !== now.status && (isMark(was.status) || isMark(now.status))) causes.unshift({ by: 'mark' })
  if ((was.status === 'met-concern-open') !== (now.status === 'met-concern-open')) causes.unshift({ by: 'concern' })
  if (causes.length > 0) return causes
  return [{ by: now.support < was.support ? 'time' : 'recount' }]
}

function risen(was: SeenExpectation, voices: readonly Voice[]): readonly Cause[] {
  const more = voices.filter(({ digest, points }) => points > (was.voices[digest] ?? 0))
  const items = new Set(more.filter(({ as }) => as === 'self' || as === 'record').map(({ evidence }) => evidence))
  const words = more.filter(({ as }) => as !== 'self' && as !== 'record')
  return [
    ...[...items].map((evidence): Cause => ({ by: 'item', evidence })),
    ...words.map(({ evidence, witness }): Cause => ({ by: 'confirmation', evidence, witness })),
  ]
}

/** A word that counts no more because another of the same person on the same work counts instead is no cause. */
function fallen(was: SeenExpectation, now: ExpectationReport, voices: readonly Voice[], said: Said): readonly Cause[] {
  const points = new Map(voices.map((voice) => [voice.digest, voice.points]))
  const causes = Object.entries(was.voices).flatMap(([digest, before]): readonly Cause[] => {
    const left = points.get(digest)
    if (left !== undefined) return left < before ? [{ by: 'time' }] : []
    const found = said.get(digest)
    if (!found) return [{ by: 'removal' }]
    const { item, confirmation } = found
    if (confirmation?.withdrawn !== undefined) return [{ by: 'withdrawal', evidence: item.id, witness: confirmation.witness }]
    const excluded = now.excluded.find(({ evidence }) => evidence === item.id)
    if (excluded) return [{ by: 'no-longer', evidence: item.id, text: excluded.text }]
    return item.for.includes(now.id) || item.for.includes(now.competency) ? [] : [{ by: 'removal' }]
  })
  return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()]
}
