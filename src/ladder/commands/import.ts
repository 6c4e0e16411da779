// `nextrung ladder import`: somebody else's ladder becomes a ladder file, and what could not be carried is listed.

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { nearest } from '../../algorithms/nearest.ts'
import { writeWhole } from '../../platform/files.ts'
import { Problem } from '../../platform/problem.ts'
import type { Terminal } from '../../platform/terminal.ts'
import { printJson } from '../../platform/terminal.ts'
import { words } from '../../text/text.ts'
import type { Imported } from '../import/imported.ts'
import { parseLadder } from '../parse.ts'
import { readGiven } from '../sources/given.ts'

const AUTO = 'auto'

interface Flags {
  readonly format: string
  readonly output: string
  readonly json?: true
}

/** Adds `import` to the `ladder` command. It throws a Problem for what can't be read or holds no ladder. */
export function addLadderImportCommand(ladder: Command, terminal: Terminal): void {
  const say = words('en').ladderImport.command
  ladder
    .command('import')
    .description(say.description)
    .argument('<path>', say.path)
    .option('--format <format>', say.format, AUTO)
    .requiredOption('-o, --output <file>', say.output)
    .option('--json', say.json)
    .addHelpText('after', words('en').ladder.command.examples(say.examples))
    .action(bring)

  async function bring(path: string, { format, output, json }: Flags): Promise<void> {
    // The parsers are loaded only here: the other commands start in a fraction of the time.
    const { formatIds, importEachLadder, importLadder } = await import('../import/import.ts')
    const { writeLadder } = await import('../import/write-ladder.ts')
    const known = [AUTO, ...formatIds()]
    if (!known.includes(format)) throw new Problem('input', words('en').files.unknownValue(format, nearest(format, known), known))
    const given = await readGiven(path)
    const only = format === AUTO ? undefined : format
    const folder = output.endsWith('/') || (await stat(output).catch(() => null))?.isDirectory() === true
    const imported = folder ? importEachLadder(given.files, path, only) : [importLadder(given.files, path, only)]
    const losses = [...imported.flatMap((one) => one.losses), ...given.losses]
    const written: string[] = []
    for (const { ladder: made } of imported) {
      const text = writeLadder(made)
      const file = folder ? join(output, nameOf(made.id, written.length, imported)) : output
      // What is written is read back first: a file that `ladder show` would refuse is not worth having.
      parseLadder(text, file)
      await writeWhole(file, text)
      written.push(file)
    }
    report(imported, losses, written)

    function report(all: readonly Imported[], lost: Imported['losses'], files: readonly string[]): void {
      const count = (of: (one: Imported) => number): number => all.reduce((sum, one) => sum + of(one), 0)
      const levels = count(({ ladder: made }) => made.levels.length)
      const competencies = count(({ ladder: made }) => made.competencies.length)
      const expectations = count(({ ladder: made }) => made.competencies.reduce((sum, competency) => sum + competency.expectations.length, 0))
      const found = all[0]?.format ?? ''
      if (json) {
        printJson(terminal, { format: found, levels, competencies, expectations, losses: lost, written: files })
        return
      }
      terminal.out(`${say.done(files.join(', '), found, levels, competencies, expectations)}\n${say.losses(lost.length)}\n`)
      for (const { at, reason } of lost) terminal.out(`  ${at}: ${reason}\n`)
    }
  }
}

function nameOf(id: string, index: number, all: readonly Imported[]): string {
  const twice = all.slice(0, index).some(({ ladder }) => ladder.id === id)
  return twice ? `${id}-${index + 1}.yaml` : `${id}.yaml`
}
