import { expect, test } from 'vitest'
import { linesOf } from '../../tests/capture/lines.ts'
import { privateDetailsIn } from './private-details.ts'

test.each([
  ['Prepared Mr K., born 3.4.1951, for discharge', 'birth'],
  ['Called the son of J. (* 12.05.1948)', 'birth'],
  ['Moved the payment to DE44 5001 0517 5407 3249 31', 'account'],
  ['Settled claim no. 2026-118274 with the insurer', 'number'],
  ['Rang about patient 0048213', 'number'],
  ['Insurance A123456789 was wrong on the sheet', 'number'],
  ['Wrote to bo.example@example.org about the plan', 'mail'],
  ['Agreed a salary of €72,000 with Jonas', 'pay'],
  ['She earns 4.200 € now', 'pay'],
])('%s: it warns', (line, detail) => {
  expect(privateDetailsIn(line)).toEqual([detail])
})

test('a line that names colleagues by their handles, sums of a budget or a version is nobody’s secret', () => {
  for (const line of [
    'Presented the €1.2m budget to the board with @bo',
    'Released 2.14.3 on 3.4.2026',
    'Closed the books for March #close-q1',
    'Paid down the backlog',
  ])
    expect(privateDetailsIn(line), line).toEqual([])
})

test('of the published lines that people jot down none is warned of', async () => {
  const lines = [...(await linesOf('before.txt')), ...(await linesOf('after.txt')), ...(await linesOf('fresh.txt'))]
  const warned = lines.filter(({ line }) => privateDetailsIn(line).length > 0)
  expect(warned.map(({ line }) => line)).toEqual([])
})

test('a hostile line is read in no time', () => {
  const started = performance.now()
  for (const line of ['DE44 '.repeat(4000), 'a@'.repeat(10_000), 'a.'.repeat(10_000), 'salary '.repeat(3000), '1'.repeat(20_000), '* '.repeat(9000)])
    privateDetailsIn(line)
  expect(performance.now() - started).toBeLessThan(1_000)
})
