// What witnesses are asked and what they said, made ready to be shown: by piece of work, and by year.

import { shortDay } from '../text/day.ts'
import { words } from '../text/text.ts'
import type { ItemToAnswer } from './asking.ts'
import { maySayInstead } from './asking.ts'
import type { PersonRecord } from './evidence.ts'

/** One piece of work as its witness reads it and answers in one go. */
export interface WorkToAnswer {
  readonly title: string
  readonly items: readonly ItemToAnswer[]
  /** Whether the witness may say that they were something else than the reporting lines tell. */
  readonly mayDiffer: boolean
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
  /** The items that it was said of. */
  readonly of: readonly { readonly id: string; readonly title: string; readonly day: string }[]
}

export interface YearOfSentences {
  readonly year: string
  readonly sentences: readonly SentenceSaid[]
}

/** Every sentence that others said of a person's work, the newest year and day first; one that was said of several items stands once. */
export function whatPeopleSaw(record: PersonRecord, language = 'en'): readonly YearOfSentences[] {
  const { confirm, vocabulary } = words(language)
  const found = new Map<string, SentenceSaid & { readonly year: string }>()
  const newestFirst = record.evidence.toSorted((a, b) => (a.date < b.date ? 1 : -1))
  for (const item of newestFirst) {
    for (const said of item.seenBy) {
      if (!said.says || said.concern !== undefined || said.withdrawn !== undefined || said.how === 'named') continue
      const year = item.date.slice(0, 4)
      const key = JSON.stringify([year, said.witness, item.episode, said.says])
      const by = confirm.seen.by(said.witness, vocabulary.relations[said.as], said.team)
      const known = found.get(key) ?? { year, says: said.says, by: said.how === 'told' ? `${by}, ${confirm.seen.told}` : by, of: [] }
      found.set(key, { ...known, of: [...known.of, { id: item.id, title: item.title, day: shortDay(item.date, language, true) }] })
    }
  }
  return [...Map.groupBy(found.values(), ({ year }) => year)].map(([year, sentences]) => ({ year, sentences }))
}
