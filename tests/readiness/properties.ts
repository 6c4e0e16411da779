// What has to hold of readiness on any record whatever; each property is checked on random records.

import fc from 'fast-check'
import { addMonths } from '../../src/algorithms/calendar.ts'
import { seededRandom } from '../../src/algorithms/random.ts'
import type { Confirmation, Evidence, PersonRecord } from '../../src/evidence/evidence.ts'
import type { ReadinessParameters } from '../../src/ladder/ladder.ts'
import { judge } from '../../src/readiness/judge.ts'
import type { ExpectationReport, Limit, Report } from '../../src/readiness/readiness.ts'
import { absence, confirmation, itemWithId, LADDER, ledger } from './ledgers.ts'
import type { Arc } from './second-count.ts'
import { arcsOf, maximumFlow, secondCount } from './second-count.ts'
import { TODAY } from './small-ladder.ts'

export interface Property {
  readonly name: string
  /** What it draws differs from property to property. */
  readonly property: fc.IRawProperty<unknown>
}

const STATUSES = ['no-evidence', 'weak', 'partial', 'met-concern-open', 'met']

function read(record: PersonRecord, asOf = TODAY): Report {
  return judge(LADDER, record, 'mid-senior', asOf)
}

function byId(report: Report): Map<string, ExpectationReport> {
  return new Map(report.expectations.map((found) => [found.id, found]))
}

function met(report: Report): number {
  return report.expectations.filter((found) => found.status.startsWith('met')).length
}

function newWork(report: Report): number {
  return report.next.filter((advice) => advice.kind === 'work').length
}

/** Support, status and count of the second report are at least those of the first, and it asks for no more new work. */
function isNoWorse(before: Report, after: Report): boolean {
  const found = byId(after)
  const none = before.expectations.every((one) => {
    const other = found.get(one.id)
    return other !== undefined && other.support >= one.support && rank(other) >= rank(one)
  })
  return none && met(after) >= met(before) && (before.atLeast || after.atLeast || newWork(after) <= newWork(before))
}

/** A concern that is open counts as met. */
function rank(found: ExpectationReport): number {
  return STATUSES.indexOf(found.computed === 'met-concern-open' ? 'met' : found.computed)
}

function withEvidence(record: PersonRecord, change: (item: Evidence) => Evidence): PersonRecord {
  return { ...record, evidence: record.evidence.map(change) }
}

function keepWords(record: PersonRecord, keep: (said: Confirmation, item: Evidence) => boolean): PersonRecord {
  return withEvidence(record, (item) => ({ ...item, seenBy: item.seenBy.filter((said) => keep(said, item)) }))
}

function most(record: PersonRecord): number {
  return Math.max(...read(record).expectations.map((found) => found.support))
}

/** No concern and no mark is a supporting word. */
const supporting = confirmation.map((say) => (item: Evidence): Confirmation => {
  const { concern: _concern, withdrawn: _withdrawn, ...said } = say(item)
  return said
})

const seed = fc.integer({ min: 0, max: 1_000_000 })

