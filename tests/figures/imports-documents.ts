// Importing calendars, saved thanks, brag documents and reviews: invented ones, read twice and edited, and large ones against reading their lines.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { PersonRecord } from '../../src/evidence/evidence.ts'
import type { Imported } from '../../src/evidence/imported.ts'
import { mergeImported } from '../../src/evidence/merge.ts'
import { READERS } from '../../src/evidence/sources/readers.ts'
import type { FigureRow } from './row.ts'

const EMPTY: PersonRecord = { person: { name: 'Ada Example' }, absences: [], episodes: [], evidence: [], marks: [] }
const TODAY = '2026-06-30'
const ROUNDS = 3
const EVENTS = 100_000
const BULLETS = 9000
const GIGABYTE = 1_000_000_000
const CLI = join(import.meta.dirname, '../../bin/nextrung.js')

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const dayOf = (index: number): string => new Date(Date.UTC(2016, 0, 1) + (index % 3800) * 86_400_000).toISOString().slice(0, 10)

/** One in fifty is evidence, a few recur, and the rest is the meetings of an office. */
function calendar(events: number, edit = ''): Uint8Array {
  const all = Array.from({ length: events }, (_, index) => {
    const title = index % 50 > 0 ? `Team weekly ${index}` : index % 100 > 0 ? 'Mentoring' : `Presentation of study ${index}${index === 100 ? edit : ''}`
    const recurs = index % 250 === 0 ? ['RRULE:FREQ=WEEKLY;COUNT=20'] : []
    return [
      ...['BEGIN:VEVENT', `UID:${index}@corp.example`, `DTSTART;TZID=Europe/Berlin:${dayOf(index).replaceAll('-', '')}T100000`, ...recurs, `SUMMARY:${title}`],
      ...['ORGANIZER;CN=Ada Example:mailto:ada@corp.example', `ATTENDEE;CN=Person ${index % 40}:mailto:p${index % 40}@corp.example`],
      ...[`DESCRIPTION:${'What was said stays where it was said. '.repeat(5)}`, 'END:VEVENT'],
    ].join('\r\n')
  })
  return bytesOf(['BEGIN:VCALENDAR', 'X-WR-CALNAME:ada@corp.example', ...all, 'END:VCALENDAR', ''].join('\r\n'))
}

function mail(edit = '', filler = 0): Uint8Array {
  const head = ['From: Bo Sample <bo@other.example>', 'To: ada@corp.example', `Subject: Thank you for the talk${edit}`, 'Date: Wed, 11 Feb 2026 10:00:00 +0100']
  const attached = ['--b', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', `${'iVBORw0KGgo='.repeat(6)}\r\n`.repeat(filler), '--b--']
  return bytesOf(
    [...head, 'Message-ID: <1@other.example>', 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'Brilliant work.', ...attached].join('\r\n'),
  )
}

const AREAS = ['Claims', 'Tariffs', 'Letters']
const did = (index: number, edit: string): string => `Presented study ${index} to the board with Bo Sample${index === 0 ? edit : ''}`

function brag(bullets: number, edit = ''): Uint8Array {
  const years = Array.from({ length: 9 }, (_, index) => 2017 + index)
  const perArea = Math.ceil(bullets / years.length / AREAS.length)
  const part = (year: number, area: string, at: number): string =>
    [`### ${area} ${year}`, ...Array.from({ length: perArea }, (_, index) => `- ${did(at * perArea + index, edit)}\n  - it was decided on`)].join('\n')
  return bytesOf(`# Brag document\n\n${years.map((year, y) => [`## ${year}`, ...AREAS.map((area, a) => part(year, area, y * 3 + a))].join('\n')).join('\n')}\n`)
}

function word(paragraphs: number, edit = ''): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const text = Array.from({ length: paragraphs }, (_, index) => `<w:p><w:r><w:t>${dayOf(index)} ${did(index, edit)}</w:t></w:r></w:p>`).join('')
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])))
}

function read(source: string, bytes: Uint8Array): Promise<Imported> {
  const reader = READERS[source]
  if (!reader) throw new Error(`no reader for ${source}`)
  return reader.read(bytes, `file.${source}`, { name: 'Ada Example', today: TODAY, language: 'en' })
}

