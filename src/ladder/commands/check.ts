// `nextrung ladder lint` and `nextrung ladder diff`: what is wrong with a ladder, and what changed in it.

import type { Command } from 'commander'
import { readBytes } from '../../platform/files.ts'
import type { Terminal } from '../../platform/terminal.ts'
import { printJson } from '../../platform/terminal.ts'
import { words } from '../../text/text.ts'
import { diff } from '../diff/diff.ts'
import { changesAsText } from '../formats/diff.ts'
import type { PlacedFinding } from '../formats/lint.ts'
import { findingsAsText } from '../formats/lint.ts'
import type { Ladder } from '../ladder.ts'
import { lint } from '../lint/lint.ts'
import { ladderPath, loadLadder } from '../sources.ts'
import type { LenientFile } from './read-lenient.ts'
import { readLenient } from './read-lenient.ts'

/** What the newer version changes for those whose records lie at a path: as JSON, and as text. */
export type AffectsOf = (before: Ladder, after: Ladder, path: string) => Promise<{ readonly affects: unknown; readonly text: string }>

/** Adds `lint` and `diff` to the `ladder` command. They throw a Problem for what can't be read. */
export function addLadderLintCommands(ladder: Command, terminal: Terminal, affectsOf?: AffectsOf): void {
  const say = words('en').lint.command
  const changed = words('en').diff.command
  const { examples, file } = words('en').ladder.command

  ladder
    .command('lint')
    .description(say.description)
    .argument('<ladder>', file)
    .option('--since <ladder>', say.since)
    .option('--json', say.json)
    .addHelpText('after', say.exits)
    .addHelpText('after', examples(say.examples))
    .action(check)

  ladder
    .command('diff')
    .description(changed.description)
    .argument('<before>', changed.before)
    .argument('<after>', changed.after)
    .option('--json', changed.json)
    .option('--exit-code', changed.exitCode)
    .option('--affects <path>', words('en').ladderMove.command.affects)
    .addHelpText('after', changed.exits)
    .addHelpText('after', examples(changed.examples))
    .action(compare)

  async function check(fileOrId: string, options: { readonly since?: string; readonly json?: true }): Promise<void> {
    const path = await ladderPath(fileOrId)
    const { file: checked, placeOf } = await read(path)
    const previous = options.since === undefined ? undefined : (await read(await ladderPath(options.since))).file
    const findings: readonly PlacedFinding[] = lint(checked, previous)
      .map(({ path: steps, ...finding }) => {
        const { line = 1, column = 1 } = placeOf(steps)
        return { ...finding, at: { line, column } }
      })
      .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    const expectations = checked.competencies.reduce((count, competency) => count + competency.expectations.length, 0)
    if (options.json) {
      const { id, levels, competencies } = checked
      printJson(terminal, { ladder: { id, levels: levels.length, competencies: competencies.length, expectations }, findings })
    } else terminal.out(findingsAsText(path, findings, expectations, terminal))
    if (findings.some(({ severity }) => severity !== 'note')) terminal.exit(1)
  }

  async function compare(older: string, newer: string, options: { readonly json?: true; readonly exitCode?: true; readonly affects?: string }): Promise<void> {
    const [before, after] = [await loadLadder(older), await loadLadder(newer)]
    const changes = diff(before, after)
    const found = options.affects === undefined ? undefined : await affectsOf?.(before, after, options.affects)
    if (options.json) printJson(terminal, { before: versionOf(before), after: versionOf(after), changes, ...(found && { affects: found.affects }) })
    else terminal.out(`${changesAsText(before, after, changes, terminal)}${found?.text ?? ''}`)
    if (options.exitCode && changes.length > 0) terminal.exit(1)
  }
}

function versionOf({ id, version, digest }: Ladder): { readonly id: string; readonly version: string; readonly digest: string } {
  return { id, version, digest }
}

async function read(path: string): Promise<LenientFile> {
  return readLenient(await readBytes(path), path)
}
