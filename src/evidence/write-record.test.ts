import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AUTONOMIES, KINDS, SCOPES, TRACKS } from '../ladder/ladder.ts'
import type { Confirmation, Evidence, PersonRecord } from './evidence.ts'
import { HOWS, MARKS, RELATIONS, RESULTS } from './evidence.ts'
import { parseRecord } from './record.ts'
import { cleanLine, cleanName } from './record-schema.ts'
import { writeRecord } from './write-record.ts'

const BY_HAND = `# mine
nextrung: record/1
person: {name: Ada Example, level: mid-senior}   # since spring

episodes:
  # the big one
  - {id: migration, title: Move claims to the new core, from: 2025-09-01}
evidence:
  - id: 'risks'
    date: 2026-02-11
    kind: risk          # it was one
    title: "Warned finance of the cut-over"
    episode: migration
    autonomy: independent
    scope: cross-team
    for: []
    seen_by:
      - witness: Bo Example
        as: stakeholder
        on: 2026-02-20
        how: told
        # concern: none so far

  - {id: vendor, date: 2026-03-04, kind: decision, title: Chose a vendor, scope: team, autonomy: independent}
# the end
`

test('a record that has not changed is written back byte for byte, with either line ends', () => {
  expect(writeRecord(parseRecord(BY_HAND), BY_HAND)).toBe(BY_HAND)
  const crlf = BY_HAND.replaceAll('\n', '\r\n')
  expect(writeRecord(parseRecord(crlf), crlf)).toBe(crlf)
})

test('comments, quotes and the order of keys stay around what has changed', () => {
  const record = parseRecord(BY_HAND)
  const [risks, vendor] = record.evidence as [Evidence, Evidence]
  const changed = {
    ...record,
    evidence: [
      { ...vendor, title: 'Chose the vendor', for: ['judgement'] },
      { ...risks, outcome: 'No surprises' },
    ],
  }
  const text = writeRecord(changed, BY_HAND)
  expect(parseRecord(text)).toEqual(changed)
  expect(text).toContain('# mine\n')
  expect(text).toContain('# since spring')
  expect(text).toContain('  # the big one\n')
  expect(text).toContain('kind: risk # it was one')
  expect(text).toContain('# concern: none so far')
  expect(text).toContain('# the end\n')
  expect(text).toContain(`id: 'risks'`)
  expect(text).toContain('autonomy: independent\n    scope: cross-team')
  expect(text).not.toContain('result:')
  expect(writeRecord(parseRecord(text), text)).toBe(text)
})

test('a changed record keeps the line ends of its file', () => {
  const crlf = BY_HAND.replaceAll('\n', '\r\n')
  const record = parseRecord(crlf)
  const text = writeRecord({ ...record, marks: [{ expectation: 'x', status: 'declined', by: ['self'], why: 'Not now' }] }, crlf)
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  expect(parseRecord(text).marks).toHaveLength(1)
})

test('an alias whose original changes is written out', () => {
  const text = `nextrung: record/1
person: {name: Ada}
evidence:
  - {id: a, date: 2026-01-01, kind: plan, title: A, scope: team, autonomy: guided, for: &claims [planning]}
  - {id: b, date: 2026-01-01, kind: plan, title: B, scope: team, autonomy: guided, for: *claims}
`
  const record = parseRecord(text)
  const [a, b] = record.evidence as [Evidence, Evidence]
  const changed = { ...record, evidence: [{ ...a, for: ['ownership'] }, b] }
  expect(parseRecord(writeRecord(changed, text))).toEqual(changed)
})

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map(cleanLine)
  .filter((text) => /^[^\p{Cc}\p{Cs}]+$/u.test(text))
const name = line.map(cleanName).filter((text) => text !== '' && text.toLowerCase() !== 'ada example')
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/)
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const paragraphs = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
const claims = fc.uniqueArray(id, { maxLength: 3 })

function optional<Shape extends object>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }): fc.Arbitrary<Partial<Shape>> {
  return fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<Shape>>
}

function confirmations(date: string, claimed: readonly string[]): fc.Arbitrary<readonly Confirmation[]> {
  const on = day.map((other) => (other < date ? date : other))
  const one = fc
    .tuple(
      fc.record({ witness: name, as: fc.constantFrom(...RELATIONS), on, how: fc.constantFrom(...HOWS), showed: fc.subarray([...claimed]) }),
      optional({ team: name, says: paragraphs, saw: id, concern: paragraphs }),
    )
    .map(([must, may]) => ({ ...must, ...may }))
  return fc.uniqueArray(one, { maxLength: 3, selector: ({ witness }) => witness })
}

const item: fc.Arbitrary<Evidence> = fc
  .tuple(
    fc.record({
      id,
      date: day,
      kind: fc.constantFrom(...KINDS),
      title: line,
      scope: fc.constantFrom(...SCOPES),
      autonomy: fc.constantFrom(...AUTONOMIES),
      result: fc.constantFrom(...RESULTS),
      for: claims,
      links: fc.array(fc.webUrl(), { maxLength: 2 }),
    }),
    optional({ outcome: paragraphs, draft: fc.boolean(), source: fc.record({ from: id, key: id }) }),
  )
  .chain(([must, may]) => confirmations(must.date, must.for).map((seenBy) => ({ ...must, ...may, seenBy })))

const absence = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
const markOf = fc
  .tuple(
    fc.record({ expectation: id, status: fc.constantFrom(...MARKS), by: fc.constantFrom(['self'], ['self', 'manager']), why: paragraphs }),
    optional({ owedBy: name }),
  )
  .map(([must, may]) => ({ ...must, ...may }))

const anyRecord: fc.Arbitrary<PersonRecord> = fc.record({
  person: optional({ title: line, family: id, track: fc.constantFrom(...TRACKS), since: day, location: line, team: name }).map((facts) => ({
    name: 'Ada Example',
    ...facts,
  })),
  absences: fc.uniqueArray(absence, { maxLength: 2, selector: ({ from, to }) => from + to }),
  episodes: fc.constant([]),
  evidence: fc.uniqueArray(item, { maxLength: 4, selector: ({ id }) => id }),
  marks: fc.uniqueArray(markOf, { maxLength: 2, selector: ({ expectation }) => expectation }),
}) as fc.Arbitrary<PersonRecord>

test('a text of a sign alone above another line reads back, as nothing that is written in brackets should surprise', () => {
  const mark = (why: string): PersonRecord => ({
    person: { name: 'Ada' },
    absences: [],
    episodes: [],
    evidence: [],
    marks: [{ expectation: 'leads', status: 'declined', by: ['self'], why }],
  })
  for (const why of ['-\n$', '?\nx', ':\nx']) expect(parseRecord(writeRecord(mark(why))).marks[0]?.why).toBe(why)
})

test('any record reads back as it was written', () => {
  fc.assert(
    fc.property(anyRecord, (record) => void expect(parseRecord(writeRecord(record))).toEqual(record)),
    { numRuns: 300 },
  )
})

test('any record written over the file of another reads back as it was written', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (before, after) => {
      const original = `# by hand\n${writeRecord(before)}`
      const text = writeRecord(after, original)
      expect(parseRecord(text)).toEqual(after)
      expect(text).toContain('# by hand')
    }),
    { numRuns: 200 },
  )
})
