import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { PersonRecord } from '../evidence.ts'
import type { Imported } from '../imported.ts'
import { mergeImported } from '../merge.ts'
import type { TableSettings } from '../table/table.ts'
import { importTable } from './table.ts'

const SETTINGS: TableSettings = { name: 'Ada Example', today: '2026-11-24', language: 'en' }
const EMPTY: PersonRecord = { person: { name: 'Ada Example' }, absences: [], episodes: [], evidence: [], marks: [] }

const csv = (lines: readonly string[], settings: Partial<TableSettings> = {}): Promise<Imported> =>
  importTable('csv', new TextEncoder().encode(`\ufeff${lines.join('\n')}\n`), 'table.csv', { ...SETTINGS, ...settings })

const TRAINING = [
  'Report of the academy;;;;',
  ';;;;',
  'Teilnehmer;Kurs;Abgeschlossen am;Status;Gültig bis',
  'Example, Ada;Datenschutz Grundlagen;21.03.2025;Abgeschlossen;2027-03-21',
  'Ada Example;Brandschutz;31.02.2025;Abgeschlossen;',
  'Ada Example;Tabellen;;Angemeldet;',
  'Bo Other;Tabellen;01.02.2025;Abgeschlossen;',
]

test('training: German headers, semicolons, a mark before the text and lines above the header', async () => {
  const { items, skipped, table } = await csv(TRAINING)
  expect(items).toMatchObject([{ date: '2025-03-21', kind: 'learning', scope: 'self', title: 'Datenschutz Grundlagen', outcome: 'Gültig bis: 2027-03-21' }])
  expect(skipped).toEqual([
    { at: 'table.csv', reason: 'Work of other people was left out.' },
    { at: 'table.csv:5', reason: '"31.02.2025" is not a day of the calendar; write it as 2026-02-11.' },
    { at: 'table.csv:6', reason: 'It is not done: "Angemeldet".' },
  ])
  expect(table).toMatchObject({ preset: 'training', map: { date: 'Abgeschlossen am', title: 'Kurs', person: 'Teilnehmer', status: 'Status' } })
  expect(JSON.stringify(table?.sample)).not.toContain('Bo Other')
})

test('audit findings: closed ones, as assurance where somebody else verified them, else as improvement', async () => {
  const { items } = await csv([
    'Finding ID,Finding,Severity,Action owner,Status,Closure Date,Remediation,Verified by',
    'F-1,No second signature,High,Ada Example,Closed,2026-02-20,Two people release a payment now,External Auditor',
    'F-2,Old policy,Low,Ada Example,Closed,2026-02-21,Wrote it anew,',
    'F-3,Open one,Low,Ada Example,Open,,,',
  ])
  expect(items).toMatchObject([
    {
      kind: 'assurance',
      title: 'Closed the finding: No second signature',
      outcome: 'Two people release a payment now\nSeverity: High',
      named: [{ as: 'stakeholder' }],
    },
    { kind: 'improvement', named: [] },
  ])
})

test('campaigns keep their figures as they stand', async () => {
  const { items } = await csv([
    'Campaign,Owner,Start date,End date,Leads,Spend,Click rate,Channel',
    'Spring,Ada Example,2026-03-01,2026-03-31,"1,240","€4,000",2.1%,Mail',
  ])
  expect(items).toMatchObject([{ kind: 'outcome', date: '2026-03-31', title: 'Campaign: Spring', outcome: 'Leads: 1,240; Spend: €4,000; Click rate: 2.1%' }])
})

const CLOSES = [
  'Period,Task,Preparer,Reviewed by,Completed,Status',
  '2026-07,Bank reconciliation,Ada Example,Mia,08/05/2026,Done',
  '2026-08,Accruals,Ada Example,Mia,09/14/2026,Done',
  '2026-09,Bank reconciliation,Ada Example,Mia,10/06/2026,Done',
  '2026-10,Bank reconciliation,Ada Example,Mia,11/04/2026,Done',
  '2026-10,Accruals,Bo Other,Mia,11/04/2026,Done',
]

test('closes of one quarter are one piece of steady work, by their period or the days after it', async () => {
  const { items } = await csv(CLOSES)
  expect(items).toMatchObject([
    {
      kind: 'routine',
      date: '2026-10-06',
      title: 'Monthly closes, Q3 2026',
      episode: { title: 'Monthly closes, Q3 2026', from: '2026-07-01' },
      named: [{ witness: 'Mia' }],
    },
    { date: '2026-11-04', title: 'Monthly closes, Q4 2026' },
  ])
  const withoutPeriod = CLOSES.map((line) => line.replace(/^[^,]*,/, ''))
  expect((await csv(withoutPeriod, { preset: 'close-checklist' })).items.map(({ title }) => title)).toEqual(items.map(({ title }) => title))
})

test('any table with a day and a title reads by named columns, and is the person’s where no column says whose', async () => {
  const lines = ['When,What was done,Worth', '2026-02-11,Presented the cost study to the board,€10k', '2026-02-12,"Mentored Bo on closing, weekly",']
  const guessed = await csv(lines, { map: { title: 'What was done' } })
  expect(guessed.items).toMatchObject([{ kind: 'presentation' }, { kind: 'mentoring' }])
  expect(guessed.skipped.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('taken as yours'))
  const unmapped = await csv(lines)
  expect(unmapped).toMatchObject({
    items: [],
    skipped: [{ reason: expect.stringContaining('--map title=Column') }],
    table: { columns: ['When', 'What was done', 'Worth'] },
  })
  await expect(csv(lines, { map: { title: 'What was dnoe' } })).rejects.toThrow('did you mean "What was done"')
  await expect(csv(lines, { map: { tilte: 'When' } })).rejects.toThrow('did you mean "title"')
  await expect(csv(lines, { preset: 'trainings' })).rejects.toThrow('did you mean "training"')
})

