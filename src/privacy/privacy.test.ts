import { expect, test } from 'vitest'
import type { HouseRulesVersion } from './privacy.ts'
import { BUILT_IN, earliestEffect, noticeFor, standingOn } from './privacy.ts'

const version = (number: number, effective: string, withdrawn = false): HouseRulesVersion => ({
  version: number,
  rules: BUILT_IN.rules,
  announced: { on: '2026-01-01', by: 'Pia', why: 'Because', effective },
  ...(withdrawn ? { withdrawn: { on: '2026-01-02', by: 'Pia' } } : {}),
})

test('without any announcement the rules that Nextrung comes with hold, and nobody is told of a change', () => {
  const standing = standingOn([], '2026-06-30')
  expect(standing).toEqual({ current: BUILT_IN, earlier: [] })
  expect(noticeFor(standing, 1)).toBeNull()
})

test('a version holds from its day on, and until then it is announced', () => {
  const second = version(2, '2026-06-15')
  expect(standingOn([second], '2026-06-14')).toEqual({ current: BUILT_IN, pending: second, earlier: [] })
  expect(standingOn([second], '2026-06-15')).toEqual({ current: second, earlier: [BUILT_IN] })
})

test('a withdrawn version never holds, and stays among the earlier ones', () => {
  const second = version(2, '2026-06-15', true)
  expect(standingOn([second], '2026-06-16')).toEqual({ current: BUILT_IN, earlier: [second] })
})

test('who hasn’t read a change is told before it holds and after, until they have', () => {
  const announced = [version(2, '2026-06-15')]
  expect(noticeFor(standingOn(announced, '2026-06-14'), 1)).toEqual({ version: 2, effective: '2026-06-15', pending: true })
  expect(noticeFor(standingOn(announced, '2026-06-20'), 1)).toEqual({ version: 2, effective: '2026-06-15', pending: false })
  expect(noticeFor(standingOn(announced, '2026-06-20'), 2)).toBeNull()
})

test('the notice is that of the rules in effect, and none while nobody else is here', () => {
  expect(earliestEffect(BUILT_IN, '2026-06-20', false)).toBe('2026-07-04')
  expect(earliestEffect(BUILT_IN, '2026-06-20', true)).toBe('2026-06-20')
})
