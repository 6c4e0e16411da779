import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { matrixOf } from './matrix.ts'
import { parseLadder } from './parse.ts'
import { medianOf, pictureOf, rungRows } from './rung.ts'
import { builtInLadderPath } from './sources.ts'

const matrix = matrixOf(parseLadder(readFileSync(builtInLadderPath('standard'))), {}, 'en')
const rows = rungRows(matrix)
const levels = matrix.levels
const named = (...ids: string[]) => ids.flatMap((id) => levels.filter((level) => level.id === id))

test('every competency of the track has its row, with one sentence a level', () => {
  expect(rows.map((row) => row.id).toSorted()).toEqual(matrix.rows.map((row) => row.id).toSorted())
  for (const row of rows) expect(new Set(row.options.map((option) => option.level.id)).size, row.id).toBe(row.options.length)
})

test('the order of the sentences gives no level away, and is the same each time', () => {
  const places = rows.map((row) => row.options.findIndex((option) => option.level.id === 'mid-senior'))
  expect(new Set(places).size).toBeGreaterThan(3)
  const ranked = rows.filter((row) =>
    row.options.every((option, index) => index === 0 || option.level.position > (row.options[index - 1]?.level.position ?? 0)),
  )
  expect(ranked.map((row) => row.id)).toEqual([])
  expect(rungRows(matrix)).toEqual(rows)
})

test('the reading is the middle of what was picked', () => {
  expect(medianOf(named('mid', 'senior', 'mid-senior'))).toMatchObject({ kind: 'at', level: { id: 'mid-senior' } })
  expect(medianOf(named('senior', 'mid', 'mid', 'senior'))).toMatchObject({ kind: 'between', lower: { id: 'mid' }, upper: { id: 'senior' } })
  expect(medianOf([])).toEqual({ kind: 'nothing' })
})

test('rows that were left out, and answers that were never offered, count for nothing', () => {
  const picture = pictureOf(matrix, { ownership: 'mid', planning: 'mid', quality: '', foresight: 'wizard', sorcery: 'senior' })
  expect(picture.answered).toBe(2)
  expect(picture.of).toBe(rows.length)
  expect(picture.picks).toEqual({ ownership: 'mid', planning: 'mid' })
  expect(picture.reading).toMatchObject({ kind: 'at', level: { id: 'mid' } })
})

test('each side has its own reading, so that strength in one never covers for another', () => {
  const picture = pictureOf(matrix, { domain: 'senior', quality: 'senior', ownership: 'junior', communication: 'mid' })
  const reading = (side: string) => picture.sides.find((one) => one.side === side)?.reading
  expect(reading('craft')).toMatchObject({ level: { id: 'senior' } })
  expect(reading('direction')).toMatchObject({ level: { id: 'junior' } })
  expect(reading('people')).toMatchObject({ level: { id: 'mid' } })
})
