// Calendars, saved mails, brag documents and reviews, from the bytes of one file.

import { wordAsHtml } from '../../ladder/sources/word.ts'
import { Problem } from '../../platform/problem.ts'
import { encodingByStart } from '../../platform/table/encoding.ts'
import { words } from '../../text/text.ts'
import { importMarkdown, importWordHtml } from '../brag/brag-import.ts'
import { importCalendar } from '../calendar/calendar-import.ts'
import type { Imported } from '../imported.ts'
import { importMail } from '../thanks/mail-import.ts'
import type { ReaderSettings } from './reader.ts'

export async function readCalendar(bytes: Uint8Array, file: string, settings: ReaderSettings): Promise<Imported> {
  return importCalendar(documentText(bytes, file, settings.language), { ...settings, file })
}

export async function readMail(bytes: Uint8Array, file: string, settings: ReaderSettings): Promise<Imported> {
  return importMail(bytes, { ...settings, file })
}

export async function readMarkdown(bytes: Uint8Array, file: string, settings: ReaderSettings): Promise<Imported> {
  return importMarkdown(documentText(bytes, file, settings.language), { ...settings, file })
}

export async function readWord(bytes: Uint8Array, file: string, settings: ReaderSettings): Promise<Imported> {
  if (bytes.length === 0) throw new Problem('input', words(settings.language).files.empty, { at: { file } })
  return importWordHtml(await wordAsHtml(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file), { ...settings, file })
}

/**
 * UTF-8 or UTF-16, and what is neither as Windows writes it in western Europe.
 * @throws Problem `input` for what is no text
 */
function documentText(bytes: Uint8Array, file: string, language: string): string {
  const encoding = encodingByStart(bytes)
  if (encoding?.startsWith('utf-16')) return new TextDecoder(encoding).decode(bytes)
  if (bytes.includes(0)) throw new Problem('input', words(language).files.binary, { at: { file } })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
