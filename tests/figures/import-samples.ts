// A year of one invented person's work as each source writes it down, and the same after one thing of it was worded anew.

import { strToU8, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'
import type { Elsewhere } from '../store/imports.ts'

export interface Sample {
  readonly first: Elsewhere
  readonly edited: Elsewhere
}

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
const DID = [
  'Presented the cost study',
  'Mentored a new colleague',
  'Moved the claims export',
  'Reviewed the refund policy',
  'Trained support on refunds',
  'Led the recovery of payments',
]
const did = (index: number): string => `${DID[index % DID.length]} of ${['spring', 'summer', 'autumn'][index % 3]}, part ${index + 1}`
const year = MONTHS.map((month, index) => ({ day: `2025-${month}-1${index % 10}`, title: did(index), index }))
type Year = typeof year

/** What was edited: one word of one thing. */
const EDITED: Year = year.map((one) => (one.index === 4 ? { ...one, title: one.title.replace('support', 'everybody') } : one))

function sample(source: string, name: string, written: (of: Year) => string | Uint8Array): Sample {
  return { first: { source, name, content: written(year) }, edited: { source, name, content: written(EDITED) } }
}

const notes = (of: Year) => `## Claims\n${of.map(({ day, title }) => `- ${day} ${title} with Bo Sample`).join('\n')}\n`
const brag = (of: Year) => `# Brag document\n\n## 2025\n${of.map(({ day, title }) => `- ${day} **${title}**: it held`).join('\n')}\n`

function word(of: Year): Uint8Array {
  const paragraphs = of.map(({ day, title }) => `<w:p><w:r><w:t>${day} ${title}</w:t></w:r></w:p>`).join('')
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const relations =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
  const text = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`
  return zipSync({ '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(relations), 'word/document.xml': strToU8(text) })
}

const COLUMNS = ['Number', 'Course name', 'Completed on', 'Learner', 'Status']
const rows = (of: Year) => of.map(({ day, title, index }) => [`T-${index}`, title, day, 'Ada Example', 'Completed'])
const csv = (of: Year) => [COLUMNS, ...rows(of)].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')

async function spreadsheet(of: Year): Promise<Uint8Array> {
  const written = await writeXlsxFile([COLUMNS, ...rows(of)].map((cells) => cells.map((value) => ({ value }))))
  return written.toBuffer()
}

function calendar(of: Year): string {
  const events = of.map(({ day, title, index }) => {
    const on = day.replaceAll('-', '')
    const kind = ['Presentation', 'Workshop', 'Code review'][index % 3]
    const people = ['ORGANIZER;CN=Ada Example:mailto:ada@corp.example', 'ATTENDEE;CN=Bo Sample;PARTSTAT=ACCEPTED:mailto:bo@corp.example']
    return [
      'BEGIN:VEVENT',
      `UID:${index}@corp.example`,
      `DTSTART:${on}T090000Z`,
      `DTEND:${on}T100000Z`,
      `SUMMARY:${kind}: ${title}`,
      ...people,
      'END:VEVENT',
    ].join('\r\n')
  })
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:ada@corp.example', ...events, 'END:VCALENDAR', ''].join('\r\n')
}

function mail(of: Year): string {
  const title = of[4]?.title ?? ''
  const head = ['From: Bo Sample <bo@other.example>', 'To: Ada Example <ada@corp.example>', 'Subject: Thank you for presenting the cost study']
  return [
    ...head,
    'Date: Wed, 12 Feb 2025 10:00:00 +0100',
    'Message-ID: <1@other.example>',
    '',
    `Hi Ada,`,
    '',
    `thank you. ${title}: that was brilliant work.`,
    '',
    'Bo',
  ].join('\r\n')
}

const pulls = (of: Year) =>
  JSON.stringify(
    of.map(({ day, title, index }) => ({
      id: `PR_${Buffer.from([0x93, 0, 0xce, 0, 0, 0, 9, 0xcd, 0, index]).toString('base64url')}`,
      ...{ number: index + 1, title: `feat(claims): ${title}`, author: { login: 'ada-ex', name: 'Ada Example', is_bot: false } },
      ...{ mergedAt: `${day}T10:00:00Z`, closedAt: `${day}T10:00:00Z`, state: 'MERGED', isDraft: false, labels: [], reviews: [] },
      ...{ url: `https://github.com/acme/claims/pull/${index + 1}`, body: `Claims are sent at night now, which keeps the day free. ${title}.` },
    })),
  )

const merges = (of: Year) =>
  JSON.stringify(
    of.map(({ day, title, index }) => ({
      ...{ id: 1000 + index, iid: index + 1, project_id: 7, title: `feat(claims): ${title}`, state: 'merged', draft: false, labels: [] },
      ...{ author: { id: 5, username: 'ada-ex', name: 'Ada Example' }, merged_at: `${day}T10:00:00Z`, closed_at: null, created_at: `${day}T08:00:00Z` },
      ...{ web_url: `https://gitlab.example/acme/claims/-/merge_requests/${index + 1}`, description: `Claims are sent at night now. ${title}.` },
      ...{ references: { full: `acme/claims!${index + 1}` }, reviewers: [], assignees: [] },
    })),
  )

const tickets = (of: Year) =>
  [
    'Summary,Issue key,Issue id,Issue Type,Status,Resolution,Assignee,Reporter,Created,Resolved',
    ...of.map(({ day, title, index }) => `"${title}",CL-${index},${10_000 + index},Story,Done,Done,Ada Example,Mia Lead,${day} 09:15,${day} 17:15`),
  ].join('\r\n')

/** One a source that is read as a file. */
export async function samples(): Promise<readonly Sample[]> {
  const [first, edited] = [await spreadsheet(year), await spreadsheet(EDITED)]
  const xlsx = { source: 'xlsx', name: 'training.xlsx' }
  return [
    sample('text', 'notes.txt', notes),
    sample('markdown', 'brag.md', brag),
    sample('docx', 'brag.docx', word),
    { first: { ...xlsx, content: first }, edited: { ...xlsx, content: edited } },
    sample('csv', 'training.csv', csv),
    sample('github', 'pulls.json', pulls),
    sample('gitlab', 'merges.json', merges),
    sample('jira', 'tickets.csv', tickets),
    sample('ics', 'ada.ics', calendar),
    sample('eml', 'thanks.eml', mail),
  ]
}
