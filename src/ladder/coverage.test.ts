import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coverageOf } from './coverage.ts'
import { parseLadder } from './parse.ts'
import { loadLadder } from './sources.ts'
import { STATEMENTS } from './statements.ts'

const bakery = parseLadder(readFileSync(new URL('../../tests/fixtures/ladder/bakery.yaml', import.meta.url), 'utf8'))

test('a statement is carried by what names it, and by the parts of Nextrung that always do', () => {
  const { statements, missing } = coverageOf(bakery)
  const carried = Object.fromEntries(statements.filter(({ carriedBy }) => carriedBy.length > 0).map(({ id, carriedBy }) => [id, carriedBy]))
  expect(carried).toEqual({
    G1: ['report at-my-level', 'report towards'],
    L4: ['level baker'],
    L6: ['readiness'],
    F9: ['expectation reads-the-heat'],
    C0: ['readiness'],
    C1: ['competency oven'],
  })
  expect(missing).toHaveLength(STATEMENTS.length - 6)
})

test('the standard ladder carries every statement that a ladder can, and names no other', async () => {
  const standard = await loadLadder('standard')
  const { missing } = coverageOf(standard)
  expect(missing).toEqual(['A3', 'P1', 'P2', 'T1', 'T2', 'X8', 'X9', 'X10'])
  const named = [standard, ...standard.levels, ...standard.competencies, ...standard.expectations].flatMap(({ source }) => source)
  expect(named.filter((id) => !STATEMENTS.some((known) => known === id))).toEqual([])
})
