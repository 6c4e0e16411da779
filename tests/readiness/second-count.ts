// Support counted a second time, from the words of the design alone: no file of src/readiness is used, and the flow is found another way.

import type { Day } from '../../src/algorithms/calendar.ts'
import type { Confirmation, Evidence, PersonRecord, Relation } from '../../src/evidence/evidence.ts'
import { itemDigest } from '../../src/evidence/item-digest.ts'
import type { Expectation, ReadinessParameters } from '../../src/ladder/ladder.ts'
import { AUTONOMIES, SCOPES } from '../../src/ladder/ladder.ts'

const INSIDE: readonly Relation[] = ['peer', 'junior', 'mentee']

/** An arc of the second network; nodes are named in words. */
export interface Arc {
  readonly from: string
  readonly to: string
  readonly cap: number
}

/** Days since the first, counting leap years; only for dates of this century. */
function days(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  let sum = date
  for (let before = 2000; before < year; before += 1) sum += before % 4 === 0 ? 366 : 365
  for (let before = 1; before < month; before += 1) sum += monthLength(year, before)
  return sum
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function monthsLater(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const total = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(total / 12), (total % 12) + 1]
  return `${newYear}-${String(newMonth).padStart(2, '0')}-${String(Math.min(date, monthLength(newYear, newMonth))).padStart(2, '0')}`
}

/** Days at work after `from` up to `to`, one at a time. */
function worked(record: PersonRecord, from: Day, to: Day): number {
  const spans = record.absences.map((absence) => ({ from: days(absence.from), to: days(absence.to), working: Math.round((absence.working ?? 0) * 1000) }))
  let sum = 0
  for (let day = days(from) + 1; day <= days(to); day += 1) {
    sum += Math.min(1000, ...spans.filter((span) => span.from <= day && day <= span.to).map((span) => span.working))
  }
  return sum
}

/** 1 in full, ½, or 0. */
export function weightOf(record: PersonRecord, date: Day, asOf: Day, months: number): number {
  const at = worked(record, date, asOf)
  const length = (count: number): number => (days(monthsLater(date, count)) - days(date)) * 1000
  if (at <= length(months)) return 1
  return at <= length(2 * months) ? 0.5 : 0
}

export function bears(item: Evidence, expectation: Expectation, asOf: Day): boolean {
  const { rule } = expectation
  return (
    item.date <= asOf &&
    item.for.length <= 3 &&
    claims(item.for, expectation) &&
    rule.kinds.includes(item.kind) &&
    SCOPES.indexOf(item.scope) >= SCOPES.indexOf(rule.scope) &&
    AUTONOMIES.indexOf(item.autonomy) >= AUTONOMIES.indexOf(rule.autonomy)
  )
}

function claims(ids: readonly string[], expectation: Expectation): boolean {
  return ids.some((id) => id === expectation.id || id === expectation.competency)
}

function counts(said: Confirmation, item: Evidence, expectation: Expectation, record: PersonRecord, asOf: Day): boolean {
  if (said.concern !== undefined || said.how === 'named' || said.witness === record.person.name || said.on > asOf) return false
  if (said.withdrawn !== undefined && said.withdrawn <= asOf) return false
  if (said.saw !== undefined && said.saw !== itemDigest(item)) return false
  return claims(said.showed, expectation)
}

function group(said: Confirmation, record: PersonRecord): string {
  if (said.as === 'manager') return 'group line'
  const inside = INSIDE.includes(said.as)
  if (said.team === undefined) return inside ? 'group own' : 'group unknown'
  if (said.team === record.person.team || (inside && record.person.team === undefined)) return 'group own'
  return `group team ${said.team}`
}

