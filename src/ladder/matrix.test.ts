import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bySide, matrixOf, shownLevel } from './matrix.ts'
import { parseLadder } from './parse.ts'
import { builtInLadderPath } from './sources.ts'

const ladder = parseLadder(readFileSync(builtInLadderPath('standard')))

test('the next rung is the one above, unless the person has named another', () => {
  const marks = (viewer: { level?: string; target?: string }) => matrixOf(ladder, viewer, 'en').levels.map((level) => level.mark)
  expect(marks({ level: 'mid' })).toEqual([null, null, 'here', 'next', null])
  expect(marks({ level: 'mid', target: 'senior' })).toEqual([null, null, 'here', null, 'next'])
  expect(marks({ level: 'senior' })).toEqual([null, null, null, null, 'here'])
  expect(marks({})).toEqual([null, null, null, null, null])
})

test('a level or target that the ladder does not know marks nothing', () => {
  expect(matrixOf(ladder, { level: 'wizard', target: 'senior' }, 'en').levels.every((level) => level.mark === null)).toBe(true)
})

test('leading a team is asked on the management track alone', () => {
  const rows = (track: string) => matrixOf(ladder, { track }, 'en').rows.map((row) => row.id)
  expect(rows('ic')).not.toContain('leading-a-team')
  expect(rows('management')).toContain('leading-a-team')
  expect(rows('nonsense')).toEqual(rows('ic'))
})

test('every expectation of the track stands in exactly one cell', () => {
  const shown = matrixOf(ladder, { track: 'ic' }, 'en').rows.flatMap((row) => row.cells.flatMap((cell) => cell.asked.map((asked) => asked.id)))
  const asked = ladder.expectations.filter((expectation) => expectation.track !== 'management').map((expectation) => expectation.id)
  expect(shown.toSorted()).toEqual(asked.toSorted())
})

test('a person sees the example of their own field, and all of them when there is none', () => {
  const examples = (family?: string) => matrixOf(ladder, family ? { family } : {}, 'en').rows[0]?.cells[0]?.asked[0]?.examples.map((example) => example.family)
  expect(examples('care')).toEqual(['Care'])
  expect(examples()).toEqual(['Software', 'Finance', 'Care', 'Marketing'])
  expect(examples('forestry')).toHaveLength(4)
})

test('craft stands first, then direction, then people', () => {
  expect(bySide(matrixOf(ladder, {}, 'en').rows).map(({ side }) => side)).toEqual(['craft', 'direction', 'people'])
})

test('a phone opens the ladder at the level of the person, or at the one asked for', () => {
  const matrix = matrixOf(ladder, { level: 'mid' }, 'en')
  expect(shownLevel(matrix, undefined)?.id).toBe('mid')
  expect(shownLevel(matrix, 'senior')?.id).toBe('senior')
  expect(shownLevel(matrixOf(ladder, {}, 'en'), 'wizard')?.id).toBe('intern')
})
