// The bin: hands what was typed to the command line.

import { runCommandLine } from './entrypoints/command-line.ts'
import { processTerminal } from './platform/terminal.ts'

// `nextrung ladder show | head` closes our end early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

await runCommandLine(process.argv.slice(2), processTerminal(process), new Date(), process.env)
