import { expect, test } from 'vitest'
import { base32, codeAt, stepOf } from './totp.ts'

const secret = new TextEncoder().encode('12345678901234567890')

// RFC 6238, appendix B, SHA-1; of its eight digits the last six.
test.for([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const)('at second %i the code is %s', ([second, code]) => {
  expect(codeAt(secret, Math.floor(second / 30))).toBe(code)
})

test('a code counts for the step before and after, and no further', () => {
  const at = (second: number) => stepOf(secret, '287082', new Date(second * 1000))
  expect([at(30), at(59), at(89)]).toEqual([1, 1, 1])
  expect([at(2030), at(150)]).toEqual([null, null])
})

test('a secret is written as authenticators read it', () => {
  expect(base32(new TextEncoder().encode('foobar'))).toBe('MZXW6YTBOI')
})
