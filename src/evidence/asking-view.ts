// What witnesses are asked and what they said, made ready to be shown: by piece of work, and by year.

import type { Day } from '../algorithms/calendar.ts'
import type { Ladder } from '../ladder/ladder.ts'
import { shortDay } from '../text/day.ts'
import { words } from '../text/text.ts'
import type { ItemToAnswer } from './asking.ts'
import { maySayInstead } from './asking.ts'
import { openUntil, sharedFrom } from './concern.ts'
import type { Confirmation, Evidence, PersonRecord } from './evidence.ts'
import { claimText } from './view.ts'

/** One piece of work as its witness reads it and answers in one go. */
export interface WorkToAnswer {
  readonly title: string
  readonly items: readonly ItemToAnswer[]
  /** Whether the witness may say that they were something else than the reporting lines tell. */
  readonly mayDiffer: boolean
}

export interface ConcernView {
  /** Id of its author's account; null: it came with a file, and isn't answered here. */
  readonly author: string | null
  readonly by: string
  readonly says: string
  /** What it is about, in the ladder's words. */
  readonly about: readonly string[]
  readonly answer: string | null
  /** From when others see it, until when it is open, or that it is settled: a sentence each. */
  readonly notes: readonly string[]
}

/** The items by piece of work, in the order of their days; an item without one stands for itself. */
export function worksToAnswer(items: readonly ItemToAnswer[]): readonly WorkToAnswer[] {
  return [...Map.groupBy(items, ({ item }) => item.episode ?? `- ${item.id}`).values()].map((together) => ({
    title: together[0]?.work ?? together[0]?.item.title ?? '',
    items: together,
    mayDiffer: together.some(({ was }) => maySayInstead(was.as).length > 0),
  }))
}

export interface SentenceSaid {
  readonly says: string
  readonly by: string
  /** Of a concern: what the person says to it, and since when it is settled. */
  readonly concern?: { readonly answer?: string; readonly settled?: string }
  /** The items that it was said of. */
  readonly of: readonly { readonly id: string; readonly title: string; readonly day: string }[]
}

export interface YearOfSentences {
  readonly year: string
  readonly sentences: readonly SentenceSaid[]
}

/** Every sentence that others said of a person's work, the newest year and day first, concerns too; one that was said of several items stands once. */
export function whatPeopleSaw(record: PersonRecord, language = 'en'): readonly YearOfSentences[] {
  const { confirm, vocabulary } = words(language)
  const found = new Map<string, SentenceSaid & { readonly year: string }>()
  const newestFirst = record.evidence.toSorted((a, b) => (a.date < b.date ? 1 : -1))
  for (const item of newestFirst) {
    for (const said of item.seenBy) {
      const says = said.concern ?? said.says
      if (!says || said.withdrawn !== undefined || said.how === 'named') continue
      const year = item.date.slice(0, 4)
      const key = JSON.stringify([year, said.witness, item.episode, said.concern === undefined, says])
      const by = confirm.seen.by(said.witness, vocabulary.relations[said.as], said.team)
      const way = confirm.seen.how[said.how]
      const known = found.get(key) ?? { year, says, by: way ? `${by}, ${way}` : by, of: [], ...concernIn(said, language) }
      found.set(key, { ...known, of: [...known.of, { id: item.id, title: item.title, day: shortDay(item.date, language, true) }] })
    }
  }
  return [...Map.groupBy(found.values(), ({ year }) => year)].map(([year, sentences]) => ({ year, sentences }))
}

function concernIn({ concern, answer, resolved }: Confirmation, language: string): Pick<SentenceSaid, 'concern'> {
  if (concern === undefined) return {}
  return { concern: { ...(answer === undefined ? {} : { answer }), ...(resolved === undefined ? {} : { settled: shortDay(resolved, language) }) } }
}

/** The concerns on an item as its person sees them, those that were withdrawn left out. */
export function concernsOf(item: Evidence, ladder: Ladder, today: Day, language = 'en'): readonly ConcernView[] {
  const { confirm, vocabulary } = words(language)
  return item.seenBy.flatMap((said) => {
    if (said.concern === undefined || said.withdrawn !== undefined) return []
    const by = confirm.concerns.said(said.witness, vocabulary.relations[said.as], shortDay(said.on, language))
    const about = said.showed.map((claim) => claimText(ladder, claim, language))
    return [{ author: said.by ?? null, by, says: said.concern, about, answer: said.answer ?? null, notes: notesOn(said, ladder, today, language) }]
  })
}

/** By the ladder's own numbers; an expectation may have others, which its report goes by. */
function notesOn(said: Confirmation, { readiness }: Ladder, today: Day, language: string): readonly string[] {
  const say = words(language).confirm.concerns
  const shown = sharedFrom(said.on, readiness.concernNoticeWorkingDays)
  const until = openUntil(said, today, readiness.concernMonths)
  return [
    ...(today < shown ? [say.sharedFrom(shortDay(shown, language))] : []),
    said.resolved !== undefined ? say.settled(shortDay(said.resolved, language)) : (today <= until ? say.openUntil : say.lapsed)(shortDay(until, language)),
  ]
}
