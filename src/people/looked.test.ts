import { expect, test } from 'vitest'
import { byMonth, gathered, lookersIn } from './looked.ts'
import type { Look } from './organisation.ts'

const look = (on: string, by: string, operation = 'read-record'): Look => ({ on, by: { id: by, name: by }, operation, note: '' })
const isRead = (operation: string) => operation.startsWith('read')
const LOOKS = [
  look('2026-06-30', 'mia'),
  look('2026-06-02', 'mia'),
  look('2026-06-01', 'pia'),
  look('2026-06-01', 'root', 'move-person'),
  look('2026-05-31', 'bo'),
]

test('who looked is told by month, the latest first', () => {
  expect(byMonth(LOOKS).map(({ month, looks }) => [month, looks.length])).toEqual([
    ['2026-06', 4],
    ['2026-05', 1],
  ])
})

test('somebody who looks twice in a month is one person, and who only changed something didn’t look', () => {
  expect(lookersIn(LOOKS, '2026-06-30', isRead)).toBe(2)
  expect(lookersIn(LOOKS, '2026-07-01', isRead)).toBe(0)
})

test('what is no reading is counted together', () => {
  const row = (operation: string, times: number) => ({ month: '2026-06', acting: 'administrator', operation, times })
  expect(gathered([row('move-person', 2), row('read-record', 1), row('give-role', 3)], isRead)).toEqual([row('other', 5), row('read-record', 1)])
})
