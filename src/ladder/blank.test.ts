import { expect, test } from 'vitest'
import { blankLadder } from './blank.ts'
import { parseLadder } from './parse.ts'

test('a ladder that begins with names alone reads, and asks for more freedom and reach from level to level', () => {
  const source = blankLadder({
    id: 'ours',
    name: 'Ours: a "ladder"',
    levels: ['Junior', 'Senior', 'Senior!', 'Team lead', '首席'],
    competencies: { craft: ['Planning'], direction: [], people: ['Junior'] },
  })
  const ladder = parseLadder(source)
  expect(ladder.levels.map(({ id, scope, autonomy, tracks }) => [id, scope, autonomy, tracks.join()])).toEqual([
    ['junior', 'self', 'directed', 'ic'],
    ['senior', 'team', 'guided', 'ic'],
    ['senior-2', 'cross-team', 'independent', 'ic'],
    ['team-lead', 'cross-team', 'independent', 'management'],
    ['level', 'organisation', 'leading', 'ic'],
  ])
  expect(ladder.competencies.map(({ id, side }) => [id, side])).toEqual([
    ['planning', 'craft'],
    ['junior-2', 'people'],
  ])
})

test('one level and one competency are enough', () => {
  expect(
    parseLadder(blankLadder({ id: 'x', name: 'X', levels: ['One'], competencies: { craft: ['Planning'], direction: [], people: [] } })).levels,
  ).toHaveLength(1)
})
