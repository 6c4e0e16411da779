// A report made ready to be shown: grouped, in words, with ids resolved to titles. Every format and page starts here.

import type { Day } from '../algorithms/calendar.ts'
import type { Disagreement, Evidence, PersonRecord } from '../evidence/evidence.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { inLanguage, words } from '../text/text.ts'
import type { Advice, ExpectationReport, Reason, Report, Status } from './readiness.ts'

export interface ItemView {
  readonly id: string
  readonly title: string
  readonly date: Day
}

/** One item that counts, and everybody whose word on it counts. */
export interface PieceView {
  readonly item: ItemView
  readonly voices: readonly VoiceView[]
}

export interface VoiceView {
  /** `Bo Example (stakeholder), 6 points`. */
  readonly text: string
  /** What they said, in their own words. */
  readonly quote: string | null
}

export interface ExpectationView {
  readonly id: string
  readonly competency: string
  readonly sentence: string
  readonly required: boolean
  readonly status: Status
  readonly label: string
  readonly support: string
  readonly points: number
  readonly needed: number
  /** What would count, in words. */
  readonly rule: string | null
  readonly pieces: readonly PieceView[]
  /** `4 people in 2 pieces of work`; null when nothing counts. */
  readonly seen: string | null
  readonly excluded: readonly { readonly item: ItemView; readonly text: string }[]
  readonly limits: readonly { readonly text: string; readonly points: number }[]
  readonly concerns: readonly string[]
  /** What was agreed, where the status is a mark. */
  readonly mark: string | null
  /** How the person sees it, where they see it differently. */
  readonly differently: string | null
  /** How it reads without what only the file says, where that differs. */
  readonly withoutFile: string | null
}

export interface AdviceView {
  readonly kind: Advice['kind']
  readonly action: string
  readonly why: string
  readonly helps: string
  readonly item: ItemView | null
}

export interface ReportView {
  readonly title: string
  readonly person: string
  readonly level: string
  readonly headline: string
  /** Said only when nothing required is in the way. */
  readonly ready: string | null
  /** The rung: required expectations as the ladder orders them, then the optional ones. */
  readonly required: readonly ExpectationView[]
  readonly optionals: readonly ExpectationView[]
  readonly groups: readonly { readonly id: string; readonly heading: string; readonly expectations: readonly ExpectationView[] }[]
  readonly next: readonly AdviceView[]
  readonly nextNote: string | null
  readonly notes: readonly string[]
  readonly asOf: string
  readonly ladder: string
  readonly digest: string
}

const SHOWN: readonly Status[] = ['met', 'met-concern-open']
const SET_ASIDE: readonly Status[] = ['not-applicable', 'declined']

export interface ViewOptions {
  readonly language?: string
  /** What the person sees differently; it changes no count. */
  readonly disagreements?: readonly Disagreement[]
  /** Whether the person themself reads. */
  readonly own?: boolean
}

/** Puts a report into words. `record` and `ladder` are those that the report was made from. */
export function reportView(report: Report, ladder: Ladder, record: PersonRecord, options: ViewOptions = {}): ReportView {
  const { language = 'en', disagreements = [], own = false } = options
  const say = words(language).report
  const levelName = (id: string) => inLanguage(ladder.levels.find((level) => level.id === id)?.name ?? id, language)
  const items = new Map(record.evidence.map((item) => [item.id, { id: item.id, title: item.title, date: item.date }]))
  const item = (id: string): ItemView => items.get(id) ?? { id, title: id, date: '' }
  const sentences = new Map(ladder.expectations.map((expectation) => [expectation.id, inLanguage(expectation.sentence, language)]))
  const competencies = new Map(ladder.competencies.map((competency) => [competency.id, inLanguage(competency.name, language)]))

  const differently = (id: string): string | null => {
    const seen = disagreements.find((one) => one.expectation === id)
    if (!seen) return null
    return own ? say.page.yourView(seen.on, seen.words) : say.page.theirView(seen.on, seen.words)
  }

  const evidence = new Map(record.evidence.map((one) => [one.id, one]))
  const view = (found: ExpectationReport): ExpectationView => ({
    id: found.id,
    competency: competencies.get(found.competency) ?? found.competency,
    sentence: sentences.get(found.id) ?? found.id,
    required: found.required,
    status: found.status,
    label: say.status[found.status],
    support: say.support(found.support, found.needed),
    points: found.support,
    needed: found.needed,
    // Reasons without evidence say how the counting goes: first what counts, then the sum, which `support` says too.
    rule: found.reasons.find((reason) => reason.evidence.length === 0)?.text ?? null,
    pieces: piecesOf(found.reasons, evidence, item, language),
    seen: seenIn(found.reasons, evidence, say),
    excluded: found.excluded.map((excluded) => ({ item: item(excluded.evidence), text: excluded.text })),
    limits: found.limits.map(({ text, points }) => ({ text, points })),
    concerns: found.concerns.map((concern) => say.concern(concern.by, concern.says, concern.on, concern.answer)),
    mark: markText(found, say, own),
    differently: differently(found.id),
    withoutFile: found.supportWithoutFile === undefined ? null : say.withoutFile(found.supportWithoutFile),
  })

  const inLadderOrder = new Map(ladder.expectations.map((expectation, index) => [expectation.id, index]))
  const inReportOrder = report.expectations.map(view)
  const byLadder = inReportOrder.toSorted((a, b) => (inLadderOrder.get(a.id) ?? 0) - (inLadderOrder.get(b.id) ?? 0))
  const required = byLadder.filter((found) => found.required)
  const optionals = byLadder.filter((found) => !found.required)
  const isOpen = (found: ExpectationView) => !SHOWN.includes(found.status) && !SET_ASIDE.includes(found.status) && found.status !== 'no-opportunity'

  const groups = [
    { id: 'in-the-way', heading: say.groups.inTheWay, expectations: inReportOrder.filter((found) => found.required && isOpen(found)) },
    { id: 'optional', heading: say.groups.optionalOpen, expectations: inReportOrder.filter((found) => !found.required && isOpen(found)) },
    { id: 'shown', heading: say.groups.shown, expectations: [...required, ...optionals].filter((found) => SHOWN.includes(found.status)) },
    { id: 'owed', heading: say.groups.owed, expectations: inReportOrder.filter((found) => found.status === 'no-opportunity') },
    { id: 'set-aside', heading: say.groups.setAside, expectations: inReportOrder.filter((found) => SET_ASIDE.includes(found.status)) },
  ].filter((group) => group.expectations.length > 0)

  const level = levelName(report.target)
  // Imports claim nothing by themselves: without this, a full record would read as an empty one.
  const unclaimed = record.evidence.filter((one) => one.for.length === 0 && one.date <= report.asOf).length
  return {
    title: report.level === report.target ? say.atMyLevel(level) : say.towards(level),
    person: say.person(report.person.name, report.person.title, report.level ? levelName(report.level) : undefined, record.person.since),
    level,
    headline: headline(required, say),
    ready: report.ready ? (report.concernOpen ? say.readyConcern : say.ready) : null,
    required,
    optionals,
    groups,
    next: report.next.map((advice) => ({
      kind: advice.kind,
      action: advice.action,
      why: advice.why,
      helps: say.shows(advice.expectations.map((id) => sentences.get(id) ?? id)),
      item: advice.evidence === undefined ? null : item(advice.evidence),
    })),
    nextNote: report.next.length === 0 ? say.nothingNext : report.atLeast ? say.atLeast : null,
    notes: unclaimed === 0 ? report.notes : [...report.notes, say.unclaimed(unclaimed)],
    asOf: say.asOf(report.asOf),
    ladder: say.ladderLine(report.ladder.id, report.ladder.version, report.ladder.digest),
    digest: say.digestLine(report.digest),
  }
}