/** All arcs of the network of one expectation, an arc for every word said; of parallel ones between a piece and a witness the largest. */
export function arcsOf(record: PersonRecord, expectation: Expectation, parameters: ReadinessParameters, asOf: Day): readonly Arc[] {
  const arcs = new Map<string, Arc>()
  function put(from: string, to: string, cap: number): void {
    const key = JSON.stringify([from, to])
    if (cap > (arcs.get(key)?.cap ?? 0)) arcs.set(key, { from, to, cap })
  }
  const items = new Map(record.evidence.map((item) => [item.id, item]))
  const bearing = [...items.values()].filter((item) => bears(item, expectation, asOf))
  const confirmed = new Set<string>()
  for (const item of bearing) {
    const weight = weightOf(record, item.date, asOf, parameters.windowMonths)
    if (weight === 0) continue
    const piece = `piece ${item.episode ?? '-'}`
    put(piece, 'own word', Math.floor(parameters.ownWord * weight))
    if (['git', 'github', 'gitlab', 'jira'].includes(item.source?.from ?? '')) put(piece, 'own records', Math.floor(parameters.record * weight))
    for (const said of item.seenBy.filter((one) => counts(one, item, expectation, record, asOf))) {
      const inside = INSIDE.includes(said.as)
      const sentence = (said.says ?? '').trim() !== ''
      const full = inside ? (sentence ? parameters.inside : parameters.insideBare) : sentence ? parameters.outside : parameters.outsideBare
      const points = Math.floor(full * weight)
      if (points === 0) continue
      if (weight === 1) confirmed.add(piece)
      put(piece, `witness ${said.witness}`, points)
      put(`witness ${said.witness}`, `after ${said.witness}`, parameters.witness)
      put(`after ${said.witness}`, group(said, record), 10_000)
      put(group(said, record), 'sink', parameters.group)
    }
  }
  for (const voice of ['own word', 'own records']) if ([...arcs.values()].some((arc) => arc.to === voice)) put(voice, 'own', 10_000)
  put('own', 'group own', parameters.own)
  put('group own', 'sink', parameters.group)
  put('source', 'older', parameters.older)
  for (const { from } of [...arcs.values()]) if (from.startsWith('piece ')) put(confirmed.has(from) ? 'source' : 'older', from, parameters.episode)
  return [...arcs.values()]
}

/** Maximum flow by shortest ways (Edmonds and Karp 1972) over a map of what is left of each arc. */
export function maximumFlow(arcs: readonly Arc[]): number {
  const left = new Map<string, Map<string, number>>()
  function change(from: string, to: string, by: number): void {
    const row = left.get(from) ?? new Map<string, number>()
    row.set(to, (row.get(to) ?? 0) + by)
    left.set(from, row)
  }
  for (const { from, to, cap } of arcs) change(from, to, cap)
  for (let sum = 0; ; ) {
    const way = shortestWay(left)
    if (way === null) return sum
    const steps = way.slice(1).map((to, index) => [way[index] as string, to] as const)
    const much = Math.min(...steps.map(([from, to]) => left.get(from)?.get(to) ?? 0))
    for (const [from, to] of steps) {
      change(from, to, -much)
      change(to, from, much)
    }
    sum += much
  }
}

function shortestWay(left: ReadonlyMap<string, ReadonlyMap<string, number>>): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([['source', null]])
  const queue = ['source']
  for (let node = queue.shift(); node !== undefined && node !== 'sink'; node = queue.shift()) {
    for (const [to, cap] of left.get(node) ?? []) {
      if (cap <= 0 || cameFrom.has(to)) continue
      cameFrom.set(to, node)
      queue.push(to)
    }
  }
  if (!cameFrom.has('sink')) return null
  const way: string[] = []
  for (let node: string | null = 'sink'; node !== null; node = cameFrom.get(node) ?? null) way.unshift(node)
  return way
}

/** Support as the second implementation has it. */
export function secondCount(record: PersonRecord, expectation: Expectation, parameters: ReadinessParameters, asOf: Day): number {
  return maximumFlow(arcsOf(record, expectation, parameters, asOf))
}
