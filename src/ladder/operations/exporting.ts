// Taking a ladder along: a published version, or a draft that one sees.

import { z } from 'zod'
import { dayIn } from '../../algorithms/calendar.ts'
import type { Tx } from '../../platform/database.ts'
import type { Context, Operation } from '../../platform/operation.ts'
import { Problem } from '../../platform/problem.ts'
import { words } from '../../text/text.ts'
import type { ExportFile } from '../export/files.ts'
import { EXPORT_FILES, EXPORT_NAMES, savedAs } from '../export/files.ts'
import type { Ladder } from '../ladder.ts'
import { ladderSource } from '../store/versions.ts'
import { readDraft } from './drafts.ts'
import { publishedLadder } from './reading.ts'

export interface Exported {
  /** What the file is called where it is saved. */
  readonly name: string
  readonly type: string
  readonly content: string
}

const file = z.enum(EXPORT_NAMES)
const output = z.object({ name: z.string(), type: z.string(), content: z.string() })

interface VersionFile {
  readonly id: string
  readonly version: string
  readonly file: ExportFile
}

export const exportVersion: Operation<VersionFile, Exported> = {
  name: 'export-ladder',
  summary: 'A published version of a ladder as a file: YAML, CSV, Markdown, CASE, JSON, a page to publish, or a page to print.',
  http: { method: 'GET', path: '/ladders/:id/versions/:version/export/:file' },
  input: z.object({ id: z.string().max(80), version: z.string().max(80), file }),
  output,
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: versionAsFile,
}

async function versionAsFile(tx: Tx, { id, version, file: wanted }: VersionFile, context: Context): Promise<Exported> {
  const found = await ladderSource(tx, id, version)
  if (!found) throw new Problem('missing', words(context.language).ladderUpload.noVersion(id, version))
  return asFile(await publishedLadder(tx, id, context.language, version), found.source, wanted, context)
}

interface DraftFile {
  readonly draft: string
  readonly file: ExportFile
}

export const exportDraft: Operation<DraftFile, Exported> = {
  name: 'export-ladder-draft',
  summary: 'A draft of a ladder as a file, for those who see it.',
  http: { method: 'GET', path: '/ladders/drafts/:draft/export/:file' },
  input: z.object({ draft: z.string().max(40), file }),
  output,
  act: 'read a ladder',
  subject: () => null,
  audit: null,
  run: draftAsFile,
}

async function draftAsFile(tx: Tx, input: DraftFile, context: Context): Promise<Exported> {
  const { draft, ladder } = await readDraft(tx, input.draft, context.language)
  return asFile(ladder, draft.source, input.file, context)
}

async function asFile(ladder: Ladder, source: string, file: ExportFile, { language, now }: Context): Promise<Exported> {
  const { format, type } = EXPORT_FILES[file]
  // Loaded with the first export: the app starts sooner without it.
  const { exported } = await import('../sources/exported.ts')
  const content = format === 'yaml' ? source : await exported(ladder, format, { language, changed: dayIn(now) })
  return { name: savedAs(file, ladder), type, content }
}