type Say = ReturnType<typeof words>['report']
type ById = ReadonlyMap<string, Evidence>

/** Gathers the reasons by item, in their order. */
function piecesOf(reasons: readonly Reason[], evidence: ById, item: (id: string) => ItemView, language: string): readonly PieceView[] {
  const voices = new Map<string, VoiceView[]>()
  for (const reason of reasons) {
    const [id] = reason.evidence
    if (id === undefined) continue
    const voice = voiceOf(reason, evidence.get(id), language)
    const known = voices.get(id)
    if (known) known.push(voice)
    else voices.set(id, [voice])
  }
  return [...voices].map(([id, said]) => ({ item: item(id), voices: said }))
}

function seenIn(reasons: readonly Reason[], evidence: ById, say: Say): string | null {
  const counted = reasons.filter((reason) => reason.evidence.length > 0)
  if (counted.length === 0) return null
  const people = new Set(counted.filter(({ as }) => as !== 'self' && as !== 'record').flatMap((reason) => reason.witnesses))
  const work = new Set(counted.flatMap((reason) => reason.evidence).map((id) => evidence.get(id)?.episode))
  return say.seenIn(people.size, work.size)
}

function voiceOf(reason: Reason, item: Evidence | undefined, language: string): VoiceView {
  const say = words(language)
  const { as = 'self', points = 0 } = reason
  const [witness = ''] = reason.witnesses
  if (as === 'self') return { text: say.report.ownWord(points), quote: null }
  if (as === 'record') return { text: say.report.systemRecord(points), quote: null }
  const said = item?.seenBy.find((one) => one.witness === witness && one.concern === undefined && one.withdrawn === undefined)?.says
  return { text: say.report.voice(witness, say.vocabulary.relations[as], points), quote: said ?? null }
}

function markText(found: ExpectationReport, say: Say, own: boolean): string | null {
  if (!found.mark) return null
  const by = found.mark.by.map((who) => (who === 'self' || who === 'manager' ? say.by[own ? 'own' : 'other'][who] : who)).join(' and ')
  const agreed = say.mark(found.mark.why.replace(/[.!]?$/, '.'), by)
  return found.status === 'no-opportunity' ? `${agreed} ${say.owed(found.mark.owedBy, found.mark.until)}` : agreed
}

/** `7 of 12 shown · 3 partly · 1 nothing yet`: counts over the required expectations; what is zero is left out. */
function headline(required: readonly ExpectationView[], say: Say): string {
  const having = (...statuses: Status[]) => required.filter((found) => statuses.includes(found.status)).length
  const parts: [number, (n: number) => string][] = [
    [having('partial'), say.headline.partial],
    [having('weak'), say.headline.weak],
    [having('no-evidence'), say.headline.nothing],
    [having('no-opportunity'), say.headline.noOpportunity],
    [having('not-applicable'), say.headline.notApplicable],
    [having('declined'), say.headline.declined],
  ]
  return [say.headline.shown(having(...SHOWN), required.length), ...parts.filter(([n]) => n > 0).map(([n, sentence]) => sentence(n))].join(' · ')
}
