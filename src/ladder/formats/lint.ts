// Findings for the terminal, each with its place first, as editors jump to it.

import { words } from '../../text/text.ts'
import { wrap } from '../../text/wrap.ts'
import type { Severity } from '../lint/rules.ts'

export interface PlacedFinding {
  readonly rule: string
  readonly severity: Severity
  readonly id: string
  readonly at: { readonly line: number; readonly column: number }
  readonly message: string
  readonly fix?: string
}

const COLOURS: { readonly [severity in Severity]: string } = { error: '31', warning: '33', note: '2' }

/** Lines of at most `columns` characters, but for what can't be broken. */
export function findingsAsText(
  file: string,
  findings: readonly PlacedFinding[],
  expectations: number,
  options: { readonly colour: boolean; readonly columns: number },
): string {
  const say = words('en').lint.command
  const paint = (code: string, text: string): string => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  if (findings.length === 0) return `${say.clean(file, expectations)}\n`
  const lines = findings.flatMap(({ rule, severity, at, message, fix }) => [
    `${file}:${at.line}:${at.column} ${paint(COLOURS[severity], say.severities[severity])} ${rule}`,
    ...wrap(message, options.columns, '  '),
    ...(fix === undefined ? [] : wrap(say.fix(fix), options.columns, '  ').map((line) => paint('2', line))),
    '',
  ])
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  return `${[...lines, ...wrap(say.summary(file, count('error'), count('warning'), count('note')), options.columns)].join('\n')}\n`
}
