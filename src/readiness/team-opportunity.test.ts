import { expect, test } from 'vitest'
import { teamOpportunity } from './team-opportunity.ts'

const person = (had: readonly string[], asked = ['plans', 'teaches']) =>
  asked.map((competency) => ({ competency, computed: had.includes(competency) ? ('weak' as const) : ('no-evidence' as const) }))
const five = (had: readonly string[]) => [...Array.from({ length: 4 }, () => person([])), person(had)]

test('what nobody has had work for is named; what one of them had isn’t, and nobody is counted', () => {
  expect(teamOpportunity(five(['teaches']), ['teaches', 'plans'], 5)).toEqual({ people: 5, smallest: 5, nobodyHad: ['plans'] })
  expect(teamOpportunity(five(['teaches', 'plans']), ['teaches', 'plans'], 5).nobodyHad).toEqual([])
})

test('over fewer than the smallest group nothing is said, nor of what only a few of them are asked', () => {
  expect(teamOpportunity(five([]).slice(1), ['plans'], 5)).toEqual({ people: 4, smallest: 5, nobodyHad: null })
  expect(teamOpportunity([...five([]), person([], ['budget'])], ['budget', 'plans'], 5).nobodyHad).toEqual(['plans'])
})
