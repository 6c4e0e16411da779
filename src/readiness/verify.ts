// Whether a report or a snapshot saved as JSON is still what the record and the ladder give.

import { digestOf } from '../algorithms/canonical.ts'
import { Problem } from '../platform/problem.ts'
import { words } from '../text/text.ts'
import type { Report } from './readiness.ts'
import type { Snapshot } from './snapshot.ts'

/** Reads a report or a snapshot that was saved as JSON. Throws a Problem when it is neither. */
export function parseSaved(text: string, file: string): Report | Snapshot {
  let saved: unknown
  try {
    saved = JSON.parse(text)
  } catch (cause) {
    throw new Problem('input', words('en').report.command.notAReport, { at: { file }, cause })
  }
  if (!isReport(saved) && !isSnapshot(saved)) throw new Problem('input', words('en').report.command.notAReport, { at: { file } })
  return saved
}

function isSnapshot(saved: unknown): saved is Snapshot {
  if (typeof saved !== 'object' || saved === null) return false
  const { nextrung, named, counted, record, differently, digest, report } = saved as Partial<Snapshot>
  const strings = [counted, record, digest].every((value) => typeof value === 'string')
  return nextrung === 'snapshot/1' && strings && Array.isArray(named) && Array.isArray(differently) && isReport(report)
}

function isReport(saved: unknown): saved is Report {
  if (typeof saved !== 'object' || saved === null) return false
  const { nextrung, target, asOf, track, digest, ladder } = saved as Partial<Report>
  const strings = [target, asOf, track, digest, ladder?.digest]
  return nextrung === 'report/1' && strings.every((value) => typeof value === 'string')
}

export type Difference = 'report' | 'ladder' | 'record'

/** What makes the saved report or snapshot differ from the one made again; null when nothing does. */
export function differences<Saved extends Report | Snapshot>(saved: Saved, again: Saved): Difference | null {
  const { digest, ...content } = saved
  if (digestOf(content) !== digest) return 'report'
  if (ladderOf(saved).digest !== ladderOf(again).digest) return 'ladder'
  return digest === again.digest ? null : 'record'
}

function ladderOf(saved: Report | Snapshot): Report['ladder'] {
  return saved.nextrung === 'report/1' ? saved.ladder : saved.report.ladder
}
