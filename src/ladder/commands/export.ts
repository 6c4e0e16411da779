// `nextrung ladder export`: a ladder in another format, or as a page that a company can publish.

import { readFile, realpath } from 'node:fs/promises'
import type { Command } from 'commander'
import { Option } from 'commander'
import { isDay } from '../../algorithms/calendar.ts'
import { writeWhole } from '../../platform/files.ts'
import { Problem } from '../../platform/problem.ts'
import { writeCsv } from '../../platform/table/write-table.ts'
import type { Terminal } from '../../platform/terminal.ts'
import { printJson } from '../../platform/terminal.ts'
import { inLanguage, words } from '../../text/text.ts'
import { ladderCase } from '../export/case.ts'
import { contentOf } from '../export/content.ts'
import { ladderDocument } from '../export/document.ts'
import { ladderSite } from '../export/site/site.ts'
import { ladderTable } from '../export/table.ts'
import type { Ladder } from '../ladder.ts'
import { ladderPath, loadLadder } from '../sources.ts'

const FORMATS = ['case', 'csv', 'markdown', 'json', 'html'] as const

interface ExportFlags {
  readonly to: (typeof FORMATS)[number]
  readonly output: string
  readonly lang: string
  readonly changed?: string
  readonly creator?: string
  readonly json?: true
}

/** Adds `export` to the `ladder` command. `today` is the day that a CASE package says unless one is given. */
export function addLadderExportCommand(ladder: Command, terminal: Terminal, today: string): void {
  const say = words('en').ladderExport.command
  const { examples, file } = words('en').ladder.command
  ladder
    .command('export')
    .description(say.description)
    .argument('<ladder>', file)
    .addOption(new Option('--to <format>', say.to).choices(FORMATS).makeOptionMandatory())
    .requiredOption('-o, --output <file>', say.output)
    .option('--lang <language>', say.language, 'en')
    .option('--changed <day>', say.changed)
    .option('--creator <name>', say.creator)
    .option('--json', say.json)
    .addHelpText('after', examples(say.examples))
    .action(write)

  async function write(fileOrId: string, flags: ExportFlags): Promise<void> {
    const { output, changed } = flags
    if (changed !== undefined && !isDay(changed)) throw new Problem('input', say.noDay(changed))
    const loaded = await loadLadder(fileOrId)
    if ((await pathOf(await ladderPath(fileOrId))) === (await pathOf(output))) throw new Problem('input', say.itself, { at: { file: output } })
    await writeWhole(output, await written(loaded, flags, today))
    const { id, version, digest } = loaded
    if (flags.json) printJson(terminal, { written: output, format: flags.to, ladder: { id, version, digest } })
    else terminal.out(`${say.written(output, loaded.expectations.length)}\n`)
  }
}

function pathOf(path: string): Promise<string | null> {
  return realpath(path).catch(() => null)
}

async function written(ladder: Ladder, { to, lang: language, changed, creator }: ExportFlags, today: string): Promise<string> {
  switch (to) {
    case 'case':
      return indented(ladderCase(ladder, { changed: changed ?? today, creator: creator ?? inLanguage(ladder.name, language), language }))
    case 'csv':
      return writeCsv({ name: ladder.id, ...ladderTable(ladder) })
    case 'markdown':
      return ladderDocument(ladder)
    case 'json':
      return indented(contentOf(ladder))
    case 'html':
      return ladderSite(ladder, language, { style: await asset('ladder.css'), script: await asset('ladder.js') })
  }
}

function indented(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The same from `src/` and from `dist/`. */
function asset(name: string): Promise<string> {
  return readFile(new URL(`../../../public/site/${name}`, import.meta.url), 'utf8')
}
