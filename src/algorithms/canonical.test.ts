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
