import { expect, test } from 'vitest'
import type { ImportedItem } from './imported.ts'
import { importText } from './text-import.ts'

const TODAY = '2026-06-30'
const read = (text: string, today = TODAY) => importText(text, { today, file: 'notes.md' })
const one = (text: string): ImportedItem => {
  const { items } = read(text)
  expect(items).toHaveLength(1)
  return items[0] as ImportedItem
}

test('a line, a bullet and a paragraph are a thing each', () => {
  const { items, skipped } = read(`2026-02-11 Warned finance of the cut-over risk
- 12 Feb 2026: Presented the options

On 3 March 2026 we moved the ledger, and
nobody noticed. The plant thanked us.
`)
  expect(items.map(({ date, title, outcome }) => [date, title, outcome])).toEqual([
    ['2026-02-11', 'Warned finance of the cut-over risk', undefined],
    ['2026-02-12', 'Presented the options', undefined],
    ['2026-03-03', 'we moved the ledger, and nobody noticed', 'The plant thanked us.'],
  ])
  expect(skipped).toEqual([])
})

test('what has no day, or one to come, is left out and said with its line', () => {
  const { items, skipped } = read('Helped a colleague\n\n- 2027-02-11 Plan the move\n- 30 Feb 2026 Closed\n2026-02-11 Warned finance\nPresented to the board\n')
  expect(items.map(({ title }) => title)).toEqual(['Warned finance'])
  expect(skipped.map(({ at }) => at)).toEqual(['notes.md:1', 'notes.md:3', 'notes.md:4', 'notes.md:6'])
  expect(skipped[0]?.reason).toContain('no day')
  expect(skipped[1]?.reason).toContain('2027-02-11 is still to come')
})

test('headings give pieces of work and days; the title of the notes gives neither', () => {
  const { items } = read(`# My notes 2025
- 3 Dec Closed the deal
## Claims migration
- 2026-03-02 Rehearsed
  - three teams took part
## March 2026
- Drafted the concept
## Monthly closes, Q3 2025
- Closed on day five
## Done
Tue 14 April 2026
Passed the inspection
`)
  expect(items.map(({ date, title, outcome, episode }) => [date, title, outcome, episode?.id])).toEqual([
    ['2025-09-30', 'Closed on day five', undefined, 'monthly-closes-q3-2025'],
    ['2025-12-03', 'Closed the deal', undefined, undefined],
    ['2026-03-02', 'Rehearsed', 'three teams took part', 'claims-migration'],
    ['2026-03-31', 'Drafted the concept', undefined, undefined],
    ['2026-04-14', 'Passed the inspection', undefined, undefined],
  ])
})

test.each([
  ['Presented the audit findings', 'presentation'],
  ['Mentored Kim', 'mentoring'],
  ["Reviewed Kim's incident report", 'review'],
  ['Outage of the till', 'incident'],
  ['Decided to drop the vendor', 'decision'],
  ['Audit without a finding', 'assurance'],
  ['Closed the books on day five', 'routine'],
  ['Monatsabschluss in fünf Tagen', 'routine'],
  ['Moved the ledger', 'outcome'],
])('"%s" is proposed as %s', (title, kind) => {
  expect(one(`2026-02-11 ${title}`).kind).toBe(kind)
})

test('people who are named are named, and nobody else', () => {
  expect(one('2026-02-11 Closed with Bo Example and Mia, @pat.example').named.map(({ witness }) => witness)).toEqual(['Bo Example', 'Mia', 'Pat Example'])
  expect(one('2026-02-11 Closed with Finance in Excel, with Bo team, mail bo@example.com').named).toEqual([])
})

test('the day is kept, never the hour, and links leave the title', () => {
  expect(one('- 2026-02-11 10:30 – Led the call (see https://example.com/x).')).toMatchObject({
    title: 'Led the call',
    links: ['https://example.com/x'],
    autonomy: 'leading',
  })
})

test('the same notes give the same keys on any later day, whatever their dots and capitals', () => {
  const text = '- yesterday Closed the books\n- 11 Feb Warned finance.\n- 3.3.2026 Moved'
  const keys = (today: string, source = text): readonly string[] =>
    read(source, today)
      .items.map(({ key }) => key)
      .sort()
  expect(keys('2026-12-01')).toEqual(keys(TODAY))
  expect(keys(TODAY, text.replace('Warned finance.', 'warned FINANCE').replace('3.3.2026', '2026-03-03'))).toEqual(keys(TODAY))
})

test('exact copies are one, and the order of lines changes nothing', () => {
  const lines = ['2026-02-11 Warned finance', '2026-02-12 Told support', '2026-02-11 Warned finance']
  expect(read(lines.join('\n')).items).toHaveLength(2)
  expect(read(lines.toReversed().join('\r\n')).items).toEqual(read(lines.join('\n')).items)
})
