// Judges a record against one level of a ladder, as of one day: the readiness report.

import type { Day } from '../algorithms/calendar.ts'
import { isDay } from '../algorithms/calendar.ts'
import { digestOf } from '../algorithms/canonical.ts'
import type { How, PersonRecord } from '../evidence/evidence.ts'
import type { Through } from '../evidence/through-crosswalk.ts'
import type { Expectation, Ladder, Track } from '../ladder/ladder.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import { Columns } from './columns.ts'
import type { Judging } from './expectation.ts'
import { expectationReports, isAlone } from './expectation.ts'
import { whatNext } from './next.ts'
import type { ExpectationReport, Report } from './readiness.ts'
import type { Standing } from './ready.ts'
import { inReportOrder, standing } from './ready.ts'
import { rulesOf } from './rules.ts'
import type { Candidate } from './trial.ts'
import { exists } from './witness.ts'

/** Only an account answers for itself; what was told, filed or sent by link, a file could have made up. */
const FILE_WORD: readonly How[] = ['told', 'file', 'link']

export interface JudgeOptions {
  /** Instead of the one in the record. */
  readonly track?: Track
  readonly language?: string
  /** Where the record is from: a file is taken at its word, and the report says so; a server knows who spoke. Default: file. */
  readonly from?: 'file' | 'server'
  /** Others than the person don't see a concern in its first ten working days. Default: self. */
  readonly reader?: 'self' | 'other'
  /** Who else may be asked, besides those on the record: the team, and people in the plan. */
  readonly team?: readonly Candidate[]
  /** Ids of items that nobody else saw, so that nobody is asked about them. */
  readonly nobodyElseSaw?: readonly string[]
  /** Where the record was written on another ladder: the report says so first. */
  readonly through?: Through
}

/**
 * The readiness report of one record for the level `target`, as of a day. The same input gives the same report, byte for byte;
 * the order of lists in the record is nothing. Source of every rule: docs/readiness.md.
 * A Problem is thrown for a level that the ladder lacks, a day that isn't one, and two items with one id and other content.
 */
export function judge(ladder: Ladder, record: PersonRecord, target: string, asOf: Day, options: JudgeOptions = {}): Report {
  const { track, judging, found, level } = judgeWithoutAdvice(ladder, record, target, asOf, options)
  const next = whatNext(judging, found, level, options)
  const { name, title } = record.person
  const report = {
    nextrung: 'report/1' as const,
    person: { name, ...(title === undefined ? {} : { title }) },
    ladder: { id: ladder.id, version: ladder.version, digest: ladder.digest },
    level: record.person.level ?? null,
    target,
    track,
    asOf,
    ready: level.ready,
    concernOpen: level.concernOpen,
    alone: isAlone(record),
    expectations: inReportOrder(found, level.inTheWay),
    next: next.advice,
    atLeast: next.atLeast,
    ...(options.through ? { through: options.through } : {}),
    notes: [
      ...(options.through ? [words(options.language ?? 'en').crosswalk.readThrough(options.through)] : []),
      ...notesOf(judging, ladder.readiness.windowMonths, found, level),
    ],
  }
  return { ...report, digest: digestOf(report) }
}

interface Judged {
  readonly track: Track
  readonly judging: Judging
  readonly found: readonly ExpectationReport[]
  readonly level: Standing
}

/** All of a report but what would help next, which takes longest to find. */
export function judgeWithoutAdvice(ladder: Ladder, record: PersonRecord, target: string, asOf: Day, options: JudgeOptions = {}): Judged {
  const { track, expectations } = askedAt(ladder, record, target, asOf, options)
  const judging = lookAt(ladder, expectations, record, asOf, options)
  const found = expectationReports(judging)
  return { track, judging, found, level: standing(found, ladder.readiness.optional) }
}

/** The level's own expectations on the person's track; a level with one track asks everybody the same. */
export function askedAt(
  ladder: Ladder,
  record: PersonRecord,
  target: string,
  asOf: Day,
  options: Pick<JudgeOptions, 'track' | 'language'>,
): { readonly track: Track; readonly expectations: readonly Expectation[] } {
  const say = words(options.language ?? 'en').readiness
  const level = ladder.levels.find((one) => one.id === target)
  if (level === undefined) {
    const levels = ladder.levels.map((one) => one.id)
    throw new Problem('input', say.unknownTarget(target, levels))
  }
  if (!isDay(asOf)) throw new Problem('input', say.notADay(asOf))
  const wanted = options.track ?? record.person.track ?? 'ic'
  const track = level.tracks.includes(wanted) ? wanted : (level.tracks[0] ?? wanted)
  const expectations = ladder.expectations.filter((one) => one.level === target && (one.track === undefined || one.track === track))
  return { track, expectations }
}

/** Lays the record out for counting, once as it stands and once without what is taken at a file's word. */
function lookAt(ladder: Ladder, expectations: readonly Expectation[], record: PersonRecord, asOf: Day, options: JudgeOptions): Judging {
  const language = options.language ?? 'en'
  const rules = rulesOf(ladder, expectations)
  const columns = new Columns(rules)
  columns.read(record, asOf, language)
  const withoutFile = options.from === 'server' || !isAtFilesWord(record, asOf) ? null : new Columns(rules)
  withoutFile?.read(withoutFileWord(record), asOf, language)
  return { rules, columns, withoutFile, record, asOf, reader: options.reader ?? 'self', language }
}

function isAtFilesWord({ person, evidence }: PersonRecord, asOf: Day): boolean {
  return evidence.some((item) => item.date <= asOf && item.seenBy.some((said) => FILE_WORD.includes(said.how) && exists(said, person.name, asOf)))
}

function withoutFileWord(record: PersonRecord): PersonRecord {
  return { ...record, evidence: record.evidence.map((item) => ({ ...item, seenBy: item.seenBy.filter((said) => !FILE_WORD.includes(said.how)) })) }
}

function notesOf(judging: Judging, windowMonths: number, found: readonly ExpectationReport[], level: Standing): readonly string[] {
  const say = words(judging.language).readiness.notes
  const declined = found.filter((one) => one.status === 'declined').length
  const { owed, optional } = level
  return [
    ...(judging.withoutFile === null ? [] : [say.fromFile]),
    ...(isAlone(judging.record) && found.some((one) => one.mark !== undefined) ? [say.alone] : []),
    ...(owed.marked > owed.excused ? [say.tooManyOwed(owed.marked, owed.excused)] : []),
    ...(optional.shown < optional.asked ? [say.optional(optional.shown, optional.asked)] : []),
    ...(declined === 0 ? [] : [say.declined(declined)]),
    say.window(windowMonths),
  ]
}
