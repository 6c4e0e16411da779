import { expect, test } from 'vitest'
import { steadyClock } from './clock.ts'

const clockOf = (...moments: string[]) => {
  const left = moments.map((moment) => new Date(moment))
  return () => left.shift() ?? new Date(Number.NaN)
}

test('a clock that is set back stands still until it is there again', () => {
  const now = steadyClock(clockOf('2026-03-01T10:00:00Z', '2026-03-01T09:00:00Z', '2026-03-01T10:00:01Z'), null)
  expect([now(), now(), now()].map((moment) => moment.toISOString())).toEqual([
    '2026-03-01T10:00:00.000Z',
    '2026-03-01T10:00:00.000Z',
    '2026-03-01T10:00:01.000Z',
  ])
})

test('a clock behind what is already written goes on from there', () => {
  const now = steadyClock(clockOf('2020-01-01T00:00:00Z', '2026-03-02T00:00:00Z'), new Date('2026-03-01T10:00:00Z'))
  expect(now().toISOString()).toBe('2026-03-01T10:00:00.000Z')
  expect(now().toISOString()).toBe('2026-03-02T00:00:00.000Z')
})
