// The bin: hands what was typed to the command line.

import { runCommandLine } from './entrypoints/command-line.ts'
import { processTerminal } from './platform/terminal.ts'

await runCommandLine(process.argv.slice(2), processTerminal(process), new Date(), process.env)
