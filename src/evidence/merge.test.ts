import { expect, test } from 'vitest'
import type { Evidence, PersonRecord } from './evidence.ts'
import type { Merged } from './merge.ts'
import { mergeImported } from './merge.ts'
import { parseRecord } from './record.ts'
import { importText } from './text-import.ts'
import { writeRecord } from './write-record.ts'

const EMPTY: PersonRecord = { person: { name: 'Ada Example' }, absences: [], episodes: [], evidence: [], marks: [] }
const NOTES = '## Migration\n- 2026-02-11 Warned finance of the cut-over risk with Bo\n- 2026-03-04 Chose the vendor\n'

const bring = (record: PersonRecord, notes: string, today = '2026-06-30'): Merged => mergeImported(record, importText(notes, { today }))
const first = (record: PersonRecord): Evidence => record.evidence[0] as Evidence
const withFirst = (record: PersonRecord, change: Partial<Evidence>): PersonRecord => ({
  ...record,
  evidence: record.evidence.map((item, index) => (index === 0 ? { ...item, ...change } : item)),
})

test('a second import of the same notes changes nothing, byte for byte', () => {
  const once = bring(EMPTY, NOTES)
  expect(once).toMatchObject({ added: 2, updated: 0 })
  const text = writeRecord(once.record)
  const again = bring(parseRecord(text), NOTES)
  expect(again).toMatchObject({ added: 0, updated: 0 })
  expect(writeRecord(again.record, text)).toBe(text)
})

test('edited wording updates, and another thing of the same day is added', () => {
  const { record } = bring(EMPTY, NOTES)
  const again = bring(record, NOTES.replace('of the cut-over risk', 'of the cut-over risks').concat('- 2026-02-11 Closed the books\n'))
  expect(again).toMatchObject({ added: 1, updated: 1 })
  expect(first(again.record)).toMatchObject({ id: first(record).id, title: 'Warned finance of the cut-over risks with Bo' })
})

test('what the person changed by hand stays, and the rest of the item is updated', () => {
  const { record } = bring(EMPTY, NOTES)
  const byHand = withFirst(record, { title: 'Warned finance', kind: 'alignment', for: ['communicates-risks'], episode: 'mine' })
  const same = bring(byHand, NOTES)
  expect(same).toMatchObject({ added: 0, updated: 0, record: byHand })
  const again = bring(byHand, NOTES.replace('with Bo', 'with Bo → They moved the month-end'))
  const item = first(again.record)
  expect(item).toMatchObject({ title: 'Warned finance', kind: 'alignment', for: ['communicates-risks'], episode: 'mine', outcome: 'They moved the month-end' })
  expect(bring(again.record, NOTES)).toMatchObject({ added: 0 })
})

test('what somebody has confirmed is left as they saw it, and said', () => {
  const { record } = bring(EMPTY, NOTES)
  const confirmed = withFirst(record, { seenBy: [{ witness: 'Mia', as: 'manager', on: '2026-02-12', how: 'told', showed: [] }] })
  const again = bring(confirmed, NOTES.replace('risk with', 'risks with'))
  expect(first(again.record).title).toBe(first(record).title)
  expect(again.skipped).toEqual([{ at: first(record).id, reason: expect.stringContaining('confirmed') }])
})

test('a day that depends on the import is not moved by the next one', () => {
  const { record } = bring(EMPTY, '- yesterday Closed the books\n', '2026-06-30')
  const again = bring(record, '- yesterday Closed the books\n', '2026-07-14')
  expect(again).toMatchObject({ added: 0, updated: 0 })
  expect(first(again.record).date).toBe('2026-06-29')
})

test('whoever is named gives no word yet, and nobody names themselves', () => {
  const { record } = bring(EMPTY, '- 2026-02-11 Closed with Bo and Ada Example\n')
  expect(first(record).seenBy).toEqual([{ witness: 'Bo', as: 'peer', on: '2026-02-11', how: 'named', showed: [] }])
  expect(parseRecord(writeRecord(record))).toEqual(record)
})

test('items of other sources and items by hand are left alone', () => {
  const { record } = bring(EMPTY, NOTES)
  const { imported, ...other } = withFirst(record, { source: { from: 'git', key: first(record).source?.key ?? '' } })
  expect(imported?.map(({ source }) => source)).toEqual(['text'])
  expect(bring(other, NOTES)).toMatchObject({ added: 1, updated: 0 })
})

const without = (record: PersonRecord, id: string): PersonRecord => ({ ...record, evidence: record.evidence.filter((item) => item.id !== id) })

test('what was deleted stays deleted, also reworded, and what is new beside it comes in', () => {
  const { record } = bring(EMPTY, NOTES)
  const rest = without(record, first(record).id)
  const text = writeRecord(rest)
  for (const notes of [NOTES, NOTES.replace('cut-over', 'release'), NOTES.replace('finance of', 'finance early of')]) {
    const again = bring(parseRecord(text), notes)
    expect(again).toMatchObject({ added: 0, updated: 0 })
    expect(again.skipped).toEqual([{ at: expect.stringContaining('Warned finance'), reason: expect.stringContaining('deleted') }])
  }
  expect(bring(rest, `${NOTES}- 2026-02-11 Warned the auditors, who had asked for it\n`)).toMatchObject({ added: 1 })
})

test('what came of a deleted thing under a new key stays deleted under the next one too', () => {
  const item = { date: '2026-02-11', kind: 'outcome', title: 'Moved the claims', scope: 'team', autonomy: 'independent', links: [], named: [] } as const
  const squashed = (key: string, ...formerKeys: string[]): Merged => {
    deleted = mergeImported(deleted.record, { from: 'git', items: [{ ...item, key, formerKeys }], skipped: [] })
    return deleted
  }
  let deleted = mergeImported(EMPTY, { from: 'git', items: [{ ...item, key: 'one' }], skipped: [] })
  deleted = { ...deleted, record: without(deleted.record, 'moved-the-claims') }
  expect(squashed('two', 'one').added).toBe(0)
  expect(squashed('three', 'two').added).toBe(0)
})

test('what is asked for again comes back, and what is not ticked stays out and is not remembered', () => {
  const { record, changes } = bring(EMPTY, NOTES)
  const imported = importText(NOTES, { today: '2026-06-30' })
  const [one, two] = changes.map(({ key }) => key)
  const half = mergeImported(EMPTY, imported, { only: new Set([one ?? '']) })
  expect(half).toMatchObject({ added: 1, record: { evidence: [{ title: 'Warned finance of the cut-over risk with Bo' }] } })
  expect(mergeImported(half.record, imported).changes.map(({ state }) => state)).toEqual(['same', 'new'])
  const rest = without(without(record, 'chose-the-vendor'), first(record).id)
  const back = mergeImported(rest, imported, { only: new Set([two ?? '']), again: new Set([two ?? '']) })
  expect(back.record.evidence.map(({ id }) => id)).toEqual(['chose-the-vendor'])
})
