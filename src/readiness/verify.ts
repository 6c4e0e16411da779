// Whether a report saved as JSON is still what the record and the ladder give.

import { digestOf } from '../algorithms/canonical.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { Report } from './readiness.ts'

/** Reads a report that was saved as JSON. Throws a Problem when it isn't one. */
export function parseReport(text: string, file: string): Report {
  let saved: unknown
  try {
    saved = JSON.parse(text)
  } catch (cause) {
    throw new Problem('input', words('en').report.command.notAReport, { at: { file }, cause })
  }
  if (!isReport(saved)) throw new Problem('input', words('en').report.command.notAReport, { at: { file } })
  return saved
}

function isReport(saved: unknown): saved is Report {
  if (typeof saved !== 'object' || saved === null) return false
  const { nextrung, target, asOf, track, digest, ladder } = saved as Partial<Report>
  const strings = [target, asOf, track, digest, ladder?.digest]
  return nextrung === 'report/1' && strings.every((value) => typeof value === 'string')
}

/** What makes the saved report differ from the one made again; null when nothing does. */
export function differences(saved: Report, again: Report): 'report' | 'ladder' | 'record' | null {
  const { digest, ...content } = saved
  if (digestOf(content) !== digest) return 'report'
  if (saved.ladder.digest !== again.ladder.digest) return 'ladder'
  return digest === again.digest ? null : 'record'
}