function shuffled<T>(list: readonly T[], from: number): readonly T[] {
  const random = seededRandom(from)
  return list
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

function isOwnTeam(record: PersonRecord) {
  return ({ as, team }: Confirmation): boolean => {
    const inside = as === 'peer' || as === 'junior' || as === 'mentee'
    if (as === 'manager') return false
    return team === undefined ? inside : team === record.person.team || (inside && record.person.team === undefined)
  }
}

export const PROPERTIES: readonly Property[] = [
  {
    name: 'an item more never lowers support, status or count, nor asks for more new work',
    property: fc.property(ledger, itemWithId('one-more'), (record, item) =>
      isNoWorse(read(record), read({ ...record, evidence: [...record.evidence, withoutConcerns(item)] })),
    ),
  },
  {
    name: 'a confirmation more never lowers support, status or count, nor asks for more new work',
    property: fc.property(ledger, supporting, seed, (record, say, at) => {
      const chosen = record.evidence[at % Math.max(1, record.evidence.length)]
      return isNoWorse(read(record), read(withEvidence(record, (item) => (item === chosen ? { ...item, seenBy: [...item.seenBy, say(item)] } : item))))
    }),
  },
  {
    name: 'copies under new ids gain nothing',
    property: fc.property(ledger, (record) => {
      const copies = record.evidence.map((item) => ({ ...item, id: `copy of ${item.id}` }))
      const found = byId(read({ ...record, evidence: [...record.evidence, ...copies] }))
      return read(record).expectations.every((one) => found.get(one.id)?.support === one.support)
    }),
  },
  {
    name: 'splitting an item within its piece of work gains nothing',
    property: fc.property(ledger, (record) => {
      const split = record.evidence.flatMap((item) => [
        ...item.for.map((claim) => ({ ...item, id: `${item.id} ${claim}`, for: [claim], seenBy: item.seenBy.filter((_, at) => at % 2 === 0) })),
        ...item.for.map((claim) => ({ ...item, id: `${item.id} ${claim} 2`, for: [claim], seenBy: item.seenBy.filter((_, at) => at % 2 === 1) })),
      ])
      const found = byId(read({ ...record, evidence: split }))
      return read(record).expectations.every((one) => (found.get(one.id)?.support ?? 99) <= one.support)
    }),
  },
  {
    name: 'order and exact copies change nothing, byte for byte',
    property: fc.property(ledger, seed, (record, from) => {
      const copied: PersonRecord = {
        ...record,
        absences: shuffled([...record.absences, ...record.absences], from),
        marks: shuffled([...record.marks, ...record.marks], from),
        evidence: shuffled([...record.evidence, ...record.evidence], from).map((item, index) => ({
          ...item,
          for: shuffled(item.for, from + index),
          seenBy: shuffled([...item.seenBy, ...item.seenBy], from + index).map((said) => ({ ...said, showed: shuffled(said.showed, from + index) })),
        })),
      }
      return JSON.stringify(read(copied)) === JSON.stringify(read(record))
    }),
  },
  {
    name: 'what was withdrawn reads as if it had never been said, byte for byte',
    property: fc.property(ledger, seed, (record, from) => {
      const isChosen = (said: Confirmation, item: Evidence): boolean => (from + item.seenBy.indexOf(said) + item.id.length) % 3 === 0
      const withdrawn = withEvidence(record, (item) => ({
        ...item,
        seenBy: item.seenBy.map((said) => (isChosen(said, item) ? { ...said, withdrawn: said.on } : said)),
      }))
      return JSON.stringify(read(withdrawn)) === JSON.stringify(read(keepWords(record, (said, item) => !isChosen(said, item))))
    }),
  },
  {
    name: 'what is dated after the day of the report is not there, byte for byte',
    property: fc.property(ledger, fc.integer({ min: 1, max: 40 }), (record, months) => {
      const asOf = addMonths(TODAY, -months)
      const known = keepWords({ ...record, evidence: record.evidence.filter((item) => item.date <= asOf) }, (said) => said.on <= asOf)
      return JSON.stringify(read(record, asOf)) === JSON.stringify(read(known, asOf))
    }),
  },
  {
    name: 'support only falls with time',
    property: fc.property(ledger, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (record, months, more) => {
      const later = byId(read(record, addMonths(TODAY, months + more)))
      return read(record, addMonths(TODAY, months)).expectations.every((one) => (later.get(one.id)?.support ?? 99) <= one.support)
    }),
  },
  {
    name: 'an absence more never lowers support',
    property: fc.property(ledger, absence, (record, more) => {
      const found = byId(read({ ...record, absences: [...record.absences, more] }))
      return read(record).expectations.every((one) => (found.get(one.id)?.support ?? -1) >= one.support)
    }),
  },
  {
    name: 'one person alone never makes met',
    property: fc.property(ledger, fc.constantFrom('Cem', 'Mia', 'Pat'), (record, name) => most(keepWords(record, (said) => said.witness === name)) <= 14),
  },
  {
    name: 'one piece of work that others saw never makes met',
    property: fc.property(ledger, fc.constantFrom('migration', undefined), (record, episode) => {
      const fresh = withEvidence(record, (item) => ({ ...item, date: '2026-06-01' }))
      return most(keepWords(fresh, (_, item) => item.episode === episode)) <= 14
    }),
  },
  {
    name: 'the own team alone never makes met',
    property: fc.property(ledger, (record) => most(keepWords(record, isOwnTeam(record))) <= 12),
  },
  {
    name: 'old work alone never makes met',
    property: fc.property(ledger, (record) => most(withEvidence({ ...record, absences: [] }, (item) => ({ ...item, date: '2024-12-29' }))) <= 8),
  },
  {
    name: 'the own word and records alone stay weak',
    property: fc.property(ledger, (record) => {
      const alone = read(keepWords(record, () => false))
      return alone.expectations.every((found) => found.support <= 4 && STATUSES.indexOf(found.computed) <= STATUSES.indexOf('weak'))
    }),
  },
  {
    name: 'a concern never raises anything, and never takes points off',
    property: fc.property(ledger, confirmation, seed, (record, say, at) => {
      const chosen = record.evidence[at % Math.max(1, record.evidence.length)]
      const worried = withEvidence(record, (item) =>
        item === chosen ? { ...item, seenBy: [...item.seenBy, { ...say(item), concern: 'It was late.' }] } : item,
      )
      const after = read(worried)
      const found = byId(after)
      return (
        read(record).expectations.every((one) => {
          const other = found.get(one.id)
          return other?.support === one.support && STATUSES.indexOf(other.computed) <= STATUSES.indexOf(one.computed)
        }) && met(after) === met(read(record))
      )
    }),
  },
  {
    name: 'the limits add up to the support; raising a cap that is none changes nothing, and one that is never lowers',
    property: fc.property(ledger, fc.constantFrom('episode', 'witness', 'group', 'older', 'own'), (record, cap) => {
      return read(record).expectations.every((one) => {
        const support = supportWith(record, one.id, { [cap]: LADDER.readiness[cap] + 3 })
        const isLimit = one.limits.some((limit) => limit.cap === cap)
        return sum(one.limits) === one.support && (isLimit ? support >= one.support : support === one.support)
      })
    }),
  },
  {
    name: 'the same of each single cap, by the second count',
    property: fc.property(ledger, seed, (record, at) =>
      read(record).expectations.every((one) => {
        const arcs = arcsFor(record, one.id)
        const chosen = arcs[at % Math.max(1, arcs.length)]
        if (chosen === undefined) return one.support === 0
        const flow = maximumFlow(arcs.map((arc) => (arc === chosen ? { ...arc, cap: arc.cap + 5 } : arc)))
        return one.limits.some((limit) => isNamed(chosen, limit, record)) ? flow >= one.support : flow === one.support
      }),
    ),
  },
  {
    name: 'support is what a second implementation counts',
    property: fc.property(ledger, (record) =>
      LADDER.expectations
        .filter((one) => one.track !== 'management')
        .every((one) => byId(read(record)).get(one.id)?.support === secondCount(record, one, { ...LADDER.readiness, ...one.readiness }, TODAY)),
    ),
  },
]

function withoutConcerns(item: Evidence): Evidence {
  return { ...item, seenBy: item.seenBy.filter((said) => said.concern === undefined) }
}

function sum(limits: readonly Limit[]): number {
  return limits.reduce((total, limit) => total + limit.points, 0)
}

function supportWith(record: PersonRecord, id: string, parameters: Partial<ReadinessParameters>): number {
  const expectations = LADDER.expectations.map((one) => (one.id === id ? { ...one, readiness: { ...one.readiness, ...parameters } } : one))
  return byId(judge({ ...LADDER, expectations }, record, 'mid-senior', TODAY)).get(id)?.support ?? -1
}

function arcsFor(record: PersonRecord, id: string): readonly Arc[] {
  const expectation = LADDER.expectations.find((one) => one.id === id)
  if (expectation === undefined) throw new Error(`no ${id} in the ladder`)
  return arcsOf(record, expectation, { ...LADDER.readiness, ...expectation.readiness }, TODAY)
}

/** Which limit names this arc of the second network. */
function isNamed({ from, to }: Arc, limit: Limit, record: PersonRecord): boolean {
  const groups: { [of: string]: string } = { '(own team)': 'group own', '(line)': 'group line', '(unknown)': 'group unknown' }
  switch (limit.cap) {
    case 'older':
      return to === 'older'
    case 'episode':
      return to === `piece ${limit.of}`
    case 'said':
      return from === `piece ${limit.of}` && (to === `witness ${limit.witness}` || (limit.witness === record.person.name && to.startsWith('own ')))
    case 'witness':
      return from === `witness ${limit.of}`
    case 'own':
      return from === 'own'
    case 'group':
      return from === (groups[limit.of] ?? `group team ${limit.of}`) && to === 'sink'
  }
}
