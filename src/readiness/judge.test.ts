import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectation, item, ladderOf, recordOf, seen, TODAY } from '../../tests/readiness/small-ladder.ts'
import type { PersonRecord } from '../evidence/evidence.ts'
import { itemDigest } from '../evidence/item-digest.ts'
import { judge } from './judge.ts'
import type { ExpectationReport } from './readiness.ts'
import { recount } from './recount.ts'

const ladder = ladderOf([expectation('communicates-risks')])

function read(record: PersonRecord, asOf = TODAY): ExpectationReport {
  const [found] = judge(ladder, record, 'mid-senior', asOf).expectations
  if (found === undefined) throw new Error('the ladder has one expectation')
  return found
}

const migration = item('migration-risks', { episode: 'migration' })
const vendor = item('vendor-risks', { episode: 'vendor-choice' })
const bo = seen('Bo', 'stakeholder', { team: 'finance' })

const ada = recordOf([{ ...migration, seenBy: [seen('Mia', 'manager'), bo, seen('Pat', 'peer')] }, vendor], {
  episodes: [
    { id: 'migration', title: 'The migration' },
    { id: 'vendor-choice', title: 'The vendor choice' },
  ],
})

const accountant = recordOf([
  item('closes-q3', { kind: 'routine', episode: 'closes-q3', seenBy: [seen('Mia', 'manager')] }),
  item('closes-q4', { kind: 'routine', episode: 'closes-q4', seenBy: [seen('Rhea', 'stakeholder', { team: 'audit firm' })] }),
])

const twoTeamMates = recordOf([
  { ...migration, seenBy: [seen('Pat', 'peer'), seen('Cem', 'peer')] },
  { ...vendor, seenBy: [seen('Pat', 'peer'), seen('Cem', 'peer')] },
])

const git = { from: 'git', key: 'a' }
const alone = recordOf([
  { ...migration, source: git },
  { ...vendor, source: git },
])

