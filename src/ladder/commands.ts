// `nextrung ladder …`: what works on ladder files at the command line.

import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import type { Terminal } from '../platform/terminal.ts'
import { printJson } from '../platform/terminal.ts'
import { inLanguage, words } from '../text/text.ts'
import type { AffectsOf } from './commands/check.ts'
import { addLadderLintCommands } from './commands/check.ts'
import { addLadderCrosswalkCommand } from './commands/crosswalk.ts'
import { addLadderExportCommand } from './commands/export.ts'
import { addLadderImportCommand } from './commands/import.ts'
import { coverageOf } from './coverage.ts'
import { coverageAsText } from './formats/coverage.ts'
import { ladderAsHtml } from './formats/html.ts'
import { ladderAsMarkdown } from './formats/markdown.ts'
import { ladderAsText } from './formats/text.ts'
import type { Track } from './ladder.ts'
import { TRACKS } from './ladder.ts'
import { ladderView, narrowed } from './show.ts'
import { loadLadder } from './sources.ts'

const STANDARD = 'standard'

interface ShowFlags {
  readonly level?: string
  readonly track?: Track
  readonly family?: string
  readonly lang: string
  readonly format: 'text' | 'markdown' | 'html' | 'json'
  readonly json?: true
}

/** Adds `ladder` with its sub-commands. They throw a Problem for what can't be read or isn't there. `today` is a day, as 2026-03-01. What a change means for people, a higher floor knows. */
export function addLadderCommands(program: Command, terminal: Terminal, today: string, affectsOf?: AffectsOf): void {
  const say = words('en').ladder.command
  const group = program.command('ladder').description(say.group)

  group
    .command('show')
    .description(say.show)
    .argument('[ladder]', say.file, STANDARD)
    .option('--level <id>', say.level)
    .addOption(new Option('--track <track>', say.track).choices(TRACKS))
    .option('--family <id>', say.family)
    .option('--lang <language>', say.language, languageTag, 'en')
    .addOption(new Option('--format <format>', say.format).choices(['text', 'markdown', 'html', 'json']).default('text'))
    .option('--json', say.json)
    .addHelpText('after', say.examples(say.showExamples))
    .action(show)

  group
    .command('coverage')
    .description(say.coverage)
    .argument('[ladder]', say.file, STANDARD)
    .option('--json', say.coverageJson)
    .addHelpText('after', say.examples(say.coverageExamples))
    .action(coverage)

  addLadderLintCommands(group, terminal, affectsOf)
  addLadderImportCommand(group, terminal)
  addLadderExportCommand(group, terminal, today)
  addLadderCrosswalkCommand(group, terminal)

  async function show(fileOrId: string, { lang, format, json, ...only }: ShowFlags): Promise<void> {
    const ladder = await loadLadder(fileOrId)
    if (json || format === 'json') return printJson(terminal, narrowed(ladder, only))
    const view = ladderView(ladder, { ...only, language: lang })
    if (format === 'html') return terminal.out(ladderAsHtml(view))
    if (format === 'markdown') return terminal.out(ladderAsMarkdown(view))
    terminal.out(ladderAsText(view, terminal))
  }

  async function coverage(fileOrId: string, options: { readonly json?: true }): Promise<void> {
    const ladder = await loadLadder(fileOrId)
    const found = coverageOf(ladder)
    if (options.json) printJson(terminal, found)
    else terminal.out(coverageAsText(found, inLanguage(ladder.name, 'en'), terminal))
  }
}

function languageTag(given: string): string {
  try {
    return Intl.getCanonicalLocales(given)[0] ?? given
  } catch {
    throw new InvalidArgumentError(words('en').ladder.languageFormat)
  }
}
