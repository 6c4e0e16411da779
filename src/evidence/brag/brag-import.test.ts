import { expect, test } from 'vitest'
import { Problem } from '../../platform/problem.ts'
import { mergeImported } from '../merge.ts'
import { importMarkdown, importWordHtml } from './brag-import.ts'

const TODAY = '2026-09-15'
const read = (text: string, today = TODAY, file = 'brag.md') => importMarkdown(text, { today, file })
const told = (text: string) => read(text).items.map(({ date, kind, title, outcome }) => [date, kind, title, outcome])
const EMPTY = { person: { name: 'Ada Example' }, absences: [], episodes: [], evidence: [], marks: [] }

function refusal(text: string): string {
  try {
    return String(read(text).items.length)
  } catch (error) {
    return error instanceof Problem ? error.message : String(error)
  }
}

const BRAG = `# Ada's brag document

## Goals for next year
- become senior

## 2025
### Q1
#### Claims migration
- **Led the cut-over**: 40 services in one weekend, no outage
- Wrote the [design note](https://example.com/note) with Bo Example
  - three teams signed it off
- [ ] write it up
#### Collaboration & mentorship
- Mentored Mia through her first week on call
- 2025-02-11 Presented the cost study to the finance board
### H2
| Date | What | Impact | Rating |
| --- | --- | --- | --- |
| 3 Sep | Passed the ISO audit | no findings | 5 |
| October | Trained support on refunds | fewer tickets | 4 |
### What I learned
Read "Accelerate".
## 2026
### Week of 7 September
- Reviewed Kim's incident report
### Reduced waiting at the till by 40%
- **Topic:** performance
- **Impact:** from 5 minutes to 3
- **Date:** 2026-03-02
`

test('a brag document becomes its things, each by the last day of the time that stands above it', () => {
  expect(told(BRAG)).toEqual([
    ['2025-02-11', 'presentation', 'Presented the cost study to the finance board', undefined],
    ...[
      ['outcome', 'Led the cut-over', '40 services in one weekend, no outage'],
      ['mentoring', 'Mentored Mia through her first week on call', undefined],
      ['design', 'Wrote the design note with Bo Example', 'three teams signed it off'],
    ]
      .map((one) => ['2025-03-31', ...one])
      .sort((a, b) => keyIn(BRAG, a[2]) - keyIn(BRAG, b[2])),
    ['2025-09-03', 'assurance', 'Passed the ISO audit', 'no findings'],
    ['2025-10-31', 'teaching', 'Trained support on refunds', 'fewer tickets'],
    ['2025-12-31', 'learning', 'Read "Accelerate"', undefined],
    ['2026-03-02', 'outcome', 'Reduced waiting at the till by 40%', 'Impact: from 5 minutes to 3'],
    ['2026-09-13', 'review', "Reviewed Kim's incident report", undefined],
  ])
  const { items, skipped } = read(BRAG)
  expect(items.find(({ title }) => title.startsWith('Wrote'))).toMatchObject({
    episode: { id: 'claims-migration', title: 'Claims migration' },
    links: ['https://example.com/note'],
    named: [{ witness: 'Bo Example', as: 'peer' }],
  })
  expect(skipped.map(({ at, reason }) => [at, reason.slice(0, 40)])).toEqual([
    ['brag.md:3', '“Goals for next year” is about what isn’'],
    ['brag.md:12', 'This isn’t ticked off yet, so it was lef'],
  ])
})

/** Things of one day stand in the order of their keys, which tells a reader nothing. */
function keyIn(text: string, title: string | undefined): number {
  return read(text).items.findIndex((item) => item.title === title)
}

test.each([
  ['## March 2025', '2025-03-31', undefined],
  ['## 2025-03-04', '2025-03-04', undefined],
  ['## H1 2025', '2025-06-30', undefined],
  ['## Second half of 2025', '2025-12-31', undefined],
  ['## Week 12, 2025', '2025-03-23', undefined],
  ['## 2020-W53', '2021-01-03', undefined],
  ['## Jan - Mar 2025', '2025-03-31', undefined],
  ['## Q1 FY report 2025', '2025-12-31', undefined],
  ['## 2026', TODAY, true],
  ['## H2 2026', TODAY, true],
])('what stands under "%s" happened by %s', (heading, day, floating) => {
  const [item] = read(`# Log\n${heading}\n- Closed the books\n`).items
  expect([item?.date, item?.floating]).toEqual([day, floating])
})

