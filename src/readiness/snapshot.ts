// A shared report: a report frozen with the digests of what it was made from, which names nobody who didn't agree to it.

import type { Day } from '../algorithms/calendar.ts'
import { digestOf } from '../algorithms/canonical.ts'
import { present } from '../algorithms/present.ts'
import { withoutConfidential } from '../evidence/confidential.ts'
import { saidByThemselves } from '../evidence/counting.ts'
import type { Confirmation, Disagreement, PersonRecord } from '../evidence/evidence.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { words } from '../text/text.ts'
import type { JudgeOptions } from './judge.ts'
import { judge } from './judge.ts'
import type { Report } from './readiness.ts'
import type { ReportView } from './view.ts'
import { reportView } from './view.ts'

export interface Snapshot {
  readonly nextrung: 'snapshot/1'
  /** Who agreed that their name and words stand in what is shared; everybody else is told by what they are to the person. */
  readonly named: readonly string[]
  /** Whose words count: what witnesses said themselves (an organisation's server), or all that the record says. */
  readonly counted: 'answers' | 'all'
  /** Digest of what was judged. */
  readonly record: string
  readonly differently: readonly Disagreement[]
  readonly report: Report
  readonly digest: string
}

/** What a shared report is made of, besides the record and the ladder. */
export interface Sharing extends Pick<JudgeOptions, 'track' | 'language' | 'through'> {
  readonly target: string
  readonly asOf: Day
  readonly named: readonly string[]
  readonly counted: Snapshot['counted']
  readonly differently: readonly Disagreement[]
}

/**
 * Freezes the report of a record. What is confidential doesn't count in it; what would help next is the person's own and left out.
 * The same input gives the same snapshot, byte for byte, here and by `assess --verify`.
 */
export function snapshotOf(ladder: Ladder, record: PersonRecord, sharing: Sharing): Snapshot {
  return frozen(ladder, judgedOf(record, sharing), sharing)
}

/** A snapshot with its page in words, which then needs neither the record nor the ladder. */
export function sharedReport(ladder: Ladder, record: PersonRecord, sharing: Sharing): { readonly snapshot: Snapshot; readonly view: ReportView } {
  const judged = judgedOf(record, sharing)
  const snapshot = frozen(ladder, judged, sharing)
  const { language = 'en', differently } = sharing
  return { snapshot, view: reportView(snapshot.report, ladder, withoutKeptWords(judged), { language, disagreements: differently }) }
}

/** The same again, from a record and a ladder at hand, to be compared. */
export function madeAgain(saved: Snapshot, ladder: Ladder, record: PersonRecord, through: Pick<JudgeOptions, 'through'>): Snapshot {
  const { report, named, counted, differently } = saved
  return snapshotOf(ladder, record, { target: report.target, asOf: report.asOf, track: report.track, named, counted, differently, ...through })
}

function frozen(ladder: Ladder, judged: PersonRecord, { target, asOf, named, counted, differently, ...options }: Sharing): Snapshot {
  const { digest: _, ...report } = judge(ladder, judged, target, asOf, { ...options, from: counted === 'answers' ? 'server' : 'file', reader: 'other' })
  const shared = { ...report, next: [], atLeast: false }
  const snapshot = {
    nextrung: 'snapshot/1' as const,
    named: named.toSorted(),
    counted,
    record: digestOf(judged),
    differently,
    report: { ...shared, digest: digestOf(shared) },
  }
  return { ...snapshot, digest: digestOf(snapshot) }
}

function judgedOf(record: PersonRecord, { asOf, named, counted, language }: Sharing): PersonRecord {
  const leaving = withoutConfidential(record)
  return byRelation(counted === 'answers' ? saidByThemselves(leaving) : leaving, new Set(named), asOf, language ?? 'en')
}

/** Stands for words that were said but aren't shared: that somebody found words counts for more than a bare yes. */
const KEPT = '…'

/** What can be judged of a record: witnesses who didn't agree are told apart, but not named, and their words stay here. */
function byRelation(record: PersonRecord, named: ReadonlySet<string>, asOf: Day, language: string): PersonRecord {
  const say = words(language).sharing
  const evidence = record.evidence.filter((item) => !item.draft && item.date <= asOf).toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
  const witnesses = [...new Set(evidence.flatMap((item) => item.seenBy.map(({ witness }) => witness)))].filter((witness) => !named.has(witness))
  const told = new Map(witnesses.map((witness, index) => [witness, say.witness(index + 1)]))
  const { name, title, level, track, since, manager, team } = record.person
  const shown = (said: Confirmation): Confirmation => {
    const { by: _, ...rest } = said
    const witness = told.get(said.witness)
    if (witness === undefined) return rest
    return { ...rest, witness, ...(said.says === undefined ? {} : { says: KEPT }), ...(said.concern === undefined ? {} : { concern: KEPT }) }
  }
  return {
    person: present({ name, title, level, track, since, team, manager: manager === undefined ? undefined : (told.get(manager) ?? say.manager) }),
    absences: record.absences,
    episodes: record.episodes.filter(({ id }) => evidence.some((item) => item.episode === id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    evidence: evidence.map(({ links: _, ...item }) => ({ ...item, links: [], seenBy: item.seenBy.map(shown) })),
    marks: record.marks.map((mark) => (mark.owedBy === undefined || named.has(mark.owedBy) ? mark : { ...mark, owedBy: say.somebody })),
  }
}

function withoutKeptWords(record: PersonRecord): PersonRecord {
  const shown = ({ says, ...said }: Confirmation): Confirmation => (says === undefined || says === KEPT ? said : { ...said, says })
  return { ...record, evidence: record.evidence.map((item) => ({ ...item, seenBy: item.seenBy.map(shown) })) }
}
