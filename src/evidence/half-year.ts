// Half a year of a record as the text of a self-review: what is there, in the order of its days, and not a word besides.

import type { Day } from '../algorithms/calendar.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { shortDay } from '../text/day.ts'
import { inLanguage, words } from '../text/text.ts'
import type { Evidence, PersonRecord } from './evidence.ts'
import { claimText } from './view.ts'

/** `2026-1` is January to June 2026, `2026-2` July to December. */
export type Half = `${number}-${1 | 2}`

export function halfOf(day: Day): Half {
  return `${Number(day.slice(0, 4))}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`
}

export function isHalf(text: string): text is Half {
  return /^[1-9]\d{3}-[12]$/.test(text)
}

/** `January to June 2026`. */
export function halfName(half: Half, language: string): string {
  const [year = '', part] = half.split('-')
  return words(language).halfYear.name(year, part === '1')
}

/** The half-years of a record and the one of `today`, the newest first. */
export function halvesOf(record: PersonRecord, today: Day): readonly Half[] {
  return [...new Set([halfOf(today), ...record.evidence.map(({ date }) => halfOf(date))])].sort((a, b) => (a < b ? 1 : -1))
}

/** A self-review in Markdown; null when the record holds nothing of that half. Drafts and concerns stay out; of what is confidential only title and day are in. */
export function selfReview(record: PersonRecord, ladder: Ladder, half: Half, language: string): string | null {
  const items = record.evidence
    .filter((item) => !item.draft && halfOf(item.date) === half)
    .toSorted((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))
  if (items.length === 0) return null
  const say = words(language).halfYear
  const { name, title, level } = record.person
  const levelName = ladder.levels.find(({ id }) => id === level)?.name
  const blocks = [
    `# ${say.heading(halfName(half, language))}`,
    say.who(name, title, levelName === undefined ? undefined : inLanguage(levelName, language)),
    `## ${say.works}`,
    ...worksOf(record, items, language),
    ...shownBy(ladder, items, language),
    `## ${say.ownWords}`,
    say.prompts.map((prompt) => `- ${prompt}`).join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** By piece of work, in the order in which each began; what belongs to none comes last. */
function worksOf(record: PersonRecord, items: readonly Evidence[], language: string): readonly string[] {
  const say = words(language).halfYear
  const byWork = Map.groupBy(items, ({ episode }) => episode)
  const single = byWork.get(undefined) ?? []
  byWork.delete(undefined)
  const works = [...byWork].map(([id, together]) => ({ title: record.episodes.find((one) => one.id === id)?.title ?? String(id), together }))
  if (single.length > 0) works.push({ title: say.single, together: single })
  return works.flatMap(({ title, together }) => [`### ${oneLine(title)}`, together.map((item) => lines(item, language)).join('\n')])
}

function lines(item: Evidence, language: string): string {
  const { halfYear: say, vocabulary } = words(language)
  const head = `- ${say.onDay(shortDay(item.date, language, true), oneLine(item.title))}`
  if (item.confidential) return head
  const result = item.result === 'missed' ? [say.missed] : item.result === 'partly' ? [say.partly] : []
  const outcome = item.outcome === undefined ? [] : [item.outcome]
  const said = item.seenBy
    .filter((one) => one.says !== undefined && one.withdrawn === undefined && one.concern === undefined)
    .map(({ witness, as, says = '' }) => say.said(witness, vocabulary.relations[as], oneLine(says)))
  return [head, ...[...outcome, ...result].map(indented), ...said.map((line) => `  - ${line}`)].join('\n')
}

/** Claims of what is confidential stay out too: they would tell what it was about. */
function shownBy(ladder: Ladder, items: readonly Evidence[], language: string): readonly string[] {
  const say = words(language).halfYear
  const open = items.filter(({ confidential }) => !confidential)
  const claims = [...new Set(open.flatMap((item) => item.for))]
  if (claims.length === 0) return []
  const lines = claims.map((claim) => {
    const titles = open.filter((item) => item.for.includes(claim)).map(({ title }) => `  - ${oneLine(title)}`)
    return [`- ${claimText(ladder, claim, language)}`, ...titles].join('\n')
  })
  return [`## ${say.shows}`, lines.join('\n')]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ')
}
