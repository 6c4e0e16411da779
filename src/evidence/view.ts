// A record made ready to be shown: what to choose from in the form, and the timeline by date or by piece of work.

import type { Ladder } from '../ladder/ladder.ts'
import { AUTONOMIES, KINDS, SCOPES } from '../ladder/ladder.ts'
import type { Choice, ChoiceGroup } from '../platform/choice.ts'
import { shortDay } from '../text/day.ts'
import { inLanguage, words } from '../text/text.ts'
import type { OpenAsk } from './asking.ts'
import type { Confirmation, Evidence, PersonRecord } from './evidence.ts'
import { RELATIONS, RESULTS } from './evidence.ts'

export interface ItemLine {
  readonly id: string
  readonly date: string
  readonly title: string
  readonly outcome: string | null
  readonly facts: string
  readonly episode: string | null
  /** What it is claimed to show, in the ladder's words. */
  readonly claims: readonly string[]
  readonly witnesses: readonly { readonly text: string; readonly says: string | null; readonly concern: boolean; readonly note: string | null }[]
  readonly note: string | null
  readonly files: readonly FileLine[]
  /** Whom the person asked, where no answer came yet. */
  readonly asked: readonly string[]
}

/** A file that lies with an item. */
export interface FileLine {
  readonly evidence: string
  readonly id: string
  readonly name: string
  readonly size: string
  readonly href: string
}

/** Where each is downloaded. `size` in bytes. */
export function fileLines(
  person: string,
  files: readonly { readonly evidence: string; readonly id: string; readonly name: string; readonly size: number }[],
  language = 'en',
): readonly FileLine[] {
  const say = words(language).capture.files
  return files.map(({ evidence, id, name, size }) => {
    const href = `/people/${[person, 'evidence', evidence, 'files', id].map(encodeURIComponent).join('/')}`
    return { evidence, id, name, size: say.size(Math.ceil(size / 1024)), href }
  })
}

export interface TimelineGroup {
  readonly heading: string
  readonly items: readonly ItemLine[]
}

/** The items in groups, newest first: by year and month, or by piece of work. */
export function timeline(
  record: PersonRecord,
  ladder: Ladder,
  by: 'time' | 'work',
  language = 'en',
  asks: readonly OpenAsk[] = [],
  files: readonly FileLine[] = [],
): readonly TimelineGroup[] {
  const say = words(language).record
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const newestFirst = record.evidence.toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
  const groups = new Map<string, ItemLine[]>()
  for (const item of newestFirst) {
    const heading = by === 'time' ? month.format(new Date(`${item.date}T00:00:00Z`)) : item.episode === undefined ? say.noWork : workTitle(record, item.episode)
    groups.set(heading, [...(groups.get(heading) ?? []), itemLine(item, record, ladder, language, asks, files)])
  }
  return [...groups].map(([heading, items]) => ({ heading, items }))
}

/** One item as the pages show it; to its person with those whom they asked. */
export function itemLine(
  item: Evidence,
  record: PersonRecord,
  ladder: Ladder,
  language = 'en',
  asks: readonly OpenAsk[] = [],
  files: readonly FileLine[] = [],
): ItemLine {
  const say = words(language)
  return {
    id: item.id,
    date: item.date,
    title: item.title,
    outcome: item.outcome ?? null,
    facts: [say.vocabulary.kinds[item.kind], say.vocabulary.scopes[item.scope], say.vocabulary.autonomies[item.autonomy]].join(' · '),
    episode: item.episode === undefined ? null : workTitle(record, item.episode),
    claims: item.for.map((claim) => claimText(ladder, claim, language)),
    witnesses: item.seenBy
      .filter((one) => one.withdrawn === undefined)
      .map((one) => ({
        text: [say.record.witness(one.witness, say.vocabulary.relations[one.as], one.team), ...(one.how === 'link' ? [say.confirm.seen.how.link] : [])].join(
          ', ',
        ),
        says: one.concern ?? one.says ?? null,
        concern: one.concern !== undefined,
        note: concernNote(one, language),
      })),
    note: noteOn(item, language),
    files: files.filter(({ evidence }) => evidence === item.id),
    asked: asks.filter(({ evidence }) => evidence === item.id).map(({ witness, on }) => say.confirm.asked(witness.name, shortDay(on, language))),
  }
}

