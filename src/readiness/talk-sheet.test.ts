import { expect, test } from 'vitest'
import { expectation, item, ladderOf, recordOf, seen, TODAY } from '../../tests/readiness/small-ladder.ts'
import { judge } from './judge.ts'
import { talkSheet } from './talk-sheet.ts'

const ladder = ladderOf([expectation('communicates-risks', { sentence: 'You warn early.' }), expectation('plans', { sentence: 'You plan ahead.' })])
const said = seen('Bo', 'stakeholder', { on: '2026-06-20', says: 'She came early.' })
const record = recordOf([
  item('old', { date: '2026-02-01', title: 'Long ago', seenBy: [said] }),
  item('new', { date: '2026-06-15', title: 'Warned the board', seenBy: [said, seen('Pat', 'peer', { on: '2026-06-16', says: undefined as never })] }),
  item('unsent', { date: '2026-06-16', title: 'A draft', draft: true }),
])
const sheet = (more = record) => talkSheet(judge(ladder, more, 'mid-senior', TODAY), more, ladder, '2026-05-31')

test('what is new is what happened and what was said since, each sentence once', () => {
  expect(sheet().news).toEqual([
    { day: '2026-06-20', text: 'Bo: “She came early.”' },
    { day: '2026-06-16', text: 'Pat saw “Warned the board”' },
    { day: '2026-06-15', text: 'Warned the board' },
  ])
})

test('one gap is named, the first in the way, and the ask is what would help there', () => {
  const { gap, ask } = sheet()
  expect(gap).toMatchObject({ sentence: 'You plan ahead.', line: 'foresight · Nothing recorded, 0 points of 16' })
  expect(ask).toBe('Where could I take on a piece of work in which this shows, of the kind “Outside check”?')
})

test('an opportunity that is owed is asked for first', () => {
  const marks = [{ expectation: 'plans', status: 'no-opportunity', by: ['self', 'manager'], why: 'No plan yet', owedBy: 'Mia', until: '2026-12-31' }] as const
  expect(sheet({ ...record, marks }).ask).toBe('An opportunity for “You plan ahead.” is owed by Mia until 2026-12-31: when could it be?')
})

test('a long half-year still fits: eight lines, and how many more there are', () => {
  const many = Array.from({ length: 30 }, (_, index) => item(`many-${index}`, { date: '2026-06-10', title: `Thing ${index}` }))
  expect(sheet(recordOf(many))).toMatchObject({ news: { length: 8 }, more: 22 })
})
