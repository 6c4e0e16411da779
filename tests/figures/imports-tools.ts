// Importing what other tools export: a file of each kind, invented, run twice, edited, and a big one against reading the same bytes alone.

import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import writeXlsxFile from 'write-excel-file/node'
import { seededRandom } from '../../src/algorithms/random.ts'
import type { PersonRecord } from '../../src/evidence/evidence.ts'
import type { Imported } from '../../src/evidence/imported.ts'
import { mergeImported } from '../../src/evidence/merge.ts'
import { READERS, readSource } from '../../src/evidence/sources/readers.ts'
import type { FigureRow } from './row.ts'

const EMPTY: PersonRecord = { person: { name: 'Ada Example' }, absences: [], episodes: [], evidence: [], marks: [] }
const ROWS = 1_000_000
const PULLS = 5000
const ROUNDS = 3
/** Other people's rows for one of the person's own. */
const OTHERS = 500

const AREAS = ['claims', 'tariffs', 'letters', 'payments']
const WORK = ['add bulk upload', 'introduce a retry queue', 'keep the order of results', 'explain the cut-over', 'split the service', 'fix typo in readme']
const day = (index: number): string => new Date(Date.UTC(2021, 0, 1) + index * 86_400_000).toISOString().slice(0, 10)

function pulls(count: number, edit = ''): string {
  const random = seededRandom(6)
  const all = Array.from({ length: count }, (_, index) => {
    const merged = `${day(Math.floor((index * 1800) / count))}T10:00:00Z`
    return {
      ...{ id: `node-${index}`, number: index + 1, title: `feat(${random.pick(AREAS)}): ${random.pick(WORK)} ${index}${index === 0 ? edit : ''}` },
      ...{ author: { login: 'ada', name: 'Ada Example', is_bot: false }, state: 'MERGED', mergedAt: merged, closedAt: merged, isDraft: false },
      ...{ url: `https://github.com/acme/claims/pull/${index + 1}`, body: 'Nobody types it twice now. '.repeat(60), labels: [] },
      reviews: [{ author: { login: random.pick(['bo', 'mia', 'pat']) }, state: 'APPROVED', body: '', submittedAt: merged }],
    }
  })
  return JSON.stringify(all)
}

function requests(count: number, edit = ''): string {
  const random = seededRandom(6)
  const all = Array.from({ length: count }, (_, index) => ({
    ...{ id: 7000 + index, iid: index + 1, project_id: 3, title: `${random.pick(WORK)} ${index}${index === 0 ? edit : ''}`, state: 'merged' },
    ...{ merged_at: `${day(Math.floor((index * 1800) / count))}T10:00:00.000+02:00`, author: { username: 'ada', name: 'Ada Example' }, draft: false },
    ...{ web_url: `https://gitlab.example/acme/claims/-/merge_requests/${index + 1}`, description: 'Nobody types it twice now. '.repeat(60), labels: [] },
    reviewers: [{ username: 'bo', name: 'Bo Other' }],
  }))
  return JSON.stringify(all)
}

function tickets(count: number, edit = ''): string {
  const random = seededRandom(6)
  const rows = Array.from({ length: count }, (_, index) => {
    const who = index % OTHERS === 0 || count < 1000 ? 'Ada Example' : `Person ${index % 97}`
    const done = `${String((index % 28) + 1).padStart(2, '0')}/Mar/24 9:15 AM`
    return `${random.pick(WORK)} ${index}${index === 0 ? edit : ''},CL-${index},${9000 + index},Story,Done,Done,${who},Mia Lead,${done},${done},export,,"A comment, with a comma"`
  })
  return ['Summary,Issue key,Issue id,Issue Type,Status,Resolution,Assignee,Reporter,Created,Resolved,Labels,Labels,Comment', ...rows].join('\n')
}

function training(count: number, edit = ''): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const who = index % OTHERS === 0 || count < 1000 ? 'Ada Example' : `Person ${index % 9973}`
    return `Safety at work ${index}${index === 0 ? edit : ''};${day(index % 1800)};${who};Completed;${index % 100}`
  })
  return ['Course;Completed;Learner;Status;Score', ...rows].join('\n')
}

