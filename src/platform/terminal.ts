// Where a command speaks: the terminal, a pipe, or a test that listens.

import type { Finding, Problem } from './problem.ts'
import { problemLine } from './problem.ts'

export interface Terminal {
  /** To stdout, as it is; end lines yourself. */
  readonly out: (text: string) => void
  /** To stderr, as it is. */
  readonly error: (text: string) => void
  readonly columns: number
  readonly colour: boolean
  /** 0 fine, 1 findings, 2 wrong use or unreadable input; the process ends by itself once its work is done. */
  readonly exit: (code: 0 | 1 | 2) => void
}

const WIDEST = 80

/** The terminal of this process. Colour only on a terminal, and never with NO_COLOR (no-color.org). */
export function processTerminal(process: NodeJS.Process): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    columns: Math.min(process.stdout.columns ?? WIDEST, WIDEST),
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    exit: (code) => {
      process.exitCode = code
    },
  }
}

/** One JSON document, and a line end. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`)
}

/** Each thing that is wrong on its own line of stderr, `file:line:column: sentence`, and exit code 2. */
export function printProblem(terminal: Terminal, problem: Problem): void {
  const findings: readonly Finding[] =
    problem.findings.length > 0 ? problem.findings : [{ message: problem.message, ...(problem.at ? { at: problem.at } : {}) }]
  terminal.error(findings.map((finding) => `${problemLine(finding)}\n`).join(''))
  terminal.exit(2)
}
