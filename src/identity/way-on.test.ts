import { expect, test } from 'vitest'
import { wayOn } from './way-on.ts'

test.for([
  ['/record?by=work', '/record?by=work'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/..//evil.example', '/'],
  ['', '/'],
])('%j leads to %j', ([path, to]) => {
  expect(wayOn(path)).toBe(to)
})
