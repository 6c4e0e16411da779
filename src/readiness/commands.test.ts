import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseLadder } from '../ladder/parse.ts'
import { loadLadder } from '../ladder/sources.ts'
import { affectsOf } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextrung-affects-'))
afterAll(() => rmSync(folder, { recursive: true }))

const standard = await loadLadder('standard')
const TODAY = '2026-06-30'

/** The ladder without one expectation, as its author would write it. */
const next = parseLadder(
  JSON.stringify({
    nextrung: 'ladder/1',
    ...Object.fromEntries(Object.entries(standard).filter(([key]) => !['expectations', 'digest', 'competencies'].includes(key))),
    version: '2.0',
    competencies: standard.competencies.map((competency) => ({
      ...competency,
      expectations: standard.expectations
        .filter((one) => one.competency === competency.id && one.id !== 'communicates-risks')
        .map(({ competency: _, rule, ...one }) => ({ ...one, evidence: rule })),
    })),
  }),
)

test('one record says by name what changes for its person', async () => {
  const { affects, text } = await affectsOf(standard, next, 'examples/ada.yaml', TODAY)
  expect(affects).toMatchObject({ person: 'Ada Example', changed: true })
  expect(text).toContain('communicates-risks: partial → not asked (12 → 0 points)')
  expect((await affectsOf(standard, standard, 'examples/ada.yaml', TODAY)).text).toContain('Nothing changes.')
})

test('a folder gives counts alone, and none of few people', async () => {
  const { affects, text } = await affectsOf(standard, next, 'examples', TODAY)
  expect(affects).toEqual({ smallest: 5, people: 3, changed: null, withoutLevel: null, ready: { before: null, after: null }, expectations: [] })
  expect(text).not.toContain('Ada')
  for (let copy = 0; copy < 12; copy += 1) cpSync(copy < 6 ? 'examples/ada.yaml' : 'examples/nurse.yaml', join(folder, `${copy}.yaml`))
  const { affects: many } = await affectsOf(standard, next, folder, TODAY)
  expect(many).toMatchObject({ people: 12 })
  await expect(affectsOf(standard, next, join(folder, 'nobody.yaml'), TODAY)).rejects.toThrow()
})