async function spreadsheet(count: number, edit = ''): Promise<Uint8Array> {
  const cells = training(count, edit)
    .split('\n')
    .map((line) => line.split(';').map((value) => ({ value })))
  return new Uint8Array(await writeXlsxFile(cells).toBuffer())
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function imported(source: string, bytes: Uint8Array): Promise<Imported> {
  const reader = READERS[source]
  if (!reader) throw new Error(`no reader for ${source}`)
  return await readSource(reader, bytes, `file.${source}`, { name: 'Ada Example', author: 'Ada Example', today: '2026-06-30', language: 'en' })
}

interface Sample {
  readonly source: string
  readonly first: Uint8Array
  readonly edited: Uint8Array
  readonly big: Uint8Array
  readonly called: string
  /** Reading the same bytes and doing nothing. */
  readonly alone: (bytes: Uint8Array) => Promise<unknown>
  readonly reading: string
}

const parseJson = async (bytes: Uint8Array): Promise<unknown> => JSON.parse(new TextDecoder().decode(bytes))

function parseCsv(delimiter: string): Sample['alone'] {
  return async function readRows(bytes) {
    let rows = 0
    for await (const _ of Readable.from([Buffer.from(bytes)]).pipe(parse({ delimiter, relax_column_count: true }))) rows += 1
    return rows
  }
}

async function parseXlsx(bytes: Uint8Array): Promise<unknown> {
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  return await readXlsxFile(new Blob([new Uint8Array(bytes)]))
}

async function samples(): Promise<readonly Sample[]> {
  const edit = ' at last'
  const json = { alone: parseJson, reading: 'JSON.parse of it' }
  return [
    { source: 'github', first: bytesOf(pulls(60)), edited: bytesOf(pulls(60, edit)), big: bytesOf(pulls(PULLS)), called: `${PULLS} pull requests`, ...json },
    {
      source: 'gitlab',
      first: bytesOf(requests(60)),
      edited: bytesOf(requests(60, edit)),
      big: bytesOf(requests(PULLS)),
      called: `${PULLS} merge requests`,
      ...json,
    },
    {
      ...{ source: 'jira', first: bytesOf(tickets(60)), edited: bytesOf(tickets(60, edit)), big: bytesOf(tickets(200_000)), called: '200,000 tickets' },
      ...{ alone: parseCsv(','), reading: 'csv-parse of it, row by row' },
    },
    {
      ...{ source: 'csv', first: bytesOf(training(60)), edited: bytesOf(training(60, edit)), big: bytesOf(training(ROWS)), called: '1,000,000 rows' },
      ...{ alone: parseCsv(';'), reading: 'csv-parse of it, row by row' },
    },
    {
      ...{ source: 'xlsx', first: await spreadsheet(60), edited: await spreadsheet(60, edit), big: await spreadsheet(20_000), called: '20,000 rows' },
      ...{ alone: parseXlsx, reading: 'read-excel-file of it' },
    },
  ]
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return (performance.now() - before) / 1000
}

const median = (all: readonly number[]): number => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN

async function twice({ source, first, edited }: Sample): Promise<FigureRow> {
  const once = mergeImported(EMPTY, await imported(source, first))
  const again = mergeImported(once.record, await imported(source, first))
  const changed = mergeImported(again.record, await imported(source, edited))
  return {
    name: `${source}: read twice, then edited in one place`,
    measured: `${once.added} added; then ${again.added} and ${again.updated}; then ${changed.added} added, ${changed.updated} updated`,
    yardstick: 'the same file; the file with one title changed',
    aim: 'nothing; one updated',
    met: again.added === 0 && again.updated === 0 && changed.added === 0 && changed.updated === 1,
  }
}

async function timed({ source, big, called, alone, reading }: Sample): Promise<readonly FigureRow[]> {
  const plain: number[] = []
  const own: number[] = []
  const memory = process.resourceUsage().maxRSS
  // In turn, so that a busy machine slows both alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await secondsOf(() => imported(source, big)))
    plain.push(await secondsOf(() => alone(big)))
  }
  const grown = Math.max(0, process.resourceUsage().maxRSS - memory) / 1024
  const ratio = median(own) / median(plain)
  return [
    {
      name: `${source}: ${called} (${(big.length / 1_000_000).toFixed(0)} MB)`,
      measured: `${ratio.toFixed(1)}× (${median(own).toFixed(2)} s)`,
      yardstick: `${reading}, ${median(plain).toFixed(2)} s`,
      aim: 'told',
      met: null,
    },
    {
      name: `${source}: the same, memory`,
      measured: `${Math.round(grown)} MB more at the peak`,
      yardstick: 'the process with the file in memory',
      aim: 'told',
      met: null,
    },
  ]
}

export async function figure(): Promise<FigureRow[]> {
  const rows: FigureRow[] = []
  for (const sample of await samples()) rows.push(await twice(sample), ...(await timed(sample)))
  return rows
}
