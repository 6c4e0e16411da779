// How alike levels, competencies and expectations of two ladders are, from 0 to 1.

import { bestAssignment } from '../../algorithms/assignment.ts'
import { dice } from '../../algorithms/similarity.ts'
import type { Weighed } from '../../algorithms/weighed-words.ts'
import { cosine, weigher } from '../../algorithms/weighed-words.ts'
import { inLanguage } from '../../text/text.ts'
import { wordsIn } from '../diff/match.ts'
import type { Expectation, Ladder, Level, Text } from '../ladder.ts'
import { AUTONOMIES, SCOPES } from '../ladder.ts'

/** `[index in from][index in to]`, in the order of the ladders. */
export type Scores = readonly (readonly number[])[]

export interface Likeness {
  readonly levels: Scores
  readonly competencies: Scores
  readonly expectations: (from: readonly Expectation[], to: readonly Expectation[]) => Scores
}

/** What says how much of a level; measured with the names hidden (docs/crosswalk.md). They sum to 1. */
const LEVEL = { words: 0.4, name: 0.25, position: 0.25, scope: 0.05, autonomy: 0.05 }

const COMPETENCY = { words: 0.75, name: 0.25 }

/** What bears the same id or the same name is the same. */
export function isNamesake(one: { readonly id: string; readonly name: Text }, other: { readonly id: string; readonly name: Text }): boolean {
  return one.id === other.id || plain(one.name) === plain(other.name)
}

export function likenessOf(from: Ladder, to: Ladder): Likeness {
  const weigh = weigher([...from.expectations, ...to.expectations].map(sentenceOf))
  const known = new Map<Expectation, Weighed>()
  const ofSentence = (one: Expectation): Weighed => {
    const weighed = known.get(one) ?? weigh(sentenceOf(one))
    known.set(one, weighed)
    return weighed
  }
  const texts = each(competencyTexts(from).map(weigh), competencyTexts(to).map(weigh), cosine)
  const names = each(from.competencies, to.competencies, (one, other) => cosine(weigh(english(one.name)), weigh(english(other.name))))
  const competencies = texts.map((row, i) => row.map((text, j) => COMPETENCY.words * text + COMPETENCY.name * (names[i]?.[j] ?? 0)))
  const words = wordsOfLevels(cellsOf(from, weigh), cellsOf(to, weigh), bestAssignment(competencies))
  const scope = nearness(SCOPES, (level) => level.scope, from, to)
  const autonomy = nearness(AUTONOMIES, (level) => level.autonomy, from, to)
  return {
    competencies: from.competencies.map((one, i) => to.competencies.map((other, j) => (isNamesake(one, other) ? 1 : (competencies[i]?.[j] ?? 0)))),
    levels: from.levels.map((one, i) =>
      to.levels.map((other, j) => {
        if (isNamesake(one, other)) return 1
        const position = 1 - Math.abs(height(from, i) - height(to, j))
        const signs = LEVEL.words * (words[i]?.[j] ?? 0) + LEVEL.name * nameLikeness(one, other) + LEVEL.position * position
        return signs + LEVEL.scope * scope(one, other) + LEVEL.autonomy * autonomy(one, other)
      }),
    ),
    expectations: (some, others) => each(some, others, (one, other) => (one.id === other.id ? 1 : cosine(ofSentence(one), ofSentence(other)))),
  }
}

/** Where all levels of a ladder have one scope or autonomy, nobody wrote it down (an import, mostly), and it says nothing. */
function nearness<Step>(steps: readonly Step[], of: (level: Level) => Step, from: Ladder, to: Ladder): (one: Level, other: Level) => number {
  const isSaid = [from, to].every(({ levels }) => new Set(levels.map(of)).size > 1)
  return (one, other) => (isSaid ? 1 - Math.abs(steps.indexOf(of(one)) - steps.indexOf(of(other))) / (steps.length - 1) : 0)
}

/** The likest of the names and titles. */
function nameLikeness(one: Level, other: Level): number {
  const names = ({ name, aliases }: Level): readonly (readonly string[])[] => [english(name), ...aliases].map(wordsIn)
  return Math.max(...each(names(one), names(other), dice).flat())
}

/** How far up the ladder, from 0 to 1; halfway where there is one level only. */
function height({ levels }: Ladder, index: number): number {
  return levels.length < 2 ? 0.5 : index / (levels.length - 1)
}

function competencyTexts(ladder: Ladder): readonly string[] {
  const sentences = Map.groupBy(ladder.expectations, ({ competency }) => competency)
  return ladder.competencies.map(({ id, name, summary }) =>
    [name, summary]
      .map(english)
      .concat((sentences.get(id) ?? []).map(sentenceOf))
      .join('\n'),
  )
}

/** What each competency asks at each level: `[competency][level]`. */
function cellsOf(ladder: Ladder, weigh: (text: string) => Weighed): readonly (readonly Weighed[])[] {
  const cells = Map.groupBy(ladder.expectations, ({ competency, level }) => `${competency} ${level}`)
  return ladder.competencies.map(({ id }) => ladder.levels.map((level) => weigh((cells.get(`${id} ${level.id}`) ?? []).map(sentenceOf).join('\n'))))
}

/**
 * Level by level, how alike what they ask is, on average over the competencies that go together:
 * held against each other competency by competency, since texts of one competency are alike at all levels.
 */
function wordsOfLevels(from: readonly (readonly Weighed[])[], to: readonly (readonly Weighed[])[], together: readonly (number | null)[]): Scores {
  const [levels, others] = [from[0]?.length ?? 0, to[0]?.length ?? 0]
  return each([...Array(levels).keys()], [...Array(others).keys()], (i, j) => {
    const alike = together.flatMap((there, here) => {
      const [one, other] = [from[here]?.[i], there === null ? undefined : to[there]?.[j]]
      return one && other && one.size + other.size > 0 ? [cosine(one, other)] : []
    })
    return alike.length === 0 ? 0 : alike.reduce((sum, score) => sum + score, 0) / alike.length
  })
}

function each<One, Other, Result>(some: readonly One[], others: readonly Other[], of: (one: One, other: Other) => Result): readonly (readonly Result[])[] {
  return some.map((one) => others.map((other) => of(one, other)))
}

function plain(text: Text): string {
  return wordsIn(english(text)).join(' ')
}

function sentenceOf({ sentence }: Expectation): string {
  return english(sentence)
}

/** The languages of two ladders may differ; the words that they share are those of the language that both are most likely to have. */
function english(text: Text): string {
  return inLanguage(text, 'en')
}
