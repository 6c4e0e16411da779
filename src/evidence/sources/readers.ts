// The sources that evidence is imported from as a file: what each takes, and who reads it. Command line and browser share the list.

import { Problem } from '../../platform/problem.ts'
import { decodeText } from '../../platform/text-bytes.ts'
import { words } from '../../text/text.ts'
import type { Imported } from '../imported.ts'
import { FIELDS } from '../table/columns.ts'
import { PRESETS } from '../table/presets.ts'
import type { Reader, ReaderSettings } from './reader.ts'

/** Whole in memory, several times its size. */
const LARGEST_JSON = 60_000_000
/** Twenty years of meetings take up half of this. */
const LARGEST_CALENDAR = 60_000_000
/** Some two million rows; they go by one at a time. */
const LARGEST_TABLE = 200_000_000
const TABLE = { asks: ['author', 'map', 'preset', 'zone'], fields: FIELDS, presets: PRESETS } as const

/** One source a line, by the id that `evidence import --from` takes. */
export const READERS: Readonly<{ [source: string]: Reader }> = {
  text: { largest: 5_000_000, endings: ['.txt', '.md'], asks: [], pasted: true, read: readText },
  github: { largest: LARGEST_JSON, endings: ['.json', '.jsonl', '.ndjson'], asks: ['author', 'zone'], pasted: true, read: forgeReader('github') },
  gitlab: { largest: LARGEST_JSON, endings: ['.json', '.jsonl', '.ndjson'], asks: ['author', 'zone'], pasted: true, read: forgeReader('gitlab') },
  jira: { largest: LARGEST_TABLE, endings: ['.csv'], asks: ['author', 'zone'], read: readJira },
  csv: { largest: LARGEST_TABLE, endings: ['.csv', '.tsv', '.txt'], ...TABLE, read: tableReader('csv') },
  xlsx: { largest: 30_000_000, endings: ['.xlsx'], ...TABLE, read: tableReader('xlsx') },
  ics: { largest: LARGEST_CALENDAR, endings: ['.ics', '.ical'], asks: ['author', 'zone'], read: documentReader('readCalendar') },
  eml: { largest: 30_000_000, endings: ['.eml'], asks: ['author'], folder: true, read: documentReader('readMail') },
  markdown: { largest: 5_000_000, endings: ['.md', '.markdown'], asks: [], pasted: true, read: documentReader('readMarkdown') },
  docx: { largest: 20_000_000, endings: ['.docx'], asks: [], read: documentReader('readWord') },
}

async function readText(bytes: Uint8Array, file: string, { today, language }: ReaderSettings): Promise<Imported> {
  const { importText } = await import('../text-import.ts')
  return importText(decodeText(bytes, READERS['text']?.largest ?? 0, file), { today, language, file })
}

function forgeReader(forge: 'github' | 'gitlab'): Reader['read'] {
  return async function readForge(bytes, file, settings) {
    const [{ importForge }, { jsonText }] = await Promise.all([import('../forge/forge.ts'), import('../forge/json-documents.ts')])
    return importForge(forge, jsonText(bytes, file, settings.language), file, settings)
  }
}

function documentReader(name: 'readCalendar' | 'readMail' | 'readMarkdown' | 'readWord'): Reader['read'] {
  return async function readDocument(bytes, file, settings) {
    const readers = await import('./documents.ts')
    return readers[name](bytes, file, settings)
  }
}

async function readJira(bytes: Uint8Array, file: string, settings: ReaderSettings): Promise<Imported> {
  const { importJira } = await import('./jira.ts')
  return importJira(bytes, file, settings)
}

function tableReader(source: 'csv' | 'xlsx'): Reader['read'] {
  return async function readTable(bytes, file, settings) {
    const { importTable } = await import('./table.ts')
    return importTable(source, bytes, file, settings)
  }
}

/** Somebody who did ten things a week for twenty years is below this; a million rows are somebody else's. */
const MOST_ITEMS = 10_000

/**
 * Reads a file of this source, and leaves out what happened before `since`.
 * @throws Problem `input` for what isn't such a file, and for more things than one person does
 */
export async function readSource(reader: Reader, bytes: Uint8Array, file: string, settings: ReaderSettings): Promise<Imported> {
  const imported = await reader.read(bytes, file, settings)
  const { since } = settings
  const items = since === undefined ? imported.items : imported.items.filter(({ date }) => date >= since)
  if (items.length > MOST_ITEMS) throw new Problem('input', words(settings.language).importing.tooMany(MOST_ITEMS), { at: { file } })
  return { ...imported, items }
}
