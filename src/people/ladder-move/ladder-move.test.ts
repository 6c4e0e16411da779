import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Ladder } from '../../ladder/ladder.ts'
import { parseLadder } from '../../ladder/parse.ts'
import { builtInLadderPath } from '../../ladder/sources.ts'
import type { Placed } from './ladder-move.ts'
import { planMove } from './ladder-move.ts'

const source = readFileSync(builtInLadderPath('standard'), 'utf8')
const old = parseLadder(source)

function without(level: string, version: string): Ladder {
  const levels = old.levels.filter(({ id }) => id !== level)
  return { ...old, version, digest: version, levels, expectations: old.expectations.filter((one) => one.level !== level) }
}

const on = (person: string, level: string): Placed => ({ person, ladder: 'standard', version: old.version, level })
const placed = [on('ada', 'mid'), on('bo', 'mid'), on('cem', 'junior')]

test('a level that is on both versions stays, also under another id', () => {
  const renamed = parseLadder(source.replaceAll(/(id|level): mid\b(?!-)/g, '$1: middle').replace(/version: .*/, "version: '9.0'"))
  const { groups, ready, moves } = planMove(renamed, placed, [], () => old)
  expect(ready).toBe(true)
  expect(groups).toMatchObject([
    { level: 'junior', to: 'junior', people: 1, asked: false },
    { level: 'mid', to: 'middle', people: 2, asked: false },
  ])
  expect(moves).toContainEqual({ person: 'ada', level: 'middle' })
})

test('a level that is gone needs a choice, and without it nobody moves', () => {
  const target = without('mid', 'no-mid')
  const open = planMove(target, placed, [], () => old)
  expect(open).toMatchObject({ ready: false, moves: [], people: 3 })
  expect(planMove(target, placed, [{ ladder: 'standard', version: old.version, level: 'mid', to: 'no-such-level' }], () => old).ready).toBe(false)
  const chosen = planMove(target, placed, [{ ladder: 'standard', version: old.version, level: 'mid', to: 'junior' }], () => old)
  expect(chosen.moves).toEqual([
    { person: 'ada', level: 'junior' },
    { person: 'bo', level: 'junior' },
    { person: 'cem', level: 'junior' },
  ])
  expect(chosen.fingerprint).not.toBe(open.fingerprint)
})

test('every level of another ladder is asked, with what the names or a crosswalk suggest', () => {
  const other = { ...old, id: 'other', digest: 'other' }
  expect(planMove(other, placed, [], () => old)).toMatchObject({ ready: false, groups: [{ suggested: 'junior' }, { suggested: 'mid' }] })
  expect(
    planMove(
      other,
      placed,
      [],
      () => old,
      () => 'senior',
    ).groups,
  ).toMatchObject([
    { to: null, suggested: 'senior' },
    { to: null, suggested: 'senior' },
  ])
})
