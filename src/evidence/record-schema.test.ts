import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordJsonSchema } from './record-schema.ts'

const validate = new Ajv2020({ validateFormats: false }).compile(recordJsonSchema())
const ada = () => parse(readFileSync(new URL('../../examples/ada.yaml', import.meta.url), 'utf8'), { schema: 'core' })

test('the published schema is the one that files are checked by; after a change: vitest run src/evidence/record-schema.test.ts -u', async () => {
  await expect(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../schemas/record.schema.json')
})

test('an editor accepts a record that Nextrung accepts', () => {
  expect(validate(ada()), JSON.stringify(validate.errors)).toBe(true)
})

test.each([
  ['an unknown key', { absence: [] }],
  ['an unknown kind', { evidence: [{ ...ada().evidence[0], kind: 'poem' }] }],
  ['a fourth claim', { evidence: [{ ...ada().evidence[0], for: ['a', 'b', 'c', 'd'] }] }],
  ['another format', { nextrung: 'ladder/1' }],
])('an editor marks %s', (_what, change) => {
  expect(validate({ ...ada(), ...change })).toBe(false)
})
