import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ladderJsonSchema } from './schema.ts'
import { builtInLadderPath } from './sources.ts'

const validate = new Ajv2020().compile(ladderJsonSchema())
const bakery = () => parse(readFileSync(new URL('../../tests/fixtures/ladder/bakery.yaml', import.meta.url), 'utf8'), { schema: 'core' })

test('the published schema is the one that files are checked by; after a change: vitest run src/ladder/schema.test.ts -u', async () => {
  await expect(`${JSON.stringify(ladderJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../schemas/ladder.schema.json')
})

test('an editor accepts the ladders that Nextrung accepts', () => {
  expect(validate(bakery()), JSON.stringify(validate.errors)).toBe(true)
  expect(validate(parse(readFileSync(builtInLadderPath('standard'), 'utf8'), { schema: 'core' })), JSON.stringify(validate.errors)).toBe(true)
})

test.each([
  ['an unknown key', { colour: 'red' }],
  [
    'an unknown kind',
    { competencies: [{ id: 'a', name: 'A', side: 'craft', expectations: [{ id: 'b', level: 'baker', sentence: 'You.', evidence: { kinds: ['poem'] } }] }] },
  ],
  ['a number for text', { name: 7 }],
  ['another format', { nextrung: 'record/1' }],
  ['an unknown readiness value', { readiness: { meat: 16 } }],
])('an editor marks %s', (_what, change) => {
  expect(validate({ ...bakery(), ...change })).toBe(false)
})
