// Doing what a report advises: the record with the new pieces of work and the confirmations added.

import type { Day } from '../../src/algorithms/calendar.ts'
import type { Confirmation, Evidence, PersonRecord } from '../../src/evidence/evidence.ts'
import { whoMayBeAsked } from '../../src/readiness/ask.ts'
import type { Advice, Report } from '../../src/readiness/readiness.ts'

export type Known = (name: string) => Pick<Confirmation, 'as' | 'team'>

/** What the people on a record are to the person. */
export function asKnown(record: PersonRecord, asOf: Day): Known {
  const known = new Map(whoMayBeAsked(record, asOf, []).map(({ name, ...who }) => [name, who]))
  return (name) => known.get(name) ?? { as: 'stakeholder' }
}

/** With the new pieces of work only, of which so far there is the person's own word. */
export function withNewWork(record: PersonRecord, report: Report): PersonRecord {
  return { ...record, evidence: [...record.evidence, ...newItems(report)] }
}

/** Of everybody who would do, the first is asked; where nobody is known, a stranger from a team of their own. */
export function withAdviceDone(record: PersonRecord, report: Report, known: Known): PersonRecord {
  const begun = newItems(report)
  const said = report.next.flatMap((advice, index) => {
    if (advice.kind === 'work') return []
    const item = advice.evidence ?? begun[advice.piece ?? 0]?.id
    const [name] = advice.ask ?? []
    const who = name === undefined ? { witness: `Stranger ${index}`, as: 'stakeholder' as const, team: `Team ${index}` } : { witness: name, ...known(name) }
    return [{ item, word: { ...who, on: report.asOf, how: 'account' as const, showed: advice.expectations, says: 'I saw it.' } }]
  })
  return {
    ...record,
    evidence: [...record.evidence, ...begun].map((item) => ({
      ...item,
      seenBy: [...item.seenBy, ...said.filter((one) => one.item === item.id).map((one) => one.word)],
    })),
  }
}

function newItems(report: Report): readonly Evidence[] {
  return report.next.flatMap((advice, index) => (advice.work === undefined ? [] : [newItem(advice, advice.work, index, report.asOf)]))
}

function newItem(advice: Advice, work: NonNullable<Advice['work']>, index: number, date: string): Evidence {
  return {
    id: `new-${index}`,
    episode: `new-work-${index}`,
    date,
    title: 'Something new',
    kind: work.kind,
    scope: work.scope,
    autonomy: work.autonomy,
    result: 'achieved',
    for: advice.expectations,
    links: [],
    seenBy: [],
  }
}