/** What its person says to a concern, and that it is settled. */
function concernNote({ concern, answer, resolved }: Confirmation, language: string): string | null {
  const say = words(language).confirm.concerns
  if (concern === undefined) return null
  const parts = [answer === undefined ? '' : say.answerIs(answer), resolved === undefined ? '' : say.settled(shortDay(resolved, language))]
  return parts.filter(Boolean).join(' ') || null
}

function noteOn({ draft, result, confidential }: Evidence, language: string): string | null {
  const { record, capture } = words(language)
  const notes = [...(draft ? [result === 'missed' ? record.missed : record.draft] : []), ...(confidential ? [capture.confidential.note] : [])]
  return notes.length === 0 ? null : notes.join(' · ')
}

function workTitle(record: PersonRecord, id: string): string {
  return record.episodes.find((episode) => episode.id === id)?.title ?? id
}

/** Whether a claim of this id is one of the ladder's expectations or competencies. */
export function knowsClaim(ladder: Ladder, claim: string): boolean {
  return [...ladder.expectations, ...ladder.competencies].some(({ id }) => id === claim)
}

/** What an item is claimed to show, in the ladder's words. */
export function claimText(ladder: Ladder, claim: string, language: string): string {
  const expectation = ladder.expectations.find((one) => one.id === claim)
  if (expectation) return inLanguage(expectation.sentence, language)
  return inLanguage(ladder.competencies.find((one) => one.id === claim)?.name ?? claim, language)
}

export interface EvidenceChoices {
  readonly kinds: readonly Choice[]
  readonly scopes: readonly Choice[]
  readonly autonomies: readonly Choice[]
  readonly results: readonly Choice[]
  readonly relations: readonly Choice[]
  /** Own level's expectations, the next level's, then whole competencies. */
  readonly claims: readonly ChoiceGroup[]
  readonly episodes: readonly string[]
}

/** What the form lets one choose from, for this person. */
export function evidenceChoices(record: PersonRecord, ladder: Ladder, language = 'en'): EvidenceChoices {
  const say = words(language)
  const of = <Id extends string>(ids: readonly Id[], labels: Readonly<Record<Id, string>>): Choice[] => ids.map((id) => ({ value: id, label: labels[id] }))
  const own = ladder.levels.findIndex((level) => level.id === record.person.level)
  const track = record.person.track ?? 'ic'
  const group = (index: number, heading: (level: string) => string): ChoiceGroup[] => {
    const level = ladder.levels[index]
    if (!level) return []
    const asked = ladder.expectations.filter((one) => one.level === level.id && (one.track === undefined || one.track === track))
    return [{ label: heading(inLanguage(level.name, language)), choices: asked.map((one) => ({ value: one.id, label: inLanguage(one.sentence, language) })) }]
  }
  const claims = say.record.claims
  return {
    kinds: of(KINDS, say.vocabulary.kinds),
    scopes: of(SCOPES, say.vocabulary.scopes),
    autonomies: of(AUTONOMIES, say.vocabulary.autonomies),
    results: of(RESULTS, say.vocabulary.results),
    relations: of(RELATIONS, say.vocabulary.relationChoices),
    claims: [
      ...(own < 0 ? [] : [...group(own, claims.own), ...group(own + 1, claims.next)]),
      {
        label: claims.competencies,
        choices: ladder.competencies.map((one) => ({ value: one.id, label: `${inLanguage(one.name, language)}: ${inLanguage(one.summary, language)}` })),
      },
    ],
    episodes: record.episodes.map((episode) => episode.title),
  }
}