async function twice(source: string, first: Uint8Array, edited: Uint8Array): Promise<FigureRow> {
  const once = mergeImported(EMPTY, await read(source, first))
  const again = mergeImported(once.record, await read(source, first))
  const changed = mergeImported(again.record, await read(source, edited))
  return {
    name: `${source}: read twice, then edited in one place`,
    measured: `${once.added} added; then ${again.added} and ${again.updated}; then ${changed.added} added, ${changed.updated} updated`,
    yardstick: 'the record after the first time',
    aim: 'nothing; then 1 updated',
    met: once.added > 0 && again.added + again.updated === 0 && changed.added === 0 && changed.updated === 1,
  }
}

const median = (all: readonly number[]): number => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN

/** Reading as text, line by line, and doing nothing. */
function lines(bytes: Uint8Array): number {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line.startsWith('x')).length
}

async function large(source: string, called: string, bytes: Uint8Array): Promise<FigureRow> {
  const alone: number[] = []
  const imported: number[] = []
  let items = 0
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now()
    lines(bytes)
    const between = performance.now()
    items = (await read(source, bytes)).items.length
    // The first round only warms up.
    if (round > 0) {
      alone.push(between - start)
      imported.push(performance.now() - between)
    }
  }
  return {
    name: `${source}: ${called}, ${(bytes.length / 1e6).toFixed(1)} MB → ${items} items`,
    measured: `${(median(imported) / median(alone)).toFixed(1)}× (${Math.round(median(imported))} ms)`,
    yardstick: `the same bytes as lines of text, ${median(alone).toFixed(1)} ms`,
    aim: 'told',
    met: null,
  }
}

/** At its peak, in MB, and how it ended. */
function peak(from: string, path: string, record: string): { readonly megabytes: number; readonly seconds: number; readonly said: string } {
  // What getrusage says of a child begins with its parent's memory; the kernel's own mark doesn't.
  const tell = `data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>console.error(readFileSync('/proc/self/status','utf8')))`
  const before = performance.now()
  const { stderr } = spawnSync(process.execPath, ['--import', tell, CLI, 'evidence', 'import', '--from', from, path, '-o', record], { encoding: 'utf8' })
  const kilobytes = Number(/VmHWM:\s*(\d+)/.exec(stderr)?.[1])
  return { megabytes: kilobytes / 1000, seconds: (performance.now() - before) / 1000, said: stderr }
}

function gigabyte(): FigureRow {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-documents-'))
  try {
    const [small, huge] = [join(folder, 'small.ics'), join(folder, 'huge.ics')]
    writeFileSync(small, calendar(10))
    writeFileSync(huge, calendar(10))
    truncateSync(huge, GIGABYTE)
    const usual = peak('ics', small, join(folder, 'small.yaml'))
    const refused = peak('ics', huge, join(folder, 'huge.yaml'))
    const extra = refused.megabytes - usual.megabytes
    return {
      name: 'ics: a calendar of 1 GB',
      measured: `refused in ${refused.seconds.toFixed(1)} s, ${Math.round(refused.megabytes)} MB at its peak`,
      yardstick: `one of ten events, ${Math.round(usual.megabytes)} MB`,
      aim: 'refused in a sentence, no more memory than 10 MB above',
      met: extra < 10 && /larger than 60 MB/.test(refused.said),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export async function figure(): Promise<FigureRow[]> {
  const edit = ' again'
  return [
    gigabyte(),
    await twice('ics', calendar(500), calendar(500, edit)),
    await twice('eml', mail(), mail(edit)),
    await twice('markdown', brag(270), brag(270, edit)),
    await twice('docx', word(60), word(60, edit)),
    await large('ics', `${EVENTS.toLocaleString('en')} events`, calendar(EVENTS)),
    await large('eml', 'a mail with a large attachment', mail('', 50_000)),
    await large('markdown', `${BULLETS.toLocaleString('en')} things`, brag(BULLETS)),
    await large('docx', '2,000 paragraphs', word(2000)),
  ]
}
