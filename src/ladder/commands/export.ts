// `nextrung ladder export`: a ladder in another format, or as a page that a company can publish.

import { realpath } from 'node:fs/promises'
import type { Command } from 'commander'
import { Option } from 'commander'
import { isDay } from '../../algorithms/calendar.ts'
import { writeWhole } from '../../platform/files.ts'
import { Problem } from '../../platform/problem.ts'
import type { Terminal } from '../../platform/terminal.ts'
import { printJson } from '../../platform/terminal.ts'
import { words } from '../../text/text.ts'
import { exported } from '../sources/exported.ts'
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
    const { to, lang: language, creator } = flags
    await writeWhole(output, await exported(loaded, to, { language, changed: changed ?? today, ...(creator === undefined ? {} : { creator }) }))
    const { id, version, digest } = loaded
    if (flags.json) printJson(terminal, { written: output, format: flags.to, ladder: { id, version, digest } })
    else terminal.out(`${say.written(output, loaded.expectations.length)}\n`)
  }
}

function pathOf(path: string): Promise<string | null> {
  return realpath(path).catch(() => null)
}
