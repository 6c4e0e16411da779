import { expect, test } from 'vitest'
import type { PersonRecord } from '../evidence.ts'
import type { Imported } from '../imported.ts'
import { mergeImported } from '../merge.ts'
import type { TableSettings } from '../table/table.ts'
import { importJira } from './jira.ts'

const SETTINGS: TableSettings = { name: 'Ada Example', today: '2026-06-30', language: 'en' }
const EMPTY: PersonRecord = { person: { name: 'Ada Example' }, absences: [], episodes: [], evidence: [], marks: [] }

const HEADER =
  'Summary,Issue key,Issue id,Issue Type,Status,Resolution,Assignee,Reporter,Created,Resolved,Labels,Labels,Parent id,Custom field (Rank),Comment,Comment'
const EXPORT = [
  HEADER,
  'Move the claims export to the night,CL-12,10012,Story,Done,Done,Ada Example,Mia Lead,03/Mar/24 9:15 AM,21/Mar/24 9:15 AM,export,batch,,0|i0,"21/Mar/24;5b10;Good, thanks",',
  'Write the job,CL-13,10013,Sub-task,Done,Done,Ada Example,Mia Lead,03/Mar/24 9:15 AM,20/Mar/24 9:15 AM,,,10012,,,',
  "Old idea,CL-14,10014,Story,Done,Won't Do,Ada Example,Mia Lead,03/Mar/24 9:15 AM,20/Mar/24 9:15 AM,,,,,,",
  'Later idea,CL-15,10015,Story,In Progress,,Ada Example,Mia Lead,03/Mar/24 9:15 AM,,,,,,,',
  'Work of Bo,CL-16,10016,Story,Done,Done,Bo Other,Mia Lead,03/Mar/24 9:15 AM,20/Mar/24 9:15 AM,,,,,,',
  'Claims stood still,CL-17,10017,Incident,Done,Done,Ada Example,bo.other@example.com,03/Mar/24 9:15 AM,22/Mar/24 11:15 PM,,,,,,',
]

const read = (lines: readonly string[], settings: Partial<TableSettings> = {}): Promise<Imported> =>
  importJira(new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`), 'jira.csv', { ...SETTINGS, ...settings })

test('tickets done and assigned to the person are items, sub-tasks in their parent, and the rest is named', async () => {
  const { items, skipped } = await read(EXPORT)
  expect(items).toMatchObject([
    {
      date: '2024-03-21',
      kind: 'outcome',
      title: 'Moved the claims export to the night',
      outcome: 'Among it: Wrote the job.',
      named: [{ witness: 'Mia Lead' }],
    },
    { date: '2024-03-22', kind: 'incident', title: 'Claims stood still', named: [{ witness: 'Bo Other' }] },
  ])
  expect(skipped).toEqual([
    { at: 'jira.csv', reason: 'Work of other people was left out.' },
    { at: 'jira.csv:4', reason: 'It was closed without being done: "Won\'t Do".' },
    { at: 'jira.csv:5', reason: 'It isn’t done.' },
  ])
})

test('a second run adds nothing, an edited ticket updates, and one that moved to another project is known', async () => {
  const first = mergeImported(EMPTY, await read(EXPORT))
  const again = mergeImported(first.record, await read(EXPORT))
  expect([first.added, again.added, again.updated]).toEqual([2, 0, 0])
  const moved = EXPORT.map((line) => line.replace('CL-12', 'OPS-3').replace('to the night', 'to four in the morning'))
  const changed = mergeImported(again.record, await read(moved))
  expect([changed.added, changed.updated]).toEqual([0, 1])
})

test('days as sites write them, also in German; what one row leaves open the column decides', async () => {
  const german = (resolved: string) => [
    'Zusammenfassung;Vorgangsschlüssel;Vorgangs-ID;Vorgangstyp;Status;Lösung;Zugewiesene Person;Erledigt',
    `Abgleich der Konten gebaut;FI-1;1;Aufgabe;Erledigt;Fertig;Ada Example;${resolved}`,
    'Etwas anderes;FI-2;2;Aufgabe;Zu erledigen;;Bo Other;',
  ]
  for (const written of ['21.03.2024 09:15', '2024-03-21 09:15', '21/Mär/24 9:15', '21/03/2024', '03/21/2024', '21.03.24', '2024-03-21T09:15:00.000+0100']) {
    expect((await read(german(written))).items[0]?.date, written).toBe('2024-03-21')
  }
  expect((await read(german('31.02.2024'))).skipped).toContainEqual(
    expect.objectContaining({ at: 'jira.csv:2', reason: expect.stringContaining('31.02.2024') }),
  )
  const american = EXPORT.map((line) => line.replace('21/Mar/24 9:15 AM,export', '03/04/2024,export').replace('22/Mar/24 11:15 PM', '03/22/2024 11:15 PM'))
  expect((await read(american)).items[0]?.date).toBe('2024-03-04')
})

test('parts of what others did are one piece of work', async () => {
  const parts = ['a', 'b'].map(
    (name, index) =>
      `Check list ${name},CL-2${index},1002${index},Sub-task,Done,Done,Ada Example,Mia Lead,03/Mar/24 9:15 AM,2${index}/Mar/24 9:15 AM,,,10016,,,`,
  )
  const { items } = await read([HEADER, ...parts])
  expect(items).toMatchObject([{ date: '2024-03-21', outcome: expect.stringContaining('Checked list b') }])
})

test('what is no export of Jira, or of several people, is refused in one sentence', async () => {
  await expect(read(['a,b', '1,2'])).rejects.toThrow('doesn’t look like an export of Jira')
  await expect(read(['Summary,Issue key', 'x,y'])).rejects.toThrow('Assignee')
  await expect(read(EXPORT, { name: '' })).rejects.toThrow('Ada Example, Bo Other')
  await expect(read(EXPORT, { author: 'Ada Exampel' })).rejects.toThrow('did you mean "Ada Example"')
  await expect(importJira(new Uint8Array(), 'jira.csv', SETTINGS)).rejects.toThrow('empty')
})