test('a second run adds nothing, an edited row updates: by an id, else by the day and most of the words', async () => {
  const rows = (title: string, id: string) => [`${id === '' ? 'Note' : 'Finding ID'},Finding,Closed,Owner`, `${id},${title},2026-02-20,Ada Example`]
  for (const id of ['F-1', '']) {
    const first = mergeImported(EMPTY, await csv(rows('No second signature on large payments', id)))
    const again = mergeImported(first.record, await csv(rows('No second signature on large payments', id)))
    const edited = mergeImported(again.record, await csv(rows('No second signature on very large payments', id)))
    expect([first.added, again.added, again.updated, edited.added, edited.updated], id).toEqual([1, 0, 0, 0, 1])
  }
})

test('03/04/2024 is decided by the whole column, also by rows of other people; what nothing decides is said', async () => {
  const rows = (...days: readonly string[]) => [
    'Course,Completed,Learner',
    ...days.map((day, index) => `C${index},${day},${index === 0 ? 'Ada Example' : 'Bo Other'}`),
  ]
  expect((await csv(rows('03/04/2024', '12/31/2024'))).items[0]?.date).toBe('2024-03-04')
  expect((await csv(rows('03/04/2024', '31/12/2024'))).items[0]?.date).toBe('2024-04-03')
  const open = await csv(rows('03/04/2024'))
  expect([open.items[0]?.date, open.skipped.some(({ reason }) => reason.includes('day first'))]).toEqual(['2024-04-03', true])
  const mixed = await csv(rows('03/04/2024', '12/31/2024', '31/12/2024'))
  expect(mixed.items).toEqual([])
  expect(mixed.skipped.at(-1)?.reason).toContain('both orders')
  expect((await csv(rows('45342'))).items[0]?.date).toBe('2024-02-20')
  expect((await csv(rows('2024-02-20T23:30:00Z'), { zone: 'Europe/Berlin' })).items[0]?.date).toBe('2024-02-21')
})

test('several people and nobody asked for is an error; first and last name and mail address tell who', async () => {
  const lines = ['First name,Last name,Email,Course,Completed', 'Ada,Example,ada@example.com,Safety,2026-01-02', 'Bo,Other,bo@example.com,Safety,2026-01-03']
  await expect(csv(lines, { name: '' })).rejects.toThrow('Ada Example, Bo Other')
  for (const author of ['ada example', 'ada@example.com'])
    expect((await csv(lines, { name: '', author })).items).toMatchObject([{ title: 'Safety', date: '2026-01-02' }])
})

test('a spreadsheet: the sheet with the best header is read, days and numbers as they are, the others are named', async () => {
  const day = { value: new Date('2026-02-11T00:00:00Z'), format: 'yyyy-mm-dd' }
  const cover = [[{ value: 'Academy' }], [{ value: 'printed' }, { value: 'today' }]]
  const list = [
    [{ value: 'Training', columnSpan: 2 }, null, { value: 'Person' }],
    [{ value: 'Course' }, { value: 'Completed' }, { value: 'Learner' }],
    [{ value: 'Safety at work' }, day, { value: 'Ada Example' }],
    [{ value: 'Ladders' }, { value: 46064 }, { value: 'Ada Example' }],
  ]
  const bytes = await writeXlsxFile([
    { data: cover, sheet: 'Cover' },
    { data: list, sheet: 'List' },
    ...Array.from({ length: 8 }, (_, index) => ({ data: cover, sheet: `More ${index}` })),
  ]).toBuffer()
  const { items, skipped } = await importTable('xlsx', new Uint8Array(bytes), 'list.xlsx', SETTINGS)
  expect(items.map(({ title, date }) => [title, date])).toEqual(
    expect.arrayContaining([
      ['Safety at work', '2026-02-11'],
      ['Ladders', '2026-02-11'],
    ]),
  )
  expect(skipped[0]?.reason).toContain('Cover')
})

test('what is no table, has a password or is too much is refused in one sentence', async () => {
  const file = (bytes: Uint8Array) => importTable('xlsx', bytes, 'x.xlsx', SETTINGS)
  await expect(file(new Uint8Array())).rejects.toThrow('empty')
  await expect(file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).rejects.toThrow('password')
  await expect(file(new TextEncoder().encode('PK\u0003\u0004 nothing'))).rejects.toThrow('can’t be read')
  await expect(csv(['just a line', 'and another'])).rejects.toThrow('no table')
  const many = Array.from({ length: 20_001 }, (_, index) => `C${index},2026-01-02,Ada Example`)
  await expect(csv(['Course,Completed,Learner', ...many])).rejects.toThrow('More than 20,000 rows')
})

test('five hundred columns, control characters and long cells do no harm', async () => {
  const wide = Array.from({ length: 500 }, (_, index) => `x${index}`)
  const { items } = await csv([
    `Course,Completed,Learner,${wide.join(',')}`,
    `Safe\u0007ty ${'long '.repeat(2000)},2026-01-02,Ada Example,${wide.map(() => '__proto__').join(',')}`,
  ])
  expect(items[0]?.title).toMatch(/^Safe ty long/)
  expect(items[0]?.title.length).toBeLessThanOrEqual(200)
})
