// The files of an archive one after the other, so that only one is in memory; and the pages that are files, with their scripts inside.

import { inlineScript } from '../../platform/inline-script.ts'
import type { ZipEntry } from '../../platform/zip.ts'
import { words } from '../../text/text.ts'
import type { Archive } from '../operations/archive.ts'
import { answerFile, recordFileToRead, verifyFile } from '../pages/offline.tsx'
import type { AttachmentLine } from '../store/leaving.ts'
import { writeRecord } from '../write-record.ts'

/** `contentOf` fetches one attachment; what is gone meanwhile is left out. */
export async function* archiveFiles(
  archive: Archive,
  contentOf: (line: AttachmentLine) => Promise<Uint8Array | null>,
  language: string,
): AsyncGenerator<ZipEntry> {
  const { record, credentials, keys, ladders, attachments } = archive
  const thumbprints = keys.flatMap((key) => ('kid' in key && typeof key.kid === 'string' ? [key.kid] : []))
  yield entry('README.txt', words(language).portable.archive.readme(record.person.name, record.withheld?.length ?? 0))
  yield entry('record.yaml', writeRecord(record))
  yield entry('record.html', recordFileToRead(record, language))
  yield entry('verify.html', verifyFile({ credentials, keys: thumbprints }, inlineScript('public/signed/verify.js'), language))
  yield entry('keys.json', `${JSON.stringify({ keys }, null, 2)}\n`)
  for (const { id, version, source } of ladders) yield entry(`ladders/${plain(id)}-${plain(version)}.yaml`, source)
  for (const { name, content } of credentials) yield entry(`credentials/${plain(name)}.jwt`, content)
  for (const line of attachments) {
    const content = await contentOf(line)
    if (content) yield { name: `attachments/${plain(line.evidence)}/${plain(line.id)}-${plain(line.name)}`, content }
  }
}

function entry(name: string, text: string): ZipEntry {
  return { name, content: new TextEncoder().encode(text) }
}

/** A name that means the same on every disk, and nowhere a way up. */
function plain(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^[.-]+/, '')
      .slice(0, 100) || 'file'
  )
}

/** The page with which a witness answers a question file. */
export function answerPage(language: string): string {
  return answerFile(inlineScript('public/signed/answer.js'), language)
}
