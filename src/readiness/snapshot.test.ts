import { expect, test } from 'vitest'
import { expectation, item, ladderOf, recordOf, seen, TODAY } from '../../tests/readiness/small-ladder.ts'
import { parseRecord } from '../evidence/record.ts'
import { writeRecord } from '../evidence/write-record.ts'
import { judge } from './judge.ts'
import { madeAgain, sharedReport, snapshotOf } from './snapshot.ts'
import { differences, parseSaved } from './verify.ts'

const ladder = ladderOf([expectation('communicates-risks')])
const record = recordOf(
  [
    item('migration', { seenBy: [seen('Mia', 'manager', { by: 'mia' }), seen('Bo', 'stakeholder', { team: 'finance', says: 'He came early.' })] }),
    item('vendor', { seenBy: [seen('Bo', 'stakeholder', { team: 'finance' }), seen('Pat', 'peer', { how: 'told', team: 'care' })] }),
    item('patient', { confidential: true, seenBy: [seen('Quinn', 'other-team', { team: 'ward', says: 'The patient thanked her.' })] }),
    item('unsent', { draft: true, seenBy: [seen('Rae', 'other-team', { team: 'law' })] }),
  ],
  { marks: [{ expectation: 'communicates-risks', status: 'declined', by: ['self'], why: 'Later.', owedBy: 'Zoe Boss' }] },
)
const sharing = { target: 'mid-senior', asOf: TODAY, named: ['Bo'], counted: 'answers', differently: [] } as const

test('who didn’t agree is told by what they were, and their words stay', () => {
  const { snapshot, view } = sharedReport(ladder, record, sharing)
  const told = JSON.stringify({ snapshot, view })
  for (const name of ['Mia', 'Pat', 'Quinn', 'Rae', 'Zoe']) expect(told).not.toContain(name)
  expect(told).not.toContain('I was there.')
  expect(view.required[0]?.pieces[0]?.voices.map(({ text, quote }) => [text, quote])).toEqual([
    ['Bo (stakeholder), 6 points', 'He came early.'],
    ['Witness 1 (manager), 6 points', null],
    ['own word, 2 points', null],
  ])
})

test('what is confidential or a draft is neither named nor counted', () => {
  const { snapshot, view } = sharedReport(ladder, record, { ...sharing, counted: 'all' })
  expect(JSON.stringify({ snapshot, view })).not.toMatch(/patient|unsent/)
  expect(snapshot.report.next).toEqual([])
})

test('leaving names out changes no count', () => {
  const { evidence } = record
  const submitted = { ...record, evidence: evidence.filter(({ id }) => id === 'migration' || id === 'vendor') }
  const whole = judge(ladder, submitted, 'mid-senior', TODAY)
  const shared = snapshotOf(ladder, record, { ...sharing, named: [], counted: 'all' })
  expect(shared.report.expectations.map(({ id, computed, support }) => [id, computed, support])).toEqual(
    whole.expectations.map(({ id, computed, support }) => [id, computed, support]),
  )
})

test('the record that its person takes along gives the same again, and a changed byte doesn’t', () => {
  const saved = parseSaved(JSON.stringify(snapshotOf(ladder, record, sharing)), 'shared.json')
  if (saved.nextrung !== 'snapshot/1') throw new Error('a snapshot is a snapshot')
  const along = parseRecord(writeRecord(record))
  expect(differences(saved, madeAgain(saved, ladder, along, {}))).toBeNull()
  expect(differences({ ...saved, report: { ...saved.report, ready: true } }, madeAgain(saved, ladder, along, {}))).toBe('report')
  const fewer = { ...along, evidence: along.evidence.slice(1) }
  expect(differences(saved, madeAgain(saved, ladder, fewer, {}))).toBe('record')
  const reworded = { ...ladder, digest: 'another' }
  expect(differences(saved, madeAgain(saved, reworded, along, {}))).toBe('ladder')
})