test('the cases in docs/readiness.md read as the page says', () => {
  const page = readFileSync(new URL('../../docs/readiness.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| .+ \| (\d+) \| (met|partial|weak) \|$/gm)].map(([, support, status]) => [Number(support), status])
  expect([ada, accountant, twoTeamMates, alone].map((record) => [read(record).support, read(record).status])).toEqual(rows)
})

test('Ada is limited by the migration, which is full, and by all that was said of the vendor choice', () => {
  expect(read(ada).limits).toMatchObject([
    { cap: 'episode', of: 'migration', points: 10, text: '“The migration” is full: one piece of work counts up to 10 points.' },
    { cap: 'said', of: 'vendor-choice', witness: 'Ada', points: 2 },
  ])
})

test('Ada needs no new work, and one confirmation of the vendor choice for which a peer would do', () => {
  const { next } = judge(ladder, ada, 'mid-senior', TODAY)
  expect(next).toMatchObject([{ kind: 'confirmation', evidence: 'vendor-risks', ask: ['Pat', 'Bo', 'Mia'] }])
  const seenByPat = { ...ada, evidence: ada.evidence.map((one) => (one.id === 'vendor-risks' ? { ...one, seenBy: [seen('Pat', 'peer')] } : one)) }
  expect([read(seenByPat).support, read(seenByPat).status]).toEqual([16, 'met'])
})

test('had only Mia spoken, of both, it would be partly shown', () => {
  const onlyMia = recordOf([
    { ...migration, seenBy: [seen('Mia', 'manager')] },
    { ...vendor, seenBy: [seen('Mia', 'manager')] },
  ])
  expect([read(onlyMia).support, read(onlyMia).status]).toEqual([14, 'partial'])
})

test('a reason names the evidence, who saw it and what it is worth', () => {
  expect(read(ada).reasons.map((reason) => reason.text)).toContainEqual(expect.stringMatching(/^Bo .*saw “What migration-risks was”: 6 points\.$/))
})

test('what is claimed and does not count is listed with the first reason that fails', () => {
  const record = recordOf([
    item('a-budget', { kind: 'budget', autonomy: 'guided' }),
    item('b-alone', { scope: 'self' }),
    item('c-guided', { autonomy: 'guided' }),
    item('d-greedy', { for: ['communicates-risks', 'a', 'b', 'c'] }),
    item('e-old', { date: '2020-01-01' }),
    item('f-later', { date: '2026-07-01' }),
    item('g-other', { for: ['something-else'] }),
  ])
  expect(read(record).excluded.map((one) => one.evidence)).toEqual(['a-budget', 'b-alone', 'c-guided', 'd-greedy', 'e-old'])
  expect(read(record).excluded[0]?.text).toContain('“Budget”')
})

test('a confirmation covers the item as it was', () => {
  const pinned = { ...bo, saw: itemDigest(migration) }
  expect(read(recordOf([{ ...migration, seenBy: [pinned] }])).support).toBe(8)
  const edited = read(recordOf([{ ...migration, title: 'Saved the migration', seenBy: [pinned] }]))
  expect(edited.support).toBe(2)
  expect(edited.excluded).toEqual([{ evidence: 'migration-risks', text: 'It was changed after Bo confirmed it; ask Bo again.' }])
})

test('nobody is their own witness, and being named is not speaking', () => {
  expect(read(recordOf([{ ...migration, seenBy: [seen('Ada', 'manager'), { ...bo, how: 'named' }] }])).support).toBe(2)
})

test('a claim or a tick may name the competency', () => {
  expect(read(recordOf([{ ...migration, for: ['foresight'], seenBy: [{ ...bo, showed: ['foresight'] }] }])).support).toBe(8)
  expect(read(recordOf([{ ...migration, seenBy: [{ ...bo, showed: ['something-else'] }] }])).support).toBe(2)
})

test('two items with one id and other content are an error, an exact copy is nothing', () => {
  expect(() => read(recordOf([migration, { ...vendor, id: migration.id }]))).toThrow('Two items have the id "migration-risks"')
  expect(judge(ladder, recordOf([...ada.evidence, ...ada.evidence], ada), 'mid-senior', TODAY)).toEqual(judge(ladder, ada, 'mid-senior', TODAY))
})

test('a concern of six points is shown beside what is met and counts as met', () => {
  const worried = { ...accountant, evidence: accountant.evidence.map((one) => ({ ...one, seenBy: [...one.seenBy, { ...bo, concern: 'It came late.' }] })) }
  const report = judge(ladder, worried, 'mid-senior', TODAY)
  expect([report.expectations[0]?.status, report.expectations[0]?.support, report.ready, report.concernOpen]).toEqual(['met-concern-open', 16, true, true])
  expect(read(worried, '2026-09-01').status).toBe('met-concern-open')
  expect(read(worried, '2026-09-02').status).toBe('met')
})

test('others see a concern when the person has had it for ten working days', () => {
  const worried = recordOf([{ ...migration, seenBy: [{ ...bo, on: '2026-06-16', concern: 'It came late.' }] }])
  const concerns = (reader: 'self' | 'other', asOf: string): number | undefined =>
    judge(ladder, worried, 'mid-senior', asOf, { reader }).expectations[0]?.concerns.length
  expect([concerns('self', '2026-06-16'), concerns('other', '2026-06-29'), concerns('other', '2026-06-30')]).toEqual([1, 0, 1])
})

test('a mark is the status when both agreed; whoever works alone agrees with themself, and the report says so', () => {
  const mark = { expectation: 'communicates-risks', status: 'no-opportunity' as const, by: ['self' as const], why: 'No stakeholders here' }
  expect(read({ ...ada, marks: [mark] }).status).toBe('partial')
  expect(read({ ...ada, marks: [{ ...mark, by: ['self', 'manager'] }] })).toMatchObject({ status: 'no-opportunity', computed: 'partial' })
  const { manager: _, ...person } = ada.person
  const report = judge(ladder, { ...ada, person, marks: [mark] }, 'mid-senior', TODAY)
  expect([report.alone, report.expectations[0]?.status]).toEqual([true, 'no-opportunity'])
  expect(report.notes[0]).toContain('Nobody is named as manager')
})

test('a report from a file says what it takes at the file’s word, and how it reads without', () => {
  const told = recordOf([{ ...migration, seenBy: [{ ...bo, how: 'told' }] }])
  expect(read(told)).toMatchObject({ support: 8, supportWithoutFile: 2 })
  expect(judge(ladder, told, 'mid-senior', TODAY).notes[0]).toContain('at the word of the record')
  expect(judge(ladder, told, 'mid-senior', TODAY, { from: 'server' }).expectations[0]).not.toHaveProperty('supportWithoutFile')
})

test('nobody is asked about what nobody else saw', () => {
  const { next } = judge(ladder, ada, 'mid-senior', TODAY, { nobodyElseSaw: ['vendor-risks'] })
  expect(next.filter((advice) => advice.evidence === 'vendor-risks')).toEqual([])
  expect(next.filter((advice) => advice.kind === 'work')).toHaveLength(1)
})

test('only expectations of the level and the track are asked', () => {
  const both = ladderOf([expectation('shared'), expectation('leads', { track: 'management' }), expectation('specialises', { track: 'ic' })])
  const asked = (track: 'ic' | 'management'): string[] => judge(both, ada, 'mid-senior', TODAY, { track }).expectations.map((one) => one.id)
  expect(asked('ic').sort()).toEqual(['shared', 'specialises'])
  expect(asked('management').sort()).toEqual(['leads', 'shared'])
  expect(() => judge(ladder, ada, 'boss', TODAY)).toThrow('The ladder has no level "boss"; it has mid-senior.')
  expect(() => judge(ladder, ada, 'mid-senior', 'soon')).toThrow('"soon" is not a day')
})

test('a recount has the same network, and its narrow places add up to the support', () => {
  const counted = recount(ladder, ada, 'mid-senior', TODAY, 'communicates-risks')
  expect(counted.support).toBe(12)
  expect(counted.pieces.map(({ id, narrow, older }) => [id, narrow, older])).toEqual([
    ['migration', true, false],
    ['vendor-choice', false, true],
  ])
  expect(counted.groups.map((group) => group.id)).toEqual(['(line)', '(own team)', 'finance'])
  expect(counted.edges.find((edge) => edge.piece === 'vendor-choice')).toMatchObject({ witness: 'Ada', points: 2, narrow: true, evidence: ['vendor-risks'] })
})
