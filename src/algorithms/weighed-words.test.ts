import { expect, test } from 'vitest'
import { cosine, weigher } from './weighed-words.ts'

const TEXTS = ['You plan the work of the team.', 'You review the work of others.', 'You bake the bread.', 'You plan the budget.']
const weigh = weigher(TEXTS)

test('the same words in another order and with other endings are the same', () => {
  expect(cosine(weigh('You plan the budget.'), weigh('The budgets you planned.'))).toBeCloseTo(1, 10)
})

test('without a word in common nothing is alike, and without words at all', () => {
  expect(cosine(weigh('bread'), weigh('budget'))).toBe(0)
  expect(cosine(weigh('…'), weigh('budget'))).toBe(0)
})

test('a rare word says more than one that stands everywhere', () => {
  const asked = weigh('You plan the bread.')
  expect(cosine(asked, weigh('You bake bread.'))).toBeGreaterThan(cosine(asked, weigh('You review the plan.')))
})

test('it is the same both ways', () => {
  for (const one of TEXTS) for (const other of TEXTS) expect(cosine(weigh(one), weigh(other))).toBe(cosine(weigh(other), weigh(one)))
})
