// The fewest confirmations as an integer programme, solved by HiGHS: the second opinion on what comes next.

import type { Highs } from 'highs'
import loadSolver from 'highs'
import type { Day } from '../../src/algorithms/calendar.ts'
import { seededRandom } from '../../src/algorithms/random.ts'
import type { Evidence, PersonRecord } from '../../src/evidence/evidence.ts'
import type { Expectation, Ladder } from '../../src/ladder/ladder.ts'
import { judge } from '../../src/readiness/judge.ts'
import { withNewWork } from './additions.ts'
import { inventPerson, wideLadder } from './organisation.ts'
import { arcsOf, bears, weightOf } from './second-count.ts'
import { TODAY } from './small-ladder.ts'

/** The package is CommonJS, and its types say that the loader is one level deeper than it is. */
const load = loadSolver as unknown as typeof loadSolver.default

/** Compares so many small invented people with something in the way: the fewest confirmations, given the new pieces of work. */
export async function compareWithProgramme(cases: number): Promise<readonly { found: number; programme: number | null }[]> {
  const solver = await load()
  const random = seededRandom(50)
  const compared: { found: number; programme: number | null }[] = []
  while (compared.length < cases) {
    const ladder = wideLadder(random, 4 + random.whole(4))
    const record = inventPerson(random, ladder, { items: 8 + random.whole(12), episodes: 3 + random.whole(5), witnesses: 5, asOf: TODAY })
    const report = judge(ladder, record, 'mid-senior', TODAY)
    if (report.next.length === 0) continue
    const inTheWay = new Set(report.next.flatMap((advice) => advice.expectations))
    const wanted = ladder.expectations.filter((one) => inTheWay.has(one.id))
    const found = report.next.filter((advice) => advice.kind === 'confirmation').length
    compared.push({ found, programme: fewestByProgramme(solver, ladder, withNewWork(record, report), wanted, TODAY) })
  }
  return compared
}

/**
 * How many confirmations by strangers make all of `wanted` met; null when no number does.
 * For each item a whole number x of strangers who speak of it, for each expectation a flow along the arcs of the second count,
 * where each piece of work also has a way through its strangers. A piece leaves the cap on older work (z = 1) when somebody
 * speaks of one of its items inside the window.
 */
function fewestByProgramme(solver: Highs, ladder: Ladder, record: PersonRecord, wanted: readonly Expectation[], asOf: Day): number | null {
  const constraints: string[] = []
  const bounds: string[] = []
  const whole = new Set<string>()
  const switches = new Set<string>()
  wanted.forEach((expectation, e) => {
    const parameters = { ...ladder.readiness, ...expectation.readiness }
    const arcs = arcsOf(record, expectation, parameters, asOf)
    const nodes = new Map<string, string[]>()
    function flow(name: string, from: string, to: string, cap: number): void {
      nodes.set(from, [...(nodes.get(from) ?? []), `- ${name}`])
      nodes.set(to, [...(nodes.get(to) ?? []), `+ ${name}`])
      bounds.push(`0 <= ${name} <= ${cap}`)
    }
    arcs.forEach(({ from, to, cap }, a) => {
      if (!to.startsWith('piece ')) flow(`f${e}_${a}`, from, to, cap)
    })
    const pieces = arcs.filter((arc) => arc.to.startsWith('piece '))
    pieces.forEach(({ from, to, cap }, p) => {
      const items = record.evidence
        .map((item, i) => ({ item, i }))
        .filter(({ item }) => `piece ${item.episode ?? '-'}` === to && bears(item, expectation, asOf))
      const strangers = items.flatMap(({ item, i }) => worth(item, i, expectation))
      flow(`older${e}_${p}`, 'older', to, cap)
      flow(`fresh${e}_${p}`, 'source', to, cap)
      constraints.push(`older${e}_${p} + fresh${e}_${p} <= ${cap}`)
      if (from === 'older') {
        const z = `z${e}_${p}`
        switches.add(z)
        const recent = strangers.filter((one) => one.weight === 1).map((one) => `- x${one.i}`)
        constraints.push(`fresh${e}_${p} - ${cap} ${z} <= 0`, `${z} ${recent.join(' ')} <= 0`)
      }
      flow(`said${e}_${p}`, to, 'sink', cap)
      constraints.push(`said${e}_${p} ${strangers.map((one) => `- ${one.points} x${one.i}`).join(' ')} <= 0`)
      for (const one of strangers) whole.add(`x${one.i}`)
    })
    for (const [node, terms] of nodes) if (node !== 'source' && node !== 'sink') constraints.push(`${terms.join(' ')} = 0`)
    constraints.push(`${(nodes.get('sink') ?? ['+ x0']).join(' ')} >= ${parameters.met}`)

    function worth(item: Evidence, i: number, one: Expectation): { i: number; weight: number; points: number }[] {
      const weight = weightOf(record, item.date, asOf, parameters.windowMonths)
      const points = Math.floor(parameters.outside * weight)
      return points > 0 && bears(item, one, asOf) ? [{ i, weight, points }] : []
    }
  })
  if (whole.size === 0) return null
  const text = [
    'Minimize',
    ` ${[...whole].join(' + ')}`,
    'Subject To',
    ...constraints.map((constraint, index) => ` c${index}: ${constraint}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    ...[...whole].map((name) => ` 0 <= ${name} <= 9`),
    'General',
    ` ${[...whole].join(' ')}`,
    'Binary',
    ` ${[...switches].join(' ')}`,
    'End',
  ].join('\n')
  const solved = solver.solve(text)
  return solved.Status === 'Optimal' ? Math.round(solved.ObjectiveValue) : null
}
