// When a level is ready to talk about, and what is in the way, weakest first. Never an average.

import type { ExpectationReport, Status } from './readiness.ts'

/** Weakest first. */
const STRENGTH: readonly Status[] = ['declined', 'no-opportunity', 'no-evidence', 'weak', 'partial', 'not-applicable', 'met-concern-open', 'met']

/** What counts as shown for the level, by what its expectations read. */
export interface Standing {
  readonly ready: boolean
  readonly concernOpen: boolean
  /** Ids of what is in the way, in the order of the report: required ones, then optional ones while too few of them are shown. */
  readonly inTheWay: readonly string[]
  readonly owed: { readonly marked: number; readonly excused: number }
  readonly optional: { readonly shown: number; readonly asked: number }
}

export function isShown(status: Status): boolean {
  return status === 'met' || status === 'met-concern-open'
}

type Found = Pick<ExpectationReport, 'id' | 'required' | 'status' | 'support'>

/** `optional`: how many optional expectations the ladder asks for where a level has four or more. */
export function standing(found: readonly Found[], optional: number): Standing {
  const asked = found.filter((one) => one.status !== 'not-applicable')
  const required = asked.filter((one) => one.required)
  const optionals = asked.filter((one) => !one.required)
  const marked = required.filter((one) => one.status === 'no-opportunity').toSorted(byId)
  const excused = marked.slice(0, Math.floor(required.length / 3))
  const missing = required.filter((one) => !isShown(one.status) && !excused.includes(one))
  const shown = optionals.filter((one) => isShown(one.status)).length
  const optionalAsked = Math.min(optional, optionals.length < 4 ? Math.floor(optionals.length / 2) : optionals.length)
  const missingOptionals = shown < optionalAsked ? optionals.filter((one) => !isShown(one.status)) : []
  return {
    ready: missing.length === 0 && missingOptionals.length === 0,
    concernOpen: found.some((one) => one.status === 'met-concern-open'),
    inTheWay: [...missing.toSorted(weakestFirst), ...missingOptionals.toSorted(weakestFirst)].map((one) => one.id),
    owed: { marked: marked.length, excused: excused.length },
    optional: { shown, asked: optionalAsked },
  }
}

/** What is in the way first; the rest as the ladder orders it. */
export function inReportOrder(found: readonly ExpectationReport[], inTheWay: readonly string[]): readonly ExpectationReport[] {
  const byIds = new Map(found.map((one) => [one.id, one]))
  const first = inTheWay.flatMap((id) => byIds.get(id) ?? [])
  return [...first, ...found.filter((one) => !inTheWay.includes(one.id))]
}

function weakestFirst(a: Found, b: Found): number {
  return STRENGTH.indexOf(a.status) - STRENGTH.indexOf(b.status) || a.support - b.support || byId(a, b)
}

function byId(a: Found, b: Found): number {
  return a.id < b.id ? -1 : 1
}
