// The part of a report that is about one expectation.

import type { Day } from '../algorithms/calendar.ts'
import type { Mark, PersonRecord } from '../evidence/evidence.ts'
import type { Expectation, ReadinessParameters } from '../ladder/ladder.ts'
import type { Columns } from './columns.ts'
import { isSharedBy, strongestByAuthor } from './concerns.ts'
import { episodeTitles, limitOf } from './limit-text.ts'
import { narrowPlaces } from './limits.ts'
import { markOf } from './marks.ts'
import { Network } from './network.ts'
import type { ExpectationReport, OpenConcern } from './readiness.ts'
import { excludedFrom, reasonsOf } from './reasons.ts'
import type { Rules } from './rules.ts'
import { statusOf } from './status.ts'
import type { Window } from './window.ts'

/** What is judged, with the record already laid out. */
export interface Judging {
  readonly rules: Rules
  readonly columns: Columns
  /** The record without what is taken at a file's word; null where nothing is. */
  readonly withoutFile: Columns | null
  readonly record: PersonRecord
  readonly asOf: Day
  readonly reader: 'self' | 'other'
  readonly language: string
}

/** Judges each expectation apart, in the order of the rules. */
export function expectationReports(judging: Judging): readonly ExpectationReport[] {
  const network = new Network()
  return judging.rules.expectations.map((expectation, index) => reportOn(expectation, index, judging, network))
}

/** Without a manager there is nobody to agree a mark with. */
export function isAlone(record: PersonRecord): boolean {
  return record.person.manager === undefined
}

function reportOn(expectation: Expectation, index: number, judging: Judging, network: Network): ExpectationReport {
  const { rules, columns, record, asOf, language } = judging
  const parameters = rules.parameters[index] as ReadinessParameters
  const supportWithoutFile = judging.withoutFile === null ? null : network.count(judging.withoutFile, index)
  const support = network.count(columns, index)
  const places = narrowPlaces(network, columns, parameters)
  const titles = episodeTitles(record.episodes, language)
  const concerns = openConcerns(columns, index, parameters, asOf, judging.reader)
  const computed = statusOf(support, concerns, parameters)
  const mark = markOf(record.marks, expectation.id, asOf, isAlone(record))
  const asked = { expectation, parameters, person: record.person, evidence: record.evidence, asOf, language }
  return {
    id: expectation.id,
    competency: expectation.competency,
    required: expectation.required,
    status: mark?.status ?? computed,
    computed,
    support,
    needed: parameters.met,
    reasons: reasonsOf(asked, columns, index, support),
    excluded: excludedFrom(asked, columns.windows[rules.window[index] as number] as Window),
    limits: places.map((place) => limitOf(place, record.person, titles, language)),
    concerns,
    ...(mark === undefined ? {} : { mark: markPart(mark) }),
    ...(supportWithoutFile === null || supportWithoutFile === support ? {} : { supportWithoutFile }),
  }
}

/** The open concerns about one expectation that the reader may see. */
export function openConcerns(columns: Columns, index: number, parameters: ReadinessParameters, asOf: Day, reader: Judging['reader']): readonly OpenConcern[] {
  if (columns.concerns.length === 0) return []
  const said = columns.concerns.filter((one) => one.expectation === index).map((one) => one.concern)
  if (reader === 'self') return strongestByAuthor(said)
  return strongestByAuthor(said.filter((one) => isSharedBy(one, asOf, parameters.concernNoticeWorkingDays)))
}

function markPart(mark: Mark): NonNullable<ExpectationReport['mark']> {
  const { why, by, owedBy, until } = mark
  return { why, by: by.toSorted(), ...(owedBy === undefined ? {} : { owedBy }), ...(until === undefined ? {} : { until }) }
}
