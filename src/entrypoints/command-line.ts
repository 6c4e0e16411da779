// The command line: every command in one program, and one place where a failure becomes a sentence and an exit code.

import { Command, CommanderError } from 'commander'
import { addEvidenceCommands } from '../evidence/commands.ts'
import { addLadderCommands } from '../ladder/commands.ts'
import { addPeopleCommands } from '../people/commands.ts'
import { thisRelease } from '../platform/config.ts'
import { Problem } from '../platform/problem.ts'
import type { Terminal } from '../platform/terminal.ts'
import { printProblem } from '../platform/terminal.ts'
import { addReadinessCommands, affectsOf } from '../readiness/commands.ts'
import { words } from '../text/text.ts'

/** Runs one command line, as `['assess', 'record.yaml']`; the terminal is told the exit code. `now` decides what today is. */
export async function runCommandLine(line: readonly string[], terminal: Terminal, now: Date, environment: NodeJS.ProcessEnv): Promise<void> {
  const say = words('en').commandLine
  const today = localDay(now)
  const { version } = await thisRelease()
  const program = new Command('nextrung')
    .description(say.description)
    .version(version)
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error })
    .exitOverride()
  program
    .command('start')
    .summary(say.start.summary)
    .description(say.start.summary)
    .option('--port <number>', say.start.port)
    .option('--data <folder>', say.start.data)
    .option('--demo', say.start.demo)
    .option('--no-open', say.start.noOpen)
    .addHelpText('after', say.start.example)
    .action(start)
  addLadderCommands(program, terminal, today, (before, after, path) => affectsOf(before, after, path, today))
  addEvidenceCommands(program, terminal, today)
  addReadinessCommands(program, terminal, today)
  addPeopleCommands(program, terminal, environment)
  for (const command of everyCommand(program)) command.configureOutput({ writeOut: terminal.out, writeErr: terminal.error }).exitOverride()

  try {
    await program.parseAsync([...line], { from: 'user' })
  } catch (error) {
    if (error instanceof Problem) printProblem(terminal, error)
    else if (error instanceof CommanderError) terminal.exit(error.exitCode === 0 ? 0 : 2)
    else throw error
  }

  /** The server is loaded only for this command: the others start in a fraction of the time. */
  async function start(options: { port?: string; data?: string; demo?: true; open: boolean }): Promise<void> {
    const { startServer } = await import('./start.ts')
    await startServer(options, terminal, environment)
  }
}

function everyCommand(program: Command): Command[] {
  return program.commands.flatMap((command) => [command, ...everyCommand(command)])
}

/** The day where the person is. */
function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