test('the front matter and the name of a file tell the time of what has no other', () => {
  expect(read('---\nperiod: Q1 2025\n---\n- Closed the books\n').items[0]?.date).toBe('2025-03-31')
  expect(read('- Closed the books\n', TODAY, 'notes/brag-2024.md').items[0]?.date).toBe('2024-12-31')
  expect(read('- Closed the books\n', TODAY, '2025-03-07.md').items[0]?.date).toBe('2025-03-07')
})

test('a template that is not filled in gives nothing', () => {
  const { items, skipped } = read(
    '# Brag document 2025\n\n## Goals for this year\n\nList your goals here!\n\n## Projects\n\nFor each one, go through:\n\n- What did you build?\n- [Project name]\n- TBD\n\n### How to use\nWrite often.\n',
  )
  expect(items).toEqual([])
  expect(skipped).toHaveLength(6)
})

test('"today" in a document that is kept is no day', () => {
  expect(read('# Log\n- Warned finance today\n').items).toEqual([])
})

test('a second reading adds nothing, on a later day too, and an edited line or heading updates', () => {
  const first = mergeImported(EMPTY, read(BRAG))
  expect([first.added, first.updated]).toEqual([9, 0])
  const again = mergeImported(first.record, read(BRAG, '2026-12-20'))
  expect([again.added, again.updated]).toEqual([0, 0])
  const edited = BRAG.replace('no outage', 'no outage at all')
    .replace('first week on call', 'first month on call')
    .replace('## 2026', '## Year 2026')
    .replace('3 Sep', '4 Sep')
  const updated = mergeImported(first.record, read(edited))
  expect([updated.added, updated.updated]).toEqual([0, 3])
})

test('the same words under one heading are told apart by their days, and copies are one', () => {
  const { items } = read('# Log\n## On call\n- 2026-03-02 Week without an alarm\n- 2026-04-06 Week without an alarm\n- 2026-04-06 Week without an alarm\n')
  expect(new Set(items.map(({ key }) => key)).size).toBe(2)
})

test('a Word document is read the same way, and its places are told by words', () => {
  const { from, items, skipped } = importWordHtml(
    '<h1>Performance review 2025</h1><p><strong>Achievements</strong></p><ul><li>Closed the books on day five</li></ul><h2>Goals for next year</h2><p>More.</p><script>alert(1)</script>',
    { today: TODAY, file: 'review.docx' },
  )
  expect(from).toBe('docx')
  expect(items.map(({ date, title }) => [date, title])).toEqual([['2025-12-31', 'Closed the books on day five']])
  expect(skipped.map(({ at }) => at)).toEqual(['review.docx “Goals for next year”'])
})

test('scripts are no text, and what is nested to do harm is refused in a sentence', () => {
  expect(told('## 2025\n- Closed <script>steal()</script><b>the</b> books\n').map(([, , title]) => title)).toEqual(['Closed the books'])
  expect(refusal('')).toBe('The file is empty.')
  expect(refusal(Array.from({ length: 3000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'))).toMatch(/too deeply/)
  expect(refusal('- '.repeat(10_000))).toMatch(/too deeply/)
  expect(refusal(`## 2025\n- ${'x '.repeat(60_000)}`)).toMatch(/too deeply/)
})

test('of many things without a day a hundred are named', () => {
  const { skipped } = read(Array.from({ length: 2000 }, (_, index) => `- Did thing ${index}`).join('\n'))
  expect(skipped).toHaveLength(101)
  expect(skipped.at(-1)?.reason).toMatch(/^1900 more/)
})

test('what is reworded while its year still runs is known on a later day', () => {
  const first = mergeImported(EMPTY, read('# Log\n## 2026\n- Moved the claims ledger over without an outage\n'))
  const later = mergeImported(first.record, read('# Log\n## 2026\n- Moved the claims ledger over without any outage\n', '2026-11-20'))
  expect([later.added, later.updated, later.record.evidence[0]?.date]).toEqual([0, 1, TODAY])
})
