// What a person brings to the next talk with their manager: what is new, one gap, and one ask. One page, no more.

import type { Day } from '../algorithms/calendar.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { inLanguage, words } from '../text/text.ts'
import type { Advice, ExpectationReport, Report } from './readiness.ts'
import { isShown } from './ready.ts'

/** So many lines of what is new; the page has to hold the rest too. */
const MOST = 8

export interface TalkSheet {
  readonly news: readonly { readonly day: Day; readonly text: string }[]
  /** How many more lines there were. */
  readonly more: number
  readonly gap: { readonly sentence: string; readonly line: string; readonly limit: string | null } | null
  /** Null: nothing to ask comes out of the record; they write it themselves. */
  readonly ask: string | null
}

/** Of a record and its report what is worth an hour: everything since `since`, the first thing in the way, and what would help there. */
export function talkSheet(report: Report, record: PersonRecord, ladder: Ladder, since: Day, language = 'en'): TalkSheet {
  const { news, more } = newSince(record, since, report.asOf, language)
  const gap =
    report.expectations.find((one) => one.required && !isShown(one.status) && one.status !== 'not-applicable' && one.status !== 'no-opportunity') ?? null
  return { news, more, gap: gap && gapOf(gap, ladder, language), ask: askOf(report, record, ladder, gap, language) }
}

function newSince({ evidence }: PersonRecord, since: Day, until: Day, language: string): Pick<TalkSheet, 'news' | 'more'> {
  const say = words(language).talkSheet
  const isNew = (day: Day): boolean => day > since && day <= until
  const submitted = evidence.filter((item) => !item.draft)
  const happened = submitted.filter(({ date }) => isNew(date)).map(({ date, title }) => ({ day: date, text: title }))
  const said = submitted.flatMap(({ title, seenBy }) =>
    seenBy
      .filter((one) => isNew(one.on) && one.how !== 'named' && one.withdrawn === undefined && one.concern === undefined)
      .map(({ on, witness, says }) => ({ day: on, text: says === undefined ? say.saw(witness, title) : say.said(witness, says) })),
  )
  // What somebody said of three items in one sentence is one thing.
  const all = [...new Map([...happened, ...said].map((one) => [`${one.day} ${one.text}`, one])).values()].sort((a, b) => (a.day < b.day ? 1 : -1))
  return { news: all.slice(0, MOST), more: Math.max(0, all.length - MOST) }
}

function gapOf(found: ExpectationReport, ladder: Ladder, language: string): TalkSheet['gap'] {
  const say = words(language)
  const competency = ladder.competencies.find(({ id }) => id === found.competency)?.name ?? found.competency
  return {
    sentence: sentenceOf(found.id, ladder, language),
    line: say.talkSheet.gapLine(inLanguage(competency, language), say.report.status[found.status], say.report.support(found.support, found.needed)),
    limit: found.limits[0]?.text ?? null,
  }
}

/** What is owed comes first; then what would help with the gap and is the manager's to do. */
function askOf({ expectations, next }: Report, record: PersonRecord, ladder: Ladder, gap: ExpectationReport | null, language: string): string | null {
  const say = words(language).talkSheet
  const owed = expectations.find(({ status }) => status === 'no-opportunity')
  if (owed) return say.owed(sentenceOf(owed.id, ladder, language), owed.mark?.owedBy, owed.mark?.until)
  const { manager } = record.person
  const helps = next.filter((advice) => gap !== null && advice.expectations.includes(gap.id))
  const theirs = helps.find((advice) => advice.kind === 'confirmation' && manager !== undefined && advice.ask?.includes(manager))
  const item = record.evidence.find(({ id }) => id === theirs?.evidence)
  if (item) return say.confirm(item.title)
  const work = helps.find((advice: Advice) => advice.kind === 'work')
  return work?.work ? say.work(words(language).vocabulary.kinds[work.work.kind]) : null
}

function sentenceOf(id: string, ladder: Ladder, language: string): string {
  return inLanguage(ladder.expectations.find((one) => one.id === id)?.sentence ?? id, language)
}
