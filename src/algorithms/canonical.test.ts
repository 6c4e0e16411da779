import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, digestOf } from './canonical.ts'

test('the order in which keys were written changes nothing, the order of a list does', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}')
  expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }))
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]))
})

test('a key without a value reads as an absent key', () => {
  expect(digestOf({ a: 1, b: undefined })).toBe(digestOf({ a: 1 }))
})

test('the digest is SHA-256 in hexadecimal', () => {
  expect(digestOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
})

test('it is what JSON.stringify writes of a copy with sorted keys', () => {
  const sorted = (part: unknown): unknown =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part
  const key = fc.oneof(fc.string(), fc.constantFrom('0', '01', '10', '9', '-1', '4294967294', '4294967295', '1.5', '__proto__'))
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue({ maxDepth: 0 }),
      fc.constantFrom(undefined, new Date(0)),
      fc.array(tie('tree')),
      fc.dictionary(key, tie('tree')),
    ),
  }))
  fc.assert(fc.property(tree, (value) => canonicalJson(value) === JSON.stringify(value, (_key, part: unknown) => sorted(part))))
})
