import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseLadder } from '../ladder/parse.ts'
import { builtInLadderPath } from '../ladder/sources.ts'
import type { WriteEvidenceInput } from './admit.ts'
import { admit } from './admit.ts'
import type { PersonRecord } from './evidence.ts'
import { itemDigest } from './item-digest.ts'

const ladder = parseLadder(readFileSync(builtInLadderPath('standard'), 'utf8'))
const empty: PersonRecord = { person: { name: 'Ada' }, absences: [], episodes: [], evidence: [], marks: [] }
const now = new Date('2026-06-30T10:00:00Z')
const said: WriteEvidenceInput = {
  person: 'ada',
  date: '2026-02-11',
  kind: 'risk',
  title: 'Warned finance',
  scope: 'cross-team',
  autonomy: 'independent',
  result: 'achieved',
  for: ['communicates-risks'],
  links: [],
  named: [],
}

test('a new item gets a readable id that is free', () => {
  const first = admit(empty, ladder, said, now).evidence
  expect(first.id).toBe('warned-finance')
  expect(admit({ ...empty, evidence: [first] }, ladder, said, now).evidence.id).toBe('warned-finance-2')
})

test('a piece of work is found by its title, and made once', () => {
  const made = admit(empty, ladder, { ...said, episode: 'Move claims' }, now)
  expect(made.episode).toEqual({ id: 'move-claims', title: 'Move claims' })
  const again = admit({ ...empty, episodes: [{ id: 'move-claims', title: 'Move claims' }] }, ladder, { ...said, episode: 'move CLAIMS' }, now)
  expect(again.episode).toBeNull()
  expect(again.evidence.episode).toBe('move-claims')
})

test('who is only named says nothing yet, and is named once', () => {
  const { evidence } = admit(empty, ladder, { ...said, named: ['Bo', 'Bo', 'Ada'] }, now)
  expect(evidence.seenBy).toEqual([{ witness: 'Bo', as: 'peer', on: '2026-06-30', how: 'named', showed: [] }])
})

test('what somebody is said to have seen is kept as told, and pinned to the item as it is', () => {
  const { evidence } = admit(empty, ladder, { ...said, told: { witness: 'Bo', as: 'stakeholder', says: 'She came early.' } }, now)
  expect(evidence.seenBy).toEqual([
    { witness: 'Bo', as: 'stakeholder', on: '2026-06-30', how: 'told', showed: ['communicates-risks'], saw: itemDigest(evidence), says: 'She came early.' },
  ])
})

test('changing an item keeps where it came from and who saw it', () => {
  const before = { ...admit(empty, ladder, { ...said, told: { witness: 'Bo', as: 'peer' } }, now).evidence, source: { from: 'git', key: 'k' } }
  const after = admit({ ...empty, evidence: [before] }, ladder, { ...said, id: before.id, title: 'Warned finance early' }, now).evidence
  expect(after).toMatchObject({ id: before.id, title: 'Warned finance early', source: before.source, seenBy: before.seenBy })
})

test('what was missed is for the person alone at first', () => {
  expect(admit(empty, ladder, { ...said, result: 'missed' }, now).evidence.draft).toBe(true)
})

test('a day to come, a claim that the ladder lacks and an item that is not there are refused', () => {
  expect(() => admit(empty, ladder, { ...said, date: '2026-07-01' }, now)).toThrow('2026-07-01 is still to come')
  expect(() => admit(empty, ladder, { ...said, for: ['flies'] }, now)).toThrow('“flies”')
  expect(() => admit(empty, ladder, { ...said, id: 'gone' }, now)).toThrow('no such piece of evidence')
})
