import { expect, test } from 'vitest'
import { byMonth, gathered, lookersIn } from './looked.ts'
import type { Look } from './organisation.ts'

const look = (on: string, by: string, note = ''): Look => ({ on, by: { id: by, name: by }, operation: note ? 'move-person' : 'read-record', note })
const LOOKS = [
  look('2026-06-30', 'mia'),
  look('2026-06-02', 'mia'),
  look('2026-06-01', 'pia'),
  look('2026-06-01', 'root', 'changed manager'),
  look('2026-05-31', 'bo'),
]

test('who looked is told by month, the latest first', () => {
  expect(byMonth(LOOKS).map(({ month, looks }) => [month, looks.length])).toEqual([
    ['2026-06', 4],
    ['2026-05', 1],
  ])
})

test('somebody who looks twice in a month is one person, and who only changed something didn’t look', () => {
  expect(lookersIn(LOOKS, '2026-06-30')).toBe(2)
  expect(lookersIn(LOOKS, '2026-07-01')).toBe(0)
})

test('what is no reading is counted together', () => {
  const row = (operation: string, times: number) => ({ month: '2026-06', acting: 'administrator', operation, times })
  expect(gathered([row('move-person', 2), row('read-record', 1), row('give-role', 3)], (operation) => operation.startsWith('read'))).toEqual([
    row('other', 5),
    row('read-record', 1),
  ])
})
