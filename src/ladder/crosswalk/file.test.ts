import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { Problem } from '../../platform/problem.ts'
import { parseLadder } from '../parse.ts'
import { builtInLadderPath } from '../sources.ts'
import { faultsOfCrosswalk } from './check.ts'
import type { Crosswalk, Mapping } from './crosswalk.ts'
import { referenceTo } from './crosswalk.ts'
import { parseCrosswalk } from './parse.ts'
import { crosswalkJsonSchema } from './schema.ts'
import { writeCrosswalk } from './write.ts'

const standard = parseLadder(readFileSync(builtInLadderPath('standard')))
const between = { from: referenceTo(standard), to: referenceTo(standard) }
const decided: Crosswalk = { ...between, levels: { mid: 'senior', '3': '4' }, competencies: { planning: null, constructor: 'true' }, expectations: {} }

function faultsIn(source: string): readonly string[] {
  try {
    parseCrosswalk(source, 'crosswalk.yaml')
  } catch (error) {
    if (error instanceof Problem) return error.findings.map(({ at, message }) => `${at?.line}:${at?.column} ${message}`)
    throw error
  }
  return []
}

const faultsOf = (mapping: Partial<Mapping>) =>
  faultsOfCrosswalk({ levels: {}, competencies: {}, expectations: {}, ...mapping }, standard, standard).map(
    ({ thing, id, message }) => `${thing} ${id}: ${message}`,
  )

test('what is written is read back, ids that read like other values too, and comments change nothing', () => {
  expect(parseCrosswalk(writeCrosswalk(decided))).toEqual(decided)
  const noted = writeCrosswalk(decided, (_, id) => ({ before: `of ${id}\nlevels: {mid: junior}`, behind: 'a guess\n0.2' }))
  expect(noted).toContain('# a guess')
  expect(parseCrosswalk(noted)).toEqual(decided)
})

test('a file says what is wrong in it by line and column', () => {
  const text = writeCrosswalk(decided)
  expect(faultsIn(text.replace('levels:', 'level:'))[0]).toMatch(/^10:1 .*levels/)
  expect(faultsIn(text.replace(/digest: .*/, 'digest: abc'))[0]).toMatch(/^5:11 A fingerprint/)
  const twice = writeCrosswalk({ ...decided, expectations: { one: 'x', other: 'x' } })
  expect(faultsIn(twice)).toEqual([expect.stringContaining('"x" is what "one" is read as already')])
})

test('the published JSON Schema is the one that files are checked by', async () => {
  await expect(`${JSON.stringify(crosswalkJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../schemas/crosswalk.schema.json')
  const validate = new Ajv2020().compile(crosswalkJsonSchema())
  expect(validate(parse(writeCrosswalk(decided)))).toBe(true)
  expect(validate({ ...parse(writeCrosswalk(decided)), levels: { mid: 3 } })).toBe(false)
})

test('ids that the ladders don’t have are told, with what was probably meant', () => {
  expect(faultsOf({ levels: { senoir: 'mid' }, competencies: { planning: 'sorcery' } })).toEqual([
    'levels senoir: The ladder standard has no level "senoir"; did you mean "senior"?',
    'competencies planning: The ladder standard has no competency "sorcery".',
  ])
})

test('a level is not read as one lower than a lower level is', () => {
  expect(faultsOf({ levels: { senior: 'junior', mid: 'mid', intern: null } })).toEqual([expect.stringContaining('The level "senior" stands above "mid"')])
  expect(faultsOf({ levels: { junior: 'mid', mid: 'mid', senior: 'senior' } })).toEqual([])
})
