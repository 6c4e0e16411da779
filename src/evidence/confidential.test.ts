import { expect, test } from 'vitest'
import { withoutConfidential } from './confidential.ts'
import { parseRecord } from './record.ts'
import { writeRecord } from './write-record.ts'

const item = (id: string, episode: string, more = '') =>
  `  - {id: ${id}, date: 2026-02-11, kind: risk, episode: ${episode}, title: Title of ${id}, scope: team, autonomy: independent${more}}\n`
const record = parseRecord(
  'nextrung: record/1\nperson: {name: Ada}\n' +
    'episodes: [{id: open, title: Open}, {id: secret, title: Secret}, {id: empty, title: Empty}]\n' +
    `evidence:\n${item('told', 'open')}${item('held', 'secret', ', confidential: true, outcome: Nobody may know')}${item('held-too', 'open', ', confidential: true')}`,
)

test('of a confidential item only its title and date leave, and of a piece of work of such items alone nothing', () => {
  const left = withoutConfidential(record)
  expect(left.evidence.map(({ id }) => id)).toEqual(['told'])
  expect(left.episodes.map(({ id }) => id)).toEqual(['open', 'empty'])
  expect(left.withheld).toEqual([
    { date: '2026-02-11', title: 'Title of held' },
    { date: '2026-02-11', title: 'Title of held-too' },
  ])
  expect(writeRecord(left)).not.toMatch(/Nobody|Secret|confidential/)
})

test('what was withheld is read from the file again and stands in the next one', () => {
  const left = withoutConfidential(record)
  expect(parseRecord(writeRecord(left))).toEqual(left)
  expect(withoutConfidential(left)).toBe(left)
})

test('here a confidential item is what it is', () => {
  expect(parseRecord(writeRecord(record))).toEqual(record)
})
