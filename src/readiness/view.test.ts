import { expect, test } from 'vitest'
import { expectation, item, ladderOf, recordOf, seen, TODAY } from '../../tests/readiness/small-ladder.ts'
import { drawingOf } from './drawing.ts'
import { reportAsHtml } from './formats/html.ts'
import { reportAsMarkdown } from './formats/markdown.ts'
import { reportAsText } from './formats/text.ts'
import { judge } from './judge.ts'
import type { Report } from './readiness.ts'
import { recount } from './recount.ts'
import { differences, parseSaved } from './verify.ts'
import { reportView } from './view.ts'

const ladder = ladderOf([expectation('communicates-risks'), expectation('solves-without-template'), expectation('mentors', { required: false })])
const record = recordOf(
  [
    item('migration-risks', {
      for: ['communicates-risks'],
      episode: 'migration',
      title: 'Warned <finance> & support *early*',
      seenBy: [seen('Bo', 'stakeholder', { team: 'finance', says: 'She came with two options.', showed: ['communicates-risks'] })],
    }),
  ],
  { episodes: [{ id: 'migration', title: 'The migration' }] },
)
const report = judge(ladder, record, 'mid-senior', TODAY)
const view = reportView(report, ladder, record)

test('the headline counts the required expectations, leaves out what is zero and gives no percentage', () => {
  expect(view.headline).toBe('0 of 2 shown · 1 partly · 1 nothing yet')
  expect(reportAsText(view)).not.toContain('%')
})

test('the reasons stand by piece of work, with what each witness said', () => {
  expect(view.required[0]?.pieces).toEqual([
    {
      item: { id: 'migration-risks', title: 'Warned <finance> & support *early*', date: '2026-02-11' },
      voices: [
        { text: 'Bo (stakeholder), 6 points', quote: 'She came with two options.' },
        { text: 'own word, 2 points', quote: null },
      ],
    },
  ])
})

test('what an import brought in and nobody claimed yet is said, as it counts for nothing', () => {
  const imported = { ...record, evidence: [...record.evidence, item('from-git', { for: [] })] }
  expect(reportView(report, ladder, imported).notes.at(-1)).toBe('1 item on the record does not say yet what it shows, so it counts for nothing here.')
})

test('the text keeps to 80 columns and has no colour unless asked for', () => {
  const text = reportAsText(view)
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  expect(text).not.toContain('\u001b')
  expect(reportAsText(view, { colour: true })).toContain('\u001b[')
})

test('what a person wrote is no markup in Markdown and in HTML', () => {
  expect(reportAsMarkdown(view)).toContain('Warned \\<finance\\> & support \\*early\\*')
  const html = reportAsHtml(view)
  expect(html).toContain('Warned &lt;finance&gt; &amp; support')
  expect(html).not.toContain('<finance>')
})

test('the HTML file stands alone: it asks for nothing and runs nothing', () => {
  expect(reportAsHtml(view)).not.toMatch(/<script|<link|src=|url\(|https?:/)
})

test('the picture of a recount holds every place and every line of points', () => {
  const counted = recount(ladder, record, 'mid-senior', TODAY, 'communicates-risks')
  const drawing = drawingOf(counted)
  expect(drawing.pieces.map((box) => box.full)).toEqual(['The migration'])
  expect(drawing.witnesses).toHaveLength(2)
  expect(drawing.lines.filter((line) => line.points !== null)).toHaveLength(counted.edges.length)
  for (const box of [...drawing.pieces, ...drawing.witnesses, ...drawing.groups]) {
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeLessThan(drawing.height)
  }
})

test('a saved report is told from one that was changed, another record and another ladder', () => {
  const saved = parseSaved(JSON.stringify(report), 'report.json') as Report
  expect(differences(saved, report)).toBeNull()
  expect(differences({ ...saved, ready: true }, report)).toBe('report')
  expect(differences(saved, judge({ ...ladder, digest: 'another' }, record, 'mid-senior', TODAY))).toBe('ladder')
  expect(differences(saved, judge(ladder, { ...record, evidence: [] }, 'mid-senior', TODAY))).toBe('record')
  expect(() => parseSaved('{"nextrung":"record/1"}', 'x.json')).toThrow('neither a readiness report')
})
