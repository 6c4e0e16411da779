// Readiness kept for everyone: of the level that somebody is on and of the next one, what each expectation reads, without words or names.

import { hash } from 'node:crypto'
import type { Day } from '../algorithms/calendar.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import type { Expectation, Ladder, ReadinessParameters, Track } from '../ladder/ladder.ts'
import { Columns } from './columns.ts'
import { isAlone, openConcerns } from './expectation.ts'
import { askedAt } from './judge.ts'
import { markOf } from './marks.ts'
import { Network } from './network.ts'
import type { Dated } from './next-change.ts'
import { datedFacts, nextChange } from './next-change.ts'
import type { Status } from './readiness.ts'
import { standing } from './ready.ts'
import { rulesOf } from './rules.ts'
import { statusOf } from './status.ts'

/** What one expectation reads: its status, its support, and the first day on which time alone can change them; null: none. */
type KeptFound = readonly [status: Status, support: number, changesOn: Day | null]

export interface KeptReport {
  readonly towards: 'own' | 'next'
  readonly ladder: string
  readonly version: string
  readonly level: string
  readonly track: Track
  readonly asOf: Day
  /** The first day on which time alone can change it; null: none. */
  readonly nextOn: Day | null
  readonly ready: boolean
  readonly found: Readonly<{ [expectation: string]: KeptFound }>
  /** Over all but the days: as long as nothing changes it is the same on every day. */
  readonly digest: string
}

/** What is kept already, and the ids of expectations and competencies that were touched since; null: it may be any. */
export interface Known {
  readonly reports: readonly KeptReport[]
  readonly touched: ReadonlySet<string> | null
}

/** Counts one person after another, with what it needs for a level laid out once. */
export class Keeping {
  readonly #levels = new Map<string, Level>()
  readonly #network = new Network()

  /**
   * The reports of a record that reads on the ladder, as others than the person see it; none for a level that the ladder lacks.
   * Of what is kept from an earlier day, only what was touched or what time can have changed is counted again.
   */
  reports(ladder: Ladder, record: PersonRecord, asOf: Day, known: Known = { reports: [], touched: null }): readonly KeptReport[] {
    const level = this.#levelOf(ladder, record)
    if (level === null) return []
    const before = level.targets.map((target) => known.reports.find((one) => isOf(one, target, ladder, asOf)))
    const isKept = known.touched !== null && before.every((one) => one !== undefined)
    const wanted = level.columns.rules.expectations.map((expectation, index): boolean => {
      if (!isKept || known.touched?.has(expectation.id) || known.touched?.has(expectation.competency)) return true
      const found = before[level.targetOf[index] as number]?.found[expectation.id]
      return found === undefined || (found[2] !== null && found[2] <= asOf)
    })
    if (wanted.includes(true)) level.columns.read(record, asOf)
    const dated = datedFacts(record, asOf)
    return level.targets.map((target, at) => {
      const all = level.columns.rules.expectations.flatMap((expectation, index): Counted[] => {
        if (level.targetOf[index] !== at) return []
        const kept = wanted[index] ? undefined : before[at]?.found[expectation.id]
        return [{ expectation, found: kept ?? this.#count(level.columns, index, record, asOf, dated) }]
      })
      return reportOf(ladder, target, asOf, all)
    })
  }

  #count(columns: Columns, index: number, record: PersonRecord, asOf: Day, dated: readonly Dated[]): KeptFound {
    const expectation = columns.rules.expectations[index] as Expectation
    const parameters = columns.rules.parameters[index] as ReadinessParameters
    const support = this.#network.count(columns, index)
    const mark = record.marks.length === 0 ? undefined : markOf(record.marks, expectation.id, asOf, isAlone(record))
    const status = mark?.status ?? statusOf(support, openConcerns(columns, index, parameters, asOf, 'other'), parameters)
    return [status, support, nextChange({ expectation, index, parameters, columns, record, asOf, dated })]
  }

  #levelOf(ladder: Ladder, record: PersonRecord): Level | null {
    const { level, track = 'ic' } = record.person
    const key = `${ladder.digest} ${level} ${track}`
    const known = this.#levels.get(key)
    if (known) return known
    const at = ladder.levels.findIndex(({ id }) => id === level)
    if (at === -1) return null
    const made = laidOut(ladder, record, at)
    this.#levels.set(key, made)
    return made
  }
}

interface Target {
  readonly towards: KeptReport['towards']
  readonly level: string
  readonly track: Track
}

/** The expectations of a level and of the next one, side by side. */
interface Level {
  readonly targets: readonly Target[]
  readonly columns: Columns
  /** Of each expectation the target whose it is. */
  readonly targetOf: readonly number[]
}

interface Counted {
  readonly expectation: Expectation
  readonly found: KeptFound
}

function laidOut(ladder: Ladder, record: PersonRecord, at: number): Level {
  const asked = ladder.levels.slice(at, at + 2).map(({ id }) => ({ level: id, ...askedAt(ladder, record, id, '1970-01-01', {}) }))
  return {
    targets: asked.map(({ level, track }, index) => ({ towards: index === 0 ? 'own' : 'next', level, track })),
    columns: new Columns(
      rulesOf(
        ladder,
        asked.flatMap(({ expectations }) => expectations),
      ),
    ),
    targetOf: asked.flatMap(({ expectations }, index) => expectations.map(() => index)),
  }
}

/** Was it made of the same question, on this day or before? */
function isOf(report: KeptReport, target: Target, ladder: Ladder, asOf: Day): boolean {
  const { towards, level, track } = target
  const isSame = report.towards === towards && report.level === level && report.track === track
  return isSame && report.ladder === ladder.id && report.version === ladder.version && report.asOf <= asOf
}

function reportOf(ladder: Ladder, { towards, level, track }: Target, asOf: Day, all: readonly Counted[]): KeptReport {
  const { ready } = standing(
    all.map(({ expectation: { id, required }, found: [status, support] }) => ({ id, required, status, support })),
    ladder.readiness.optional,
  )
  const asked = { towards, ladder: ladder.id, version: ladder.version, level, track }
  let nextOn: Day | null = null
  for (const { found } of all) if (found[2] !== null && (nextOn === null || found[2] < nextOn)) nextOn = found[2]
  const read = all.map(({ expectation, found: [status, support] }) => [expectation.id, status, support])
  return {
    ...asked,
    asOf,
    nextOn,
    ready,
    found: Object.fromEntries(all.map(({ expectation, found }) => [expectation.id, found])),
    digest: hash('sha256', JSON.stringify([...Object.values(asked), ready, read])),
  }
}
