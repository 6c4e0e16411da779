// A ladder as the text of one of the files that it can be taken along as.

import { readFile } from 'node:fs/promises'
import { writeCsv } from '../../platform/table/write-table.ts'
import { inLanguage } from '../../text/text.ts'
import { ladderCase } from '../export/case.ts'
import { contentOf } from '../export/content.ts'
import { ladderDocument } from '../export/document.ts'
import type { ExportFormat } from '../export/files.ts'
import { ladderSite } from '../export/site/site.ts'
import { ladderTable } from '../export/table.ts'
import { ladderAsHtml } from '../formats/html.ts'
import type { Ladder } from '../ladder.ts'
import { ladderView } from '../show.ts'

export interface Exporting {
  readonly language: string
  /** The day that a CASE package says it was changed on. */
  readonly changed: string
  /** Who a CASE package says made it; absent: the ladder's name. */
  readonly creator?: string
}

/** All but `yaml`, which is the ladder file itself. */
export async function exported(ladder: Ladder, format: Exclude<ExportFormat, 'yaml'>, { language, changed, creator }: Exporting): Promise<string> {
  switch (format) {
    case 'case':
      return indented(ladderCase(ladder, { changed, creator: creator ?? inLanguage(ladder.name, language), language }))
    case 'csv':
      return writeCsv({ name: ladder.id, ...ladderTable(ladder) })
    case 'markdown':
      return ladderDocument(ladder)
    case 'json':
      return indented(contentOf(ladder))
    case 'html':
      return ladderSite(ladder, language, { style: await asset('ladder.css'), script: await asset('ladder.js') })
    case 'print':
      return ladderAsHtml(ladderView(ladder, { language }))
  }
}

function indented(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The same from `src/` and from `dist/`. */
function asset(name: string): Promise<string> {
  return readFile(new URL(`../../../public/site/${name}`, import.meta.url), 'utf8')
}
