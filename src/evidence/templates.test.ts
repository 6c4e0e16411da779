import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseLadder } from '../ladder/parse.ts'
import { templatesFor } from './templates.ts'

const ladder = parseLadder(readFileSync(new URL('../../ladders/standard/ladder.yaml', import.meta.url)))
const of = (facts: object, kind: string) => templatesFor(ladder, { name: 'Ada', ...facts }).kinds.find((one) => one.kind === kind)

test('each kind has a few words, with the ladder’s example for the person’s field and level', () => {
  const nurse = of({ family: 'care', level: 'senior' }, 'risk')
  const accountant = of({ family: 'finance', level: 'senior' }, 'risk')
  expect(nurse?.text).toBe(accountant?.text)
  expect(nurse?.example).not.toBe(accountant?.example)
  const examples = ladder.expectations.filter(({ level }) => ['senior', 'lead', 'staff'].includes(level)).map((one) => one.examples['care'])
  expect(examples).toContain(nurse?.example)
})

test('a field that the ladder doesn’t know is minded in general', () => {
  const { kinds, mind } = templatesFor(ladder, { name: 'Ada', family: 'forestry' })
  expect([kinds.length, kinds[0]?.example]).toEqual([20, null])
  expect(mind).toBe(templatesFor(ladder, { name: 'Ada' }).mind)
})
