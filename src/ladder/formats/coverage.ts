// Coverage for the terminal: each statement beside what carries it, and what nothing carries.

import { words } from '../../text/text.ts'
import { wrap } from '../../text/wrap.ts'
import type { Coverage } from '../coverage.ts'

/** Lines of at most `columns` characters. */
export function coverageAsText(coverage: Coverage, ladderName: string, options: { readonly colour?: boolean; readonly columns?: number } = {}): string {
  const say = words('en').ladder.coverage
  const width = options.columns ?? 80
  const paint = (code: string, text: string): string => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const missing = new Set<string>(coverage.missing)
  const lines = [paint('1', say.heading(coverage.statements.length - missing.size, coverage.statements.length, ladderName))]
  for (const { id, subject, carriedBy } of coverage.statements) {
    if (missing.has(id)) continue
    // Nearly all are expectations; their ids alone read better.
    const carriers = carriedBy.map((carrier) => carrier.replace(say.expectationCarries(''), '')).join(', ')
    lines.push('', `${id.padEnd(4)} ${subject}`, ...wrap(carriers, width, '     ').map((line) => paint('2', line)))
  }
  if (missing.size > 0) lines.push('', paint('1', say.missing), '')
  for (const { id, subject } of coverage.statements) if (missing.has(id)) lines.push(`${id.padEnd(4)} ${subject}`)
  return `${lines.join('\n')}\n`
}
