import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { loadLadder } from '../ladder/sources.ts'
import { Problem, problemLine } from '../platform/problem.ts'
import { parseRecord, parseRecordWithNotes } from './record.ts'

const ladder = await loadLadder('standard')
const HEAD = 'nextrung: record/1\nperson: {name: Ada Example, level: mid-senior}\n'
const item = (more = '', id = 'a'): string => `  - {id: ${id}, date: 2026-02-11, kind: risk, title: Warned, scope: team, autonomy: guided${more}}\n`

function faults(source: string | Uint8Array, today = '2026-06-30'): readonly string[] {
  try {
    parseRecord(source, { file: 'record.yaml', ladder, today })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.findings.length > 0 ? error.findings.map(problemLine) : [problemLine(error)]
  }
  return []
}

test.each(['ada', 'nurse', 'accountant'])('the example %s.yaml reads without a note', async (name) => {
  const source = await readFile(new URL(`../../examples/${name}.yaml`, import.meta.url))
  expect(parseRecordWithNotes(source, { ladder, today: '2026-06-30' }).notes).toEqual([])
})

test('everything that is wrong is said at once, each at its place', () => {
  const text = `${HEAD}evidence:
  - id: a
    date: 2026-02-30
    kind: rsik
    scope: teams
    autonomy: guided
    titel: Warned
`
  expect(faults(text)).toEqual([
    'record.yaml:5:11: "2026-02-30" is not a day of the calendar; write it as 2026-02-11.',
    'record.yaml:6:11: "rsik" is not known here; did you mean "risk"?',
    'record.yaml:7:12: "teams" is not known here; did you mean "team"?',
    'record.yaml:9:5: The key "titel" is not known here; did you mean "title"?',
  ])
})

test('slips of the pen are met with the word that was meant', () => {
  const seen = (more: string): string => `${HEAD}evidence:\n${item(`, for: [planning], seen_by: [{witness: Bo, as: peer, on: 2026-02-12, how: told${more}}]`)}`
  expect(faults(seen('').replace('as: peer', 'as: pear'))).toMatchObject([expect.stringContaining('did you mean "peer"?')])
  expect(faults(HEAD.replace('mid-senior', 'mid-senoir'))).toEqual(['record.yaml:2:36: The ladder has no level "mid-senoir". Did you mean "mid-senior"?'])
  expect(faults(`${HEAD}evidence:\n${item(', for: [communicate-risks]')}`)).toMatchObject([expect.stringContaining('Did you mean "communicates-risks"?')])
  expect(faults(`${HEAD}marks:\n  - {expectation: runs-mentorships, status: declined, by: [self], why: No}\n`)).toMatchObject([
    expect.stringContaining('Did you mean "runs-mentorship"?'),
  ])
})

test('a claim that the ladder has nothing like is only a note', () => {
  const text = `${HEAD}evidence:\n${item(', for: [juggling]')}`
  const { record, notes } = parseRecordWithNotes(text, { ladder, file: 'record.yaml' })
  expect(record.evidence[0]?.for).toEqual(['juggling'])
  expect(notes.map(problemLine)).toEqual(['record.yaml:4:95: The ladder has no expectation or competency "juggling". It counts for nothing here.'])
})

test('what is to come does not count yet, and days stand in their order', () => {
  const text = `${HEAD}absences: [{from: 2026-03-01, to: 2026-02-01}, {from: 2026-12-01, to: 2027-02-01}]
evidence:
  - id: later
    date: 2026-07-01
    kind: plan
    title: Later
    scope: team
    autonomy: guided
    for: [planning]
    seen_by: [{witness: Bo, as: peer, on: 2026-06-20, how: told, showed: [planning], withdrawn: 2026-06-19}]
`
  const all = faults(text)
  expect(all).toHaveLength(4)
  expect(all[0]).toContain('2026-03-01 is after 2026-02-01')
  expect(all[1]).toContain('2026-07-01 is after 2026-06-30')
  expect(all[2]).toContain('2026-06-20 is before 2026-07-01')
  expect(all[3]).toContain('2026-06-19 is before 2026-06-20')
  expect(faults(text.replaceAll('2026-07-01', '2026-06-10').replaceAll('2026-06-19', '2026-06-21').replace('2026-02-01}', '2026-03-02}'))).toEqual([])
})

test('two items with one id are an error, and exact copies are one', () => {
  const copies = `${HEAD}evidence:\n${item()}${item()}`
  expect(parseRecord(copies).evidence).toHaveLength(1)
  expect(faults(copies.replace('Warned', 'Told'))).toEqual(['record.yaml:5:5: The id "a" is used on line 4 for something else; give one of them another id.'])
})

test('nobody is their own witness, and nobody ticks what is not claimed', () => {
  const seen = (witness: string, showed: string): string =>
    `${HEAD}evidence:\n${item(`, for: [foresight], seen_by: [{witness: "${witness}", as: peer, on: 2026-02-12, how: told, showed: [${showed}]}]`)}`
  expect(faults(seen('Bo', 'communicates-risks'))).toEqual([])
  expect(faults(seen('Bo', 'runs-mentorship'))).toMatchObject([expect.stringContaining('"runs-mentorship" is ticked here')])
  expect(faults(seen('ada\u200b example', 'foresight'))).toMatchObject([expect.stringContaining('nobody is their own witness')])
})

test('a fourth claim is one too many', () => {
  expect(faults(`${HEAD}evidence:\n${item(', for: [planning, ownership, domain, quality]')}`)).toMatchObject([expect.stringContaining('at most 3')])
})

test('hidden characters make no second person and no backward title', () => {
  const text = `${HEAD}evidence:\n${item(`, title: "Warned \u202efinance\u202c\u200b", seen_by: [{witness: "B\u200bo", as: peer, on: 2026-02-12, how: told}]`).replace('title: Warned, ', '')}`
  const [seen] = parseRecord(text).evidence
  expect(seen?.title).toBe('Warned finance')
  expect(seen?.seenBy[0]?.witness).toBe('Bo')
  expect(faults(`${HEAD}evidence:\n${item('', '"a\u200b"')}`)).toMatchObject([expect.stringContaining('invisible')])
})

test('a file that is no record says so in one sentence', () => {
  expect(faults('nextrung: ladder/1\nid: x\n')).toEqual([
    'record.yaml:1:11: This is a ladder, not a record; give the file that begins with "nextrung: record/1".',
  ])
  expect(faults(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject([expect.stringContaining('not a text file')])
  expect(faults(new Uint8Array([...new TextEncoder().encode(HEAD), 0xff, 0x20]))).toMatchObject([expect.stringContaining('not valid UTF-8')])
  expect(faults('x'.repeat(20_000_000))).toMatchObject([expect.stringContaining('larger than')])
  expect(faults('')).toMatchObject([expect.stringContaining('empty')])
  expect(faults('just words')).toHaveLength(1)
  expect(faults(`${HEAD.trimEnd()}\nperson: {name: Eve}\n`)).toMatchObject([expect.stringContaining('"person" is here twice')])
})

test('carriage returns change nothing', () => {
  const text = `${HEAD}evidence:\n${item()}`
  expect(parseRecord(text.replaceAll('\n', '\r\n'))).toEqual(parseRecord(text))
})
