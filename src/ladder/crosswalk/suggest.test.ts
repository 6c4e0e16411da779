import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seededRandom } from '../../algorithms/random.ts'
import type { Ladder } from '../ladder.ts'
import { parseLadder } from '../parse.ts'
import { builtInLadderPath } from '../sources.ts'
import { suggest, suggestedMapping } from './suggest.ts'

const standard = parseLadder(readFileSync(builtInLadderPath('standard')))

/** Some levels of the standard ladder under names that say nothing. */
function some(ids: readonly string[]): Ladder {
  const levels = standard.levels.filter(({ id }) => ids.includes(id)).map((level) => ({ ...level, id: `r-${level.id}`, name: 'R', aliases: [] }))
  const expectations = standard.expectations.filter(({ level }) => ids.includes(level)).map((one) => ({ ...one, id: `r-${one.id}`, level: `r-${one.level}` }))
  return { ...standard, levels, expectations }
}

const levelsOf = (from: Ladder, to: Ladder) => suggest(from, to).levels.map((one) => one.to?.id ?? null)

test('every level, competency and expectation of a ladder is itself on the same ladder', () => {
  const { levels, competencies, expectations } = suggest(standard, standard)
  for (const one of [...levels, ...competencies, ...expectations]) expect(one.to).toEqual({ id: one.from, score: 1 })
})

test('levels are told by what they ask where the names say nothing, and what is missing is the nearest', () => {
  expect(levelsOf(some(['junior', 'mid', 'senior']), standard)).toEqual(['junior', 'mid', 'senior'])
  expect(levelsOf(standard, some(['junior', 'senior']))).toEqual(['r-junior', 'r-junior', 'r-junior', 'r-senior', 'r-senior'])
})

test('a higher level is never suggested a lower one, whatever the ladders', () => {
  const random = seededRandom(5)
  for (let round = 0; round < 12; round += 1) {
    const shuffledSentences = standard.expectations.map((one) => ({ ...one, sentence: random.pick(standard.expectations).sentence }))
    const found = levelsOf({ ...some(standard.levels.map(({ id }) => id)), expectations: shuffledSentences }, standard)
    const places = found.map((id) => standard.levels.findIndex((level) => level.id === id))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  }
})

test('what has the same name wins over what says the same', () => {
  const [planning, foresight] = ['planning', 'foresight'].map((id) => standard.competencies.find((one) => one.id === id))
  const swapped = {
    ...standard,
    competencies: standard.competencies.map((one) => {
      if (one.id === 'planning') return { ...one, id: 'a', name: foresight?.name ?? '' }
      return one.id === 'foresight' ? { ...one, id: 'b', name: planning?.name ?? '' } : one
    }),
  }
  const found = suggestedMapping(suggest(standard, swapped)).competencies
  expect([found['planning'], found['foresight']]).toEqual(['b', 'a'])
})

test('expectations are suggested inside the levels and competencies that a person decided, one to one', () => {
  const decided = { levels: { senior: 'mid' }, competencies: {} }
  const { expectations } = suggest(standard, standard, decided)
  const places = new Map(standard.expectations.map(({ id, level }) => [id, level]))
  const ofSenior = expectations.filter(({ from, to }) => to !== null && places.get(from) === 'senior')
  expect(ofSenior.every(({ to }) => places.get(to?.id ?? '') === 'mid')).toBe(true)
  const taken = expectations.flatMap(({ to }) => (to ? [to.id] : []))
  expect(new Set(taken).size).toBe(taken.length)
})

test('without a word in common nothing is suggested', () => {
  const foreign = {
    ...standard,
    competencies: standard.competencies.map((one, at) => ({ ...one, id: `c${at}`, name: `zzname${at}`, summary: `zzsummary${at}` })),
    expectations: standard.expectations.map((one, at) => ({
      ...one,
      id: `e${at}`,
      sentence: `zzsentence${at}`,
      competency: `c${standard.competencies.findIndex(({ id }) => id === one.competency)}`,
    })),
  }
  const { competencies, expectations } = suggest(foreign, standard)
  expect([...competencies, ...expectations].every(({ to }) => to === null)).toBe(true)
})

test('ladders too large to be held against each other are refused', () => {
  const many = Array.from({ length: 800 }, (_, at) => ({ ...standard.competencies[0], id: `c${at}` })) as unknown as Ladder['competencies']
  expect(() => suggest({ ...standard, competencies: many }, { ...standard, competencies: many })).toThrow('too large')
})
